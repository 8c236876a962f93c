import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { Failure } from '../../src/model/failure.ts';
import { assembleSource } from '../../src/notebook/assemble-source.ts';
import { stripCommand } from '../../src/strip-command.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { codeCell, emptyKit, notebook, run } from './notebook/notebooks.ts';

const own = notebook([codeCell('print(1)')], { metadata: { kernelspec: { name: 'python3' }, own: 1 } });

/** A project of one kernel, and beside it a folder as `kaggle kernels pull -m` leaves it, with a kit in the source. */
async function pulled(t: TestContext, name: string, bytes: Uint8Array) {
  const root = await freshFolder(t);
  const metadata = JSON.stringify({
    ...{ id: 'me/my-kernel', title: 'My kernel', code_file: name, language: 'python' },
    kernel_type: name.endsWith('.py') ? 'script' : 'notebook',
  });
  const { text } = assembleSource({ code: { name, bytes }, kit: emptyKit, run });
  for (const [folder, source] of [
    ['notebook', bytes],
    ['pull', text],
  ] as const) {
    await mkdir(join(root, folder));
    await writeFile(join(root, folder, name), source);
    await writeFile(join(root, folder, 'kernel-metadata.json'), metadata);
  }
  await writeFile(join(root, 'nx47.yml'), 'packs: [core]\nkernel: notebook\n');
  return root;
}

const strip = (root: string, ...words: string[]) =>
  stripCommand(parseCommandLine(['strip', ...words]), quietSurroundings(), 'en', root);

for (const [name, bytes] of [
  ['run.ipynb', own],
  ['run.py', new TextEncoder().encode('"""doc"""\nprint(1)\n')],
] as const) {
  test(`a pulled ${name} is printed without the kit, and is the project's own to the last member`, async (t) => {
    const root = await pulled(t, name, bytes);
    const answer = await strip(root, 'pull');
    assert.deepEqual([answer.status, answer.failure], [0, undefined]);
    assert.equal(answer.note, `Without the kit, cells and metadata are those of notebook/${name}, exactly.`);
    assert.equal(answer.text.includes('nx47'), false);
    assert.equal((await strip(root, `pull/${name}`)).text, answer.text);
  });
}

test('metadata that a service has changed is named, and a changed cell is another notebook', async (t) => {
  const root = await pulled(t, 'run.ipynb', own);
  const path = join(root, 'pull/run.ipynb');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('"own": 1', '"own": 2'));
  const metadata = await strip(root, 'pull');
  assert.deepEqual(
    [metadata.status, metadata.note],
    [1, 'The cells are those of notebook/run.ipynb; what differs: notebook.'],
  );
  await writeFile(path, text.replace('print(1)', 'print(2)'));
  const changed = await strip(root, 'pull');
  assert.deepEqual(
    [changed.status, changed.note],
    [1, 'This is not notebook/run.ipynb. First difference: cell 1: source.'],
  );
});

test('outside a project the source is printed all the same, with nothing to compare it with', async (t) => {
  const root = await pulled(t, 'run.py', new TextEncoder().encode('print(1)\n'));
  const folder = await freshFolder(t);
  const answer = await strip(folder, join(root, 'pull/run.py'));
  assert.deepEqual([answer.text, answer.status], ['print(1)\n', 0]);
  assert.match(answer.note ?? '', /nothing to compare/);
});

test('what is neither a file, nor a pulled folder, nor OWNER/KERNEL is refused', async (t) => {
  const folder = await freshFolder(t);
  for (const words of [[], ['nothing'], ['.']]) {
    await assert.rejects(
      strip(folder, ...words),
      (error: unknown) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE',
    );
  }
});
