import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameSource, saveKernel } from '../../../src/macro/save-kernel.ts';
import { Failure, type FailureParameters } from '../../../src/model/failure.ts';
import type { KernelPushed } from '../../../src/model/kaggle.ts';
import { nothingKept } from '../../../src/survey/kept-answers.ts';
import { withClient } from '../../support/http-kaggle-client.ts';
import { aPush } from '../../support/http-kaggle-names.ts';
import { type HttpReply, json, reply } from '../../support/http-scripted-server.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';
import {
  type PushFault,
  type ScriptedKernel,
  scriptedKernel,
} from '../../support/scripted-kernel-service.ts';
import { testWorld } from '../../support/test-world.ts';

const metadata = { kernelspec: { name: 'python3', language: 'python', display_name: 'Python 3' } };

function notebook(source: string): string {
  const cell = { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source };
  return JSON.stringify({ nbformat: 4, nbformat_minor: 4, metadata, cells: [cell] });
}
const ours = notebook('nonce = "0123"');
const other = notebook('nonce = "4567"');
const push = { ...aPush, text: ours };

type Outcome = {
  readonly pushed?: KernelPushed;
  readonly code: string;
  readonly parameters: FailureParameters;
  readonly waitedSeconds: number;
};

/** One push, over real HTTP, to this service; the time that passes is simulated. */
async function saving(
  service: ScriptedKernel,
  changes: { readonly callDeadlineSeconds?: number; readonly deadlineSeconds?: number } = {},
): Promise<Outcome> {
  const { deadlineSeconds = 3600, ...options } = changes;
  const clock = jumpingClock();
  let outcome: Omit<Outcome, 'waitedSeconds'> = { code: 'none', parameters: {} };
  await withClient(
    (request) => service.answer(request),
    async (kaggle) => {
      const paths = { root: '', state: '/nowhere/.nx47', session: '', bundle: '' };
      const tools = { ...testWorld({ kaggle, clock }), paths, kept: nothingKept() };
      const before = await kaggle.viewKernel(push.ref);
      try {
        const pace = { pauseSeconds: 2, deadlineSeconds };
        outcome = { code: '', parameters: {}, pushed: await saveKernel(push, before, pace, tools) };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        outcome = { code: error.code, parameters: error.parameters };
      }
    },
    { sleep: async () => undefined, ...options },
  );
  return { ...outcome, waitedSeconds: clock.slept.reduce((sum, one) => sum + one, 0) };
}

const okHead = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const lost: [string, HttpReply][] = [
  ['500', json({ code: 500, message: 'oops' }, 500)],
  ['503 as a page', reply(503, '<html>', { 'content-type': 'text/html' })],
  ['a reset', { bytes: '', end: 'reset' }],
  ['an answer cut in its middle', { bytes: `${okHead}content-length: 99\r\n\r\n{"ref"`, end: 'close' }],
  ['200 with a page of HTML', reply(200, '<html>', { 'content-type': 'text/html' })],
  ['200 with garbled JSON', reply(200, '{"ref": "/co', { 'content-type': 'application/json' })],
  ['200 without a version', json({ ref: '/code/ada/nx47-check', url: '', error: '' })],
];
for (const [what, answer] of lost) {
  test(`a push that was taken and answered by ${what} is found as v2 and not sent again`, async () => {
    const service = scriptedKernel([other], [{ taken: true, answer }]);
    const { pushed } = await saving(service);
    assert.equal(pushed?.version, 2);
    assert.equal(pushed?.serverTime, '2026-03-03T04:05:02.000Z');
    assert.match(pushed?.url ?? '', /\/code\/ada\/nx47-check$/);
    assert.equal(service.posts, 1);
  });

  test(`a push that was not taken and answered by ${what} is sent again once that is seen`, async () => {
    const service = scriptedKernel([other], [{ taken: false, answer }]);
    const { pushed, waitedSeconds } = await saving(service);
    assert.equal(pushed?.version, 2);
    assert.equal(service.posts, 2);
    assert.deepEqual(service.sources, [other, ours]);
    assert.ok(waitedSeconds >= 60, `looked for ${waitedSeconds} s`);
  });
}

const reset: HttpReply = { bytes: '', end: 'reset' };
const takenAndLost: PushFault = { taken: true, answer: reset };
const lostOnTheWay: PushFault = { taken: false, answer: reset };

test('the first push of a new kernel, taken and lost, is found as v1', async () => {
  const service = scriptedKernel([], [takenAndLost]);
  assert.equal((await saving(service)).pushed?.version, 1);
  assert.equal(service.posts, 1);
});

test('a push that is lost three times is given up: it was sent three times, each after a clear look', async () => {
  const service = scriptedKernel([other], [lostOnTheWay, lostOnTheWay, lostOnTheWay, lostOnTheWay]);
  assert.equal((await saving(service)).code, 'KAGGLE_UNREACHABLE');
  assert.equal(service.posts, 3);
});

test('a push that times out and is not seen is not sent again: it may still arrive', async () => {
  const silence: HttpReply = { bytes: '', end: 'silence' };
  const service = scriptedKernel([other], [{ taken: false, answer: silence }]);
  assert.equal((await saving(service, { callDeadlineSeconds: 0.3 })).code, 'KAGGLE_TIMEOUT');
  assert.equal(service.posts, 1);
});

test('a push that times out and was taken is found', async () => {
  const silence: HttpReply = { bytes: '', end: 'silence' };
  const service = scriptedKernel([other], [{ taken: true, answer: silence }]);
  assert.equal((await saving(service, { callDeadlineSeconds: 0.3 })).pushed?.version, 2);
});

test('a lost push to a kernel that can not be read afterwards is PUSH_UNDECIDED and not sent again', async () => {
  const service = scriptedKernel([other], [lostOnTheWay]);
  const broken = json({ code: 500, message: 'x' }, 500);
  const answers = {
    ...service,
    answer: (request: Parameters<ScriptedKernel['answer']>[0]) => {
      if (service.posts > 0 && request.path.endsWith('/GetKernel')) return broken;
      return service.answer(request);
    },
  };
  const { code, parameters } = await saving(answers);
  assert.equal(code, 'PUSH_UNDECIDED');
  assert.deepEqual([parameters['why'], parameters['remote']], ['KAGGLE_UNREACHABLE', 'ada/nx47-check v?']);
  assert.equal(service.posts, 1);
});

test('a new version whose source can not be read may be ours: PUSH_UNDECIDED, and it is not sent again', async () => {
  const service = scriptedKernel([other], [lostOnTheWay]);
  const { answer } = service;
  const garbled = {
    ...service,
    answer: (request: Parameters<typeof answer>[0]) => {
      const answered = answer(request);
      if (request.path.endsWith('/SaveKernel')) service.sources.push('{"cells": ');
      return answered;
    },
  };
  assert.equal((await saving(garbled)).code, 'PUSH_UNDECIDED');
  assert.equal(service.posts, 1);
});

test('two bad reads after a lost push are borne', async () => {
  const service = scriptedKernel([other], [takenAndLost]);
  const { answer } = service;
  let reads = 0;
  const flaky = {
    ...service,
    answer: (request: Parameters<typeof answer>[0]) => {
      const read = service.posts > 0 && request.path.endsWith('/GetKernel');
      if (read) reads += 1;
      return read && reads <= 5 ? json({ code: 500, message: 'x' }, 500) : answer(request);
    },
  };
  assert.equal((await saving(flaky)).pushed?.version, 2);
});

test('our push is found below another one that came after it: v2 of 3', async () => {
  const service = scriptedKernel([other], [takenAndLost]);
  const { answer } = service;
  const overtaken = {
    ...service,
    answer: (request: Parameters<typeof answer>[0]) => {
      const answered = answer(request);
      if (request.path.endsWith('/SaveKernel')) service.sources.push(notebook('somebody else'));
      return answered;
    },
  };
  assert.equal((await saving(overtaken)).pushed?.version, 2);
  assert.equal(service.posts, 1);
});

test('a push that was lost while somebody else pushed is not sent beside a running session: KERNEL_BUSY', async () => {
  const service = scriptedKernel([other], [lostOnTheWay]);
  const { answer } = service;
  const overtaken = {
    ...service,
    answer: (request: Parameters<typeof answer>[0]) => {
      const answered = answer(request);
      if (request.path.endsWith('/SaveKernel')) {
        service.sources.push(notebook('somebody else'));
        service.statuses[2] = 'RUNNING';
      }
      return answered;
    },
  };
  const { code, parameters } = await saving(overtaken);
  assert.deepEqual([code, parameters['kernel']], ['KERNEL_BUSY', 'ada/nx47-check v2']);
  assert.equal(service.posts, 1);
});

const full = (error: string): PushFault => ({ taken: false, answer: json({ error, ref: '', url: '' }) });
for (const words of [
  'Maximum batch GPU session count of 2 reached.',
  'Maximum batch CPU session count of 5 reached.',
  'Maximum weekly GPU quota of 30.00 hours reached',
]) {
  test(`"${words}" is waited over: the third push is taken`, async () => {
    const service = scriptedKernel([other], [full(words), full(words)]);
    const { pushed, waitedSeconds } = await saving(service);
    assert.equal(pushed?.version, 2);
    assert.equal(service.posts, 3);
    assert.equal(waitedSeconds, 30 + 45);
  });

  test(`"${words}" up to the deadline is KAGGLE_CAPACITY in these words`, async () => {
    const service = scriptedKernel(
      [other],
      Array.from({ length: 99 }, () => full(words)),
    );
    const { code, parameters, waitedSeconds } = await saving(service, { deadlineSeconds: 900 });
    assert.deepEqual([code, parameters['message']], ['KAGGLE_CAPACITY', words]);
    assert.ok(waitedSeconds > 400 && waitedSeconds <= 900, `${waitedSeconds} s`);
  });
}

test('429 with Retry-After: 90 is waited for 90 s, then the push is sent again', async () => {
  const throttled = json({ code: 429, message: 'slow' }, 429, { 'retry-after': '90' });
  const service = scriptedKernel([other], [{ taken: false, answer: throttled }]);
  const { pushed, waitedSeconds } = await saving(service);
  assert.deepEqual([pushed?.version, waitedSeconds], [2, 90]);
});

test('429 with a date of 110 s later is waited for 110 s', async () => {
  const later = { 'retry-after': 'Tue, 03 Mar 2026 04:06:56 GMT' };
  const throttled = json({ error: { code: 429, message: 'slow' } }, 429, later);
  const service = scriptedKernel([other], [{ taken: false, answer: throttled }]);
  assert.equal((await saving(service)).waitedSeconds, 110);
});

test('Retry-After: 901 passes a deadline of 900 s: KAGGLE_THROTTLED at once', async () => {
  const throttled = json({ code: 429, message: 'slow' }, 429, { 'retry-after': '901' });
  const service = scriptedKernel([other], [{ taken: false, answer: throttled }]);
  const { code, waitedSeconds } = await saving(service, { deadlineSeconds: 900 });
  assert.deepEqual([code, waitedSeconds, service.posts], ['KAGGLE_THROTTLED', 0, 1]);
});

const refusals: [string, HttpReply, string, string][] = [
  ['an error', json({ error: 'Notebook not found\u001b[31m' }), 'KAGGLE_REFUSED', 'Notebook not found'],
  [
    'a refused source',
    json({ versionNumber: 2, invalidDatasetSources: ['a/b'] }),
    'KERNEL_SOURCE_REFUSED',
    'a/b',
  ],
  [
    'another kernel',
    json({ versionNumber: 1, url: 'https://x/code/ada/nx47-check-2' }),
    'KERNEL_MISMATCH',
    'nx47-check-2',
  ],
];
for (const [what, answer, code, words] of refusals) {
  test(`a push answered by ${what} is ${code} with the words of the service, and sent once`, async () => {
    const service = scriptedKernel([other], [{ taken: false, answer }]);
    const outcome = await saving(service);
    assert.equal(outcome.code, code);
    const said = JSON.stringify(outcome.parameters);
    assert.ok(said.includes(words), said);
    assert.doesNotMatch(said, /\u001b|\\u001b\[/);
    assert.equal(service.posts, 1);
  });
}

test('a script read back with other line ends is the same source, one with another word is not', () => {
  const script = { ...push, kind: 'script', text: 'a = 1\nb = 2\n' } as const;
  assert.equal(sameSource(script, 'a = 1\r\nb = 2'), 'ok');
  assert.equal(sameSource(script, 'a = 1\nb = 3\n'), 'fail');
});
