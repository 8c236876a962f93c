import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import { commitBackCommand } from '../../src/commit-back-command.ts';
import { createFiles } from '../../src/host/files.ts';
import { verifyChain } from '../../src/ledger/chain.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import type { FileReader } from '../../src/model/world.ts';
import { verifyCommand } from '../../src/verify-command.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { type RecordedProject, recordedProject, recordedSession } from '../support/recorded-project.ts';

const run = promisify(execFile);
const branch = 'nx47-reports';
const around = quietSurroundings();
const commitBack = (session: string, ...words: string[]) =>
  commitBackCommand(parseCommandLine(['commit-back', session, '--execute', ...words]), around);
const verify = (path: string, ...words: string[]) =>
  verifyCommand(parseCommandLine(['verify', path, ...words]), around, 'en');
const fails =
  (code: FailureCode, parameters: RegExp = /./) =>
  (error: unknown) =>
    error instanceof Failure && error.code === code && parameters.test(JSON.stringify(error.parameters));

async function shown({ git }: RecordedProject, path: string): Promise<string> {
  await git('fetch', '--quiet', 'origin');
  return git('show', `origin/${branch}:${path}`);
}

test('two sessions go to an orphan branch, journals begin with the bytes of the certified commit, and a clone verifies', async (t) => {
  const project = await recordedProject(t);
  for (const id of ['20261121_p_100000z-1', '20261121_p_110000z-1'])
    assert.equal((await commitBack(await recordedSession(project, id))).status, 0);
  assert.equal(
    await shown(project, 'JOURNAL.md'),
    '# Journal\n\nold\n\n## 20261121_p_100000z-1: NO-GO\n\n## 20261121_p_110000z-1: NO-GO',
  );
  assert.equal((await shown(project, 'runs.jsonl')).split('\n').length, 2);
  assert.match(await shown(project, 'ledger/checkpoints/00000002'), /^nx47\/me\/my-kernel\n2\n/);
  assert.equal(await project.git('merge-base', 'main', `origin/${branch}`).catch(() => 'none'), 'none');
  const clone = `${await freshFolder(t)}/clone`;
  await run('git', ['clone', '--quiet', project.bare, clone]);
  const { status, text } = await verify(clone);
  assert.equal(status, 0, text);
  assert.match(text, /^nx47-reports: 2 runs, 8 events, \d+ files; 2 commits, \d+ edges/);
  const told = JSON.parse((await verify(clone, '--format', 'json')).text);
  assert.deepEqual([told.runs, told.breach, told.branch], [2, null, branch]);
});

test('a branch that was rewritten whole is found by a checkpoint that was kept elsewhere, and a continued one is not', async (t) => {
  const project = await recordedProject(t);
  await commitBack(await recordedSession(project, '20261121_p_100000z-1'));
  const kept = join(await freshFolder(t), 'checkpoint');
  await writeFile(kept, `${await shown(project, 'ledger/checkpoints/00000001')}\n`);
  await commitBack(await recordedSession(project, '20261121_p_110000z-1'));
  await project.git('fetch', '--quiet', 'origin');
  assert.equal((await verify(project.root, '--checkpoint', kept)).status, 0);
  await project.git('push', '--quiet', 'origin', `:${branch}`);
  await commitBack(await recordedSession(project, '20261121_p_120000z-1'));
  await project.git('fetch', '--quiet', 'origin');
  assert.equal((await verify(project.root)).status, 0);
  const { status, text } = await verify(project.root, '--checkpoint', kept);
  assert.equal(status, 1);
  assert.match(text, /the branch does not continue the checkpoint that was kept/);
});

test('a session that is there already is not added again, and the second answer names the same commit', async (t) => {
  const project = await recordedProject(t);
  const session = await recordedSession(project, '20261121_p_100000z-1');
  await commitBack(session);
  const again = await commitBack(session);
  assert.equal(again.status, 0);
  assert.equal(await project.git('rev-list', '--count', `origin/${branch}`), '1');
});

test('a dry run says what it would do and leaves the remote as it is', async (t) => {
  const project = await recordedProject(t);
  const session = await recordedSession(project, '20261121_p_100000z-1');
  const line = parseCommandLine(['commit-back', session, '--language', 'en']);
  const { text, note } = await commitBackCommand(line, around);
  assert.match(text, /git push origin <commit>:refs\/heads\/nx47-reports/);
  assert.match(note ?? '', /Nothing was pushed/);
  assert.equal(await project.git('ls-remote', 'origin', branch), '');
});

test('a run that was killed in the middle of a line is closed: the half line is evidence, the verdict says interrupted', async (t) => {
  const project = await recordedProject(t);
  const session = await recordedSession(project, '20261121_p_100000z-1', { isTorn: true });
  await commitBack(session);
  const { problem, lines } = verifyChain(await readFile(join(session, 'logs/session.jsonl')));
  assert.equal(problem, '');
  assert.match(
    lines.at(-1) ?? '',
    /"decision":"INCONCLUSIVE interrupted","evidence":\[\{"kind":"file","ref":"evidence\/torn-tail"/,
  );
  assert.equal(
    await shown(project, 'session/20261121_p_100000z-1/evidence/torn-tail'),
    '{"macro":"collect","st',
  );
  assert.match(await shown(project, 'ledger/index.jsonl'), /"verdict":"INCONCLUSIVE","cause":"interrupted"/);
  await project.git('fetch', '--quiet', 'origin');
  assert.equal((await verify(project.root)).status, 0);
});

test('a secret in an output stops the commit: file and line are named, the value is not, nothing is pushed', async (t) => {
  const project = await recordedProject(t);
  const token = `KGAT_${'0123456789abcdef'.repeat(2)}`;
  const session = await recordedSession(project, '20261121_p_100000z-1', {
    files: { 'evidence/outputs/own.txt': `one\ntoken ${token}\n` },
  });
  await assert.rejects(commitBack(session), (error: unknown) => {
    assert.ok(fails('COMMIT_BACK_SECRET', /"file":"evidence\/outputs\/own.txt","line":2/)(error));
    assert.ok(!JSON.stringify(error).includes(token));
    return true;
  });
  assert.equal(await project.git('ls-remote', 'origin', branch), '');
});

test('an output of 6 MiB stays with the artefacts by summary, and is kept by full; by digest no evidence is', async (t) => {
  const large = new Uint8Array(6 << 20).fill(7);
  const kept = async (level: string) => {
    const project = await recordedProject(t, [`evidence: ${level}`]);
    const session = await recordedSession(project, '20261121_p_100000z-1', {
      files: { 'evidence/outputs/large.bin': large },
    });
    await commitBack(session);
    await project.git('fetch', '--quiet', 'origin');
    assert.equal((await verify(project.root)).status, 0);
    const names = (await project.git('ls-tree', '-r', '--name-only', `origin/${branch}`)).split('\n');
    return names.filter((name) => name.includes('/evidence/')).map((name) => name.split('/').at(-1));
  };
  assert.deepEqual(await kept('summary'), ['report.json']);
  assert.deepEqual(await kept('full'), ['large.bin', 'report.json']);
  assert.deepEqual(await kept('digest'), []);
});

test('filters, line ends and ignore rules of the project change no byte of what is committed', async (t) => {
  const project = await recordedProject(t, ['reports-branch: current']);
  await writeFile(
    join(project.root, '.gitattributes'),
    '* text eol=crlf\n*.jsonl filter=lfs diff=lfs merge=lfs -text\n',
  );
  await writeFile(join(project.root, '.gitignore'), 'session/\nledger/\n*.jsonl\n');
  await project.git('add', '--all');
  await project.git('commit', '--quiet', '--message=traps');
  await project.git('push', '--quiet', 'origin', 'main');
  await project.git('config', 'core.autocrlf', 'true');
  const session = await recordedSession(project, '20261121_p_100000z-1');
  await commitBack(session);
  await project.git('fetch', '--quiet', 'origin');
  const stored = await project.git(
    'cat-file',
    'blob',
    'origin/main:session/20261121_p_100000z-1/logs/session.jsonl',
  );
  assert.equal(`${stored}\n`, await readFile(join(session, 'logs/session.jsonl'), 'utf8'));
});

test('a branch that a rule protects is refused with the words of the server, and commit-back finishes it later', async (t) => {
  const project = await recordedProject(t);
  const session = await recordedSession(project, '20261121_p_100000z-1');
  const hook = join(project.bare, 'hooks/pre-receive');
  await writeFile(hook, '#!/bin/sh\necho "GH006: protected branch update failed" >&2\nexit 1\n');
  await chmod(hook, 0o755);
  await assert.rejects(commitBack(session), fails('COMMIT_BACK_REFUSED', /protected branch/));
  await writeFile(hook, '#!/bin/sh\nexit 0\n');
  assert.equal((await commitBack(session)).status, 0);
});

test('a session that was edited after it was added is told: the branch keeps the first bytes', async (t) => {
  const project = await recordedProject(t);
  const session = await recordedSession(project, '20261121_p_100000z-1');
  await commitBack(session);
  await appendFile(join(session, 'STATUS.md'), 'more\n');
  await assert.rejects(commitBack(session), fails('MACRO_UNPROVEN', /STATUS\.md/));
});

test('verify of a place with neither session nor branch says so', async (t) => {
  const project = await recordedProject(t);
  await assert.rejects(verify(project.root), fails('USAGE_BAD_VALUE', /nx47-reports/));
});

test('each byte of a session that was added, turned at one bit, is found by nx47 verify', async (t) => {
  const project = await recordedProject(t);
  const session = await recordedSession(project, '20261121_p_100000z-1');
  await commitBack(session);
  const kept = new Map<string, Uint8Array>();
  for (const { path, kind } of await createFiles().list(session)) {
    if (kind === 'file') kept.set(path, await readFile(join(session, path)));
  }
  assert.equal((await verifySession('', inMemory(kept))).problem, '');
  const unfound: string[] = [];
  // The list itself is held by the index of the branch.
  for (const [path, bytes] of [...kept].filter(([name]) => name !== 'files.json')) {
    for (const at of bytes.keys()) {
      const turned = bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
      const files = inMemory(new Map(kept).set(path, turned));
      if ((await verifySession('', files)).problem === '') unfound.push(`${path} @${at}`);
    }
  }
  assert.deepEqual(unfound, []);
});

/** These files at the root, and nothing else. */
function inMemory(kept: ReadonlyMap<string, Uint8Array>): FileReader {
  const at = (path: string) => kept.get(path.slice(1)) ?? new Uint8Array();
  return {
    ...createFiles(),
    exists: async (path) => kept.has(path.slice(1)),
    read: async (path) => at(path),
    hash: async (path) => sha256Hex(at(path)),
    list: async () => [...kept].map(([path, { length: bytes }]) => ({ path, kind: 'file', bytes })),
  };
}

test('with tag-go a run that is GO gets a tag, once more too, and one that is not gets none', async (t) => {
  const project = await recordedProject(t, ['tag-go: true']);
  await commitBack(await recordedSession(project, '20261121_p_100000z-1'));
  assert.equal(await project.git('ls-remote', '--tags', 'origin'), '');
  const summary = { verdict: 'GO', cause: '' };
  const session = await recordedSession(project, '20261121_p_110000z-1', { summary });
  for (let count = 0; count < 2; count += 1) await commitBack(session);
  await project.git('fetch', '--quiet', 'origin');
  const tip = await project.git('rev-parse', `origin/${branch}`);
  assert.equal(await project.git('ls-remote', '--tags', 'origin'), `${tip}\trefs/tags/nx47/00000002`);
});

test('what a signer takes names the checkpoint among its subjects, by the digest that the branch has', async (t) => {
  const project = await recordedProject(t);
  const subject = [{ name: 'bundle-manifest.json', digest: { sha256: 'a'.repeat(64) } }];
  const statement = { _type: 'https://in-toto.io/Statement/v1', subject, predicate: { result: 'FAILED' } };
  const files = { 'reports/verdict.intoto.json': JSON.stringify(statement) };
  await commitBack(await recordedSession(project, '20261121_p_100000z-1', { files }));
  const folder = join(project.root, '.nx47/attestation/20261121_p_100000z-1');
  const checkpoint = sha256Hex(`${await shown(project, 'ledger/checkpoints/00000001')}\n`);
  assert.equal(
    await readFile(join(folder, 'subjects.sha256'), 'utf8'),
    `${'a'.repeat(64)}  bundle-manifest.json\n${checkpoint}  ledger/checkpoints/00000001\n`,
  );
  assert.deepEqual(JSON.parse(await readFile(join(folder, 'predicate.json'), 'utf8')), { result: 'FAILED' });
  const whole = JSON.parse(await readFile(join(folder, 'statement.json'), 'utf8'));
  assert.deepEqual(whole.subject[1], { name: 'ledger/checkpoints/00000001', digest: { sha256: checkpoint } });
});

test('the badge of the kernel shows the last verdict, and a branch whose badge changed verifies', async (t) => {
  const project = await recordedProject(t);
  await commitBack(await recordedSession(project, '20261121_p_100000z-1'));
  assert.match(await shown(project, 'badges/my-kernel.svg'), /<title>[^<]*NO-GO GATE-052/);
  const summary = { verdict: 'GO', cause: '' };
  await commitBack(await recordedSession(project, '20261121_p_110000z-1', { summary }));
  const badge = await shown(project, 'badges/my-kernel.svg');
  assert.match(badge, />GO<\/text>/);
  assert.doesNotMatch(badge, /NO-GO/);
  assert.equal((await verify(project.root)).status, 0);
});
