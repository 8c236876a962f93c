import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { z } from 'zod';
import { sha256Hex } from '../../src/codec/digest.ts';
import { orderDigest } from '../../src/jobs/read-order.ts';
import { type JobOrder, jobResultSchema } from '../../src/model/job.ts';
import { type ActRepository, actRepository, runWorkflow } from '../support/act-repository.ts';
import { capturedProfile } from '../support/captured-profile.ts';
import { type Permission, startGitHub } from '../support/github-service.ts';
import { orderOf } from '../support/job-spool.ts';
import { kaggleBehindProxy } from '../support/kaggle-behind-proxy.ts';
import { startResultsService } from '../support/results-service.ts';
import { toolsMissing, workflowProgram } from '../support/workflow-tools.ts';

const branch = 'nx47-reports';
const image = `gcr.io/kaggle-images/python@sha256:${'1'.repeat(64)}`;
const entrySchema = z.looseObject({ verdict: z.string(), nonce: z.string(), session: z.string() });

/** A pull request of somebody else's repository, as GitHub tells it. */
const pullOf = (sha: string) => ({
  action: 'synchronize',
  number: 7,
  pull_request: {
    number: 7,
    head: { ref: 'feature', sha, repo: { full_name: 'somebody/models', fork: true } },
    base: { ref: 'main', repo: { full_name: 'me/models' } },
  },
  repository: { full_name: 'me/models', default_branch: 'main' },
});
/** GitHub's REST interface as the job's token sees it, and what leads a run there. */
async function github(t: TestContext, commits: readonly string[], permissions: readonly Permission[]) {
  const token = 'the-token-of-the-job';
  const service = await startGitHub({ repository: 'me/models', token, permissions, commits });
  t.after(() => service.close());
  const told = (commit: string) =>
    service.statuses.get(commit)?.map(({ context, state }) => `${context}: ${state}`) ?? [];
  return { told, env: { GITHUB_API_URL: service.url }, secrets: { GITHUB_TOKEN: token } };
}
const dispatched = (inputs: Readonly<Record<string, string>>) => ({ inputs, ref: 'refs/heads/main' });

/** A run of nx47-job.yml, as `nx47 job submit` starts it. */
function jobRun(repository: ActRepository, order: JobOrder, inputs: Readonly<Record<string, string>> = {}) {
  const given = { job: order.JOB_ID, digest: orderDigest(order), order: JSON.stringify(order) };
  const payload = dispatched({ ...given, runner: '["ubuntu-24.04"]', ...inputs });
  return runWorkflow(repository, 'nx47-job', { event: 'workflow_dispatch', payload });
}

if (workflowProgram('act') === undefined) {
  console.log(toolsMissing);
} else {
  // The certification waits for Kaggle most of its time.
  suite('workflows that act runs', { concurrency: 2 }, () => {
    test('certify pushes to Kaggle, detached, and records it; collect judges it and records that; then nothing is open', async (t) => {
      const kaggle = await kaggleBehindProxy(t);
      const repository = await actRepository(t, { 'examples/nx47': 'core-notebook' });
      await repository.commit({
        'examples/nx47/profiles/captured.json': await capturedProfile(image),
        'examples/nx47/nx47.yml': `packs: [core]\nkernel: notebook\nprofile: profiles/captured.json\nimage: { docker: '${image}' }\n`,
      });
      await repository.synchronise();
      const head = await repository.git('rev-parse', 'HEAD');
      const api = await github(t, [head], ['statuses: write']);
      const around = {
        env: { ...kaggle.env, ...api.env },
        secrets: { ...api.secrets, KAGGLE_API_TOKEN: kaggle.token },
      };
      const recorded = async () => {
        await repository.synchronise();
        const index = await repository.git('show', `origin/${branch}:ledger/index.jsonl`);
        return index.split('\n').map((line) => entrySchema.parse(JSON.parse(line)));
      };
      const detached = await runWorkflow(repository, 'certify', {
        ...{
          event: 'push',
          payload: { ref: 'refs/heads/main' },
          vars: { NX47_DETACH: 'true', NX47_ATTEST: 'true' },
        },
        ...around,
      });
      assert.deepEqual([detached.status, detached.outputs('verdict')], [0, ['PENDING']], detached.said);
      const [first] = await recorded();
      assert.equal(first?.verdict, 'PENDING');
      assert.equal(detached.jobs['Sign the result'], 'success');
      const subjects = await readFile(join(repository.signed, 'subjects.sha256'), 'utf8');
      assert.match(subjects, /^[0-9a-f]{64} {2}ledger\/checkpoints\/00000001$/m);
      const predicate: unknown = JSON.parse(
        await readFile(join(repository.signed, 'predicate.json'), 'utf8'),
      );
      assert.ok(typeof predicate === 'object' && predicate !== null && 'result' in predicate);
      assert.equal(predicate.result, 'FAILED');
      assert.deepEqual(api.told(head), [
        'nx47/certification (examples/nx47): pending',
        'nx47/audit (examples/nx47): success',
      ]);

      // The schedule runs on the newest commit; what is judged is the one that was certified.
      await repository.commit({ 'README.md': 'later\n' });
      await repository.synchronise();
      await kaggle.idle();
      const collected = await runWorkflow(repository, 'collect', { event: 'schedule', ...around });
      const [, second] = await recorded();
      assert.deepEqual(second?.nonce, first?.nonce, collected.said);
      // Nothing but the authority is not Kaggle's: no GO, so the last job is red.
      assert.deepEqual([second?.verdict, collected.outputs('cause')], ['GO-PRIVATE-ROOT', ['GATE-091']]);
      const ends = { 'Find open runs': 'success', Collect: 'failure', 'nx47 collected': 'failure' };
      assert.deepEqual(collected.jobs, ends);
      assert.deepEqual(api.told(head).slice(2), [
        'nx47/certification (examples/nx47): error',
        'nx47/audit (examples/nx47): success',
      ]);

      const later = await runWorkflow(repository, 'collect', { event: 'schedule', ...around });
      assert.deepEqual(
        [later.status, later.jobs],
        [0, { 'Find open runs': 'success', 'nx47 collected': 'success' }],
      );
    });

    test('pr-check audits a pull request of a fork without any secret: green for a good project, red for a broken one', async (t) => {
      const repository = await actRepository(t, { 'examples/nx47': 'core-notebook' });
      const head = await repository.git('rev-parse', 'HEAD');
      const results = await startResultsService();
      t.after(() => results.close());
      // The token of a fork may only read.
      const api = await github(t, [head], []);
      const good = await runWorkflow(repository, 'pr-check', {
        event: 'pull_request',
        payload: pullOf(head),
        secrets: api.secrets,
        env: { ...api.env, ...results.variables },
      });
      assert.deepEqual(
        [good.status, good.jobs],
        [0, { Audit: 'success', 'nx47 checked': 'success' }],
        good.said,
      );
      assert.deepEqual(good.outputs('verdict'), ['AUDITED']);
      assert.deepEqual(
        [...results.artifacts.keys()].sort(),
        ['audit-examples-nx47-1-1.sarif', 'report-examples-nx47-1-1.html', 'session-examples-nx47-1-1'].map(
          (name) => `nx47-${name}`,
        ),
      );

      const metadata = 'examples/nx47/notebook/kernel-metadata.json';
      const broken = await repository.commit({
        [metadata]: (await repository.git('show', `HEAD:${metadata}`)).replace(
          'core notebook',
          'something else',
        ),
      });
      const bad = await runWorkflow(repository, 'pr-check', {
        event: 'pull_request',
        payload: pullOf(broken),
      });
      assert.notEqual(bad.status, 0);
      assert.deepEqual(bad.jobs, { Audit: 'failure', 'nx47 checked': 'failure' }, bad.said);
      assert.deepEqual([bad.outputs('verdict'), bad.outputs('cause')], [['NO-GO'], ['MET-003']]);
    });

    test('certify-matrix runs three projects, each in a job of its own, and reports green when none was touched', async (t) => {
      const repository = await actRepository(t, {
        'examples/nx47': 'core-notebook',
        'examples/two': 'second-notebook',
        'examples/three': 'third-notebook',
      });
      const planned = await runWorkflow(repository, 'certify-matrix', {
        event: 'workflow_dispatch',
        payload: dispatched({ mode: 'dry-run', target: 'rehearsal', language: 'en' }),
      });
      assert.equal(planned.status, 0, planned.said);
      assert.deepEqual(planned.outputs('verdict'), ['PLANNED', 'PLANNED', 'PLANNED']);
      assert.equal(planned.jobs['nx47 projects certified'], 'success');

      const before = await repository.git('rev-parse', 'HEAD');
      await repository.commit({ 'README.md': 'of no project\n' });
      const none = await runWorkflow(repository, 'certify-matrix', {
        event: 'push',
        payload: { ref: 'refs/heads/main', before },
      });
      assert.equal(none.status, 0, none.said);
      assert.deepEqual(none.jobs, { 'Find the projects': 'success', 'nx47 projects certified': 'success' });
    });

    test('rehearse runs the notebook for real and needs no secret', async (t) => {
      const repository = await actRepository(t, { 'examples/nx47': 'core-notebook' });
      const end = await runWorkflow(repository, 'rehearse', {
        event: 'workflow_dispatch',
        payload: dispatched({ language: 'en', reason: 'to see it run' }),
      });
      assert.deepEqual([end.status, end.outputs('verdict')], [0, ['REHEARSED']], end.said);
    });

    test('certify by hand plans unless it is told to act; a push without a secret is red and names it', async (t) => {
      const repository = await actRepository(t, { 'examples/nx47': 'core-notebook' });
      const planned = await runWorkflow(repository, 'certify', {
        event: 'workflow_dispatch',
        payload: dispatched({
          mode: 'dry-run',
          target: 'rehearsal',
          wait: '59',
          language: 'en',
          reason: 'a look',
        }),
      });
      assert.deepEqual([planned.status, planned.outputs('verdict')], [0, ['PLANNED']], planned.said);
      const end = await runWorkflow(repository, 'certify', {
        event: 'push',
        payload: { ref: 'refs/heads/main' },
      });
      assert.deepEqual(
        end.jobs,
        { Certify: 'failure', 'Sign the result': 'success', 'nx47 certified': 'failure' },
        end.said,
      );
      assert.deepEqual(end.outputs('cause'), ['CREDENTIALS_MISSING']);
      assert.match(end.said, /::error::.*KAGGLE_API_TOKEN/);
    });

    test('nx47-job does the order of a declared machine and hands out its result; the same order sent again is done once', async (t) => {
      const repository = await actRepository(t, { 'examples/nx47': 'core-notebook' });
      const shipped = await readFile(join(import.meta.dirname, '../../templates/machines.yml'), 'utf8');
      await repository.commit({ 'examples/nx47/configs/machines.yml': shipped });
      const order = orderOf('j1', { MACRO_NAME: 'ping', INPUT: { text: 'as told' } });
      const labels = { runner: '["self-hosted","pandaminer","gpu"]' };
      const end = await jobRun(repository, order, labels);
      const succeeded = { 'Check the order': 'success', 'Do the job': 'success', 'nx47 job done': 'success' };
      assert.deepEqual([end.status, end.jobs], [0, succeeded], end.said);
      const outcome = join(repository.artifacts, 'nx47-job-j1');
      const text = await readFile(join(outcome, 'result.json'), 'utf8');
      const result = jobResultSchema.parse(JSON.parse(text));
      assert.deepEqual([result.STATUS, result.METRICS.attempts], ['DONE', 1]);
      const output = await readFile(join(outcome, 'artefacts/output.json'));
      assert.deepEqual(result.OUTPUT, [
        { path: 'output.json', bytes: output.byteLength, sha256: sha256Hex(output) },
      ]);
      assert.deepEqual(JSON.parse(String(output)), { answer: 'as told' });

      await rm(outcome, { recursive: true });
      const again = await jobRun(repository, order, labels);
      assert.deepEqual(again.jobs, succeeded, again.said);
      assert.equal(await readFile(join(outcome, 'result.json'), 'utf8'), text);
    });

    test('nx47-job refuses a runner that nobody declared before any machine works', async (t) => {
      const repository = await actRepository(t, { 'examples/nx47': 'core-notebook' });
      const order = orderOf('j2', { MACRO_NAME: 'ping' });
      const end = await jobRun(repository, order, { runner: '["self-hosted","theirs"]' });
      assert.deepEqual(end.jobs, { 'Check the order': 'failure', 'nx47 job done': 'failure' }, end.said);
      assert.match(end.said, /JOB_REFUSED/);
      assert.deepEqual(await readdir(repository.artifacts), []);
    });
  });
}
