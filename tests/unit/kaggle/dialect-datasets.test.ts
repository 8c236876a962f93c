import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDatasetToWire, createVersionToWire } from '../../../src/kaggle/dialect-datasets.ts';
import { bundle } from '../../support/http-kaggle-names.ts';

test('a new dataset says that it is private and a new version keeps the old ones', () => {
  const publication = {
    ref: bundle,
    title: 'T',
    licence: 'CC0-1.0',
    isPrivate: false,
    notes: 'n',
    files: [],
  };
  const root = { files: [{ token: 'T1' }], directories: [] };
  assert.equal(createDatasetToWire(publication, root).isPrivate, false);
  assert.equal(createVersionToWire(publication, root).body.deleteOldVersions, false);
});
