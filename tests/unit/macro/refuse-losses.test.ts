import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostFiles, refuseLosses } from '../../../src/macro/refuse-losses.ts';

const files = (...names: readonly string[]) => names.map((name) => ({ name, bytes: 1 }));

test('wheels/a.whl of the version before that is wanted no more is lost, b.whl that is wanted is not', () => {
  assert.deepEqual(lostFiles(files('wheels/a.whl', 'b.whl'), files('b.whl', 'c.whl')), ['wheels/a.whl']);
});

test('a loss passes by its name or by a pattern, and * does not cross a folder', () => {
  const refused = (removal: string) => {
    try {
      refuseLosses(['wheels/numpy-1.whl'], [removal], 3);
      return '';
    } catch (error) {
      return String(error);
    }
  };
  for (const removal of ['wheels/numpy-1.whl', 'wheels/numpy-*', '**/*.whl', '**'])
    assert.equal(refused(removal), '');
  for (const removal of ['*', 'numpy-1.whl', 'wheels']) {
    assert.match(refused(removal), /DATASET_LOSES_FILES \{"version":3,"files":"wheels\/numpy-1\.whl"\}/);
  }
});
