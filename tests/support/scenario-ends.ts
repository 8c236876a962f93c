import type { Fault } from '../../src/rehearsal/faults.ts';
import type { WholeOrder } from './whole-run.ts';

/** How a complete run ends under one scenario alone, and what it needs for the scenario to have a say. */
export type ScenarioEnd = WholeOrder & {
  /** Verdict and cause. */
  readonly end: string;
  /** Occasions that a retry overcomes: with these alone a run is REHEARSED. */
  readonly brief?: string;
  /** Played for every change, in the brief form where there is one; a long run plays all, in both forms. */
  readonly always?: true;
};

const accelerated = { lines: ['accelerator: NvidiaTeslaT4'] };
const rehearsed = { end: 'REHEARSED' };
const platform = { end: 'INCONCLUSIVE/platform' };

/**
 * Every scenario of the embedded service. What a retry overcomes is REHEARSED; what the service does wrong and goes on
 * doing is INCONCLUSIVE with its cause; what it says no to, and what it says of the run that is not so, is NO-GO.
 */
export const scenarioEnds: Record<Fault, ScenarioEnd> = {
  'inactive-token': { end: 'NO-GO/CREDENTIALS_INVALID', always: true },
  'basic-refused': { ...rehearsed, legacyKey: true, always: true },
  'nested-errors': rehearsed,
  // The dataset is not there yet, which a page of HTML does not tell.
  'html-errors': platform,
  'throttled-seconds': { end: 'INCONCLUSIVE/throttled', brief: '@2-3' },
  'throttled-date': { end: 'INCONCLUSIVE/throttled', brief: '@9' },
  'server-error': { ...platform, brief: '@3-4', always: true },
  'slow-answer': { ...rehearsed, brief: '@1-2', always: true },
  'no-answer': { ...platform, callDeadlineSeconds: 5, brief: '@2' },
  'cut-answer': { ...platform, brief: '@4' },
  'garbled-answer': { ...platform, brief: '@5' },
  'outdated-client': rehearsed,
  // Half of the last byte is none: nothing of these ever ends.
  'upload-partial': { ...platform, brief: '@1-4' },
  'lost-connection': { ...platform, brief: '@1-2' },
  'upload-busy': { ...platform, brief: '@1' },
  'upload-denied': platform,
  'upload-expired': { ...platform, brief: '@1' },
  'upload-short': { end: 'NO-GO/DATASET_MISMATCH' },
  'slow-processing': rehearsed,
  'stale-ready': { end: 'INCONCLUSIVE/deadline' },
  'dataset-failed': { end: 'NO-GO/DATASET_INVALID' },
  'dataset-error': { end: 'NO-GO/KAGGLE_REFUSED' },
  'late-version': { end: 'INCONCLUSIVE/deadline', brief: '@1' },
  'file-list-error': { end: 'NO-GO/KAGGLE_REFUSED' },
  'small-pages': rehearsed,
  'empty-page': rehearsed,
  'stale-mount': { end: 'NO-GO/GATE-033', twice: true },
  'empty-mount': { end: 'NO-GO/GATE-033' },
  'push-error': { end: 'NO-GO/KAGGLE_REFUSED' },
  capacity: { end: 'INCONCLUSIVE/capacity', brief: '@1-2' },
  'gpu-capacity': { end: 'INCONCLUSIVE/capacity', ...accelerated, always: true },
  'quota-spent': { end: 'INCONCLUSIVE/capacity', ...accelerated },
  'machine-shape-refused': { end: 'NO-GO/KAGGLE_REFUSED', ...accelerated, always: true },
  'html-page': platform,
  'invalid-dataset-source': { end: 'NO-GO/KERNEL_SOURCE_REFUSED' },
  'accepted-error': rehearsed,
  'accepted-reset': rehearsed,
  'other-address': { end: 'NO-GO/KERNEL_MISMATCH' },
  // Read back, it is ours by its source.
  'no-version-number': rehearsed,
  'patient-queue': rehearsed,
  'status-error': { ...platform, brief: '@1', always: true },
  'missing-status': { end: 'INCONCLUSIVE/deadline', brief: '@1' },
  'camel-case-status': rehearsed,
  'numeric-status': rehearsed,
  'unknown-status': { ...platform, brief: '@1' },
  'stale-latest': rehearsed,
  'label-unknown': { end: 'NO-GO/KERNEL_MISMATCH' },
  'session-error': { end: 'NO-GO/GATE-011' },
  'session-cancelled': { end: 'NO-GO/GATE-011' },
  'never-ending-session': { end: 'INCONCLUSIVE/deadline' },
  'null-files': { end: 'NO-GO/GATE-012' },
  'stale-outputs': { end: 'NO-GO/GATE-031', twice: true },
  'missing-output': { end: 'NO-GO/GATE-026' },
  'evil-output-name': { end: 'NO-GO/OUTPUT_NAME_UNSAFE' },
  'expired-url': { end: 'NO-GO/OUTPUT_INCOMPLETE', brief: '@1-2' },
  'xml-body': { end: 'NO-GO/OUTPUT_INCOMPLETE', brief: '@3' },
  'truncated-body': { ...platform, brief: '@1' },
  'slow-body': { ...platform, callDeadlineSeconds: 3, always: true },
  'log-empty': { end: 'NO-GO/GATE-012' },
  'log-lines': rehearsed,
  'log-plain': rehearsed,
  'log-cut': { end: 'NO-GO/GATE-083' },
  'stream-cut': rehearsed,
  'stream-endless': { ...rehearsed, always: true },
};
