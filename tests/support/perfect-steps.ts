import type { StepRecord } from '../../src/model/dossier.ts';

/** The steps of the perfect run whose checks prove something. */
export const perfectSteps = [
  'survey',
  'audit',
  'publish',
  'push',
  'wait',
  'collect',
  'audit-again',
  'read-governing',
  'check-access',
  'precheck',
  'recall-runs',
  'read-repository',
  'compare-project',
  'prove-transport',
];

/** The record of a step that is done and checked. */
export function doneStep(macro: string, index: number): StepRecord {
  return {
    step: index + 2,
    macro,
    state: 'DONE',
    startedAt: '2026-11-21T10:00:00.000Z',
    endedAt: '2026-11-21T10:00:01.000Z',
    goal: `goal of ${macro}`,
    command: `${macro} --now`,
    output: `${macro} done`,
    decision: 'DONE',
    touches: [],
    check: `check of ${macro}`,
    checkAnswer: 'ok',
    evidence: [{ kind: 'answer', ref: macro }],
  };
}
