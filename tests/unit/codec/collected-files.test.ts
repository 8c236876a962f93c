import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectedFiles } from '../../../src/codec/collected-files.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';

test('an output in memory and one of 2 GB by its digest are listed alike', () => {
  const big = { name: 'model.bin', byteLength: 2 ** 31, sha256: 'f'.repeat(64) };
  const files = [{ name: 'a.json', bytes: Buffer.from('{}') }];
  assert.deepEqual(collectedFiles({ files, others: [big] }), [
    { name: 'a.json', bytes: 2, sha256: sha256Hex('{}') },
    { name: 'model.bin', bytes: 2 ** 31, sha256: 'f'.repeat(64) },
  ]);
});
