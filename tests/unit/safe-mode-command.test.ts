import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { commitBackCommand } from '../../src/commit-back-command.ts';
import { createFiles } from '../../src/host/files.ts';
import { verifyChain } from '../../src/ledger/chain.ts';
import { keepProbe, writeBaseline } from '../../src/machines/machine-state.ts';
import { safeModeText } from '../../src/macro/safe-mode.ts';
import { Failure } from '../../src/model/failure.ts';
import { safeModeCommand } from '../../src/safe-mode-command.ts';
import { verifyCommand } from '../../src/verify-command.ts';
import { projectWith, quietSurroundings, runHere } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { gitProject } from '../support/git-project.ts';
import { baselineOf, declared, probeOf } from '../support/machine-case.ts';
import { secondVerifier } from '../support/second-verifier.ts';
import { certified, servedProject } from '../support/served-project.ts';

const refused = (error: unknown) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE';
const ask = (...argv: string[]) =>
  safeModeCommand(parseCommandLine(['safe-mode', ...argv]), quietSurroundings(), 'en');
const stopped = safeModeText({
  schema: 'nx47.safe-mode/1',
  ...{ since: '2026-01-01T00:00:00.000Z', session: 's', stable: '' },
  ...{ uncertainties: [], signs: ['SEC-001 a.py'] },
});

test('safe mode is shown with what stopped the project, and cleared by a reason, which is an event', async (t) => {
  const project = await projectWith(t, [], []);
  const state = `${project}/.nx47`;
  assert.match((await ask('show', project)).text, /not in safe mode/);
  await mkdir(state, { recursive: true });
  for (const reason of ['the token was revoked', 'a second time']) {
    await writeFile(`${state}/SAFE_MODE.json`, stopped);
    assert.equal((await ask('show', project)).status, 3);
    assert.equal((await ask('clear', project, '--reason', reason)).status, 0);
    assert.equal((await ask('show', project)).status, 0);
  }
  const ledger = verifyChain(await readFile(`${state}/safe-mode.jsonl`));
  assert.deepEqual([ledger.count, ledger.problem], [2, '']);
  assert.match(ledger.lines[0] ?? '', /the token was revoked.*"role":"person"/);
});

test('without a reason safe mode is not cleared, and another word is refused', async (t) => {
  const project = await projectWith(t, [], []);
  await assert.rejects(ask('clear', project), refused);
  await assert.rejects(ask('forget', project), refused);
});

test('a run that finds a secret stops the project: the next one pushes nothing (SAFE_MODE) until a person clears it', async (t) => {
  const cell = `token = 'KGAT_${'0123456789abcdef'.repeat(2)}'`;
  const served = await servedProject(t, [], { cell });
  const first = await certified(served);
  assert.equal(first.verdict.kind, 'NO-GO');
  assert.deepEqual(
    first.dossier.incidents.map(({ code }) => code).filter((code) => code === 'STOP_RULE'),
    ['STOP_RULE'],
  );
  const second = await certified(served);
  assert.equal(second.dossier.incidents[0]?.code, 'SAFE_MODE');

  assert.equal(second.dossier.kernel, undefined);
  assert.equal((await ask('clear', served.project, '--reason', 'revoked')).status, 0);
  const third = await certified(served);
  assert.ok(third.dossier.incidents.every(({ code }) => code !== 'SAFE_MODE'));
});

const run = promisify(execFile);

/** Records of this machine, in which a program is another than in its baseline. */
async function recordDrift(root: string): Promise<void> {
  const [machine, files] = [declared({ name: 'here', hostname: hostname() }), createFiles()];
  const binaries = { '/bin/tool': 'a'.repeat(64) };
  const { baseline } = probeOf(machine);
  await writeBaseline(
    root,
    baselineOf(machine, { digests: { ...baselineOf(machine).digests, binaries } }),
    files,
  );
  const changed = { ...baseline, binaries: { value: { '/bin/tool': 'b'.repeat(64) } } };
  await keepProbe(root, probeOf(machine, { baseline: changed }), files);
}

test('a fresh clone knows from the branch of reports that the last run was stopped, and a clearing there frees the next', async (t) => {
  const cell = `token = 'KGAT_${'0123456789abcdef'.repeat(2)}'`;
  const served = await servedProject(t, [], { cell });
  const ground = await freshFolder(t);
  const bare = `${ground}/remote.git`;
  await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  const { git, commit } = await gitProject(t, served.project);
  await commit({ '.gitignore': '.nx47/\n' });
  await git('remote', 'add', 'origin', bare);
  await git('push', '--quiet', 'origin', 'main');
  await recordDrift(served.project);
  const { sessionFolder } = await certified(served);
  await runHere(commitBackCommand, ['commit-back', sessionFolder, '--execute']);
  const clone = async (name: string) => {
    await run('git', ['clone', '--quiet', bare, `${ground}/${name}`]);
    return { ...served, project: `${ground}/${name}` };
  };

  const second = await clone('second');
  const { dossier } = await certified(second);
  assert.equal(dossier.incidents[0]?.code, 'SAFE_MODE');
  assert.match(String(dossier.incidents[0]?.parameters['reason']), /SEC-.*, here: MCH-022 ≠ \/bin\/tool/);
  const shown = await ask('show', second.project);
  assert.deepEqual([shown.status, shown.text.includes(dossier.sessionId)], [3, false]);
  assert.match((await ask('clear', second.project, '--reason', 'revoked')).text, /safe-mode-clear/);

  const third = await clone('third');
  assert.equal((await ask('show', third.project)).status, 0);
  const { stdout } = await run('python3', [secondVerifier, third.project]);
  assert.match(stdout, /holds: True, runs: 2/);
  const own = await verifyCommand(parseCommandLine(['verify', third.project]), quietSurroundings(), 'en');
  assert.equal(own.status, 0, own.text);
});
