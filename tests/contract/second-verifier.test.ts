import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { commitBackCommand } from '../../src/commit-back-command.ts';
import { createFiles } from '../../src/host/files.ts';
import { verifyHistory } from '../../src/ledger/verify-history.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { verifyTree } from '../../src/ledger/verify-tree.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { appendPorts } from '../support/committers.ts';
import { freshFolder } from '../support/folders.ts';
import {
  logOf,
  logPath,
  type Row,
  recordedBranch,
  recordedRuns,
  sessionFiles,
  tableText,
} from '../support/recorded-branch.ts';
import { recordedProject, recordedSession } from '../support/recorded-project.ts';
import { secondVerifier, verifiedAgain } from '../support/second-verifier.ts';
import { plantTampering, tampering } from '../support/tampering.ts';
import { workingPythons } from '../support/working-pythons.ts';

const pythons = workingPythons();
const isLong = process.env['NX47_LONG'] === '1';
const answerSchema = z.strictObject({ said: z.record(z.string(), z.unknown()) });

function verify(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(pythons.oldest, [secondVerifier, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test(`${Object.keys(tampering).length} kinds of tampering: docs/verify.py refuses each, and names commit and file`, async (t) => {
  const { bare, certified } = await recordedBranch(t);
  const planted = await plantTampering(bare, certified);
  const untouched = { branch: 'nx47-reports', checkpoint: '' };
  const questions = [untouched, ...planted].map(({ branch, checkpoint }) => ({
    repository: bare,
    branch,
    checkpoint,
  }));
  const [first, ...answers] = z.array(answerSchema).parse(await verifiedAgain(pythons.oldest, questions));
  assert.deepEqual([first?.said['holds'], first?.said['runs']], [true, 4]);
  const wrong = planted.flatMap(({ name, at, remembers }, number) => {
    const said = answers[number]?.said ?? {};
    const place = `${said['file']} ${said['why']}`;
    const isNamed =
      place.includes(at) && (remembers === true || /^[0-9a-f]{40}$/.test(String(said['commit'])));
    return said['holds'] === false && isNamed ? [] : [{ name, at, said }];
  });
  assert.deepEqual(wrong, []);
  assert.ok(planted.length >= 60);
});

test(`nx47 verify refuses the same kinds, ${isLong ? 'all' : 'one of eight'} of them`, async (t) => {
  const { bare, certified, git } = await recordedBranch(t);
  const planted = await plantTampering(bare, certified);
  const ports = appendPorts();
  const breachIn = async (branch: string) => {
    const place = { root: bare, ref: (await git('rev-parse', branch)).trim() };
    return (await verifyHistory(place, ports)).breach ?? (await verifyTree(place, ports)).breach;
  };
  assert.equal(await breachIn('nx47-reports'), undefined);
  for (const { name, branch, remembers } of planted.filter((_, number) => isLong || number % 8 === 0)) {
    if (remembers === true) continue;
    assert.notEqual(await breachIn(branch).catch((error: unknown) => error), undefined, name);
  }
});

test('a branch that nx47 commit-back made, with a session that was torn, holds for docs/verify.py', async (t) => {
  const project = await recordedProject(t);
  for (const [id, isTorn] of [
    ['20261121_p_100000z-1', false],
    ['20261121_p_110000z-1', true],
  ] as const) {
    const session = await recordedSession(project, id, { isTorn });
    const line = parseCommandLine(['commit-back', session, '--execute']);
    assert.equal((await commitBackCommand(line, quietSurroundings())).status, 0);
  }
  const { status, stdout } = verify(project.bare, '--json');
  assert.deepEqual({ ...JSON.parse(stdout), tip: '' }, { holds: true, runs: 2, tip: '' });
  assert.equal(status, 0);
});

test('each byte of a session of four events, turned at one bit, makes docs/verify.py --session refuse it', async (t) => {
  const [run] = await recordedRuns('c'.repeat(40));
  if (run === undefined) throw new Error('there is no run');
  const folder = join(await freshFolder(t), run.id);
  const log = Buffer.from(`${logOf(run).toString().split('\n').slice(0, 4).join('\n')}\n`);
  run.files.set(logPath, log);
  const table = (rows: readonly Row[]) =>
    tableText(
      rows.filter(({ kept }) => kept === 'repository').map((row) => ({ ...row, source: 'event:2 collect' })),
    );
  const files = sessionFiles({ ...run, table });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const whole = verify('--session', folder);
  assert.deepEqual(whole, { status: 0, stdout: 'holds: True, events: 4\n', stderr: '' });
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  assert.deepEqual(await verifiedAgain(pythons.oldest, [{ session: folder }]), [
    { refused: size, passed: [] },
  ]);
  await writeFile(join(folder, 'SESSION.md'), 'another');
  const refused = verify('--session', folder, '--json');
  assert.equal(refused.status, 1);
  assert.deepEqual(JSON.parse(refused.stdout), {
    holds: false,
    file: 'SESSION.md',
    why: 'is not as files.json says',
  });
});

test('a session on disk that continues another is refused by both verifiers once the other is changed, and holds without it', async (t) => {
  const [, , before, run] = await recordedRuns('c'.repeat(40));
  if (before === undefined || run === undefined) throw new Error('there are no four runs');
  const ground = await freshFolder(t);
  for (const each of [before, run]) {
    for (const [path, bytes] of sessionFiles(each)) {
      await mkdir(dirname(join(ground, each.id, path)), { recursive: true });
      await writeFile(join(ground, each.id, path), bytes);
    }
  }
  const [folder, log] = [join(ground, run.id), join(ground, before.id, logPath)];
  const both = async () => [
    JSON.parse(verify('--session', folder, '--json').stdout).holds,
    (await verifySession(folder, createFiles())).problem,
  ];
  assert.deepEqual(await both(), [true, '']);
  await writeFile(log, `${await readFile(log, 'utf8')} `);
  const ref = `session/${before.id}/${logPath}`;
  assert.deepEqual(await both(), [false, `${ref}: changed`]);
  assert.equal(JSON.parse(verify('--session', folder, '--json').stdout).file, ref);
  await rm(log);
  assert.deepEqual(await both(), [true, '']);
});

test('what docs/verify.py can’t read it says in one sentence, with status 2: no repository, no branch, a shallow clone', async (t) => {
  const { bare, git } = await recordedBranch(t);
  const ground = await freshFolder(t);
  const shallow = join(ground, 'shallow');
  const clone = ['clone', '--quiet', '--depth=1', '--branch=nx47-reports', `file://${bare}`, shallow];
  await git(...clone);
  const whole = join(ground, 'whole');
  await git('clone', '--quiet', bare, whole);
  const asked = [
    [ground],
    [bare, '--branch', 'none'],
    [shallow],
    [join(ground, 'nothing')],
    ['--session', join(ground, 'nothing')],
  ];
  for (const words of asked) {
    const { status, stdout, stderr } = verify(...words);
    assert.deepEqual([status, stderr], [2, ''], words.join(' '));
    assert.match(stdout, /^holds: None, why: .*\n$/);
  }
  for (const python of pythons.all)
    assert.equal(
      spawnSync(python, [secondVerifier, whole]).status,
      0,
      `a clone that never had the branch itself, ${python}`,
    );
});

test('a checkpoint kept elsewhere is continued by the branch, and that of another tree is not', async (t) => {
  const { bare, git } = await recordedBranch(t);
  const kept = join(await freshFolder(t), 'checkpoint');
  const text = await git('show', 'nx47-reports:ledger/checkpoints/00000002');
  await writeFile(kept, `${text}\n— somebody c2lnbmF0dXJl\n`);
  assert.equal(verify(bare, '--checkpoint', kept).status, 0);
  await writeFile(kept, text.replace('\n2\n', '\n5\n'));
  assert.equal(verify(bare, '--checkpoint', kept).status, 1);
});

test('docs/verify.py has at most 150 lines of at most 120 characters', async () => {
  const lines = (await readFile(secondVerifier, 'utf8')).trimEnd().split('\n');
  assert.ok(lines.length <= 150, `${lines.length} lines`);
  assert.deepEqual(
    lines.filter((line) => line.length > 120),
    [],
  );
});
