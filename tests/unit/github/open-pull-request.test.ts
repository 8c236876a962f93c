import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openPullRequest } from '../../../src/github/open-pull-request.ts';
import { createRest } from '../../../src/github/rest.ts';
import { Failure } from '../../../src/model/failure.ts';
import { Secret } from '../../../src/model/secret.ts';
import { startHttpServer } from '../../support/http-scripted-server.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';

const pull = {
  ...{
    repository: 'me/models',
    head: 'nx47/repair/b',
    base: 'main',
    title: 'Correction loop',
    body: '# Page',
  },
};

/** GitHub's interface as far as pull requests go: these are open, and the token may open one or not. */
async function github(t: TestContext, open: readonly object[], mayWrite = true) {
  const json = (status: number, body: unknown) => {
    const text = JSON.stringify(body);
    const head = `HTTP/1.1 ${status} X\r\ncontent-type: application/json\r\ncontent-length: ${text.length}`;
    return { bytes: `${head}\r\nconnection: close\r\n\r\n${text}`, end: 'close' as const };
  };
  const server = await startHttpServer(({ method }) => {
    if (method === 'GET') return json(200, open);
    return mayWrite
      ? json(201, { html_url: 'https://github.com/me/models/pull/7' })
      : json(403, { message: 'no' });
  });
  t.after(() => server.close());
  const options = { apiUrl: server.url, token: new Secret('ghs_x'), environment: {}, clock: jumpingClock() };
  return { server, rest: createRest({ ...options, signal: AbortSignal.timeout(20_000) }) };
}

test('a branch of repairs gets a pull request for the branch that was run, with the page as its text', async (t) => {
  const { server, rest } = await github(t, []);
  assert.equal(await openPullRequest(pull, rest), 'https://github.com/me/models/pull/7');
  const [asked, made] = server.requests;
  assert.match(
    asked?.path ?? '',
    /\/repos\/me\/models\/pulls\?head=me%3Anx47%2Frepair%2Fb&base=main&state=open/,
  );
  assert.deepEqual(JSON.parse(String(made?.body)), {
    ...{ title: pull.title, head: pull.head, base: 'main', body: '# Page' },
  });
});

test('a pull request that is open for the branch is found, and no second one opened', async (t) => {
  const { server, rest } = await github(t, [{ html_url: 'https://github.com/me/models/pull/3' }]);
  assert.equal(await openPullRequest(pull, rest), 'https://github.com/me/models/pull/3');
  assert.equal(server.requests.length, 1);
});

test('a token that may not open one is told which permission it lacks', async (t) => {
  const { rest } = await github(t, [], false);
  await assert.rejects(openPullRequest(pull, rest), (error) => {
    assert.ok(error instanceof Failure);
    assert.equal(error.code, 'GITHUB_DENIED');
    assert.equal(error.parameters['permission'], 'pull-requests: write');
    return true;
  });
});
