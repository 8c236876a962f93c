import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createRest, type GitHubCall } from '../../../src/github/rest.ts';
import { Failure } from '../../../src/model/failure.ts';
import { Secret } from '../../../src/model/secret.ts';
import { type GitHubService, startGitHub } from '../../support/github-service.ts';
import { startHttpServer } from '../../support/http-scripted-server.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';

const sha = 'a'.repeat(40);
const token = `ghs_${'5'.repeat(36)}`;
const call: GitHubCall = {
  method: 'POST',
  path: `/repos/octo/nx47/statuses/${sha}`,
  body: { context: 'nx47/audit', state: 'success' },
  permission: 'statuses: write',
  repeatable: true,
};

async function service(t: TestContext, permissions: readonly 'statuses: write'[] = ['statuses: write']) {
  const github = await startGitHub({ repository: 'octo/nx47', token, permissions, commits: [sha] });
  t.after(() => github.close());
  return github;
}

function client(
  github: Pick<GitHubService, 'url'>,
  given: { readonly apiUrl?: string; readonly token?: string } = {},
) {
  const clock = jumpingClock();
  const signal = AbortSignal.timeout(20_000);
  const apiUrl = given.apiUrl ?? github.url;
  const rest = createRest({
    apiUrl,
    token: new Secret(given.token ?? token),
    environment: {},
    clock,
    signal,
  });
  return { rest, slept: clock.slept };
}

async function refusal(asked: Promise<unknown>): Promise<Failure> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('a status is set with the token in the header alone', async (t) => {
  const github = await service(t);
  await client(github).rest.ask(call);
  assert.deepEqual(github.statuses.get(sha), [{ context: 'nx47/audit', state: 'success' }]);
  assert.deepEqual([...github.tokens], [token]);
  assert.ok(!github.calls.join().includes(token));
});

test('a token without the right is GITHUB_DENIED, which names the permission `statuses: write`', async (t) => {
  const github = await service(t, []);
  const failure = await refusal(client(github).rest.ask(call));
  assert.equal(failure.code, 'GITHUB_DENIED');
  assert.deepEqual(failure.parameters, {
    operation: `${call.method} ${call.path}`,
    permission: 'statuses: write',
    status: 403,
    message: 'Resource not accessible by integration',
  });
  assert.equal(github.calls.length, 1);
});

test('a wrong token is GITHUB_DENIED and stands in no part of the failure', async (t) => {
  const failure = await refusal(client(await service(t), { token: 'ghs_wrong_wrong' }).rest.ask(call));
  assert.equal(failure.code, 'GITHUB_DENIED');
  assert.ok(!JSON.stringify([failure.parameters, failure.message, failure.stack]).includes('ghs_wrong'));
});

test('a commit that the repository does not have is GITHUB_REFUSED', async (t) => {
  const path = `/repos/octo/nx47/statuses/${'b'.repeat(40)}`;
  const failure = await refusal(client(await service(t)).rest.ask({ ...call, path }));
  assert.deepEqual([failure.code, failure.parameters['status']], ['GITHUB_REFUSED', 422]);
});

test('a call that met 502 and a limit of calls is sent a third time, after the seconds that were asked for', async (t) => {
  const github = await service(t);
  github.faults.push({ status: 502 }, { status: 403, headers: { 'retry-after': '7' } });
  const { rest, slept } = client(github);
  await rest.ask(call);
  assert.deepEqual(slept, [1, 7]);
  assert.equal(github.statuses.get(sha)?.length, 1);
});

test('after three answers 503 it is GITHUB_UNREACHABLE', async (t) => {
  const github = await service(t);
  github.faults.push({ status: 503 }, { status: 503 }, { status: 503 });
  const failure = await refusal(client(github).rest.ask(call));
  assert.deepEqual([failure.code, failure.parameters['why']], ['GITHUB_UNREACHABLE', 'HTTP 503']);
  assert.equal(github.calls.length, 3);
});

test('what may not be done twice is not sent again after 502, but after 429', async (t) => {
  const github = await service(t);
  github.faults.push({ status: 502 });
  const once = { ...call, repeatable: false };
  assert.equal((await refusal(client(github).rest.ask(once))).code, 'GITHUB_UNREACHABLE');
  assert.equal(github.calls.length, 1);
  github.faults.push({ status: 429 });
  await client(github).rest.ask(once);
  assert.equal(github.statuses.get(sha)?.length, 1);
});

test('a limit of an hour is waited for thirty seconds twice, no longer', async (t) => {
  const github = await service(t);
  const limited = { status: 429, headers: { 'retry-after': '3600' } };
  github.faults.push(limited, limited, limited);
  const { rest, slept } = client(github);
  assert.equal((await refusal(rest.ask(call))).code, 'GITHUB_UNREACHABLE');
  assert.deepEqual(slept, [30, 30]);
});

test('the token is not sent to http://api.github.example, nor to what is no address', async (t) => {
  const github = await service(t);
  for (const apiUrl of ['http://api.github.example', 'ftp://x', 'github']) {
    const { code, parameters } = await refusal(client(github, { apiUrl }).rest.ask(call));
    assert.deepEqual([code, parameters['why']], ['GITHUB_UNREACHABLE', `GITHUB_API_URL=${apiUrl}`]);
  }
  assert.deepEqual(github.calls, []);
});

test('an answer that is no JSON, one that ends early and a redirection are no success', async (t) => {
  const bytes = {
    html: 'HTTP/1.1 200 X\r\ncontent-length: 6\r\n\r\n<html>',
    short: 'HTTP/1.1 200 X\r\ncontent-length: 60\r\n\r\n{}',
    moved: 'HTTP/1.1 307 X\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n',
  };
  for (const [what, text] of Object.entries(bytes)) {
    const server = await startHttpServer(() => ({ bytes: text, end: 'close' }));
    t.after(() => server.close());
    const failure = await refusal(client(server).rest.ask(call));
    assert.equal(failure.code, what === 'moved' ? 'GITHUB_REFUSED' : 'GITHUB_UNREACHABLE', what);
  }
});

/** An interface that points to a file, which lies elsewhere. */
async function pointing(t: TestContext, location: (url: string) => string) {
  const reply = (head: string, body: string) => ({
    bytes: `HTTP/1.1 ${head}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
    end: 'close' as const,
  });
  const server = await startHttpServer(({ path }) =>
    path === '/file?signed=1'
      ? reply('200 OK', 'bytes')
      : reply(`302 Found\r\nlocation: ${location(server.url)}`, ''),
  );
  t.after(() => server.close());
  return server;
}
const download: GitHubCall = {
  method: 'GET',
  path: '/repos/octo/nx47/actions/artifacts/1/zip',
  permission: 'actions: read',
  repeatable: true,
};

test('a file is fetched from where GitHub points to, without the token', async (t) => {
  const server = await pointing(t, (url) => `${url}/file?signed=1`);
  const bytes = await client(server).rest.download(download);
  assert.equal(new TextDecoder().decode(bytes), 'bytes');
  assert.deepEqual(
    server.requests.map(({ path, headers }) => [path, headers['authorization']]),
    [
      [download.path, `Bearer ${token}`],
      ['/file?signed=1', undefined],
    ],
  );
});

test('a file on an open wire is not fetched, nor one whose address is none; a call that is no download is not led elsewhere', async (t) => {
  for (const address of ['http://files.example.org/a.zip', 'nowhere']) {
    const server = await pointing(t, () => address);
    assert.equal((await refusal(client(server).rest.download(download))).code, 'GITHUB_UNREACHABLE');
    assert.equal(server.requests.length, 1);
  }
  const server = await pointing(t, (url) => `${url}/file?signed=1`);
  assert.equal((await refusal(client(server).rest.ask(download))).code, 'GITHUB_REFUSED');
});
