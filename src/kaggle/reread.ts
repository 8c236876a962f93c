import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, type FailureCode } from '../model/failure.ts';

export type RereadOptions = {
  readonly signal: AbortSignal;
  /** Longest pause before the second try; doubled before the third. */
  readonly pauseSeconds: number;
};

const tries = 3;

/** Failures that a second question may not meet again. */
const passing: readonly FailureCode[] = ['KAGGLE_UNREACHABLE', 'KAGGLE_BROKEN'];

/**
 * The answer to a question that changes nothing on the service: asked up to three times while it can't be reached
 * or breaks off, with a random pause between (full jitter). Whatever writes must not be put through this.
 */
export async function reread<T>(ask: () => Promise<T>, options: RereadOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const again = error instanceof Failure && passing.includes(error.code);
      if (!again || attempt >= tries) throw error;
      await pause(Math.random() * options.pauseSeconds * 2 ** (attempt - 1), options.signal);
    }
  }
}

async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(seconds * 1000, undefined, { signal });
  } catch (cause) {
    throw new Failure('CANCELLED', {}, { cause });
  }
}
