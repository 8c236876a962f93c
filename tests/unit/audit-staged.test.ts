import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { auditCommand } from '../../src/audit-command.ts';
import { auditDocumentSchema } from '../../src/report/audit-json.ts';
import { hasProfilePython, projectWith, runHere } from '../support/audited-project.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const run = promisify(execFile);
const good = buildWheel({ name: 'one', version: '1.0' });
const old = buildWheel({ name: 'two', version: '1.0', tag: 'cp311-cp311-manylinux_2_17_x86_64' });
const program = join(import.meta.dirname, '../../src/index.ts');

async function git(folder: string, ...argv: readonly string[]): Promise<void> {
  const person = ['-c', 'user.name=someone', '-c', 'user.email=someone@example.invalid'];
  await run('git', ['-C', folder, ...person, ...argv]);
}

async function causeOf(project: string, ...more: readonly string[]) {
  const answer = await runHere(auditCommand, ['audit', project, '--format', 'json', ...more]);
  const { cause, findings } = auditDocumentSchema.parse(JSON.parse(answer.text));
  return { status: answer.status, cause, rules: findings.map(({ rule }) => rule) };
}

test('what is staged is audited: a bad wheel replaced on disk only, or put there only, changes nothing', async (t) => {
  const project = await projectWith(t, [old]);
  await git(project, 'init', '-q');
  await git(project, 'add', '-A');
  await writeFile(join(project, 'bundle', old.name), good.bytes);
  const first = await causeOf(project, '--staged');
  assert.deepEqual([first.status, first.cause], [1, 'WHL-008']);
  await git(project, 'rm', '-q', '-f', '--cached', `bundle/${old.name}`);
  await writeFile(join(project, 'bundle', good.name), good.bytes);
  await git(project, 'add', `bundle/${good.name}`);
  const { status, rules } = await causeOf(project, '--staged');
  assert.equal(status, (await hasProfilePython()) ? 0 : 3, rules.join());
  assert.notEqual((await causeOf(project)).status, 0);
});

test('a key lying in the working tree is told of the tree, not of the commit that leaves it out', async (t) => {
  const project = await projectWith(t, [good]);
  await git(project, 'init', '-q');
  await git(project, 'add', '-A');
  await writeFile(join(project, 'kaggle.json'), '{}');
  assert.ok((await causeOf(project)).rules.includes('SEC-004'));
  assert.ok(!(await causeOf(project, '--staged')).rules.includes('SEC-004'));
});

test('as a hook it stops the commit of one bad file among others, and lets the commit of the rest through', async (t) => {
  if (!(await hasProfilePython())) return t.diagnostic('NOT RUN: CPython 3.12');
  const project = await projectWith(t, [good]);
  await git(project, 'init', '-q');
  await git(project, 'add', '-A');
  await git(project, 'commit', '-qm', 'first');
  const hook = join(project, '.git/hooks/pre-commit');
  await writeFile(hook, `#!/bin/sh\nexec "${process.execPath}" "${program}" audit --staged\n`);
  await chmod(hook, 0o755);
  await writeFile(join(project, 'bundle', old.name), old.bytes);
  await writeFile(join(project, 'note.md'), 'a note\n');
  await git(project, 'add', '-A');
  await assert.rejects(git(project, 'commit', '-qm', 'all of it'), /WHL-008/);
  await git(project, 'commit', '-qm', 'the note alone', 'note.md');
  const { stdout } = await run('git', ['-C', project, 'status', '--porcelain']);
  assert.match(stdout, new RegExp(`A {2}bundle/${old.name}`));
});
