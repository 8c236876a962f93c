import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { push } from '../../../macros/push.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { KaggleService, KernelPush, KernelView } from '../../../src/model/kaggle.ts';
import type { ProgressEvent } from '../../../src/model/progress.ts';
import { withClient } from '../../support/http-kaggle-client.ts';
import { aPush } from '../../support/http-kaggle-names.ts';
import { json } from '../../support/http-scripted-server.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';
import { type ScriptedKernel, scriptedKernel } from '../../support/scripted-kernel-service.ts';

const notebook = new URL('../../fixtures/core-notebook/', import.meta.url);
const text = await readFile(new URL('notebook/core-notebook.ipynb', notebook), 'utf8');
const input: KernelPush = {
  ref: { owner: 'me', slug: 'kernel' },
  title: 'Kernel',
  text,
  language: 'python',
  kind: 'notebook',
  isPrivate: true,
  enableInternet: false,
  enableGpu: false,
  datasetSources: ['me/data'],
  competitionSources: [],
  kernelSources: [],
  sessionTimeoutSeconds: 60,
};
const view: KernelView = {
  ref: input.ref,
  title: 'Kernel',
  currentVersion: 7,
  kind: 'notebook',
  source: text,
  datasetSources: ['me/data'],
  isPrivate: true,
  enableInternet: false,
  dockerImage: '',
};

/** The service with this one kernel, over real HTTP; the time that passes is simulated. */
async function pushingTo(
  t: Parameters<typeof bench>[0],
  service: ScriptedKernel,
  changes: Partial<KernelPush> = {},
  before: (paths: { readonly state: string }, baseUrl: string) => Promise<void> = async () => undefined,
) {
  let done: { outcome: Awaited<ReturnType<typeof runOn>>; state: string; shown: ProgressEvent[] } | undefined;
  await withClient(
    (request) => service.answer(request),
    async (kaggle) => {
      const shown: ProgressEvent[] = [];
      const presenter = { show: (event: ProgressEvent) => shown.push(event) };
      const on = await bench(t, { kaggle, presenter, clock: jumpingClock() });
      await mkdir(on.paths.state, { recursive: true });
      await before(on.paths, kaggle.baseUrl);
      const input = { ...aPush, text, ...changes };
      done = { outcome: await runOn(on, push, input), state: on.paths.state, shown };
    },
    { sleep: async () => undefined },
  );
  if (done === undefined) throw new Error('not pushed');
  return done;
}

const remembered = async (state: string): Promise<unknown> =>
  JSON.parse(await readFile(`${state}/last-push.json`, 'utf8').catch(() => 'null'));

async function pushing(
  t: Parameters<typeof bench>[0],
  change: Partial<KernelView>,
  parts: Partial<KaggleService> = {},
) {
  const pushKernel: KaggleService['pushKernel'] = async () => ({
    version: 7,
    url: '/code/me/kernel',
    serverTime: '2026-11-21T10:00:00Z',
  });
  const kaggle = oneKernelService(
    { ...emptyState(), view: { ...view, ...change } },
    { pushKernel, ...parts },
  );
  return runOn(await bench(t, { kaggle }), push, input);
}

test('version 7 read back with our cells and our sources is accepted, with the server time of the push', async (t) => {
  const output = outputOf(await pushing(t, {}));
  assert.deepEqual(
    [output.version, output.pushedAt, output.sourceMatches],
    [7, '2026-11-21T10:00:00Z', 'ok'],
  );
});

test('a kernel that came back without its dataset is KERNEL_SOURCE_REFUSED naming me/data', async (t) => {
  const outcome = await pushing(t, { datasetSources: [] });
  assert.equal(codeOf(outcome), 'KERNEL_SOURCE_REFUSED');
  assert.match(outcome.record.output, /me\/data/);
});

test('other cells under our version number are KERNEL_MISMATCH', async (t) => {
  const source = text.replace('import', 'import os, ');
  assert.notEqual(source, text);
  assert.equal(codeOf(await pushing(t, { source })), 'KERNEL_MISMATCH');
});

test('a push that the service refuses stays KAGGLE_REFUSED', async (t) => {
  const pushKernel: KaggleService['pushKernel'] = async () => {
    throw new Failure('KAGGLE_REFUSED', {
      operation: 'SaveKernel',
      status: 200,
      message: 'Notebook not found',
    });
  };
  assert.equal(codeOf(await pushing(t, {}, { pushKernel })), 'KAGGLE_REFUSED');
});

for (const status of ['QUEUED', 'RUNNING', 'CANCEL_REQUESTED', 'HIBERNATING']) {
  test(`a kernel whose version 2 is ${status} is KERNEL_BUSY, naming it, and nothing is sent`, async (t) => {
    const service = scriptedKernel(['{}', '{}']);
    service.statuses[2] = status;
    const { outcome, state } = await pushingTo(t, service);
    assert.equal(codeOf(outcome), 'KERNEL_BUSY');
    assert.match(outcome.record.output, /"kernel":"ada\/nx47-check v2"/);
    assert.equal(service.posts, 0);
    assert.equal(await remembered(state), null);
  });
}

for (const status of ['COMPLETE', 'ERROR', 'CANCEL_ACKNOWLEDGED', 'NEW_SCRIPT']) {
  test(`a kernel whose last session is ${status} is pushed to`, async (t) => {
    const service = scriptedKernel(['{}']);
    service.statuses[1] = status;
    assert.equal((await pushingTo(t, service)).outcome.state, 'DONE');
  });
}

test('the page of the kernel is shown as soon as the push is taken, and what was pushed is written down', async (t) => {
  const url = 'https://www.kaggle.com/code/ada/nx47-check';
  const service = scriptedKernel([]);
  const { answer } = service;
  const naming: ScriptedKernel = {
    ...service,
    answer: (request) => {
      const answered = answer(request);
      return request.path.endsWith('/SaveKernel') ? json({ url, versionNumber: 1 }) : answered;
    },
  };
  const { outcome, state, shown } = await pushingTo(t, naming);
  assert.equal(outcome.state, 'DONE');
  assert.deepEqual(
    shown.find((event) => event.kind === 'place'),
    { kind: 'place', what: 'kernel', url },
  );
  const last = Object(await remembered(state));
  assert.deepEqual([last.kernel, last.versionBefore, last.version], ['ada/nx47-check', 0, 1]);
});

test('a push that was taken and whose answer is lost is DONE, as v2', async (t) => {
  const service = scriptedKernel(['{}'], [{ taken: true, answer: json({}, 500) }]);
  const output = outputOf((await pushingTo(t, service)).outcome);
  assert.equal(Object(output).version, 2);
  assert.equal(Object(output).pushedAt, '2026-03-03T04:05:02.000Z');
});

test('a push that was lost on the way is sent again by the same run, whatever that wrote down before', async (t) => {
  const service = scriptedKernel(['{}'], [{ taken: false, answer: json({}, 500) }]);
  const { outcome } = await pushingTo(t, service);
  assert.equal(outcome.state, 'DONE');
  assert.equal(service.posts, 2);
});

/** What an earlier run wrote down before it was cut off. */
function cutOff(version: number | null, versionBefore: number, sentAt: string) {
  return async ({ state }: { readonly state: string }, service: string) => {
    const last = {
      schema: 'nx47.last-push/1',
      service,
      kernel: 'ada/nx47-check',
      versionBefore,
      version,
      sentAt,
    };
    await writeFile(`${state}/last-push.json`, JSON.stringify(last));
  };
}
const now = jumpingClock().now().getTime();
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();

test('a push of a run that was cut off, 30 s ago and not seen yet, is not pushed over: KERNEL_BUSY', async (t) => {
  const service = scriptedKernel(['{}']);
  const { outcome } = await pushingTo(t, service, {}, cutOff(null, 1, ago(30)));
  assert.equal(codeOf(outcome), 'KERNEL_BUSY');
  assert.match(outcome.record.output, /not seen yet/);
  assert.equal(service.posts, 0);
});

test('a push that is not seen after eleven minutes never arrived', async (t) => {
  const { outcome } = await pushingTo(t, scriptedKernel(['{}']), {}, cutOff(null, 1, ago(660)));
  assert.equal(outcome.state, 'DONE');
});

test('the version of a run that was cut off is looked at too: v2 runs below a finished v3', async (t) => {
  for (const version of [2, null]) {
    const service = scriptedKernel(['{}', '{}', '{}']);
    service.statuses[2] = 'RUNNING';
    const { outcome } = await pushingTo(t, service, {}, cutOff(version, 1, ago(30)));
    assert.equal(codeOf(outcome), 'KERNEL_BUSY');
    assert.match(outcome.record.output, /ada\/nx47-check v2/);
  }
});

test('what an earlier run pushed to another service, or in a file nobody can read, holds up nothing', async (t) => {
  const elsewhere = await pushingTo(t, scriptedKernel(['{}']), {}, ({ state }) =>
    cutOff(null, 1, ago(30))({ state }, 'http://127.0.0.1:9'),
  );
  assert.equal(elsewhere.outcome.state, 'DONE');
  const garbled = await pushingTo(t, scriptedKernel(['{}']), {}, ({ state }) =>
    writeFile(`${state}/last-push.json`, '{"schema":'),
  );
  assert.equal(garbled.outcome.state, 'DONE');
});

test('a push that is refused leaves no word for the next run, one that is in doubt does', async (t) => {
  const refused = scriptedKernel(['{}'], [{ taken: false, answer: json({ error: 'Notebook not found' }) }]);
  const first = await pushingTo(t, refused);
  assert.equal(codeOf(first.outcome), 'KAGGLE_REFUSED');
  assert.equal(await remembered(first.state), null);
  const partly = scriptedKernel(
    ['{}'],
    [{ taken: true, answer: json({ versionNumber: 2, invalidDatasetSources: ['ada/nx47-dependencies'] }) }],
  );
  const second = await pushingTo(t, partly);
  assert.equal(codeOf(second.outcome), 'KERNEL_SOURCE_REFUSED');
  assert.match(second.outcome.record.output, /"remote":"ada\/nx47-check v2"/);
  assert.notEqual(await remembered(second.state), null);
});

test('a kernel that came back as a script is KERNEL_KIND_CHANGED', async (t) => {
  assert.equal(codeOf(await pushing(t, { kind: 'script' })), 'KERNEL_KIND_CHANGED');
});

for (const [kind, change] of [
  ['model', { modelSources: [] }],
  ['competition', { competitionSources: ['other'] }],
  ['kernel', { kernelSources: [] }],
] as const) {
  test(`a ${kind} that was asked for and is not listed is KERNEL_SOURCE_REFUSED`, async (t) => {
    const asking = {
      modelSources: ['a/m/pyTorch/s/1'],
      competitionSources: ['titanic'],
      kernelSources: ['a/k'],
    };
    const listed = { ...view, ...asking, ...change };
    const pushKernel: KaggleService['pushKernel'] = async () => ({ version: 7, url: '', serverTime: '' });
    const kaggle = oneKernelService({ ...emptyState(), view: listed }, { pushKernel });
    const outcome = await runOn(await bench(t, { kaggle }), push, { ...input, ...asking });
    assert.equal(codeOf(outcome), 'KERNEL_SOURCE_REFUSED');
  });
}

test('what was asked and what the version has stand side by side, a T4 beside nothing', async (t) => {
  const pushKernel: KaggleService['pushKernel'] = async () => ({ version: 7, url: '', serverTime: '' });
  const listed = { ...view, enableInternet: true, machineShape: '' };
  const kaggle = oneKernelService({ ...emptyState(), view: listed }, { pushKernel });
  const outcome = await runOn(await bench(t, { kaggle }), push, { ...input, machineShape: 'NvidiaTeslaT4' });
  assert.deepEqual(outputOf(outcome).settings, [
    { name: 'internet', asked: 'false', had: 'true' },
    { name: 'private', asked: 'true', had: 'true' },
    { name: 'machine', asked: 'NvidiaTeslaT4', had: '' },
  ]);
});

test('a version that is not found at once is asked for again', async (t) => {
  let reads = 0;
  const viewKernel: KaggleService['viewKernel'] = async (_ref, version) => {
    if (version === undefined) return undefined;
    reads += 1;
    return reads < 3 ? undefined : view;
  };
  const pushKernel: KaggleService['pushKernel'] = async () => ({ version: 7, url: '', serverTime: '' });
  const kaggle = oneKernelService(emptyState(), { pushKernel, viewKernel });
  const outcome = await runOn(await bench(t, { kaggle, clock: jumpingClock() }), push, input);
  assert.equal(outcome.state, 'DONE');
  assert.equal(reads, 3);
});
