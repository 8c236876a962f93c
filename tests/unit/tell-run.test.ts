import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Surroundings } from '../../src/compose.ts';
import type { FinishedRun } from '../../src/macro/story.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { Failure } from '../../src/model/failure.ts';
import type { RunRequest } from '../../src/model/request.ts';
import { tellFailure, tellRun } from '../../src/tell-run.ts';
import { freshFolder } from '../support/folders.ts';
import { startGitHub } from '../support/github-service.ts';
import { toldRuns } from '../support/told-runs.ts';

const sha = '4'.repeat(40);
const token = `ghs_${'8'.repeat(36)}`;
const key = 'f0e1d2c3b4a5968778695a4b3c2d1e0f';

async function ground(t: TestContext) {
  const folder = await freshFolder(t);
  const github = await startGitHub({
    ...{ repository: 'octo/nx47', token, commits: [sha] },
    permissions: ['statuses: write'],
  });
  t.after(() => github.close());
  const summary = join(folder, 'summary.md');
  const around: Surroundings = {
    environment: {
      ...{
        GITHUB_REPOSITORY: 'octo/nx47',
        GITHUB_API_URL: github.url,
        GITHUB_SHA: sha,
        GITHUB_EVENT_NAME: 'push',
      },
      ...{ GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: summary },
    },
    inputs: { key, githubToken: token },
    installRoot: '/',
    progress: { write: () => true },
    terminal: 'github-actions',
    signal: AbortSignal.timeout(20_000),
  };
  return { folder, github, summary, around };
}

function finished(name: string, more: Partial<Dossier> = {}): FinishedRun {
  const dossier: Dossier | undefined = toldRuns[name];
  const verdict = dossier?.verdict;
  if (dossier === undefined || verdict === undefined) throw new Error(name);
  const rest = { events: [], ledgerHead: '', sessionFolder: '', announced: {}, ticketPath: '' };
  return { dossier: { ...dossier, ...more }, verdict, ...rest };
}

function requestOf({ dossier }: FinishedRun, root: string): RunRequest {
  const settings = { ...dossier.settings, annotations: false };
  return { settings, root, file: `${root}/nx47.yml`, target: 'kaggle', waitSeconds: 59 };
}

test('a run is told with statuses, summary and a SARIF whose places start at the root of the repository', async (t) => {
  const { folder, github, summary, around } = await ground(t);
  const root = `${folder}/models/a`;
  const run = finished('an audit that refuses', {
    place: { machine: key, terminal: key },
    sessionId: `x-${key}`,
  });
  const path = await tellRun(run, requestOf(run, root), around);
  assert.ok(path.startsWith(`${root}/.nx47/sarif/`) && path.endsWith('.sarif'), path);
  const sarif = await readFile(path, 'utf8');
  assert.match(sarif, /"uri": "models\/a\/a\.whl"/);
  const page = await readFile(summary, 'utf8');
  assert.match(page, /WHL-008/);
  assert.ok(!page.includes(key) && page.includes('&#42;&#42;&#42;'), page);
  assert.deepEqual(
    github.statuses.get(sha)?.map(({ context, state }) => [context, state]),
    [
      ['nx47/certification (models/a)', 'failure'],
      ['nx47/audit (models/a)', 'failure'],
    ],
  );
});

test('an observing run leaves no SARIF, and one without an audit has none', async (t) => {
  const { folder, around } = await ground(t);
  const observed = finished('an audit that refuses', { mode: 'observe' });
  assert.equal(await tellRun(observed, requestOf(observed, folder), around), '');
  const { auditBefore: _, ...dossier } = finished('go').dossier;
  const unaudited = { ...finished('go'), dossier };
  assert.equal(await tellRun(unaudited, requestOf(unaudited, folder), around), '');
  await assert.rejects(stat(`${folder}/.nx47`));
});

test('a step that could not begin says so in its summary, without the key that stood in its message', async (t) => {
  const { summary, around } = await ground(t);
  await tellFailure(new Failure('CONFIG_NOT_FOUND', { folder: `/w/${key}` }), 'en', around);
  const page = await readFile(summary, 'utf8');
  assert.match(
    page,
    /^## ❌ The run could not start\n\n```text\nNo nx47\.yml in \/w\/\*\*\* or above it\.\n/,
  );
  assert.match(page, /\n {2}\(code CONFIG_NOT_FOUND\)\n```\n$/);
});
