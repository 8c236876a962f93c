import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundBundle } from '../../../src/adoption/bundle-choices.ts';
import { recipeOf } from '../../../src/adoption/recipe-choice.ts';
import type { RepositorySight } from '../../../src/adoption/repository-sight.ts';

const hash = `--hash=sha256:${'a'.repeat(64)}`;
const pins = `# as in the image\nNumPy==2.0.2 \\\n    ${hash} \\\n    ${hash}\nlum_tools==1.0 ${hash} # ours\n`;
const bundle: FoundBundle = {
  ...{ folder: 'bundle', metadata: 'bundle/dataset-metadata.json', id: 'me/wheels' },
  wheels: ['numpy-2.0.2-cp312-cp312-manylinux_2_17_x86_64.whl', 'lum_tools-1.0-py3-none-any.whl'],
  ...{ libraries: [], files: [] },
};

function recipe(
  texts: Readonly<Record<string, string>>,
  parts: Partial<FoundBundle> = {},
  twins: Readonly<Record<string, string>> = {},
) {
  const sight: RepositorySight = {
    ...{ files: [], texts: new Map(Object.entries(texts)), exports: new Map(), copies: [] },
    ...{ twins: new Map(Object.entries(twins)), owner: '', profiles: [] },
  };
  return recipeOf({ ...bundle, ...parts }, sight);
}

test('requirements that pin exactly the wheels of the bundle, with hashes, are its recipe', () => {
  assert.deepEqual(recipe({ 'requirements.txt': pins }), { requirements: 'requirements.txt' });
});

test('lists for several Pythons side by side are one recipe with {minor}', () => {
  const other = `numpy==2.2.0 ${hash}\n`;
  assert.deepEqual(recipe({ 'requirements/cp312.txt': pins, 'requirements/cp313.txt': other }), {
    requirements: 'requirements/cp{minor}.txt',
  });
  const named = {
    'requirements/cp312.txt': pins,
    'requirements/cp313.txt': 'numpy\n',
    'notes/cp313.txt': other,
  };
  assert.deepEqual(recipe(named), { requirements: 'requirements/cp312.txt' });
});

for (const [what, text] of [
  ['a version that is left open', pins.replace('==1.0', '>=1.0')],
  ['a pin without a hash', pins.replace(`==1.0 ${hash}`, '==1.0')],
  ['a wheel less than the bundle has', pins.replace(/lum_tools.*/, '')],
  ['a wheel more', `${pins}pillow==11.3.0 ${hash}\n`],
  ['another version', pins.replace('2.0.2', '2.0.3')],
  ['a line that leads elsewhere', `${pins}-r more.txt\n`],
] as const)
  test(`requirements with ${what} are no recipe`, () =>
    assert.equal(recipe({ 'requirements.txt': text }), undefined));

test('other files of the bundle come from where the project has the same bytes; one that comes from nowhere leaves no recipe', () => {
  const texts = { 'requirements.txt': pins };
  const more = { libraries: ['liblum.so'], files: ['a.lum'] };
  const twins = { 'liblum.so': 'native/liblum.so', 'a.lum': 'assets/first.lum' };
  assert.deepEqual(recipe(texts, more, twins), { requirements: 'requirements.txt', files: twins });
  assert.equal(recipe(texts, more, { 'a.lum': 'assets/first.lum' }), undefined);
});
