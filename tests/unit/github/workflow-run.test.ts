import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readWorkflowRun } from '../../../src/github/workflow-run.ts';
import { freshFolder } from '../../support/folders.ts';

const merge = '1'.repeat(40);
const head = '2'.repeat(40);
const around = {
  GITHUB_REPOSITORY: 'octo/nx47',
  GITHUB_API_URL: 'https://api.github.example/',
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SHA: merge,
  GITHUB_EVENT_NAME: 'push',
};

async function onPull(t: TestContext, payload: string) {
  const path = join(await freshFolder(t), 'event.json');
  await writeFile(path, payload);
  return readWorkflowRun({ ...around, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path });
}

const pull = (repo: unknown, sha = head) =>
  JSON.stringify({ action: 'opened', pull_request: { number: 12, head: { sha, ref: 'x', repo } } });

test('a push is about its own commit, and names the page of this attempt', async () => {
  assert.deepEqual(await readWorkflowRun(around), {
    repository: 'octo/nx47',
    apiUrl: 'https://api.github.example',
    sha: merge,
    pull: 0,
    isFork: false,
    url: 'https://github.example/octo/nx47/actions/runs/77/attempts/2',
  });
});

test('a pull request is about its head, not about the merge commit that is checked out', async (t) => {
  const run = await onPull(t, pull({ full_name: 'Octo/NX47' }));
  assert.deepEqual([run.sha, run.pull, run.isFork], [head, 12, false]);
});

test('a pull request from a fork, or from one that is gone, is told', async (t) => {
  assert.equal((await onPull(t, pull({ full_name: 'mallory/nx47' }))).isFork, true);
  assert.equal((await onPull(t, pull(null))).isFork, true);
});

test('a pull request whose payload can not be read has no commit at all', async (t) => {
  const doubled = `{"pull_request":{"number":1,"head":{"sha":"${merge}","sha":"${head}","repo":null}}}`;
  for (const payload of ['{}', 'x', '', pull(null, 'main'), doubled]) {
    const run = await onPull(t, payload);
    assert.deepEqual([run.sha, run.pull], ['', 0], payload);
  }
  const missing = { ...around, GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_EVENT_PATH: '/nowhere' };
  assert.equal((await readWorkflowRun(missing)).sha, '');
});

test('outside of GitHub, or with variables that are none of its own, there is no repository and no page', async () => {
  const nothing = { repository: '', apiUrl: '', sha: '', pull: 0, isFork: false, url: '' };
  assert.deepEqual(await readWorkflowRun({}), nothing);
  const odd = { GITHUB_REPOSITORY: '../../user', GITHUB_SHA: 'HEAD', GITHUB_RUN_ID: '1/../2' };
  assert.deepEqual(await readWorkflowRun(odd), nothing);
});
