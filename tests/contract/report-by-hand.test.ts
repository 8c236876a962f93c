import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { contractCommand } from '../../src/contract-command.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { gitProject } from '../support/git-project.ts';
import { officialClient, run } from '../support/official-client.ts';
import { certified, type ServedProject, servedProject } from '../support/served-project.ts';

const python = await officialClient();
const recipe =
  "bundle: { path: bundle, recipe: { commands: [['{python}', '--version']], files: { model.bin: nx47.yml } } }";

/** The lines of the report's last block of commands, as they stand in the Markdown. */
async function commandsIn(report: string): Promise<string[]> {
  const text = await readFile(report, 'utf8');
  const block = /^## Doing it by hand with the official client$[\s\S]*?^```\w*\n([\s\S]*?)^```$/m.exec(
    text,
  )?.[1];
  assert.ok(block !== undefined, text);
  return block.trim().split('\n');
}

/** Runs one line as a person types it, with the official client in place of `kaggle`, pointed at the service. */
async function typed(line: string, served: ServedProject, home: string, executable: string) {
  const argv = [
    'sh',
    '-c',
    `cd "$0" && kaggle() { "$NX47_PYTHON" -m kaggle "$@"; } && ${line}`,
    served.project,
  ];
  return run(argv, {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    TMPDIR: home,
    LANG: 'C.UTF-8',
    NX47_PYTHON: executable,
    KAGGLE_CONFIG_DIR: join(home, '.kaggle'),
    KAGGLE_API_ENVIRONMENT: 'LOCALHOST',
    HTTP_PROXY: served.url,
    NO_PROXY: '',
    KAGGLE_API_TOKEN: served.around.environment['KAGGLE_API_TOKEN'] ?? '',
  });
}

async function recordedRun(t: TestContext) {
  const served = await servedProject(t, [], { lines: [recipe] });
  const { git } = await gitProject(t, served.project);
  await git('add', '--all');
  await git('commit', '--quiet', '--message=feat: a project');
  const { sessionFolder, verdict } = await certified(served);
  assert.equal(verdict.kind, 'REHEARSED');
  return { served, sessionFolder };
}

test('a real run keeps every rule that its folder can show, and the commands by hand of its report bring the outputs again', async (t) => {
  const { served, sessionFolder } = await recordedRun(t);
  const line = parseCommandLine(['contract', 'check', sessionFolder]);
  const { text, status } = await contractCommand(line, quietSurroundings(), 'en');
  assert.equal(status, 0, text);
  if (python === undefined)
    console.log('NOT RUN: official kaggle client (node tests/support/prepare.ts installs it)');
  else await assertReproduced(join(sessionFolder, 'reports/report.md'), served, python, await freshFolder(t));
});

async function assertReproduced(
  report: string,
  served: ServedProject,
  executable: string,
  home: string,
): Promise<void> {
  const commands = await commandsIn(report);
  assert.deepEqual(commands.slice(0, 1), ["python3 -m pip install 'kaggle==2.2.4'"]);
  assert.match((await typed('kaggle --version', served, home, executable)).stdout, /Kaggle CLI 2\.2\.4/);
  for (const line of commands.slice(1)) {
    if (line === 'sleep 59') {
      // Its minute is waited for by asking the service itself.
      await served.idle();
      continue;
    }
    const { status, stdout, stderr } = await typed(line, served, home, executable);
    assert.equal(status, 0, `${line}\n${stdout}${stderr}`);
    if (line.startsWith('kaggle kernels push'))
      assert.match(stdout, /^Kernel version 2 successfully pushed/m);
    if (line.startsWith('kaggle kernels status')) assert.match(stdout, /COMPLETE/);
  }
  const ran = commands.map((line) => line.split(' ').slice(0, 3).join(' '));
  const wanted = ['datasets version', 'kernels pull', 'kernels push', 'kernels status', 'kernels output'];
  assert.deepEqual(
    wanted.filter((one) => !ran.includes(`kaggle ${one}`)),
    [],
  );
}
