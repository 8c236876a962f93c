import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attempt } from '../../../src/loop/attempt.ts';
import { stopAfter } from '../../../src/loop/stop.ts';

const refused: Attempt = {
  number: 1,
  target: 'rehearsal',
  session: 's1',
  verdict: 'NO-GO',
  cause: 'WHL-008',
  wrong: ['WHL-008 bundle/a.whl'],
  stopped: false,
};
const notProven = (cause: string, wrong: readonly string[] = ['GATE-014']): Attempt => ({
  ...refused,
  ...{ verdict: 'INCONCLUSIVE', cause, wrong },
});

const table: readonly (readonly [title: string, attempts: readonly Attempt[], stop: string | undefined])[] = [
  ['a refused run with a run left goes on', [refused], undefined],
  ['a rehearsal that held ends the loop', [refused, { ...refused, number: 2, verdict: 'REHEARSED' }], 'done'],
  ['a GO ends the loop', [{ ...refused, verdict: 'GO' }], 'done'],
  [
    'GO-PRIVATE-ROOT is nothing that a repair could change',
    [{ ...refused, verdict: 'GO-PRIVATE-ROOT' }],
    'done',
  ],
  ['the third of three runs is the last', [refused, { ...refused, number: 3, wrong: ['GATE-021'] }], 'limit'],
  ['the same findings twice end the loop', [refused, { ...refused, number: 2 }], 'same-findings'],
  [
    'the same findings on Kaggle after a rehearsal are not the same',
    [refused, { ...refused, number: 2, target: 'kaggle' }],
    undefined,
  ],
  ['two uncertainties or a sign end the loop first', [{ ...refused, stopped: true }], 'uncertain'],
  ['a service without capacity ends the loop', [notProven('capacity')], 'quota'],
  ['a throttled service ends the loop', [notProven('throttled')], 'quota'],
  ['a session that did not end in time ends the loop', [notProven('deadline')], 'deadline'],
  ['a machine without namespaces is no matter of the project', [notProven('isolation')], 'inconclusive'],
  ['a recipe that could not be made may be mended', [notProven('machine', ['RECIPE_FAILED'])], undefined],
  ['wheels that nobody has may be mended', [notProven('machine', ['WHEELS_UNREACHABLE'])], undefined],
  ['nothing follows nothing', [], undefined],
];

for (const [title, attempts, stop] of table) {
  test(title, () => {
    assert.equal(stopAfter(attempts, 3), stop);
  });
}
