import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { contractCommand } from '../../src/contract-command.ts';
import { createFiles } from '../../src/host/files.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { begun, ledProject, step } from '../support/led-session.ts';

const refusal = (code: FailureCode) => (error: unknown) => {
  assert.ok(error instanceof Failure, String(error));
  assert.equal(error.code, code, JSON.stringify(error.parameters));
  return true;
};

test('a session is led from its goal to OK: pages, evidence and report lie in its folder, and it verifies', async (t) => {
  const project = await ledProject(t);
  const folder = await begun(project);
  assert.match(folder, /session\/\d{8}_the-option-is-called-new_\d{6}z-1$/);
  await project.session('plan', '--item', 'change the file', '--item', 'check it');
  await step(project, 1);
  await step(project, 2, { kind: 'command' });
  const ended = await project.session(
    ...[
      'close',
      '--state',
      'OK',
      '--reason',
      'both hold',
      '--next',
      'tell the users',
      '--rollback',
      'git revert',
    ],
  );
  assert.match(ended.text, /Final state: OK both hold/);
  assert.equal((await verifySession(folder, createFiles())).problem, '');
  const files = (await readdir(folder, { recursive: true })).sort();
  for (const page of [
    'SESSION.md',
    'TODO.md',
    'RISKS.md',
    'ROLLBACK.md',
    'STATUS.md',
    'PLANS/T1.md',
    'reports/T1.md',
  ])
    assert.ok(files.includes(page), page);
  const todo = await readFile(join(folder, 'TODO.md'), 'utf8');
  assert.equal(todo.match(/^## Next priority\n\ntell the users$/m)?.length, 1);
  await assert.rejects(
    project.session('log', '--phase', 'SESSION', '--say', 'more'),
    refusal('SESSION_NONE'),
  );
});

test('nx47 contract check finds nothing wrong with a session that was led to its end', async (t) => {
  const project = await ledProject(t);
  const folder = await begun(project);
  await project.session('plan', '--item', 'change the file', '--item', 'check it');
  await step(project, 1);
  await project.session('checkpoint', 'A');
  for (const serves of [2, 1, 2, 1]) await step(project, serves, { kind: 'command' });
  await project.session('close', '--state', 'OK', '--reason', 'both hold', '--next', 'tell the users');
  const line = parseCommandLine(['contract', 'check', folder, '--format', 'json']);
  const { text } = await contractCommand(line, quietSurroundings(), 'en');
  const { rules } = z
    .object({ rules: z.array(z.object({ rule: z.number(), findings: z.array(z.looseObject({})) })) })
    .parse(JSON.parse(text));
  assert.deepEqual(
    rules.flatMap(({ findings }) => findings),
    [],
  );
});

test('a second session is refused while one is open, and one without goal or task is none', async (t) => {
  const project = await ledProject(t);
  const started = (...words: string[]) => project.session('new', ...words);
  await assert.rejects(started('', '--task', '.nx47/TASK.md'), refusal('SESSION_GOAL_REFUSED'));
  await assert.rejects(
    started('One. Two things', '--task', '.nx47/TASK.md'),
    refusal('SESSION_GOAL_REFUSED'),
  );
  await assert.rejects(started('A goal'), refusal('USAGE_BAD_VALUE'));
  await assert.rejects(started('A goal', '--task', 'nx47.yml'), refusal('SESSION_TASK_INVALID'));
  await begun(project);
  await assert.rejects(started('Another', '--task', '.nx47/TASK.md'), refusal('SESSION_OPEN'));
});

test('half a line that a crash left is told, put aside as evidence, and the session goes on', async (t) => {
  const project = await ledProject(t);
  const folder = await begun(project);
  await appendFile(join(folder, 'logs/session.jsonl'), '{"macro":"by-hand","st');
  assert.match((await project.session('status')).note ?? '', /torn-tail/);
  await project.session('log', '--phase', 'SESSION', '--say', 'go on');
  assert.equal(await readFile(join(folder, 'evidence/torn-tail'), 'utf8'), '{"macro":"by-hand","st');
  assert.equal((await verifySession(folder, createFiles())).problem, '');
});

test('the next session quotes the end of the one before, and a change of that one is then seen', async (t) => {
  const project = await ledProject(t);
  const first = await begun(project);
  await project.session('close', '--state', 'KO', '--reason', 'too early', '--next', 'begin again');
  const second = await begun(project);
  assert.match(await readFile(join(second, 'SESSION.md'), 'utf8'), /continues session&#47;/);
  assert.equal((await verifySession(second, createFiles())).problem, '');
  await appendFile(join(first, 'logs/session.jsonl'), ' ');
  assert.match((await verifySession(second, createFiles())).problem, /logs\/session\.jsonl: changed/);
});

test('evidence is digested here and kept: a credential, a folder and another kind are refused', async (t) => {
  const project = await ledProject(t);
  await begun(project);
  await project.put(
    'key.txt',
    `aws_secret_access_key = ${'AKIA'}IOSFODNN7EXAMPLQ\n-----BEGIN RSA ${'PRIVATE'} KEY-----\n`,
  );
  const log = (proof: string) =>
    project.session('log', '--phase', 'SESSION', '--say', 'seen', '--proof', proof);
  await assert.rejects(log('file:key.txt'), refusal('PROOF_REFUSED'));
  await assert.rejects(log('file:none.txt'), refusal('PROOF_REFUSED'));
  await assert.rejects(log('rumour:option.txt'), refusal('PROOF_REFUSED'));
  const { text } = await log('checksum:option.txt');
  assert.match(text, /awaited: PLAN/);
});

test('who logs a phase is told by --role, a person where nobody is named, and another word is refused', async (t) => {
  const project = await ledProject(t);
  const folder = await begun(project);
  const log = (...words: string[]) => project.session('log', '--phase', 'SESSION', '--say', 'x', ...words);
  await log('--role', 'tool');
  await log();
  const events = (await readFile(join(folder, 'logs/session.jsonl'), 'utf8')).trimEnd().split('\n');
  assert.deepEqual(
    events.slice(-2).map((line) => JSON.parse(line).role),
    ['tool', 'person'],
  );
  await assert.rejects(log('--role', 'boss'), refusal('USAGE_BAD_VALUE'));
});

test('EXECUTE is refused once the page of the plan was changed by hand', async (t) => {
  const project = await ledProject(t);
  const folder = await begun(project);
  const log = (phase: string, ...words: string[]) => project.session('log', '--phase', phase, ...words);
  await log('PLAN', '--say', 'change it', '--serves', '1', '--touches', 'option.txt');
  await writeFile(join(folder, 'PLANS/T1.md'), 'another plan\n');
  const at = ['--machine', 'vm102', '--terminal', 'tty1'];
  await assert.rejects(log('EXECUTE', '--command', 'sed', ...at), refusal('SESSION_PLAN_CHANGED'));
});

test('a word that is no verb, a state beside another phase and two goals of one option are refused', async (t) => {
  const project = await ledProject(t);
  await begun(project);
  await assert.rejects(project.session('pause'), refusal('USAGE_BAD_VALUE'));
  await assert.rejects(
    project.session('log', '--phase', 'PLAN', '--state', 'DONE', '--say', 'x'),
    refusal('USAGE_BAD_VALUE'),
  );
  await assert.rejects(
    project.session('log', '--phase', 'SESSION', '--say', 'x', '--say', 'y'),
    refusal('USAGE_BAD_VALUE'),
  );
  await assert.rejects(project.session('plan'), refusal('STEP_INCOMPLETE'));
});

test('of three processes that log at once each event stands in the chain once, or its writer is told that another writes', async (t) => {
  const project = await ledProject(t);
  const folder = await begun(project);
  const child = join(import.meta.dirname, '../support/session-child.ts');
  const words = ['log', '--phase', 'SESSION', '--say', 'a decision'];
  const ends = await Promise.all(
    [1, 2, 3].map(async () => {
      const [code] = await once(spawn(process.execPath, [child, project.root, ...words]), 'exit');
      return code;
    }),
  );
  assert.ok(
    ends.every((code) => code === 0 || code === 3),
    ends.join(),
  );
  const kept = ends.filter((code) => code === 0).length;
  const { events, problem } = await verifySession(folder, createFiles());
  assert.deepEqual([kept >= 1, events, problem], [true, 1 + kept, '']);
});
