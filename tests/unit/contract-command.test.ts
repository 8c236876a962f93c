import assert from 'node:assert/strict';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { contractPage } from '../../src/contract/contract-page.ts';
import { contractCommand } from '../../src/contract-command.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { goodEvents, laySession, sessionFacts, sessionName } from '../support/contract-session.ts';
import { freshFolder } from '../support/folders.ts';
import { gitProject } from '../support/git-project.ts';

const say = (...argv: readonly string[]) =>
  contractCommand(parseCommandLine(['contract', ...argv]), quietSurroundings(), 'en');

const documentSchema = z.object({
  schema: z.literal('nx47.contract/1'),
  rules: z.array(
    z.object({
      rule: z.number(),
      answer: z.enum(['ok', 'fail', 'unknown']),
      findings: z.array(z.object({ problem: z.string(), file: z.string(), line: z.number().nullable() })),
    }),
  ),
});

/** Rules that are not ok, each as `number answer problem file:line`, first finding only. */
async function brokenIn(folder: string): Promise<{ status: number; broken: string[] }> {
  const { text, status } = await say('check', folder, '--format=json');
  const { rules } = documentSchema.parse(JSON.parse(text));
  const broken = rules
    .filter(({ answer }) => answer !== 'ok')
    .map(
      ({ rule, answer, findings: [first] }) =>
        `${rule} ${answer} ${first?.problem} ${first?.file}:${first?.line}`,
    );
  return { status, broken };
}

/** A committed project with a good session that goes on right now. */
async function committedSession(t: TestContext) {
  const project = await gitProject(t);
  const facts = await sessionFacts(goodEvents(), Date.now() - 5000);
  const folder = await laySession(project.root, facts);
  await project.put('macros/00_contracts.md', contractPage());
  const commit = async (message: string) => {
    await project.git('add', '--all');
    await project.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  };
  await commit('feat: a session');
  return { ...project, folder, commit };
}

test('the contract is a table of 200 rules, and a number explains one with code, test and what shows its refusal', async () => {
  const { text, status } = await say();
  assert.equal(status, 0);
  assert.equal(text.match(/^ *\d+ {2}/gm)?.length, 200);
  const { text: one } = await say('196');
  assert.match(one, /^196 {2}The log is never rewritten/);
  assert.match(one, /code: src\/ledger\/chain\.ts/);
  assert.match(one, /node --test tests\/unit\/ledger\/chain\.test\.ts/);
  assert.match((await say('104')).text, /held: out of scope/);
  assert.match((await say('199')).text, /evidence that a person gives: .*\n.*what no program sees: /);
});

for (const words of [['0'], ['201'], ['1e2'], ['rule'], ['7', '8']]) {
  test(`nx47 contract ${words.join(' ')} is USAGE_BAD_VALUE`, async () => {
    await assert.rejects(say(...words), { code: 'USAGE_BAD_VALUE' });
  });
}

test('a folder without a session and SARIF are USAGE_BAD_VALUE', async (t) => {
  await assert.rejects(say('check', await freshFolder(t)), { code: 'USAGE_BAD_VALUE' });
  await assert.rejects(say('--format=sarif'), { code: 'USAGE_BAD_VALUE' });
});

test('a session that keeps the contract in a clean repository is status 0, found from the project too', async (t) => {
  const { root, folder } = await committedSession(t);
  assert.deepEqual(await brokenIn(folder), { status: 0, broken: [] });
  const { text, status } = await say('check', root);
  assert.equal(status, 0);
  assert.match(text, new RegExp(`^Contract: .*${sessionName}\\n`));
  assert.match(text, / rules kept, 0 broken, 0 unknown; /);
});

test('a session outside of a repository is status 3: its commits are unknown', async (t) => {
  const folder = await laySession(await freshFolder(t), await sessionFacts());
  const { status, broken } = await brokenIn(folder);
  assert.equal(status, 3);
  assert.deepEqual(
    broken.map((line) => line.split(' ').slice(0, 3).join(' ')),
    ['88 unknown no-git', '89 unknown no-git', '90 unknown no-git', '179 unknown no-git'],
  );
});

test('a commit without its kind, made during the session, is status 1, with its id', async (t) => {
  const { root, folder, commit, git } = await committedSession(t);
  await commit('some more');
  const id = (await git('rev-parse', 'HEAD')).slice(0, 12);
  assert.deepEqual(await brokenIn(folder), { status: 1, broken: [`89 fail commit-kind git:${id}:null`] });
  assert.match((await say('check', root)).text, /FAIL +89 .*\n {4}→ git:[0-9a-f]{12}: the message/);
});

test('a log that a later commit cut short lost bytes, although what is left of it is whole', async (t) => {
  const { folder, commit } = await committedSession(t);
  const path = join(folder, 'logs/session.jsonl');
  const lines = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, `${lines.slice(0, 13).join('\n')}\n`);
  await commit('fix: less');
  const { broken } = await brokenIn(folder);
  assert.ok(
    broken.some((line) => /^196 fail lost-bytes session\/.*session\.jsonl:null$/.test(line)),
    broken.join('\n'),
  );
});

test('a token in a page is found with file and line, never shown', async (t) => {
  const { folder } = await committedSession(t);
  const token = `KGAT_${'fedcba9876543210'.repeat(2)}`;
  await appendFile(join(folder, 'RISKS.md'), `\n${token}\n`);
  const { status, broken } = await brokenIn(folder);
  assert.equal(status, 1);
  assert.match(broken.join('\n'), /^190 fail secret RISKS\.md:\d+$/);
  assert.ok(!(await say('check', folder)).text.includes(token));
});

test('a rule that the working tree removes from macros/00_contracts.md is a finding, and so is one a commit removed', async (t) => {
  const { root, folder, commit } = await committedSession(t);
  const path = join(root, 'macros/00_contracts.md');
  await writeFile(path, contractPage().replace(/^\| 62 .*\n/gm, ''));
  assert.deepEqual((await brokenIn(folder)).broken, ['52 fail rule-removed macros/00_contracts.md:null']);
  await commit('docs: less');
  await writeFile(path, contractPage());
  const [line = ''] = (await brokenIn(folder)).broken;
  assert.match(line, /^52 fail rule-removed macros\/00_contracts\.md@[0-9a-f]{12}:null$/);
});
