import type { KernelStatus } from '../model/kaggle.ts';

export type PollState = {
  /** Since the push was answered, monotonic. */
  readonly elapsedSeconds: number;
  /** Answers so far, oldest first; an answer that could not be read is `unknown`. */
  readonly statuses: readonly KernelStatus[];
  /** When the last question was answered, on the same clock as `elapsedSeconds`; 0 before the first. */
  readonly askedAtSeconds: number;
  /** No question before this time: 59 s against Kaggle. */
  readonly firstWaitSeconds: number;
  /** Between two questions: about 15 s against Kaggle, 1 s or less in a rehearsal. */
  readonly intervalSeconds: number;
  /** The last question is asked at this time, if none ended the wait before. */
  readonly deadlineSeconds: number;
};

export type NextPoll =
  | { readonly action: 'wait'; readonly seconds: number }
  | { readonly action: 'ask' }
  | { readonly action: 'end'; readonly outcome: 'terminal' | 'deadline' | 'unreadable' };

/** So many unreadable answers in a row are borne; one more ends the wait without a result. */
export const toleratedUnknown = 10;

/**
 * What to do next while a session runs: wait, ask for its status, or end. A status that this program does not know
 * is no end, and CANCEL_REQUESTED is none either; only COMPLETE, ERROR and CANCEL_ACKNOWLEDGED are.
 */
export function nextPoll(state: PollState): NextPoll {
  const { statuses, elapsedSeconds, askedAtSeconds, deadlineSeconds } = state;
  const last = statuses.at(-1);
  if (last !== undefined && isTerminal(last)) return { action: 'end', outcome: 'terminal' };
  if (unknownAtEnd(statuses) > toleratedUnknown) return { action: 'end', outcome: 'unreadable' };
  if (last !== undefined && askedAtSeconds >= deadlineSeconds) return { action: 'end', outcome: 'deadline' };
  const next = Math.min(askedAtSeconds + state.intervalSeconds, deadlineSeconds);
  const due = last === undefined ? state.firstWaitSeconds : next;
  return elapsedSeconds >= due ? { action: 'ask' } : { action: 'wait', seconds: due - elapsedSeconds };
}

/** Whether a session in this state will not change any more. */
export function isTerminal(status: KernelStatus): boolean {
  return terminal[status];
}

const terminal: Readonly<Record<KernelStatus, boolean>> = {
  queued: false,
  running: false,
  complete: true,
  error: true,
  'cancel-requested': false,
  'cancel-acknowledged': true,
  'new-script': false,
  unknown: false,
};

function unknownAtEnd(statuses: readonly KernelStatus[]): number {
  return statuses.length - 1 - statuses.findLastIndex((status) => status !== 'unknown');
}
