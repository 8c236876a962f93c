import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownLines, readLog } from '../../../src/gate/own-lines.ts';
import { noiseText, someNoise } from '../../support/dossier-builder.ts';

test("a stream's own lines are those that the platform did not write, each once", () => {
  const { own, reading } = readLog(
    [
      { stream: 'stderr', seconds: 0, text: `${noiseText}child\n` },
      { stream: 'stdout', seconds: 1, text: 'hello\n' },
      { stream: 'stderr', seconds: 2, text: 'child\n' },
    ],
    someNoise,
  );
  assert.deepEqual([[...own.stdout], [...own.stderr]], [['hello'], ['child']]);
  assert.equal(reading.classes.platform, 3);
});

test("the kit's copy of a stream has the same own lines as the log: without what the platform wrote", () => {
  assert.deepEqual([...ownLines('child\nchild\n', 'stderr', someNoise)], ['child']);
});

test('a log is held against what every run on Kaggle shows, unless it is of a rehearsal', () => {
  const records = [{ stream: 'stdout', seconds: 0, text: 'x\n' }] as const;
  assert.deepEqual(readLog(records, someNoise).reading.unseen, ['frozen-modules']);
  assert.deepEqual(readLog(records, someNoise, 'rehearsal').reading.unseen, []);
});
