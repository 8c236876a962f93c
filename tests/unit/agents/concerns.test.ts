import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concernsIn } from '../../../src/agents/concerns.ts';
import { internet } from '../../support/agents-ground.ts';

const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

test('the findings of an audit are read without what is said of them for people', () => {
  const audit = { schema: 'nx47.audit/1', findings: [{ ...internet, title: 't', why: 'w', fix: 'f' }] };
  assert.deepEqual(concernsIn(bytes(audit), 'audit.json'), [internet]);
});

test('the conditions that fail in a verdict are what is wrong', () => {
  const [first, second] = concernsIn(
    bytes({ verdict: 'NO-GO', fails: ['GATE-014', 'GATE-020'] }),
    'verdict.json',
  );
  assert.deepEqual([first?.rule, first?.severity, second?.rule], ['GATE-014', 'error', 'GATE-020']);
});

test('a document of neither kind, and what is no JSON, are refused by the name of the file', () => {
  for (const text of ['{}', 'no', '{"findings":[{"rule":""}]}'])
    assert.throws(() => concernsIn(bytes(text), 'x.json'), { code: 'CONFIG_UNREADABLE' });
});
