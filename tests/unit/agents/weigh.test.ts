import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDecision } from '../../../src/agents/check-decision.ts';
import { weigh } from '../../../src/agents/weigh.ts';
import type { SpokenAs } from '../../../src/model/exchange.ts';
import { optionOf } from '../../support/agents-ground.ts';

const a = { by: 'recherchiste-a', agent: 'a', options: [optionOf('one')] };
const b = { by: 'recherchiste-b', agent: 'b', options: [optionOf('two')] };
const remark = (option: string, blocking = false) => ({ option, objections: ['o'], blocking });
const criticised = [
  { by: 'recherchiste-a', agent: 'a', remarks: [remark('two')] },
  { by: 'recherchiste-b', agent: 'b', remarks: [remark('one', true)] },
];

test('each option carries the remarks of the other recherchiste', () => {
  const both = weigh([a, b], criticised);
  assert.deepEqual(
    both.map(({ by, remarks }) => [by, remarks[0]?.by]),
    [
      ['recherchiste-a', 'recherchiste-b'],
      ['recherchiste-b', 'recherchiste-a'],
    ],
  );
});

test('an author that criticises only itself has criticised nothing', () => {
  const own = [{ by: 'recherchiste-a', agent: 'a', remarks: [remark('one')] }];
  assert.throws(() => weigh([a], own), { code: 'AGENT_UNCRITICISED' });
});

test('one id for two options, and a remark on what nobody proposed, are refused', () => {
  assert.throws(() => weigh([a, { ...b, options: a.options }], criticised), { code: 'AGENT_ANSWER' });
  const stray = [...criticised, { by: 'recherchiste-b', agent: 'b', remarks: [remark('three')] }];
  assert.throws(() => weigh([a, b], stray), { code: 'AGENT_ANSWER' });
});

test('a decision is taken for an option that was proposed and that nothing forbids, with a reason', () => {
  const both = weigh([a, b], criticised);
  const said = (option: string, reasons: string[]): SpokenAs<'decide'> => ({
    ...{ schema: 'nx47.answer/1', act: 'decide', role: 'chef', turn: 1, task_id: 'T1' },
    ...{ RESULT: 'DONE', EVIDENCE: [], RISKS: [], NEXT: 'n', decision: { option, reasons } },
  });
  assert.equal(checkDecision('chef', said('two', ['r']), both).by, 'recherchiste-b');
  for (const wrong of [said('one', ['r']), said('two', []), said('three', ['r'])])
    assert.throws(() => checkDecision('chef', wrong, both), { code: 'AGENT_DECISION' });
});
