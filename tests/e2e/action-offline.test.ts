import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readZip } from '../../src/codec/zip.ts';
import { assertOutputs, jobEvents, jobOn, problemsOf } from '../support/action-jobs.ts';
import { runJob } from '../support/action-runner.ts';
import { coreProject, editCell } from '../support/e2e-project.ts';
import { gitProject } from '../support/git-project.ts';

const notAsked = 'Kaggle was not asked: a pull request from a fork has no secrets.';

test('the pull request of a fork is AUDITED: its log and its summary begin with that Kaggle was not asked', async (t) => {
  const around = await coreProject(t);
  const { job, results } = await jobOn(around, { event: jobEvents.fork, inputs: { mode: 'execute' } });
  const end = await runJob(job);
  assert.deepEqual([end.outcome, end.post.status], ['success', 0], end.main.printed + end.post.printed);
  assertOutputs(end, { verdict: 'AUDITED', cause: '', 'kernel-url': '', ticket: '' });
  assert.match(end.main.log, new RegExp(`^NX47 Certify\n${notAsked}`));
  assert.match(end.summary.split('\n').slice(0, 3).join('\n'), /Kaggle was not asked/);
  assert.deepEqual(problemsOf(end), []);

  const names = ['session', 'report', 'audit'].map((kind) => `nx47-${kind}-repository-4700-1`);
  const [session = '', report = '', audit = ''] = names;
  const kept = [...results.artifacts.keys()];
  assert.deepEqual(kept.sort(), [`${audit}.sarif`, `${report}.html`, session]);
  const page = results.artifacts.get(`${report}.html`);
  assert.deepEqual(
    [page?.mime, page?.bytes.subarray(0, 9).toString().toLowerCase()],
    ['text/html', '<!doctype'],
  );
  const archive = readZip(results.artifacts.get(session)?.bytes ?? new Uint8Array(), { streamed: true });
  const folder = end.outputs['session']?.split('/').at(-1);
  assert.ok(archive.entries.some(({ name }) => name === `${folder}/logs/session.jsonl`));
});

test('a fork whose first cell does not compile is NO-GO, and the error says first that Kaggle was not asked', async (t) => {
  const around = await coreProject(t);
  await editCell(around, 1, () => 'def broken(:\n    pass');
  const { job } = await jobOn(around, { event: jobEvents.deletedFork });
  const end = await runJob(job);
  assert.equal(end.outcome, 'failure', end.main.printed);
  assert.equal(end.outputs['verdict'], 'NO-GO', end.main.printed);
  assert.ok(problemsOf(end).at(-1)?.startsWith(`error: ${notAsked}`), end.annotations.join('\n'));
});

test('a push of a project without its history is INCONCLUSIVE input-missing, before Kaggle is asked', async (t) => {
  const around = await coreProject(t);
  const { job } = await jobOn(around, { event: jobEvents.push, inputs: { mode: 'execute' } });
  const end = await runJob(job);
  assert.equal(end.outcome, 'failure');
  assertOutputs(end, { verdict: 'INCONCLUSIVE', cause: 'input-missing' });
});

test('a pull request of the repository itself that lacks its secret fails, and says which one is missing', async (t) => {
  const around = await coreProject(t);
  await (await gitProject(t, around.project)).commit({});
  const { job } = await jobOn(around, { event: jobEvents.pullRequest, inputs: { mode: 'execute' } });
  const end = await runJob(job);
  assert.equal(end.outcome, 'failure');
  assertOutputs(end, { verdict: 'NO-GO', cause: 'CREDENTIALS_MISSING' });
  assert.match(end.annotations.join('\n'), /KAGGLE_API_TOKEN/);
});

test('a pull request of the repository itself with `offline: true` needs no secret: AUDITED, with the reason first', async (t) => {
  const around = await coreProject(t);
  const { job } = await jobOn(around, { event: jobEvents.pullRequest, inputs: { offline: 'true' } });
  const end = await runJob(job);
  assert.equal(end.outcome, 'success', end.main.printed);
  assertOutputs(end, { verdict: 'AUDITED', cause: '', 'kernel-url': '', ticket: '' });
  assert.match(end.main.log, /^NX47 Certify\nKaggle was not asked: only the offline audit was wished for/);
});

test('with `artifacts: false` nothing is uploaded, and without a results service that is said once', async (t) => {
  const around = await coreProject(t);
  const inputs = { artifacts: 'false', cache: 'false' };
  const { job, results } = await jobOn(around, { event: jobEvents.fork, inputs });
  const silent = await runJob(job);
  assert.deepEqual([silent.outcome, results.asked], ['success', []]);
  const alone = await runJob({ ...job, inputs: { language: 'en' }, results: {} });
  assert.deepEqual(alone.post.log.match(/no results service/g)?.length, 1, alone.post.log);
});

test('a results service that refuses costs neither the verdict nor an annotation', async (t) => {
  const around = await coreProject(t);
  const refused = { status: 403, text: 'not allowed' };
  const faults = { CreateArtifact: refused, GetCacheEntryDownloadURL: refused };
  const { job } = await jobOn(around, { event: jobEvents.fork }, faults);
  const end = await runJob(job);
  assert.deepEqual([end.outcome, end.post.status, problemsOf(end)], ['success', 0, []], end.post.printed);
  assert.match(end.main.log, /^Cache not read: .*not allowed/m);
  assert.match(end.post.log, /^Artifact nx47-session-repository-4700-1 was not left: .*not allowed/m);
});

const faulty: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['mode `certainly`', { mode: 'certainly' }, 'CONFIG_BAD_VALUE'],
  ['a wait of 5 s against Kaggle', { wait: '5' }, 'USAGE_BAD_VALUE'],
  ['deadline `soon`', { deadline: 'soon' }, 'CONFIG_BAD_VALUE'],
  ['artifacts `perhaps`', { artifacts: 'perhaps' }, 'CONFIG_BAD_VALUE'],
  ['a ticket that is not there', { ticket: 'nowhere/ticket.json' }, 'TICKET_NOT_FOUND'],
  ['a project that is not there', { project: '..' }, 'CONFIG_NOT_FOUND'],
  ['a profile that nobody has', { target: 'rehearsal', profile: 'kaggle-py27' }, 'PROFILE_UNKNOWN'],
  [
    'a rehearsal that is to go on without its service',
    { target: 'rehearsal', detach: 'true' },
    'DETACH_NEEDS_SERVICE',
  ],
];

test('each wrong input fails the step with one error and its code, and every output is set', async (t) => {
  const around = await coreProject(t);
  for (const [what, inputs, code] of faulty) {
    const { job } = await jobOn(around, { event: jobEvents.dispatch, inputs, results: {} });
    const end = await runJob(job);
    assert.deepEqual([end.outcome, end.post.status], ['failure', 0], `${what}: ${end.main.printed}`);
    assertOutputs(end, { verdict: 'INCONCLUSIVE', cause: code, session: '' });
    assert.equal(end.annotations.length, 1, `${what}: ${end.annotations.join('\n')}`);
  }
});

test('a session file that holds a secret of the job stays out of the artifacts, and is named', async (t) => {
  const around = await coreProject(t);
  const secret = 'a-secret-of-this-job';
  const environment = { ...around.environment, NX47_SECRET_TOKEN: secret };
  const { job, results } = await jobOn(around, { event: jobEvents.fork, environment });
  const beforePost = (state: Readonly<Record<string, string>>) =>
    writeFile(join(state['session'] ?? '', 'evidence/leak.txt'), `one\n${secret}\n`);
  const end = await runJob(job, { beforePost });
  assert.match(end.post.log, /^evidence\/leak\.txt stays out of the artifacts: .*line 2/m);
  const session = results.artifacts.get('nx47-session-repository-4700-1');
  const { entries } = readZip(session?.bytes ?? new Uint8Array(), { streamed: true });
  assert.deepEqual(
    entries.filter(({ name }) => name.includes('leak')),
    [],
  );
});
