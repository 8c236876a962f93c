import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionsSession } from '../../../src/gate/conditions-session.ts';
import { perfect, setPart, setSeen, testBreakages } from '../../support/breakages.ts';
import { buildDossier } from '../../support/dossier-builder.ts';
import { toldOf } from '../../support/told-of.ts';

testBreakages(conditionsSession, [
  [
    'GATE-011',
    'the session ends in error',
    setPart('session', { status: 'error', failureMessage: 'CellError' }),
  ],
  [
    'GATE-012',
    'an empty log was collected',
    (draft) => {
      draft.log = [];
    },
    'GATE-081',
    'GATE-083',
  ],
  ['GATE-013', 'the second cell raised', setSeen('cells', { run: 2, raised: 1 })],
  ['GATE-013', 'one of two cells was left out by its tag', setSeen('cells', { run: 1, raised: 0 })],
  ['GATE-013', 'no cell ran', setSeen('cells', { run: 0, raised: 0 })],
]);

for (const [status, answer] of [
  ['error', 'fail'],
  ['cancel-requested', 'fail'],
  ['cancel-acknowledged', 'fail'],
  ['running', 'unknown'],
] as const) {
  test(`a session that is ${status} answers ${answer}, with what the service says of it`, () => {
    const told = toldOf('GATE-011', buildDossier(setPart('session', { status, failureMessage: 'why' })));
    const seen = { expected: 'complete', observed: `${status}: why`, evidence: ['event:6'] };
    assert.deepEqual(told, { answer, ...seen });
  });
}

test('a run of which nobody knows the cells has not come so far', () => {
  const { userCells: _, ...rest } = perfect;
  const told = toldOf('GATE-013', rest);
  assert.deepEqual([told.answer, told.expected], ['unknown', 'every code cell run, raised 0']);
});

test('of twenty-one cells that did not run twenty are told', () => {
  const cells = Array.from({ length: 21 }, (_, at) => ({ cell: at + 1, sha256: 'f'.repeat(64) }));
  const dossier = buildDossier((draft) => {
    draft.dossier = { ...draft.dossier, userCells: 21, cells };
    draft.observations['cells'] = { run: 21, raised: 0, executed: [] };
  });
  const twenty = Array.from({ length: 20 }, (_, at) => at + 1).join(', ');
  const { answer, observed } = toldOf('GATE-013', dossier);
  assert.deepEqual([answer, observed], ['fail', `run 21 of 21, raised 0, not run: cell ${twenty}`]);
});

for (const [what, userCells, cells, answer] of [
  ['a notebook of one cell that ran', 1, { run: 1, raised: 0 }, 'ok'],
  ['a notebook without a cell', 0, { run: 0, raised: 0 }, 'fail'],
  ['a notebook of one cell that raised', 1, { run: 1, raised: 1 }, 'fail'],
] as const) {
  test(`${what} answers ${answer}`, () => {
    const dossier = buildDossier((draft) => {
      draft.dossier = { ...draft.dossier, userCells };
      draft.observations['cells'] = cells;
    });
    assert.equal(toldOf('GATE-013', dossier).answer, answer);
  });
}

test('a status asked for after 59 s is ok, after 58.9 s it fails without evidence', () => {
  const told = (waitedSeconds: number) =>
    toldOf('GATE-014', { ...buildDossier(setPart('session', { waitedSeconds })), target: 'kaggle' });
  const expected = '≥ 59 s';
  assert.deepEqual(told(59), { answer: 'ok', expected, observed: '59 s: running', evidence: ['event:6'] });
  assert.deepEqual(told(58.9), { answer: 'fail', expected, observed: '58.9 s: running', evidence: [] });
});
