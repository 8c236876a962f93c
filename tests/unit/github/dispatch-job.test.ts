import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { dispatchJob, runnerHealth } from '../../../src/github/dispatch-job.ts';
import { runTitle } from '../../../src/github/job-run.ts';
import { createRest } from '../../../src/github/rest.ts';
import { Secret } from '../../../src/model/secret.ts';
import { type HttpServer, startHttpServer } from '../../support/http-scripted-server.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';

const digest = 'a'.repeat(64);
const dispatch = {
  repository: 'me/models',
  ref: 'main',
  job: 'j1',
  digest,
  order: '{}',
  labels: ['self-hosted', 'gpu'],
};

/** GitHub's interface as far as runs and runners go: these titles of runs, these runners. */
async function github(t: TestContext, titles: readonly string[], runners: readonly object[] = []) {
  const json = (status: number, body: unknown) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const head = `HTTP/1.1 ${status} X\r\ncontent-type: application/json\r\ncontent-length: ${text.length}`;
    return { bytes: `${head}\r\nconnection: close\r\n\r\n${text}`, end: 'close' as const };
  };
  const server: HttpServer = await startHttpServer(({ method, path }) => {
    if (method === 'POST') return json(204, undefined);
    if (path.includes('/actions/runners')) return json(200, { runners });
    const runs = titles.map((display_title) => ({
      ...{ id: 1, status: 'completed', conclusion: 'success', display_title },
      html_url: 'https://github.com/me/models/1',
    }));
    return json(200, { total_count: runs.length, workflow_runs: runs });
  });
  t.after(() => server.close());
  const options = { apiUrl: server.url, token: new Secret('ghs_x'), environment: {}, clock: jumpingClock() };
  return { server, rest: createRest({ ...options, signal: AbortSignal.timeout(20_000) }) };
}

test('a job is started by one call that gives order, digest and labels as inputs', async (t) => {
  const { server, rest } = await github(t, []);
  assert.deepEqual(await dispatchJob(rest, dispatch), { started: true, page: '' });
  const [post, ...more] = server.requests.filter(({ method }) => method === 'POST');
  assert.equal(post?.path, '/repos/me/models/actions/workflows/nx47-job.yml/dispatches');
  const inputs = { job: 'j1', digest, order: '{}', runner: '["self-hosted","gpu"]' };
  assert.deepEqual(JSON.parse(String(post?.body)), { ref: 'main', inputs });
  assert.deepEqual(more, []);
});

test('a job that was sent before is found again by the title of its run, and not sent twice', async (t) => {
  const { server, rest } = await github(t, [runTitle('j10', digest), runTitle('j1', digest)]);
  const found = await dispatchJob(rest, dispatch);
  assert.deepEqual(found, { started: false, page: 'https://github.com/me/models/1' });
  assert.ok(server.requests.every(({ method }) => method === 'GET'));
});

test('another order under an id that has run is refused', async (t) => {
  const { rest } = await github(t, [runTitle('j1', 'b'.repeat(64))]);
  await assert.rejects(dispatchJob(rest, dispatch), { code: 'JOB_ID_TAKEN' });
});

const runner = (status: string, busy: boolean, ...labels: string[]) => ({
  ...{ status, busy },
  labels: labels.map((name) => ({ name })),
});

test('of runners with the labels, those online and idle are free; none online answers nothing', async (t) => {
  const { rest } = await github(
    t,
    [],
    [
      runner('online', false, 'self-hosted', 'GPU'),
      runner('online', true, 'self-hosted', 'gpu'),
      runner('offline', false, 'self-hosted', 'gpu'),
      runner('online', false, 'self-hosted'),
    ],
  );
  assert.deepEqual(await runnerHealth(rest, 'me/models', ['self-hosted', 'gpu']), { free: 1, queue: 0 });
  assert.equal(await runnerHealth(rest, 'me/models', ['other']), undefined);
});
