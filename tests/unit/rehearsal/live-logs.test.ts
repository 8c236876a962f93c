import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLiveLogs } from '../../../src/rehearsal/live-logs.ts';

const key = { kernelId: 1, version: 2 };
const record = (text: string) => ({ stream: 'stdout', seconds: 0, text }) as const;

function follower() {
  const told: string[] = [];
  return {
    told,
    begin: () => void told.push('begin'),
    record: ({ text }: { readonly text: string }) => void told.push(text),
    end: () => void told.push('end'),
  };
}

test('whoever follows late hears everything from the beginning, and the end once', () => {
  const live = createLiveLogs();
  live.open(key);
  live.push(key, record('one'));
  const [late, gone] = [follower(), follower()];
  live.follow(key, late);
  live.follow(key, gone)?.();
  live.push(key, record('two'));
  live.end(key);
  live.end(key);
  assert.deepEqual(late.told, ['begin', 'one', 'two', 'end']);
  assert.deepEqual(gone.told, ['begin', 'one']);
});

test('a log that was never opened, or has ended, is not live, and nobody is told anything', () => {
  const live = createLiveLogs();
  const one = follower();
  assert.equal(live.follow(key, one), undefined);
  live.open(key);
  live.end(key);
  live.push(key, record('late'));
  assert.equal(live.follow(key, one), undefined);
  assert.deepEqual(one.told, []);
});
