import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { secretForms } from '../../../src/codec/secret-forms.ts';
import { freshFolder } from '../../support/folders.ts';
import { type GitHubService, type Permission, startGitHub } from '../../support/github-service.ts';
import { decodedCommands } from '../../support/runner-commands.ts';
import { type TellingOrder, tellOrder } from '../../support/tell-order.ts';

const child = join(import.meta.dirname, '../../support/telling-child.ts');
const token = `ghs_${'7'.repeat(36)}`;
const merge = '1'.repeat(40);
const head = '2'.repeat(40);
const certification = 'nx47/certification';

type Ground = {
  readonly github: GitHubService;
  readonly environment: Record<string, string>;
  readonly summary: string;
};

async function ground(
  t: TestContext,
  permissions: readonly Permission[],
  event = 'push',
  from = 'octo/nx47',
) {
  const folder = await freshFolder(t);
  const github = await startGitHub({ repository: 'octo/nx47', token, permissions, commits: [merge, head] });
  t.after(() => github.close());
  const [summary, payload] = [join(folder, 'summary.md'), join(folder, 'event.json')];
  const pull = { number: 12, head: { sha: head, repo: { full_name: from } } };
  await writeFile(payload, JSON.stringify(event === 'push' ? {} : { pull_request: pull }));
  const environment = {
    ...{ GITHUB_REPOSITORY: 'octo/nx47', GITHUB_API_URL: github.url, GITHUB_SHA: merge },
    ...{ GITHUB_SERVER_URL: 'https://github.example', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1' },
    ...{ GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: payload, GITHUB_STEP_SUMMARY: summary },
  };
  return { github, environment, summary };
}

/** What a process prints that tells of these runs, one after the other. */
async function printedOf({ environment }: Pick<Ground, 'environment'>, orders: readonly TellingOrder[]) {
  const argument = JSON.stringify(orders.map((order) => ({ token, environment, ...order })));
  const started = spawn(process.execPath, ['--no-warnings', child, argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: Buffer[] = [];
  started.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  await once(started, 'close');
  return Buffer.concat(printed).toString().split('\0').slice(0, -1);
}

/** Tells of a run in this process; where nothing goes wrong and nothing is annotated, nothing is printed. */
async function told({ environment }: Pick<Ground, 'environment'>, order: TellingOrder): Promise<void> {
  const settings = { ...order.settings, annotations: false };
  await tellOrder({ token, environment, ...order, settings });
}

const states = (github: GitHubService, sha: string) =>
  Object.fromEntries((github.statuses.get(sha) ?? []).map(({ context, state }) => [context, state]));

test('GO on Kaggle is a success of nx47/certification and nx47/audit on the pushed commit, with the page of the run', async (t) => {
  const world = await ground(t, ['statuses: write']);
  await told(world, { run: 'go' });
  assert.deepEqual(states(world.github, merge), { [certification]: 'success', 'nx47/audit': 'success' });
  const [first] = world.github.statuses.get(merge) ?? [];
  assert.deepEqual(
    [first?.description, first?.target_url],
    ['GO', 'https://github.example/octo/nx47/actions/runs/7/attempts/1'],
  );
  assert.match(await readFile(world.summary, 'utf8'), /^## ✅ GO\n/);
});

test('a detached run is pending, and what is collected later answers for the commit that was pushed then', async (t) => {
  const world = await ground(t, ['statuses: write']);
  await told(world, { run: 'detached' });
  assert.equal(states(world.github, merge)[certification], 'pending');
  await told(world, { run: 'go', collects: head });
  assert.equal(states(world.github, head)[certification], 'success');
  assert.equal(states(world.github, merge)[certification], 'pending');
});

test('a pull request has its statuses on its head, its comment once, and a rehearsal certifies nothing', async (t) => {
  const world = await ground(t, ['statuses: write', 'pull-requests: write'], 'pull_request');
  const settings = { comment: true, issue: true };
  for (const run of ['a warning in the log', 'rehearsed']) {
    await told(world, { run, target: 'rehearsal', settings });
  }
  assert.deepEqual([...world.github.statuses.keys()], [head]);
  assert.deepEqual(states(world.github, head), { 'nx47/audit': 'success' });
  const comments = world.github.comments.get(12) ?? [];
  assert.equal(comments.length, 1);
  assert.match(comments[0]?.body ?? '', /^<!-- nx47-certify {2}-->\n## 🔵 /);
  assert.equal(world.github.issues.length, 0);
});

test('a pull request from a fork asks GitHub for nothing: its job is the answer', async (t) => {
  const world = await ground(t, ['statuses: write', 'pull-requests: write'], 'pull_request', 'mallory/nx47');
  await told(world, { run: 'an audit that refuses', offline: true, settings: { comment: true } });
  assert.deepEqual(world.github.calls, []);
});

test('NO-GO on Kaggle opens an issue, GO closes it; a project below the root has a status of its own', async (t) => {
  const world = await ground(t, ['statuses: write', 'issues: write']);
  const order = { settings: { issue: true }, project: 'examples/nx47' };
  await told(world, { run: 'a warning in the log', ...order });
  assert.deepEqual(
    world.github.issues.map(({ title, state }) => [title, state]),
    [['NX47: ndarray2000/test-360-dep-lumvorax is not certified', 'open']],
  );
  await told(world, { run: 'go', ...order });
  assert.equal(world.github.issues[0]?.state, 'closed');
  const set = world.github.statuses.get(merge) ?? [];
  assert.deepEqual(
    set
      .filter(({ context }) => context.startsWith(certification))
      .map(({ context, state }) => [context, state]),
    [
      [`${certification} (examples/nx47)`, 'failure'],
      [`${certification} (examples/nx47)`, 'success'],
    ],
  );
});

test('a token without the right is one warning with the permission; a commit that the event does not name is another', async (t) => {
  const world = await ground(t, []);
  const event = { ...world.environment, GITHUB_EVENT_NAME: 'pull_request' };
  const [denied = '', unnamed = ''] = await printedOf(world, [
    { run: 'go' },
    { run: 'go', environment: event },
  ]);
  const warnings = decodedCommands(denied).filter(({ name }) => name === 'warning');
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]?.message ?? '', /does not change[\s\S]*statuses: write[\s\S]*GITHUB_DENIED/);
  assert.match(unnamed, /GITHUB_COMMIT_UNKNOWN/);
  assert.equal(world.github.calls.length, 1);
});

test('summary and annotations are switched off each by its setting, and without a token nothing is asked', async (t) => {
  const world = await ground(t, ['statuses: write']);
  const run = 'an audit that refuses';
  const [silent, annotated = '', good = ''] = await printedOf(world, [
    { run, token: '', settings: { summary: false, annotations: false } },
    { run, token: '', project: 'examples/nx47', settings: { summary: false } },
    { run: 'go', token: '', settings: { summary: false } },
  ]);
  assert.equal(silent, '');
  await assert.rejects(readFile(world.summary));
  assert.deepEqual(
    decodedCommands(annotated).map(({ name, properties }) => [name, properties['file'], properties['line']]),
    [['error', 'examples/nx47/a.whl', '3']],
  );
  assert.deepEqual(
    decodedCommands(good).map(({ name, properties }) => [name, properties['title']]),
    [['notice', 'GO']],
  );
  assert.deepEqual(world.github.calls, []);
});

test('every secret is masked before anything else is printed, in every encoding, and stands nowhere else', async (t) => {
  const world = await ground(t, []);
  const secret = `KGAT_${'9'.repeat(32)}`;
  const variable = 'a-secret-of-the-notebook';
  const environment = { ...world.environment, NX47_SECRET_WANDB: variable };
  const order = { run: 'a warning in the log', secret, ends: true, environment };
  const [printed = ''] = await printedOf(world, [order]);
  const commands = decodedCommands(printed);
  const masks = commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message);
  for (const value of [secret, token, variable]) {
    for (const form of secretForms(value)) assert.ok(masks.includes(form), form);
  }
  assert.ok(commands.slice(masks.length).every(({ name }) => name !== 'add-mask'));
  assert.ok(masks.length < commands.length);
  const rest = printed.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  assert.ok(!rest.join('\n').includes(token.slice(4)) && !rest.join('\n').includes(secret.slice(5)));
});
