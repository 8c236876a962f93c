import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StepRecord } from '../../../src/model/dossier.ts';
import { renderGantt } from '../../../src/report/gantt.ts';
import { buildDossier } from '../../support/dossier-builder.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { readGantt } from '../../support/mermaid-gantt.ts';
import { toldOf } from '../../support/told-of-runs.ts';

const [step] = buildDossier().steps;
function run(steps: readonly Partial<StepRecord>[]) {
  const base = buildDossier();
  if (step === undefined) throw new Error('no step');
  return toldOf({ ...base, steps: steps.map((one) => ({ ...step, ...one })) }, 'fr');
}

test('the phases are drawn from the first one on, the wait is active, what failed is critical', () => {
  const told = run([
    { macro: 'push', startedAt: '2026-11-21T10:00:00.000Z', endedAt: '2026-11-21T10:00:01.250Z' },
    { macro: 'wait', startedAt: '2026-11-21T10:00:01.250Z', endedAt: '2026-11-22T12:34:56.789Z' },
    {
      ...{ macro: 'collect', state: 'FAILED' },
      ...{ startedAt: '2026-11-22T12:34:57.000Z', endedAt: '2026-11-22T12:34:58.000Z' },
    },
  ]);
  assert.deepEqual(readGantt(renderGantt(told)), {
    section: 'Phases',
    tasks: [
      { label: '1 Envoi du kernel', tag: 'done', id: 'p1', start: 0, end: 1250 },
      { label: '2 Attente de la session', tag: 'active', id: 'p2', start: 1250, end: 95_696_789 },
      { label: '3 Collecte des sorties', tag: 'crit', id: 'p3', start: 95_697_000, end: 95_698_000 },
    ],
  });
});

test('a step that is named after a keyword, a directive or the end of a block is a label with a number', () => {
  const names = [
    ...hostileTexts,
    'section x',
    'click p1 call evil()',
    '%%{init: {}}%%',
    'end',
    '```',
    'a:b;c#d',
  ];
  for (const macro of names) {
    const { tasks } = readGantt(renderGantt(run([{ macro }, { macro: 'wait' }])));
    assert.deepEqual(
      tasks.map(({ id }) => id),
      ['p1', 'p2'],
      macro,
    );
    assert.equal(tasks[1]?.label, '2 Attente de la session');
  }
});

test('stamps that are no times, or run backwards, are not drawn; a run without steps has no drawing', () => {
  const times = { startedAt: '2026-11-21T10:00:01.000Z', endedAt: '2026-11-21T10:00:00.000Z' };
  assert.equal(renderGantt(run([times, { startedAt: ':done, x' }])), '');
  assert.equal(renderGantt(run([])), '');
});
