import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { missingModules, mountedPackages, nothingMounted } from '../../../src/rehearsal/session-needs.ts';
import { freshFolder } from '../../support/folders.ts';
import { prepareSessionGround, thisMachine } from '../../support/rehearsal-machine.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const ground = await prepareSessionGround();
assert.ok(ground, 'a CPython from 3.10 to 3.13 is needed');
const { interpreter, environment } = ground;

test('a bundle of two wheels needs scipy, which neither is; its modules are those of wheels, files and folders', async (t) => {
  const folder = await freshFolder(t);
  const image = buildWheel({
    name: 'scikit-image',
    version: '0.25.2',
    tag: 'py3-none-any',
    requires: ['SciPy>=1.11', 'lazy_loader>=0.4', 'pytest; extra == "test"'],
    files: [{ name: 'skimage/__init__.py', content: '' }],
  });
  const loader = buildWheel({ name: 'lazy_loader', version: '0.5', tag: 'py3-none-any' });
  for (const { name, bytes } of [image, loader]) await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, 'broken-1-py3-none-any.whl'), 'PK');
  await mkdir(join(folder, 'tools'));
  await writeFile(join(folder, 'tools/lum.cpython-312-x86_64-linux-gnu.so'), '');
  const { unmet, modules } = await mountedPackages(thisMachine(), interpreter, [folder]);
  assert.deepEqual(unmet, ['scipy']);
  assert.deepEqual(
    ['skimage', 'tools', 'lum', 'pytest'].map((name) => modules.has(name)),
    [true, true, true, false],
  );
  assert.equal(await mountedPackages(thisMachine(), interpreter, []), nothingMounted);
});

test('json and papermill are there, sklearn_of_nobody is not', async () => {
  const modules = ['json', 'papermill', 'sklearn_of_nobody'];
  assert.deepEqual(await missingModules(thisMachine(), environment, modules), ['sklearn_of_nobody']);
});
