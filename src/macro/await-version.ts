import { Failure, type FailureCode } from '../model/failure.ts';
import type { Ref } from '../model/kaggle.ts';
import { isSameVersion, listingDifference, readDatasetFacts, type WantedFiles } from './dataset-facts.ts';
import type { Tools } from './tools.ts';

export type AwaitedVersion = {
  readonly ref: Ref;
  /** The number that the version must have. */
  readonly version: number;
  readonly wanted: WantedFiles;
  /** Status of the dataset before the version was asked for: it may be said a little longer. */
  readonly statusBefore: string;
  readonly pollSeconds: number;
  readonly deadlineSeconds: number;
  /** Set when it is not known whether the version was made. */
  readonly doubt?: Failure;
};

/** Errors that a second question may not meet again; a dataset that was just made is answered as absent for a while. */
const passing: ReadonlySet<FailureCode> = new Set([
  'KAGGLE_UNREACHABLE',
  'KAGGLE_TIMEOUT',
  'KAGGLE_UNREADABLE',
  'KAGGLE_BROKEN',
  'KAGGLE_THROTTLED',
  'KAGGLE_NOT_FOUND',
  'KAGGLE_DENIED',
]);
/** Questions in a row for which a version that is ready may still be listed wrongly. */
const settlingPolls = 6;

/**
 * Waits until the version is current, READY and lists exactly the wanted files: READY alone may be the old version's,
 * as may FAILED. Errors that pass are asked through. Errors: DATASET_INVALID {status, version}; DATASET_MISMATCH
 * {version, difference}; DATASET_NOT_READY {version, seconds} at the deadline, or DATASET_UNCLEAR {operation,
 * seconds, message} when it was in doubt whether the version was made at all; CANCELLED.
 */
export async function awaitVersion(order: AwaitedVersion, tools: Tools): Promise<void> {
  const start = tools.clock.monotonicNs();
  let settling = 0;
  for (;;) {
    const seen = await look(order, tools);
    if (seen === 'there') return;
    if (seen instanceof Failure) {
      // The last word on a listing, unless the service still makes up its mind.
      settling = seen.code === 'DATASET_MISMATCH' ? settling + 1 : 0;
      if (settling >= settlingPolls) throw seen;
    }
    const elapsed = Number(tools.clock.monotonicNs() - start) / 1e9;
    if (elapsed > order.deadlineSeconds) throw late(order, Math.round(elapsed), seen);
    await tools.clock.sleep(Math.max(order.pollSeconds, patienceOf(seen)), tools.signal);
  }
}

/** `there`, `not yet`, or what came in the way: thrown when it will not pass, given back when it may. */
async function look(order: AwaitedVersion, tools: Tools): Promise<'there' | 'not yet' | Failure> {
  try {
    const { view, status, listed } = await readDatasetFacts(order.ref, tools);
    const { version } = order;
    const current = view?.currentVersion ?? 0;
    const isOurs = current === version;
    const isFinal = status === 'failed' || status === 'deleted';
    if (isFinal && (isOurs || status !== order.statusBefore)) {
      throw new Failure('DATASET_INVALID', { status, version });
    }
    if (current > version) {
      throw new Failure('DATASET_MISMATCH', { version, difference: `current version is ${current}` });
    }
    if (!isOurs || status !== 'ready') return 'not yet';
    const difference = listingDifference(order.wanted.files, listed);
    if (difference !== '') return new Failure('DATASET_MISMATCH', { version, difference });
    const at = { ref: order.ref, version, listed };
    if (order.doubt === undefined || (await isSameVersion(at, order.wanted, tools))) return 'there';
    return new Failure('DATASET_MISMATCH', { version, difference: 'bundle-manifest.json' });
  } catch (error) {
    if (error instanceof Failure && passing.has(error.code)) return error;
    throw error;
  }
}

function patienceOf(seen: 'not yet' | Failure): number {
  return seen === 'not yet' ? 0 : Number(seen.parameters['retryAfterSeconds'] ?? 0);
}

function late(order: AwaitedVersion, seconds: number, seen: 'not yet' | Failure): Failure {
  const cause = seen === 'not yet' ? order.doubt : seen;
  if (order.doubt === undefined) {
    return new Failure('DATASET_NOT_READY', { version: order.version, seconds }, { cause });
  }
  const { operation = '', message = '' } = order.doubt.parameters;
  return new Failure('DATASET_UNCLEAR', { operation, seconds, message }, { cause });
}
