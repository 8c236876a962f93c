import { type Asked, isTerminal, nextPoll, type PollEnd, type PollPace } from '../kaggle/polling.ts';
import { Failure } from '../model/failure.ts';
import type { KernelSession, Ref } from '../model/kaggle.ts';
import { createLogLines } from './log-lines.ts';
import type { Tools } from './tools.ts';

export type Following = {
  readonly ref: Ref;
  readonly version: number;
  readonly pace: PollPace;
  /** Show the log while it is written. */
  readonly follow: boolean;
};

/** A session seen to its end. */
export type FollowedSession = {
  readonly session: KernelSession;
  /** The first answer to the question for the status: `unanswered` when there was none. */
  readonly statusAfterWait: string;
  readonly waitedSeconds: number;
  /** Questions for the status that were sent. */
  readonly questions: number;
};

type Stream = 'open' | 'absent' | { readonly endedAtSeconds: number };

/**
 * Follows one version's session to its end: by its live log, which tells at once that it is over, and by its status,
 * which alone says how. Errors: SESSION_DEADLINE; KAGGLE_THROTTLED when Retry-After passes the deadline;
 * KAGGLE_UNREADABLE for a status that stays unknown; the last failure when the service does not answer up to the
 * deadline; whatever says that asking again is of no use (rights lost on the way).
 */
export async function followSession(following: Following, tools: Tools): Promise<FollowedSession> {
  const { pace } = following;
  const start = tools.clock.monotonicNs();
  const elapsed = () => Number(tools.clock.monotonicNs() - start) / 1e9;
  const log = readLog(following, tools, elapsed);
  const asked: Asked[] = [];
  let last: Reply = {};
  try {
    for (;;) {
      const state = { elapsedSeconds: elapsed(), asked, stream: log.stream(), pace };
      const next = nextPoll(state);
      if (next.action === 'end') {
        if (next.outcome === 'terminal' && following.follow) await log.rest();
        return concluded(next.outcome, asked, last, elapsed());
      }
      if (next.action === 'wait') {
        await nap(next.seconds, asked.length === 0 ? pace.firstWaitSeconds : 0, { tools, log });
        continue;
      }
      last = await ask(following, asked, tools);
      const answer = last.answer ?? 'unanswered';
      const pause = last.retryAfterSeconds;
      const atSeconds = elapsed();
      asked.push({ atSeconds, answer, ...(pause === undefined ? {} : { retryAfterSeconds: pause }) });
      tools.presenter.show({ kind: 'status', status: answer, elapsedSeconds: atSeconds });
    }
  } finally {
    await log.stop();
  }
}

type Reply = {
  readonly answer?: Asked['answer'];
  readonly session?: KernelSession;
  readonly failure?: Failure;
  readonly retryAfterSeconds?: number;
};

const passing = ['KAGGLE_UNREACHABLE', 'KAGGLE_TIMEOUT', 'KAGGLE_UNREADABLE', 'KAGGLE_BROKEN'];
/** A version just made may not be found everywhere yet; so many such answers in a row are borne. */
const toleratedAbsences = 3;

async function ask({ ref, version }: Following, asked: readonly Asked[], tools: Tools): Promise<Reply> {
  try {
    const session = await tools.kaggle.kernelSession(ref, version, 'once');
    return { answer: session.status, session };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    const seconds = failure.parameters['retryAfterSeconds'];
    const pause = typeof seconds === 'number' ? { retryAfterSeconds: seconds } : {};
    if (failure.code === 'KAGGLE_THROTTLED') return { answer: 'throttled', failure, ...pause };
    if (passing.includes(failure.code)) return { answer: 'unanswered', failure, ...pause };
    const absent = failure.code === 'KAGGLE_NOT_FOUND' || failure.code === 'KAGGLE_DENIED';
    const answers = asked.slice(-toleratedAbsences).filter((one) => one.answer === 'unanswered');
    if (absent && answers.length < toleratedAbsences) return { answer: 'unanswered', failure };
    throw failure;
  }
}

function concluded(
  outcome: PollEnd,
  asked: readonly Asked[],
  { session, failure }: Reply,
  seconds: number,
): FollowedSession {
  if (outcome === 'deadline') {
    throw new Failure('SESSION_DEADLINE', {
      seconds: Math.round(seconds),
      status: asked.at(-1)?.answer ?? '',
    });
  }
  if (session === undefined) throw failure ?? new Failure('SESSION_DEADLINE', { seconds, status: '' });
  if (!isTerminal(session.status)) {
    const message = session.status;
    throw new Failure('KAGGLE_UNREADABLE', { operation: 'GetKernelSessionStatus', status: '', message });
  }
  return {
    session,
    statusAfterWait: asked[0]?.answer ?? '',
    waitedSeconds: seconds,
    questions: asked.length,
  };
}

type LogReading = {
  stream(): Stream;
  /** Fires when the log is over; a sleeper has to look again. */
  readonly over: AbortSignal;
  /** Gives the last lines of a session that has ended the time to come. */
  rest(): Promise<void>;
  stop(): Promise<void>;
};

const restSeconds = 2;

/** Reads the live log beside the questions. It is a help: whatever goes wrong with it, the questions go on. */
function readLog(following: Following, tools: Tools, elapsed: () => number): LogReading {
  const stopping = new AbortController();
  const over = new AbortController();
  let stream: Stream = 'open';
  const lines = createLogLines((line) => {
    if (following.follow) tools.presenter.show({ kind: 'log', ...line });
  });
  const watch = { onRecord: lines.take, signal: stopping.signal };
  const reading = tools.kaggle.followLog(following.ref, following.version, watch).then(
    (end) => {
      stream = end === 'ended' ? { endedAtSeconds: elapsed() } : 'absent';
    },
    () => {
      stream = 'absent';
    },
  );
  const done = reading.then(() => {
    lines.end();
    over.abort();
  });
  return {
    stream: () => stream,
    over: over.signal,
    rest: () => sleepUntilOver(restSeconds, tools, over.signal),
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

// One second at a time during the first wait, so that a person sees it go down.
async function nap(
  seconds: number,
  total: number,
  { tools, log }: { readonly tools: Tools; readonly log: LogReading },
): Promise<void> {
  const { clock, presenter, signal } = tools;
  if (total > 0) {
    for (let left = seconds; left > 0; left -= 1) {
      presenter.show({ kind: 'wait', remainingSeconds: left, totalSeconds: total });
      await clock.sleep(Math.min(1, left), signal);
    }
    return;
  }
  if (log.over.aborted) await clock.sleep(seconds, signal);
  else await sleepUntilOver(seconds, tools, log.over);
}

async function sleepUntilOver(seconds: number, { clock, signal }: Tools, over: AbortSignal): Promise<void> {
  if (over.aborted) return;
  try {
    await clock.sleep(seconds, AbortSignal.any([signal, over]));
  } catch (error) {
    // The log woke us; a signal of the run goes on.
    if (signal.aborted || !over.aborted) throw error;
  }
}
