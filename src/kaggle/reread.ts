import { setTimeout as delay } from 'node:timers/promises';
import { Failure, type FailureCode } from '../model/failure.ts';

/** Ends at once with CANCELLED when the signal fires. */
export type Sleep = (seconds: number, signal: AbortSignal) => Promise<void>;

export type RereadOptions = {
  readonly signal: AbortSignal;
  /** Longest pause before the second try; doubled before each further one. */
  readonly pauseSeconds: number;
  readonly sleep?: Sleep;
  /** Failures after which it is asked again; all that may pass when absent. */
  readonly only?: readonly FailureCode[];
};

const tries = 3;

/** A longer Retry-After is not waited for here: whoever has a deadline of its own decides. */
export const longestRetryAfterSeconds = 120;

/** Failures that a second question may not meet again. */
const passing: readonly FailureCode[] = [
  'KAGGLE_UNREACHABLE',
  'KAGGLE_BROKEN',
  'KAGGLE_TIMEOUT',
  'KAGGLE_UNREADABLE',
  'KAGGLE_THROTTLED',
];

/**
 * The answer to a question that changes nothing on the service: asked up to three times while it can't be reached,
 * breaks off, garbles its answer or asks for patience. The pause is random (full jitter), or what Retry-After asks
 * for, in full. Whatever writes must not be put through this, but for `only` KAGGLE_THROTTLED: what the service had
 * no time to look at was not carried out.
 */
export async function reread<T>(ask: () => Promise<T>, options: RereadOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Failure) || !isPassing(error, options.only ?? passing) || attempt >= tries)
        throw error;
      const asked = Number(error.parameters['retryAfterSeconds'] ?? 0);
      if (asked > longestRetryAfterSeconds) throw error;
      const usual = Math.random() * options.pauseSeconds * 2 ** (attempt - 1);
      await (options.sleep ?? sleep)(Math.max(asked, usual), options.signal);
    }
  }
}

// An answer that is too long now is too long again.
function isPassing({ code, parameters }: Failure, codes: readonly FailureCode[]): boolean {
  return codes.includes(code) && parameters['why'] !== 'too-large';
}

/** A pause by the machine's own clock. */
export async function sleep(seconds: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(seconds * 1000, undefined, { signal });
  } catch (cause) {
    throw new Failure('CANCELLED', {}, { cause });
  }
}
