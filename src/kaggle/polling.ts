import { sha256Hex } from '../codec/digest.ts';
import type { KernelStatus } from '../model/kaggle.ts';

/** What a question for the status came to: `unanswered` = the service broke off or garbled its answer. */
export type PollAnswer = KernelStatus | 'unanswered' | 'throttled';
export type Asked = {
  /** When the question was over, on the clock of `elapsedSeconds`. */
  readonly atSeconds: number;
  readonly answer: PollAnswer;
  /** What the service asked for with `throttled` or `unanswered`. */
  readonly retryAfterSeconds?: number;
};

export type PollPace = {
  /** No question before this time: 59 s against Kaggle. */
  readonly firstWaitSeconds: number;
  /** The last question is asked at this time, if none ended the wait before. */
  readonly deadlineSeconds: number;
  /** Longest pause between two questions in the first minutes: 15 s against Kaggle, 0.25 s in a rehearsal. */
  readonly intervalSeconds: number;
  /** The same seed gives the same pauses. */
  readonly seed: string;
};

export type PollState = {
  /** Since the push was answered, monotonic. */
  readonly elapsedSeconds: number;
  /** Questions so far, oldest first. */
  readonly asked: readonly Asked[];
  /** The live log: being read, not to be had, or over since this time. */
  readonly stream: 'open' | 'absent' | { readonly endedAtSeconds: number };
  readonly pace: PollPace;
};

export type PollEnd = 'terminal' | 'deadline' | 'unknown-status' | 'unanswered' | 'throttled';
export type NextPoll =
  | { readonly action: 'wait'; readonly seconds: number }
  | { readonly action: 'ask' }
  | { readonly action: 'end'; readonly outcome: PollEnd };

/** So many answers in a row may name a status outside the table; one more ends the wait without a result. */
export const toleratedUnknown = 10;

/**
 * What to do next while a session runs: wait, ask for its status, or end. Questions are close at first and after the
 * end of the live log, and rare while that is being read; they move apart with a jitter, further when the service
 * does not answer, and by what Retry-After asks for, in full, or not at all where that passes the deadline. A status
 * that this program does not know is no end, nor is CANCEL_REQUESTED; only COMPLETE, ERROR and CANCEL_ACKNOWLEDGED
 * are.
 */
export function nextPoll(state: PollState): NextPoll {
  const { asked, elapsedSeconds, pace } = state;
  const last = asked.at(-1);
  if (last === undefined) return when(pace.firstWaitSeconds, elapsedSeconds);
  if (isEnd(last.answer)) return { action: 'end', outcome: 'terminal' };
  if (unknownAtEnd(asked) > toleratedUnknown) return { action: 'end', outcome: 'unknown-status' };
  if (last.atSeconds >= pace.deadlineSeconds) return { action: 'end', outcome: outcomeAtDeadline(last) };
  const notBefore = last.atSeconds + (last.retryAfterSeconds ?? 0);
  if (last.retryAfterSeconds !== undefined && notBefore > pace.deadlineSeconds) {
    return { action: 'end', outcome: outcomeAtDeadline(last) };
  }
  const due = Math.max(notBefore, Math.min(usualTime(state, last), pace.deadlineSeconds));
  return when(due, elapsedSeconds);
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

function isEnd(answer: PollAnswer): boolean {
  return answer !== 'unanswered' && answer !== 'throttled' && isTerminal(answer);
}

// A clock may not tell a millionth of a second: a rest of less than a millisecond is none.
function when(due: number, elapsedSeconds: number): NextPoll {
  const seconds = due - elapsedSeconds;
  return seconds < 0.001 ? { action: 'ask' } : { action: 'wait', seconds };
}

function outcomeAtDeadline({ answer }: Asked): PollEnd {
  return answer === 'throttled' || answer === 'unanswered' ? answer : 'deadline';
}

/** When the next question would be asked if the service asked for nothing. */
function usualTime({ asked, stream, pace }: PollState, last: Asked): number {
  if (last.answer === 'throttled' || last.answer === 'unanswered') {
    return last.atSeconds + spread(longerAfterFailures(asked, last.answer, pace), asked.length, pace);
  }
  if (stream === 'open') return last.atSeconds + spread(4 * pace.intervalSeconds, asked.length, pace);
  if (stream === 'absent') {
    return last.atSeconds + spread(growing(asked.length - 1, last.atSeconds, pace), asked.length, pace);
  }
  const since = asked.filter(({ atSeconds }) => atSeconds > stream.endedAtSeconds).length;
  // The log is over, so the status is about to be: the first question follows at once.
  if (since === 0) return stream.endedAtSeconds;
  return last.atSeconds + spread(growing(since - 3, last.atSeconds, pace), asked.length, pace);
}

/** A fifth of the interval, half as much again after each question; after a quarter of an hour slowly more than it. */
function growing(count: number, atSeconds: number, { intervalSeconds }: PollPace): number {
  const late = Math.min(4 * intervalSeconds, Math.max(0.9 * intervalSeconds, atSeconds / 60));
  return Math.min((intervalSeconds / 5) * 1.5 ** count, late);
}

/** Twice as long with every failure in a row: up to a minute for answers that fail, five for "too many requests". */
function longerAfterFailures(asked: readonly Asked[], answer: PollAnswer, pace: PollPace): number {
  const inRow = asked.length - 1 - asked.findLastIndex((one) => one.answer !== answer);
  const [first, most] = answer === 'throttled' ? [2, 20] : [1, 4];
  return pace.intervalSeconds * Math.min(first * 2 ** (inRow - 1), most);
}

/** A pause with a jitter of 5 % to either side. */
function spread(seconds: number, count: number, { seed }: PollPace): number {
  const fraction = Number.parseInt(sha256Hex(`${seed} ${count}`).slice(0, 8), 16) / 0xff_ff_ff_ff;
  return seconds * (0.95 + fraction / 10);
}

/** Answers at the end that name no known status; questions that were not answered at all are passed over. */
function unknownAtEnd(asked: readonly Asked[]): number {
  const answered = asked.filter(({ answer }) => answer !== 'unanswered' && answer !== 'throttled');
  return answered.length - 1 - answered.findLastIndex(({ answer }) => answer !== 'unknown');
}
