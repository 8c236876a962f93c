import type { JobStatus } from '../model/job.ts';

/** What is known of a job that a runner has: of its run, and of the order. */
export type RunFacts = {
  /** As GitHub shows the newest run of the job; undefined while it shows none. */
  readonly run:
    | {
        /** `completed`, or what it waits for or does. */
        readonly status: string;
        /** '' while it is not completed. */
        readonly conclusion: string;
        /** From 1. */
        readonly attempt: number;
      }
    | undefined;
  /** Whether a runner began with it, in any attempt. */
  readonly began: boolean;
  readonly hasArtefact: boolean;
  /** Until the deadline; negative after it. */
  readonly secondsLeft: number;
  /** Attempts that the order allows. */
  readonly attempts: number;
  /** Whether somebody asked for its end. */
  readonly cancelAsked: boolean;
};

/** What is to be done about it. */
export type RunAnswer =
  | { readonly act: 'wait' | 'take' | 'cancel' | 'retry'; readonly why: string }
  | { readonly act: 'end'; readonly status: JobStatus; readonly why: string };

/** The machine ends a job at its deadline and hands out what it has: so long its run is left to itself. */
const graceSeconds = 300;

/**
 * What becomes of a job on a runner. Its artefact is taken whatever the run's end was. A run that no runner took is ended
 * at the deadline: nothing of it took place. One that began and left nothing is made again on the same machine, whose
 * spool knows how far it came, while attempts and time are left; after that nobody knows: UNDECIDED, never again.
 */
export function judgeRun(facts: RunFacts): RunAnswer {
  const { run, hasArtefact, secondsLeft } = facts;
  if (hasArtefact) return { act: 'take', why: 'it left its result' };
  if (run === undefined) {
    const isLate = secondsLeft <= -graceSeconds;
    return isLate ? ended('EXPIRED', 'no run of it is shown') : wait('no run of it is shown yet');
  }
  return run.status === 'completed' ? afterEnd(run, facts) : meanwhile(run, facts);
}

type Run = NonNullable<RunFacts['run']>;

function meanwhile({ status }: Run, { began, secondsLeft, cancelAsked }: RunFacts): RunAnswer {
  if (cancelAsked) return { act: 'cancel', why: 'its end is asked for' };
  if (secondsLeft <= (began ? -graceSeconds : 0)) return { act: 'cancel', why: 'its deadline has passed' };
  return wait(status);
}

function afterEnd({ conclusion, attempt }: Run, facts: RunFacts): RunAnswer {
  const { began, secondsLeft, attempts, cancelAsked } = facts;
  const why = `attempt ${attempt} of its run: ${conclusion}, without a result`;
  if (!began) {
    if (cancelAsked) return ended('CANCELLED', why);
    if (secondsLeft <= 0) return ended('EXPIRED', why);
    return ended(conclusion === 'cancelled' ? 'CANCELLED' : 'REFUSED', why);
  }
  const mayGoOn = !cancelAsked && secondsLeft > 0 && attempt < attempts;
  return mayGoOn ? { act: 'retry', why } : ended('UNDECIDED', why);
}

function wait(why: string): RunAnswer {
  return { act: 'wait', why };
}

function ended(status: JobStatus, why: string): RunAnswer {
  return { act: 'end', status, why };
}
