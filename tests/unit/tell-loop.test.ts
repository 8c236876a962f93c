import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import type { ToldLoop } from '../../src/loop/told-loop.ts';
import { loopEnding, tellLoop } from '../../src/tell-loop.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { startHttpServer } from '../support/http-scripted-server.ts';

const delivered = {
  ...{ branch: 'nx47/repair/b', base: 'b'.repeat(40), commit: 'c'.repeat(40), repairs: ['c1'] },
  ...{ remote: 'origin', merged: false, pull: '', bundle: '' },
};

/** A loop whose branch was pushed by a job at GitHub, which answers with this status when a pull request is asked for. */
async function ground(t: TestContext, status: number) {
  const session = await freshFolder(t);
  await mkdir(`${session}/reports`);
  await writeFile(`${session}/reports/repair.md`, '# Correction loop\n\nby s3cret-token\n');
  const answer = (code: number, body: unknown) => {
    const text = JSON.stringify(body);
    const head = `HTTP/1.1 ${code} X\r\ncontent-type: application/json\r\ncontent-length: ${text.length}`;
    return { bytes: `${head}\r\nconnection: close\r\n\r\n${text}`, end: 'close' as const };
  };
  const server = await startHttpServer(({ method }) =>
    method === 'GET' ? answer(200, []) : answer(status, { html_url: 'https://github.com/me/models/pull/7' }),
  );
  t.after(() => server.close());
  const summary = `${session}/summary.md`;
  const environment = {
    ...{ GITHUB_REPOSITORY: 'me/models', GITHUB_REF_NAME: 'main', GITHUB_API_URL: server.url },
    GITHUB_STEP_SUMMARY: summary,
  };
  const around = { ...quietSurroundings(), environment, inputs: { githubToken: 's3cret-token' } };
  const told: ToldLoop = { stop: 'done', most: 3, attempts: [], turns: [], session, why: '', delivered };
  return { server, around, told, summary };
}

test('a branch that was pushed gets its pull request, and the summary has the page, without a secret', async (t) => {
  const { server, around, told, summary } = await ground(t, 201);
  const end = await tellLoop(told, 'en', around);
  assert.equal(end.told.delivered?.pull, 'https://github.com/me/models/pull/7');
  assert.equal(end.note, '');
  const page = await readFile(summary, 'utf8');
  assert.match(page, /# Correction loop/);
  assert.doesNotMatch(page + String(server.requests.at(-1)?.body), /s3cret-token/);
  assert.match(loopEnding(end.told, 'en'), /Pull request: https:\/\/github\.com\/me\/models\/pull\/7\n/);
});

test('a pull request that GitHub refuses is said, and the branch named', async (t) => {
  const { around, told } = await ground(t, 403);
  const end = await tellLoop(told, 'fr', around);
  assert.equal(end.told.delivered?.pull, '');
  assert.match(end.note, /nx47\/repair\/b/);
});

test('a branch that nobody pushed, or that is merged already, asks GitHub for nothing', async (t) => {
  const { server, around, told } = await ground(t, 201);
  for (const changes of [{ remote: '' }, { merged: true }]) {
    const end = await tellLoop({ ...told, delivered: { ...delivered, ...changes } }, 'en', around);
    assert.equal(end.note, '');
  }
  assert.deepEqual(server.requests, []);
});

test('the end of a loop names what was repaired and for which finding, and where its page lies', async (t) => {
  const { told } = await ground(t, 201);
  const applied = {
    repair: { kind: 'dataset-source' as const, commit: 'fix: x', because: [] },
    ...{ commit: 'c1', changes: [] },
  };
  const serves = [{ rule: 'MET-005', file: 'notebook/kernel-metadata.json' }];
  const turn = {
    ...{ refused: [], proposals: [], unrepairable: [], before: [], after: [], blocking: [] },
    applied: [{ ...applied, repair: { ...applied.repair, serves } }],
  };
  const text = loopEnding({ ...told, turns: [turn] }, 'en');
  assert.match(
    text,
    /repaired: The dataset of the bundle is attached to the kernel \(MET-005 notebook\/kernel-metadata\.json\)/,
  );
  assert.match(text, /Loop, report: .*\/reports\/repair\.md\n$/);
});
