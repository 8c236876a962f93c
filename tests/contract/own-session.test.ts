import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, type TestContext, test } from 'node:test';
import { collect } from '../../macros/collect.ts';
import { push } from '../../macros/push.ts';
import { wait } from '../../macros/wait.ts';
import { createKaggleClient } from '../../src/kaggle/client.ts';
import type { KernelPush } from '../../src/model/kaggle.ts';
import type { ProgressEvent } from '../../src/model/progress.ts';
import { Secret } from '../../src/model/secret.ts';
import { bench, codeOf, outputOf, runOn } from '../support/macro-run.ts';
import { alice, startedService } from '../support/rehearsal-service.ts';

const ref = { owner: 'alice', slug: 'tiny-kernel' };
const metadata = { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } };

function pushOf(source: string): KernelPush {
  const cell = { cell_type: 'code', id: 'a', execution_count: null, metadata: {}, outputs: [], source };
  return {
    ref,
    title: 'Tiny kernel',
    text: JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells: [cell] }),
    language: 'python',
    kind: 'notebook',
    isPrivate: true,
    enableInternet: false,
    enableGpu: false,
    datasetSources: [],
    competitionSources: [],
    kernelSources: [],
    sessionTimeoutSeconds: 60,
  };
}

/** Our client and macros against the embedded service, with everything that is shown. */
async function connected(t: TestContext) {
  const server = await startedService(t);
  const stop = new AbortController();
  const shown: ProgressEvent[] = [];
  const kaggle = createKaggleClient({
    baseUrl: server.url,
    credentials: { kind: 'token', token: new Secret(alice.token) },
    environment: {},
    signal: stop.signal,
    callDeadlineSeconds: 20,
    rereadPauseSeconds: 0,
  });
  const presenter = { show: (event: ProgressEvent) => void shown.push(event) };
  const on = await bench(t, { kaggle, presenter, signal: stop.signal });
  return { on, shown, stop };
}

const pace = { ref, waitSeconds: 0, intervalSeconds: 0.25, deadlineSeconds: 60 };

describe('own client, a session', () => {
  test('a session is pushed, followed to its end and collected: what was shown is what was kept', async (t) => {
    const { on, shown } = await connected(t);
    const source = "print('one')\nopen('a.txt', 'w').write('x' * 100000)\nprint('two')";
    const { version } = outputOf(await runOn(on, push, pushOf(source)));
    const ended = outputOf(await runOn(on, wait, { ...pace, version, follow: true }));
    assert.equal(ended.status, 'complete');
    const run = outputOf(await runOn(on, collect, { ref, version }));
    assert.deepEqual(
      run.files.map(({ name, bytes }) => [name, bytes.byteLength]),
      [['a.txt', 100_000]],
    );
    const kept = await readFile(`${on.paths.session}/evidence/kernel.stdout.log`, 'utf8');
    assert.equal(kept, 'one\ntwo\n');
    const followed = shown.flatMap((event) => (event.kind === 'log' ? [event.text] : []));
    assert.deepEqual(followed, ['one', 'two']);
    assert.ok(shown.some((event) => event.kind === 'place' && event.what === 'kernel'));
  });

  test('the outputs of a failed session are collected too', async (t) => {
    const { on } = await connected(t);
    const { version } = outputOf(await runOn(on, push, pushOf("open('a.txt', 'w').write('a')\n1 / 0")));
    assert.equal(outputOf(await runOn(on, wait, { ...pace, version })).status, 'error');
    const run = outputOf(await runOn(on, collect, { ref, version }));
    assert.deepEqual(
      run.files.map(({ name }) => name),
      ['a.txt'],
    );
    assert.match(run.rawLog, /ZeroDivisionError/);
  });

  test('a run that is stopped while its session goes on ends within 2 s and says so, and the next does not push over it', async (t) => {
    const { on, shown, stop } = await connected(t);
    const { version } = outputOf(await runOn(on, push, pushOf('import time; time.sleep(60)')));
    const presenter = {
      show: (event: ProgressEvent) => {
        shown.push(event);
        if (event.kind === 'status') stop.abort();
      },
    };
    const stopped = { ...on, context: { ...on.context, world: { ...on.context.world, presenter } } };
    const startMs = performance.now();
    const outcome = await runOn(stopped, wait, { ...pace, version });
    assert.ok(performance.now() - startMs < 2000);
    assert.equal(codeOf(outcome), 'CANCELLED');
    assert.match(outcome.record.output, /"remote":"alice\/tiny-kernel v1"/);
    const { kaggle } = on.context.world;
    const after = createKaggleClient({
      baseUrl: kaggle.baseUrl,
      credentials: { kind: 'token', token: new Secret(alice.token) },
      environment: {},
      signal: new AbortController().signal,
      callDeadlineSeconds: 20,
    });
    const world = { ...on.context.world, kaggle: after, signal: new AbortController().signal };
    const next = { ...on, context: { ...on.context, world } };
    const refused = await runOn(next, push, pushOf('1'));
    assert.equal(codeOf(refused), 'KERNEL_BUSY');
    assert.match(refused.record.output, /tiny-kernel v1/);
  });
});
