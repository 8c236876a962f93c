import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type LoadPrediction, predictLoad } from '../../../../src/audit/native/predict-load.ts';
import { Failure } from '../../../../src/model/failure.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { buildEdges } from '../../../support/elf-edge-fixtures.ts';
import { buildChains, buildFixtures } from '../../../support/elf-load-fixtures.ts';
import { libraryOnDisk, loadForReal, profileOf, withLibrariesFor } from '../../../support/elf-loading.ts';
import { sample, sharedObjects } from '../../../support/elf-machine.ts';

const isLong = process.env['NX47_LONG'] === '1';
const python = process.env['NX47_PYTHON'] ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'nx47-native-'));
let base: RuntimeProfile;

before(() => {
  base = profileOf(python);
});
after(() => rmSync(folder, { recursive: true, force: true }));

function predict(path: string, profile: RuntimeProfile): LoadPrediction | 'unreadable' {
  try {
    return predictLoad({ ...libraryOnDisk(path), profile });
  } catch (error) {
    if (error instanceof Failure && error.code === 'ELF_INVALID') return 'unreadable';
    throw error;
  }
}

function saysItLoads(prediction: LoadPrediction | 'unreadable'): string {
  if (prediction === 'unreadable' || prediction.answer === 'fail') return 'refused';
  return prediction.answer === 'ok' ? 'loaded' : 'unknown';
}

test('a prediction for every fixture, good and broken, is what ctypes.CDLL does with it', (t) => {
  const paths = [...buildFixtures(folder), ...buildChains(folder), ...buildEdges(folder)];
  assert.ok(paths.length >= 60, String(paths.length));
  const real = loadForReal(python, paths);
  const counts = new Map<string, number>();
  const disagreements: string[] = [];
  for (const [index, path] of paths.entries()) {
    const told = saysItLoads(predict(path, base));
    const seen = (real[index] ?? null) === null ? 'loaded' : 'refused';
    counts.set(`${told}/${seen}`, (counts.get(`${told}/${seen}`) ?? 0) + 1);
    if (told !== seen) disagreements.push(`${path}: ${told}, ${real[index] ?? 'loaded'}`);
  }
  for (const row of confusion(counts)) t.diagnostic(row);
  const loading = [...counts]
    .filter(([key]) => key.endsWith('/loaded'))
    .reduce((sum, [, count]) => sum + count, 0);
  assert.equal(counts.get('loaded/refused') ?? 0, 0, disagreements.join('\n'));
  assert.ok((counts.get('loaded/loaded') ?? 0) >= 0.98 * loading, disagreements.join('\n'));
  assert.deepEqual(disagreements, []);
});

function confusion(counts: ReadonlyMap<string, number>): string[] {
  const cell = (told: string, seen: string): string =>
    String(counts.get(`${told}/${seen}`) ?? 0).padStart(10);
  const rows = ['loaded', 'refused', 'unknown'].map(
    (told) => `predicted ${told.padEnd(8)}${cell(told, 'loaded')}${cell(told, 'refused')}`,
  );
  return [`${''.padEnd(18)}    loaded   refused`, ...rows];
}

test('predictions for libraries of this machine are what ctypes.CDLL does with them', (t) => {
  // A sanitizer's runtime ends the process on purpose when it is not the first library.
  const all = sharedObjects().filter((path) => !/lib[a-z]+san\.so/.test(path));
  const paths = isLong ? all : sample(all, 80, 360);
  const real = loadForReal(python, paths);
  const profile = withLibrariesFor(base, paths);
  const disagreements: string[] = [];
  let unknown = 0;
  for (const [index, path] of paths.entries()) {
    const told = saysItLoads(predict(path, profile));
    if (told === 'unknown') unknown += 1;
    else if ((told === 'loaded') !== (real[index] === null))
      disagreements.push(`${path}: ${told}, ${real[index]}`);
  }
  assert.deepEqual(disagreements, []);
  assert.ok(unknown <= paths.length / 50, `${unknown} undecided of ${paths.length}`);
  t.diagnostic(`${paths.length} libraries, ${unknown} undecided, 0 disagreements`);
});
