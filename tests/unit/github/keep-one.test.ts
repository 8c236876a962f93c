import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { keepComment, keepIssue } from '../../../src/github/keep-one.ts';
import { createRest, type GitHubCall } from '../../../src/github/rest.ts';
import { Failure } from '../../../src/model/failure.ts';
import { Secret } from '../../../src/model/secret.ts';
import { type Entry, type Permission, startGitHub } from '../../support/github-service.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';

const token = `ghs_${'6'.repeat(36)}`;
const every: readonly Permission[] = ['pull-requests: write', 'issues: write'];

async function ground(t: TestContext, permissions = every) {
  const github = await startGitHub({ repository: 'octo/nx47', token, permissions, commits: [] });
  t.after(() => github.close());
  const signal = AbortSignal.timeout(20_000);
  const secret = new Secret(token);
  const rest = createRest({
    apiUrl: github.url,
    token: secret,
    environment: {},
    clock: jumpingClock(),
    signal,
  });
  return { github, rest };
}

const kept = (text: string) => ({ repository: '/repos/octo/nx47', marker: '<!-- nx47-certify  -->', text });
const foreign = (body: string, id: number): Entry => ({
  ...{ id, number: id, body, title: 'x', state: 'open' },
  user: { login: 'mallory', type: 'User' },
});

test('a second run brings the one comment of the pull request up to date', async (t) => {
  const { github, rest } = await ground(t);
  await keepComment(kept('NO-GO'), 12, rest);
  await keepComment(kept('GO'), 12, rest);
  assert.deepEqual(
    github.comments.get(12)?.map(({ body }) => body),
    ['<!-- nx47-certify  -->\nGO'],
  );
});

test("somebody else's comment with our marker is left alone, and so is ours for another project", async (t) => {
  const { github, rest } = await ground(t);
  const other = foreign('<!-- nx47-certify  -->\nGO, believe me', 1);
  github.comments.set(12, [other]);
  await keepComment({ ...kept('core'), marker: '<!-- nx47-certify core -->' }, 12, rest);
  await keepComment(kept('NO-GO'), 12, rest);
  assert.equal(other.body, '<!-- nx47-certify  -->\nGO, believe me');
  assert.equal(github.comments.get(12)?.length, 3);
});

test('the comment is found behind a hundred and fifty others', async (t) => {
  const { github, rest } = await ground(t);
  github.comments.set(
    12,
    Array.from({ length: 150 }, (_, at) => foreign('x', 5000 + at)),
  );
  await keepComment(kept('one'), 12, rest);
  await keepComment(kept('two'), 12, rest);
  assert.equal(github.comments.get(12)?.length, 151);
});

test('a comment whose answer was lost is found again in place of a second one', async (t) => {
  const { github, rest } = await ground(t);
  let posts = 0;
  const losing = {
    ask: (call: GitHubCall) => {
      if (call.method === 'POST' && ++posts === 1) github.faults.push('lost');
      return rest.ask(call);
    },
  };
  await keepComment(kept('GO'), 12, losing);
  assert.equal(github.comments.get(12)?.length, 1);
});

test('an issue is opened at NO-GO, kept at the next one, closed at GO, and none is opened by GO', async (t) => {
  const { github, rest } = await ground(t);
  const title = 'NX47: octo/nx47 is not certified';
  await keepIssue(kept('GO'), { title, isOver: true }, rest);
  assert.equal(github.issues.length, 0);
  await keepIssue(kept('NO-GO a'), { title, isOver: false }, rest);
  await keepIssue(kept('NO-GO b'), { title, isOver: false }, rest);
  assert.deepEqual(
    github.issues.map(({ state, body }) => [state, body.split('\n')[1]]),
    [['open', 'NO-GO b']],
  );
  await keepIssue(kept('GO'), { title, isOver: true }, rest);
  assert.deepEqual(
    github.issues.map(({ state }) => state),
    ['closed'],
  );
  await keepIssue(kept('NO-GO c'), { title, isOver: false }, rest);
  assert.equal(github.issues.length, 2);
});

test('a token without the right names it: pull-requests: write, issues: write', async (t) => {
  const { rest } = await ground(t, []);
  const denied = (permission: string) => (error: unknown) =>
    error instanceof Failure &&
    error.code === 'GITHUB_DENIED' &&
    error.parameters['permission'] === permission;
  await assert.rejects(keepComment(kept('GO'), 12, rest), denied('pull-requests: write'));
  await assert.rejects(keepIssue(kept('x'), { title: 'x', isOver: false }, rest), denied('issues: write'));
});
