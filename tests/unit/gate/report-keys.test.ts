import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportKeys } from '../../../src/gate/report-keys.ts';

const prefix = 'lumvorax_360_validation_report';

test('v3_complete claims its LZW round trip and its library at top level', () => {
  const { lzw, nativeSha256 } = reportKeys(`${prefix}_v3_complete.json`);
  assert.deepEqual([lzw, nativeSha256], [['lzw_roundtrip_test', 'status'], ['native_lib_sha256']]);
});

test('v13_strict claims its library among the dataset artefacts, and LZW with the TIFF test', () => {
  const { lzw, nativeSha256 } = reportKeys(`${prefix}_v13_strict.json`);
  assert.deepEqual(lzw, ['tiff_lum_roundtrip_test', 'status']);
  assert.deepEqual(nativeSha256, ['dataset_artifacts', 'native_lib_sha256']);
});

test('a name of no known family is read as v3_complete', () => {
  assert.deepEqual(reportKeys('mine.json'), reportKeys(`${prefix}_v3_complete.json`));
});
