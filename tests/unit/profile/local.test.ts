import assert from 'node:assert/strict';
import { it } from 'node:test';
import { localProfile, touchedDistributions } from '../../../src/profile/local.ts';
import { captured, kaggle } from '../../support/audit-builder.ts';

const names = (modules: readonly string[]) => touchedDistributions(kaggle, modules).map(({ name }) => name);

it('a notebook that imports PIL, skimage.io and lazy_loader touches pillow, scikit-image and lazy-loader', () => {
  assert.deepEqual(names(['PIL', 'skimage.io', 'lazy_loader', 'os']), [
    'lazy-loader',
    'pillow',
    'scikit-image',
  ]);
});

it('setuptools, whose version is not known, is never touched', () =>
  assert.deepEqual(names(['setuptools']), []));

it('a local 3.12.1 has the numpy 2.0.2 of the image when the notebook imports numpy, and says what it does not know', () => {
  const probed = {
    ...captured,
    id: 'probe',
    python: { ...captured.python, version: '3.12.1', pip: '23.2.1' },
    distributions: [],
  };
  const local = localProfile(probed, kaggle, ['numpy']);
  assert.deepEqual(
    local.distributions.map(({ name, version }) => `${name} ${version}`),
    ['numpy 2.0.2'],
  );
  assert.deepEqual([local.id, local.absent], ['local-3.12.1', ['imagecodecs']]);
  assert.ok(local.unknown.includes('distributions'));
  assert.equal(local.python.pip, kaggle.python.pip);
});

it('a local 3.11 has none of the distributions of a 3.12 image', () => {
  const probed = { ...captured, python: { ...captured.python, version: '3.11.2' } };
  assert.deepEqual(localProfile(probed, kaggle, ['numpy']).distributions, []);
});
