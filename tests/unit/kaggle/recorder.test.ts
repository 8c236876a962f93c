import assert from 'node:assert/strict';
import { request } from 'node:http';
import { type TestContext, test } from 'node:test';
import { type Recorder, startRecorder } from '../../../src/kaggle/recorder.ts';
import { alice, call, published, startedService } from '../../support/rehearsal-service.ts';

test('what goes through is what came: a dataset is published, uploads included, and listed', async (t) => {
  const { server, recorder } = await recorded(t);
  const through = { ...server, url: recorder.url };
  assert.equal((await published(through, { 'a.whl': 'wheel-a' })).status, 200);
  const listed = await call(through, 'listDatasetFiles', { ownerSlug: 'alice', datasetSlug: 'tiny-bundle' });
  assert.equal(JSON.stringify(listed.body).includes('"name":"a.whl"'), true);
  const { exchanges, service } = await recorder.close();
  assert.deepEqual(
    exchanges.map(({ operation, response }) => `${operation} ${response.status}`),
    ['StartBlobUpload 200', 'CreateDataset 200', 'ListDatasetFiles 200'],
  );
  assert.equal(service, 'loopback');
});

test('as a proxy it takes localhost for the service, and the upload address for what it is', async (t) => {
  const { recorder } = await recorded(t);
  const started = await proxied(
    recorder,
    'POST',
    'http://localhost/api/v1/blobs.BlobApiService/StartBlobUpload',
    {
      type: 'DATASET',
      name: 'a.whl',
      contentLength: 2,
    },
  );
  const createUrl = String(JSON.parse(started.text).createUrl);
  assert.equal((await proxied(recorder, 'PUT', createUrl, 12)).status, 200);
  const { exchanges } = await recorder.close();
  assert.deepEqual(
    exchanges.map(({ operation, request: asked }) => `${operation} ${asked.authorization}`),
    ['StartBlobUpload bearer', 'upload bearer'],
  );
});

test('a service that is not there is answered 502, and so recorded', async () => {
  const recorder = await startRecorder({ serviceUrl: 'http://127.0.0.1:9', port: 0 });
  assert.equal((await fetch(`${recorder.url}/v1/a.B/GetKernel`, { method: 'POST', body: '{}' })).status, 502);
  const { exchanges } = await recorder.close();
  assert.deepEqual(
    exchanges.map(({ operation, response }) => [operation, response.status]),
    [['GetKernel', 502]],
  );
});

test('Kaggle itself is named kaggle, any other host other', async () => {
  for (const [serviceUrl, service] of [
    ['https://api.kaggle.com', 'kaggle'],
    ['https://kaggle.example.org', 'other'],
  ] as const) {
    const recorder = await startRecorder({ serviceUrl, port: 0 });
    assert.deepEqual(await recorder.close(), { schema: 'nx47.recording/1', service, exchanges: [] });
  }
});

async function recorded(t: TestContext) {
  const server = await startedService(t);
  const recorder = await startRecorder({ serviceUrl: server.url, port: 0 });
  t.after(() => recorder.close());
  return { server, recorder };
}

/** One request in absolute form, as a client sends it to its HTTP proxy. */
function proxied(
  recorder: Recorder,
  method: string,
  path: string,
  body: unknown,
): Promise<{ readonly status: number; readonly text: string }> {
  const { hostname, port } = new URL(recorder.url);
  const headers = { authorization: `Bearer ${alice.token}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.once('error', reject);
    asked.end(JSON.stringify(body));
  });
}
