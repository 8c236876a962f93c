import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions } from '../../../src/gate/conditions.ts';
import { judge } from '../../../src/gate/judge.ts';
import { keysOfCondition, reportFamilies, reportKeys } from '../../../src/gate/report-keys.ts';
import { buildDossier, type RunDraft, someNoise } from '../../support/dossier-builder.ts';

const prefix = 'lumvorax_360_validation_report';
const nameOf = (family: string) => `${prefix}_${family}.json`;

/** Condition → its keys where they are the same in every family, as documents and public runs write them. */
const everywhere: Readonly<Record<string, readonly string[]>> = {
  'GATE-035': ['timestamp_ns'],
  'GATE-041': ['runtime.is_kaggle'],
  'GATE-052': ['status'],
  'GATE-053': ['warnings_count'],
  'GATE-054': ['warnings_count', 'warnings'],
  'GATE-055': ['notes'],
  'GATE-056': ['error', 'error_type'],
  'GATE-060': ['tiff_lum_roundtrip_test.status'],
  'GATE-061': ['tiff_lum_roundtrip_test.write_compression_used'],
  'GATE-062': ['so_load_check.status'],
  'GATE-066': [
    ...['missing_required_packages', 'incompatible_required_packages'],
    ...['dataset_artifacts.missing_required_packages', 'dataset_artifacts.incompatible_required_packages'],
  ],
  'GATE-067': ['competitor_assets_test.status'],
  'GATE-068': ['events_count'],
};
const differing: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'GATE-038': {
    v3_complete: ['native_lib_sha256'],
    v6_binary: ['dataset_artifacts.native_lib_sha256'],
    v13_strict: ['dataset_artifacts.native_lib_sha256'],
  },
  'GATE-058': {
    v3_complete: ['lzw_roundtrip_test.status'],
    v6_binary: ['tiff_lum_roundtrip_test.status'],
    v13_strict: ['tiff_lum_roundtrip_test.status'],
  },
};

for (const family of Object.keys(reportFamilies)) {
  test(`the exact keys of each condition in a report of ${family} are those of the documents`, () => {
    const name = nameOf(family);
    for (const [id, keys] of Object.entries(everywhere))
      assert.deepEqual(keysOfCondition(id, name), keys, id);
    for (const [id, keys] of Object.entries(differing))
      assert.deepEqual(keysOfCondition(id, name), keys[family], id);
  });

  test(`a perfect run with a report of ${family} passes, and each key that is false fails its own condition`, () => {
    assert.deepEqual(failed(family), []);
    for (const { id } of conditions) {
      for (const key of keysOfCondition(id, nameOf(family))) {
        assert.ok(failed(family, key).includes(id), `${family} ${key}: ${id}`);
      }
    }
  });
}

test('a name of no known family is read as v3_complete', () => {
  assert.deepEqual(reportKeys('mine.json'), reportKeys(`${prefix}_v3_complete.json`));
});

/** Conditions that fail in the perfect run of a family, with a value under `key` that is never right. */
function failed(family: string, key = ''): string[] {
  const dossier = buildDossier((draft) => {
    draft.settings = { ...draft.settings, 'main-report': nameOf(family) };
    inFamily(draft, family);
    if (key !== '') put(draft, key.split('.'), 'never right');
  });
  const { conditions: results } = judge(dossier, someNoise);
  return results.filter(({ answer }) => answer === 'fail').map(({ id }) => id);
}

/** Moves what a report of v3_complete says to where this family says it. */
function inFamily(draft: RunDraft, family: string): void {
  if (family === 'v3_complete') return;
  const { native_lib_sha256: sha256, lzw_roundtrip_test: _, ...rest } = draft.report;
  draft.report = rest;
  put(draft, ['dataset_artifacts', 'native_lib_sha256'], sha256);
}

function put(draft: RunDraft, path: readonly string[], value: unknown): void {
  const [first = '', second] = path;
  const inner = Object.fromEntries(Object.entries(Object(draft.report[first])));
  draft.report = { ...draft.report, [first]: second === undefined ? value : { ...inner, [second]: value } };
}

test('the condition of a metric reads that metric, and one on other things reads no key: GATE-011', () => {
  const name = nameOf('v3_complete');
  assert.deepEqual(keysOfCondition('GATE-071', name), ['throughput_items_per_s']);
  assert.deepEqual(keysOfCondition('GATE-075', name), ['peak_gpu_mem_mb']);
  assert.deepEqual([keysOfCondition('GATE-011', name), keysOfCondition('constructor', name)], [[], []]);
});
