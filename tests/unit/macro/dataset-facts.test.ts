import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { isSameVersion, listingDifference, readDatasetFacts } from '../../../src/macro/dataset-facts.ts';
import { Failure } from '../../../src/model/failure.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';

const ref = { owner: 'me', slug: 'data' };
const text = '{}\n';
const listed = [
  { name: 'a.whl', bytes: 3 },
  { name: 'bundle-manifest.json', bytes: 3 },
];
const wanted = { files: listed, manifestSha256: sha256Hex(text) };

test('a dataset that nobody knows is absent; one of which only a status is known is not', async () => {
  const none = await readDatasetFacts(ref, { kaggle: oneKernelService(emptyState()) });
  assert.deepEqual(none, { view: undefined, status: 'absent', listed: [] });
  const datasetStatus = async () => 'pending' as const;
  const made = await readDatasetFacts(ref, { kaggle: oneKernelService(emptyState(), { datasetStatus }) });
  assert.deepEqual([made.view, made.status], [undefined, 'pending']);
});

test('a version is the same when listing and manifest are equal, and not when one byte of the manifest differs', async () => {
  const same = (contents: Readonly<Record<string, string>>) =>
    isSameVersion({ ref, version: 2, listed }, wanted, {
      kaggle: oneKernelService({ ...emptyState(), contents }),
    });
  assert.equal(await same({ 'bundle-manifest.json': text }), true);
  assert.equal(await same({ 'bundle-manifest.json': '{ \n' }), false);
  assert.equal(await same({}), false);
});

test('a cancelled read of the manifest is no answer: it stays CANCELLED', async () => {
  const downloadDatasetFile = () => Promise.reject(new Failure('CANCELLED', {}));
  const kaggle = oneKernelService(emptyState(), { downloadDatasetFile });
  await assert.rejects(isSameVersion({ ref, version: 2, listed }, wanted, { kaggle }), /CANCELLED/);
});

test('a listing differs by what is missing, of another size, or too many', () => {
  const other = [
    { name: 'b.whl', bytes: 1 },
    { name: 'bundle-manifest.json', bytes: 4 },
  ];
  assert.equal(listingDifference(listed, other), 'missing: a.whl; size: bundle-manifest.json; extra: b.whl');
  assert.equal(listingDifference(listed, listed.toReversed()), '');
});
