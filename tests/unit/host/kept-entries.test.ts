import assert from 'node:assert/strict';
import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerFault, requirementsOfWheels, wheelsFault } from '../../../src/host/kept-entries.ts';
import { freshFolder } from '../../support/folders.ts';
import { keptAnswer, pin, wheelFolder } from '../../support/kept-wheels.ts';

const requirements = pin('one', 'first') + pin('two', 'second');
const wheels = { 'one-1.0-py3-none-any.whl': 'first', 'two-1.0-py3-none-any.whl': 'second' };

test('wheels with the digests that their requirement file names are accepted', async (t) => {
  const folder = await wheelFolder(await freshFolder(t), requirements, wheels);
  assert.equal(await wheelsFault(folder), '');
  assert.equal(await requirementsOfWheels(folder), requirements);
});

test('a wheel with one other byte, a wheel too many and one too few are refused', async (t) => {
  const home = await freshFolder(t);
  const folder = await wheelFolder(home, requirements, wheels);
  const one = join(folder, 'wheels/one-1.0-py3-none-any.whl');
  await writeFile(one, 'First');
  assert.equal(await wheelsFault(folder), 'one-1.0-py3-none-any.whl');
  await rm(one);
  assert.equal(await wheelsFault(folder), 'incomplete');
  await writeFile(one, 'first');
  await writeFile(join(folder, 'wheels/more-1.0-py3-none-any.whl'), 'third');
  assert.equal(await wheelsFault(folder), 'more-1.0-py3-none-any.whl');
});

test('wheels under the name of other requirements, or with a file beside them, are refused', async (t) => {
  const home = await freshFolder(t);
  const folder = await wheelFolder(home, requirements, wheels);
  await writeFile(join(folder, 'sitecustomize.py'), '');
  assert.equal(await wheelsFault(folder), 'sitecustomize.py');
  const other = join(home, 'f'.repeat(64));
  await rename(folder, other);
  assert.equal(await wheelsFault(other), 'name');
});

test('a link in the place of a wheel, or of the folder of wheels, is refused', async (t) => {
  const home = await freshFolder(t);
  const folder = await wheelFolder(home, requirements, wheels);
  const [one, aside] = [join(folder, 'wheels/one-1.0-py3-none-any.whl'), join(home, 'aside')];
  await rename(one, aside);
  await symlink(aside, one);
  assert.equal(await wheelsFault(folder), 'one-1.0-py3-none-any.whl');
  await rm(one);
  await rename(aside, one);
  await rename(join(folder, 'wheels'), aside);
  await symlink(aside, join(folder, 'wheels'));
  assert.equal(await wheelsFault(folder), 'wheels');
});

test('a kept answer is accepted with its digest, and refused with another, another name or as a link', async (t) => {
  const home = await freshFolder(t);
  const path = join(home, `audit-${'a'.repeat(64)}`);
  await writeFile(path, keptAnswer('[]'));
  assert.equal(await answerFault(path), '');
  const link = join(home, `audit-${'b'.repeat(64)}`);
  await symlink(path, link);
  assert.equal(await answerFault(link), 'link');
  await rename(path, join(home, 'audit-answer'));
  assert.equal(await answerFault(join(home, 'audit-answer')), 'name');
  await rm(link);
  await writeFile(link, keptAnswer('[]').replace('[]', '[1]'));
  assert.equal(await answerFault(link), 'sha256');
});
