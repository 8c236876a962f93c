import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageName } from '../../../src/profile/image-name.ts';

test('the image of a profile is its digest, commit and date, as far as they are texts', () => {
  const provenance = { docker_image: 'gcr.io/x@sha256:1', git_commit: 'c', build_date: '', hostname: 'h' };
  assert.deepEqual(imageName({ provenance }), { docker_image: 'gcr.io/x@sha256:1', git_commit: 'c' });
});

test('a profile derived from public sources names no image, whatever its prose says', () => {
  assert.deepEqual(imageName({ provenance: { image: 'Kaggle Python image v170', docker_image: null } }), {});
  assert.deepEqual(imageName({}), {});
});
