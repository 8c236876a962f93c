import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { commitBackCommand } from '../../src/commit-back-command.ts';
import { createMachine, localWorld } from '../../src/compose.ts';
import { authorisedShell, gitAuthorisation } from '../../src/git-authorisation.ts';
import { recordedRuns, reportsCommit } from '../../src/ledger/recorded-runs.ts';
import { Failure } from '../../src/model/failure.ts';
import type { Command } from '../../src/model/world.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { gitOverHttp } from '../support/git-over-http.ts';
import { recordedProject, recordedSession } from '../support/recorded-project.ts';

const token = 'a-token-of-a-job';
const quiet = quietSurroundings();
const withToken = (server: string, githubToken: string) => ({
  ...quiet,
  environment: { ...quiet.environment, GITHUB_SERVER_URL: server },
  inputs: { githubToken },
});

test('without a token git is told nothing', () => {
  assert.deepEqual(gitAuthorisation(quiet), {});
});

test('the token goes to the server of the job alone, behind the settings that the environment has already', () => {
  const around = withToken('https://github.example/', token);
  const { GIT_CONFIG_COUNT, GIT_CONFIG_KEY_2, GIT_CONFIG_VALUE_2 } = gitAuthorisation({
    ...around,
    environment: { ...around.environment, GIT_CONFIG_COUNT: '2' },
  });
  assert.deepEqual([GIT_CONFIG_COUNT, GIT_CONFIG_KEY_2], ['3', 'http.https://github.example/.extraheader']);
  const [, basic = ''] = /^AUTHORIZATION: basic (\S+)$/.exec(GIT_CONFIG_VALUE_2 ?? '') ?? [];
  assert.equal(Buffer.from(basic, 'base64').toString(), `x-access-token:${token}`);
});

test('a session is added over HTTP with the token of the job, and neither with another nor without', async (t) => {
  const project = await recordedProject(t);
  await project.git('-C', project.bare, 'config', 'http.receivepack', 'true');
  const server = await gitOverHttp(t, dirname(project.bare), token);
  await project.git('remote', 'set-url', 'origin', `${server}/remote.git`);
  const session = await recordedSession(project, '20261121_p_100000z-1');
  const line = parseCommandLine(['commit-back', session, '--execute']);
  for (const wrong of ['', 'another-token'])
    await assert.rejects(
      commitBackCommand(line, withToken(server, wrong)),
      (error: unknown) => error instanceof Failure && /^COMMIT_BACK_/.test(error.code),
    );
  assert.equal((await commitBackCommand(line, withToken(server, token))).status, 0);
  assert.match(
    await project.git('-C', project.bare, 'show', 'nx47-reports:ledger/index.jsonl'),
    /p_100000z-1/,
  );
  assert.doesNotMatch(await project.git('config', '--list'), /extraheader/);
});

test('only git that asks the remote of the reports sees the token, no other command and no other call of git', async (t) => {
  const around = withToken('https://github.example', token);
  const seen: string[] = [];
  const shell = {
    run: async ({ argv, env = {} }: Command) => {
      if (JSON.stringify(env).includes('AUTHORIZATION')) seen.push(argv.join(' '));
      return { status: 0, signal: null, timedOut: false, stdout: '', stderr: '' };
    },
  };
  const authorised = authorisedShell(shell, {}, around);
  const own = ['git', '--no-replace-objects', '--literal-pathspecs', '-C', '/p'];
  for (const argv of [
    [...own, 'fetch', 'origin'],
    [...own, 'push', 'origin'],
    [...own, 'ls-tree', 'HEAD'],
    ['git', 'fetch', 'origin'],
    ['make', 'fetch'],
    ['python', '--no-replace-objects', '--literal-pathspecs', '-C', '/p', 'fetch'],
  ])
    await authorised.run({ argv, deadlineSeconds: 1 });
  assert.deepEqual(seen, [`${own.join(' ')} fetch origin`, `${own.join(' ')} push origin`]);
  t.diagnostic(`${seen.length} of 6`);
});

test('earlier runs are read over HTTP with the token of the job; without it the copy of the clone stands for them', async (t) => {
  const project = await recordedProject(t);
  const recalled = async (githubToken: string, root: string) => {
    const around = withToken(server, githubToken);
    const machine = createMachine(around);
    const world = localWorld('en', around, machine, []);
    const place = { root, remote: 'origin', branch: 'nx47-reports', worker: 'recall' };
    return recordedRuns(await reportsCommit(place, true, world), place, world);
  };
  await project.git('-C', project.bare, 'config', 'http.receivepack', 'true');
  const server = await gitOverHttp(t, dirname(project.bare), token);
  await project.git('remote', 'set-url', 'origin', `${server}/remote.git`);
  assert.deepEqual(await recalled(token, project.root), { summaries: [], words: [], checkpoint: '' });
  await assert.rejects(
    recalled('', project.root),
    (error: unknown) => error instanceof Failure && error.code === 'COMMIT_BACK_UNREACHABLE',
  );
  const session = await recordedSession(project, '20261121_p_100000z-1');
  await commitBackCommand(parseCommandLine(['commit-back', session, '--execute']), withToken(server, token));
  assert.equal((await recalled(token, project.root)).summaries.length, 1);
  await project.git('update-ref', 'refs/remotes/origin/nx47-reports', 'refs/nx47/recall');
  assert.equal((await recalled('', project.root)).summaries.length, 1);
});
