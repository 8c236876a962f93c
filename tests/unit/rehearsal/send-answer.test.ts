import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { methodPath, methods } from '../../../src/kaggle/dialect.ts';
import type { RehearsalServer } from '../../../src/rehearsal/server.ts';
import type { RunServerSession } from '../../../src/rehearsal/session-order.ts';
import { alice, call, ended, notebook, push, startedService } from '../../support/rehearsal-service.ts';

const authorization = `Bearer ${alice.token}`;
const asked = { userName: 'alice', kernelSlug: 'tiny-kernel' };

/** A service whose session says two lines and ends when told. */
async function talking(t: TestContext, faults: readonly string[] = []) {
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const runSession: RunServerSession = async (order) => {
    const log = ['one\n', 'two\n'].map((text, seconds) => ({ stream: 'stdout', seconds, text }) as const);
    for (const record of log) order.onRecord(record);
    await finished;
    return {
      status: 'complete',
      failureMessage: '',
      log,
      isolation: 'none',
      interpreter: '',
      workingFolder: '',
    };
  };
  const server = await startedService(t, { runSession, faults });
  t.after(() => finish());
  await call(server, 'saveKernel', push(notebook('1'), { datasetDataSources: [] }));
  return { server, finish: () => finish() };
}

function stream({ url }: RehearsalServer): Promise<Response> {
  return fetch(`${url}/api/v1/kernels/logs/stream/alice/tiny-kernel`, { headers: { authorization } });
}

async function* textOf(response: Response): AsyncGenerator<string> {
  if (response.body === null) return;
  for await (const chunk of response.body) yield Buffer.from(chunk).toString('utf8');
}

describe('answers on the wire', () => {
  test('a live log comes as events, from the first on, until END_OF_LOG; afterwards it is JSON', async (t) => {
    const { server, finish } = await talking(t);
    const response = await stream(server);
    assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    let text = '';
    for await (const part of textOf(response)) {
      text += part;
      if (text.includes('two')) finish();
    }
    const data = [...text.matchAll(/^data: (.*)$/gm)].map(([, line = '']) => line);
    assert.deepEqual(data, [
      '{"stream_name":"stdout","time":0,"data":"one\\n"}',
      '{"stream_name":"stdout","time":1,"data":"two\\n"}',
      'END_OF_LOG',
    ]);
    await ended(server, 'v1');
    const kept = await stream(server);
    assert.match(kept.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(JSON.parse(await kept.text()).length, 2);
  });

  test('under stream-cut@1 the stream breaks off before its end, and the next one begins again', async (t) => {
    const { server, finish } = await talking(t, ['stream-cut@1']);
    const parts: string[] = [];
    await assert.rejects(async () => {
      for await (const part of textOf(await stream(server))) parts.push(part);
    });
    assert.ok(!parts.join('').includes('END_OF_LOG'));
    let text = '';
    for await (const part of textOf(await stream(server))) {
      text += part;
      if (text.includes('two')) finish();
    }
    assert.match(text, /one.*two.*END_OF_LOG/s);
  });

  test('under accepted-reset the push is saved and its connection breaks', async (t) => {
    const server = await startedService(t, { faults: ['accepted-reset', 'never-ending-session'] });
    const pushing = call(server, 'saveKernel', push(notebook('1'), { datasetDataSources: [] }));
    await assert.rejects(pushing);
    assert.equal((await call(server, 'getKernel', asked)).status, 200);
  });

  test('under cut-answer@1 an answer is shorter than its length, under garbled-answer@1 it is no JSON', async (t) => {
    const cut = await startedService(t, { faults: ['cut-answer@1', 'seed=3'] });
    await assert.rejects(call(cut, 'hello', {}));
    assert.equal((await call(cut, 'hello', {})).body['userName'], 'alice');
    const garbled = await startedService(t, { faults: ['garbled-answer@1'] });
    const raw = async () => {
      const path = methodPath('/v1', methods.hello);
      return await (
        await fetch(`${garbled.url}${path}`, { method: 'POST', headers: { authorization } })
      ).text();
    };
    assert.match(await raw(), /\u0007/);
    assert.equal(await raw(), '{"userName":"alice"}');
  });

  test('under no-answer@1 nothing comes until the client gives up; the service closes all the same', async (t) => {
    const server = await startedService(t, { faults: ['no-answer@1'] });
    const path = methodPath('/v1', methods.hello);
    const signal = AbortSignal.timeout(200);
    const asking = fetch(`${server.url}${path}`, { method: 'POST', headers: { authorization }, signal });
    await assert.rejects(asking);
    await server.close();
  });

  test('under outdated-client every answer names a newer client', async (t) => {
    const server = await startedService(t, { faults: ['outdated-client'] });
    assert.equal((await call(server, 'hello', {})).headers.get('x-kaggle-apiversion'), '99.0.0');
  });
});
