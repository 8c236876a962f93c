import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followSession } from '../../../src/macro/follow-session.ts';
import type { Tools } from '../../../src/macro/tools.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { KaggleService, KernelSession, KernelStatus, LogWatch } from '../../../src/model/kaggle.ts';
import type { ProgressEvent } from '../../../src/model/progress.ts';
import { nothingKept } from '../../../src/survey/kept-answers.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';
import { type SimulatedClock, simulatedClock } from '../../support/simulated-clock.ts';
import { absentService, testWorld } from '../../support/test-world.ts';

const ref = { owner: 'ada', slug: 'k' };
const pace = { firstWaitSeconds: 59, deadlineSeconds: 3600, intervalSeconds: 15, seed: 'ada/k v7' };
const following = { ref, version: 7, pace, follow: true };
const tenMinutes = 600;

function session(status: KernelStatus): KernelSession {
  return { status, failureMessage: '', serverTime: '', isolation: '', interpreter: '' };
}

type Simulation = {
  readonly clock: SimulatedClock;
  readonly askedAt: number[];
  readonly shown: ProgressEvent[];
  readonly tools: Tools;
};

/** A kernel that completes after `endSeconds`; every question takes 0.4 s, as a slow service needs. */
function simulated(endSeconds: number, parts: Partial<KaggleService> = {}, signal?: AbortSignal): Simulation {
  const clock = simulatedClock();
  const askedAt: number[] = [];
  const shown: ProgressEvent[] = [];
  const kaggle: KaggleService = {
    ...absentService,
    kernelSession: async (...asked) => {
      askedAt.push(clock.elapsed());
      await clock.sleep(0.4, new AbortController().signal);
      return (
        parts.kernelSession?.(...asked) ?? session(clock.elapsed() >= endSeconds ? 'complete' : 'running')
      );
    },
    followLog: parts.followLog ?? (async () => 'absent'),
  };
  const world = testWorld({ clock, kaggle, presenter: { show: (event) => shown.push(event) } });
  const paths = { root: '', state: '', session: '', bundle: '' };
  return {
    clock,
    askedAt,
    shown,
    tools: { ...world, ...(signal === undefined ? {} : { signal }), paths, kept: nothingKept() },
  };
}

/** A live log that is written for so many seconds. */
function logOf(seconds: number, simulation: () => Simulation): KaggleService['followLog'] {
  return async (_ref, _version, watch: LogWatch) => {
    try {
      await simulation().clock.sleep(seconds, watch.signal);
      return 'ended';
    } catch {
      return 'stopped';
    }
  };
}

test('a kernel of 10 minutes with a live log takes at most 12 questions, its end known at most 2 s later', async () => {
  const run: Simulation = simulated(tenMinutes, { followLog: logOf(tenMinutes, () => run) });
  const seen = await run.clock.during(followSession(following, run.tools));
  assert.equal(seen.session.status, 'complete');
  assert.ok(run.askedAt.length <= 12, `${run.askedAt.length} questions`);
  assert.ok(run.clock.elapsed() <= tenMinutes + 2, `${run.clock.elapsed()} s`);
  assert.equal(seen.questions, run.askedAt.length);
});

test('without the log it takes at most 45 questions, its end known at most 15 s later, for 50 seeds and ends', async () => {
  for (let index = 0; index < 50; index += 1) {
    const end = tenMinutes - 0.6 * index;
    const run = simulated(end);
    const seeded = { ...following, pace: { ...pace, seed: `seed ${index}` } };
    await run.clock.during(followSession(seeded, run.tools));
    assert.ok(run.askedAt.length <= 45, `${run.askedAt.length} questions`);
    assert.ok(run.clock.elapsed() <= end + 15, `${run.clock.elapsed()} s of ${end}`);
  }
});

test('the first question is asked after 59 s, although the log ended after 5', async () => {
  const run: Simulation = simulated(6, { followLog: logOf(5, () => run) });
  await run.clock.during(followSession(following, run.tools));
  assert.deepEqual(run.askedAt, [59]);
});

test('three hours of 500s are survived, with one question a minute', async () => {
  const hours = 3 * 3600;
  const run: Simulation = simulated(0, {
    kernelSession: async () => {
      if (run.clock.elapsed() > hours) return session('complete');
      throw new Failure('KAGGLE_BROKEN', { operation: 'GetKernelSessionStatus', status: 500, message: '' });
    },
  });
  const long = { ...following, pace: { ...pace, deadlineSeconds: 43_200 } };
  const seen = await run.clock.during(followSession(long, run.tools));
  assert.equal(seen.session.status, 'complete');
  assert.ok(run.askedAt.length < 220, `${run.askedAt.length} questions`);
});

const ends: [string, FailureOnAsk, string][] = [
  ['answers 500 up to the deadline', () => new Failure('KAGGLE_BROKEN', { status: 500 }), 'KAGGLE_BROKEN'],
  [
    'asks for two hours',
    () => new Failure('KAGGLE_THROTTLED', { retryAfterSeconds: 7200 }),
    'KAGGLE_THROTTLED',
  ],
  ['throttles without an end', () => new Failure('KAGGLE_THROTTLED'), 'KAGGLE_THROTTLED'],
  ['takes the rights away', () => new Failure('KAGGLE_AUTHORISATION_LOST'), 'KAGGLE_AUTHORISATION_LOST'],
  ['does not find the version, four times', () => new Failure('KAGGLE_NOT_FOUND'), 'KAGGLE_NOT_FOUND'],
];
type FailureOnAsk = () => Failure;
for (const [what, failure, code] of ends) {
  test(`a service that ${what} ends the wait with ${code}`, async () => {
    const run = simulated(0, { kernelSession: async () => Promise.reject(failure()) });
    assert.equal((await failureOf(run.clock.during(followSession(following, run.tools)))).code, code);
    assert.ok(run.clock.elapsed() <= pace.deadlineSeconds + 1);
  });
}

test('Retry-After: 300 after the first question is waited for in full', async () => {
  let asked = 0;
  const run = simulated(0, {
    kernelSession: async () => {
      asked += 1;
      if (asked === 1) throw new Failure('KAGGLE_THROTTLED', { retryAfterSeconds: 300 });
      return session('complete');
    },
  });
  await run.clock.during(followSession(following, run.tools));
  assert.deepEqual(
    run.askedAt.map((at) => Math.round(at * 10) / 10),
    [59, 359.4],
  );
});

test('a status that nobody knows is never a success: HIBERNATING ends as KAGGLE_UNREADABLE', async () => {
  const run = simulated(0, { kernelSession: async () => session('unknown') });
  assert.equal(
    (await failureOf(run.clock.during(followSession(following, run.tools)))).code,
    'KAGGLE_UNREADABLE',
  );
  assert.equal(run.askedAt.length, 11);
});

test('a session that runs for ever is SESSION_DEADLINE at the deadline, on the monotonic clock', async () => {
  const run = simulated(Number.POSITIVE_INFINITY);
  const failure = await failureOf(run.clock.during(followSession(following, run.tools)));
  assert.equal(failure.code, 'SESSION_DEADLINE');
  assert.ok(run.clock.elapsed() < pace.deadlineSeconds + 2, `${run.clock.elapsed()} s`);
});

test('followed, the log is shown line by line; a log that fails ends nothing', async () => {
  const run = simulated(0, {
    followLog: async (_ref, _version, { onRecord }) => {
      onRecord({ stream: 'stdout', seconds: 1, text: 'epoch 1' });
      onRecord({ stream: 'stderr', seconds: 1, text: '::error::x\n' });
      onRecord({ stream: 'stdout', seconds: 2, text: ' done\nrest' });
      throw new Failure('KAGGLE_BROKEN');
    },
  });
  const seen = await run.clock.during(followSession(following, run.tools));
  assert.equal(seen.session.status, 'complete');
  const lines = run.shown.flatMap((event) => (event.kind === 'log' ? [[event.stream, event.text]] : []));
  assert.deepEqual(
    lines.map(([stream]) => stream),
    ['stderr', 'stdout', 'stdout'],
  );
  assert.deepEqual([lines[1]?.[1], lines[2]?.[1]], ['epoch 1 done', 'rest']);
  assert.doesNotMatch(lines[0]?.[1] ?? '', /^::/);
});

test('the last lines of a followed log may come up to 2 s after the status: they are shown', async () => {
  const run: Simulation = simulated(0, {
    followLog: async (_ref, _version, { onRecord, signal }) => {
      await run.clock.sleep(60.5, signal);
      onRecord({ stream: 'stdout', seconds: 1, text: 'last words\n' });
      return 'ended';
    },
  });
  await run.clock.during(followSession(following, run.tools));
  assert.ok(run.shown.some((event) => event.kind === 'log' && event.text === 'last words'));
  assert.ok(run.clock.elapsed() < 61);
});

test('a run that is cancelled ends the wait and the live log with CANCELLED', async () => {
  const stop = new AbortController();
  let stopped = false;
  const run: Simulation = simulated(
    Number.POSITIVE_INFINITY,
    {
      followLog: (_ref, _version, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            resolve('stopped');
          });
        }),
      kernelSession: async () => {
        stop.abort();
        return session('running');
      },
    },
    stop.signal,
  );
  assert.equal((await failureOf(run.clock.during(followSession(following, run.tools)))).code, 'CANCELLED');
  assert.ok(stopped);
});
