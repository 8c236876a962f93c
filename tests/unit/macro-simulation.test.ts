import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { macroCommand } from '../../src/macro-command.ts';
import { Failure } from '../../src/model/failure.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';
import { plainMacro } from '../support/own-macro.ts';

/** A project with a macro of which one step copies reports/a.txt, and says how that is simulated. */
async function project(t: TestContext, simulate: readonly string[]): Promise<string> {
  const root = await projectWith(t, []);
  for (const folder of ['macros', 'reports']) await mkdir(`${root}/${folder}`);
  await writeFile(`${root}/reports/a.txt`, 'one\ntwo\n');
  await writeFile(`${root}/reports/b.txt`, 'one\n');
  const text = plainMacro('keep', '[cp, reports/a.txt, reports/b.txt]');
  const line = `    simulate: ${JSON.stringify(simulate)}\n`;
  await writeFile(
    `${root}/macros/keep.yml`,
    text.replace('    touches: [reports]\n', `    touches: [reports]\n${line}`),
  );
  return root;
}
const plan = (root: string, ...words: string[]) =>
  macroCommand(parseCommandLine(['macro', 'plan', 'keep', root, ...words]), quietSurroundings(), 'en');

test('a step with a simulate command is run in a private copy: its difference is told, and the project is as before', async (t) => {
  const root = await project(t, ['cp', 'reports/a.txt', 'reports/b.txt']);
  const { text } = await plan(root);
  assert.match(
    text,
    /1\. \[simulated\] cp reports\/a\.txt reports\/b\.txt → reports\n {3}exit 0\n {3}--- reports\/b\.txt/,
  );
  assert.match(text, /^ {3}\+two$/m);
  assert.equal(await readFile(`${root}/reports/b.txt`, 'utf8'), 'one\n');
  assert.deepEqual((await readdir(`${root}/.nx47`)).sort(), ['.gitignore', 'plans']);
  const { steps } = JSON.parse((await plan(root, '--format', 'json')).text);
  assert.deepEqual([steps[0].mark, steps[0].simulated.ended], ['simulated', 'exit 0']);
});

test('a simulate command that reaches the project itself is MACRO_UNANNOUNCED, and one of another program is refused with its line', async (t) => {
  const isCode = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;
  const reaching = await project(t, ['python3', '-c', 'open("../../../reports/b.txt", "w").write("x")']);
  await assert.rejects(plan(reaching), isCode('MACRO_UNANNOUNCED'));
  const foreign = await project(t, ['curl', 'reports/a.txt']);
  await assert.rejects(plan(foreign), (error: unknown) => {
    assert.ok(error instanceof Failure);
    assert.deepEqual([error.code, error.parameters['line']], ['MACRO_COMMAND_REFUSED', 15]);
    return true;
  });
});
