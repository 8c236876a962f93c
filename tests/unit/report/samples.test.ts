import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricsHeader } from '../../../src/model/kernel-outputs.ts';
import { extentOf, readLatencies, readSamples } from '../../../src/report/samples.ts';
import { buildDossier } from '../../support/dossier-builder.ts';

const samplesOf = (...rows: string[]) =>
  readSamples(
    buildDossier((draft) => {
      draft.csv = `${metricsHeader}\n${rows.map((row) => `${row}\n`).join('')}`;
    }),
  );

test('samples are seconds since the first, exact though the stamps exceed 2^53, with the changes of step', () => {
  const samples = samplesOf(
    '1795255200123456789,1,10,100,0,0,a',
    '1795255200623456789,2,20,100,0,0,a',
    '1795255202123456789,3,30,100,0,0,b',
  );
  assert.deepEqual([...(samples?.seconds ?? [])], [0, 0.5, 2]);
  assert.deepEqual([...(samples?.curves.ram_used_mb ?? [])], [10, 20, 30]);
  assert.deepEqual([samples?.changes, samples?.refused], [[2], 0]);
});

test('a row with NaN, of another width, with a torn stamp or from an earlier time is counted and not drawn', () => {
  const samples = samplesOf(
    '20,1,1,1,1,1,a',
    '30,NaN,1,1,1,1,a',
    '40,1,1,1,1,a',
    'x,1,1,1,1,1,a',
    '10,1,1,1,1,1,a',
    '50,Infinity,1,1,1,1,a',
    '60,1,1,1,1,1,a',
  );
  assert.deepEqual([samples?.seconds.length, samples?.refused], [2, 5]);
});

test('a file without samples, or that is no CSV, gives no curve', () => {
  assert.equal(samplesOf(), undefined);
  assert.equal(samplesOf('"torn'), undefined);
  assert.equal(readSamples({ ...buildDossier(), collected: { log: [], rawLog: '', files: [] } }), undefined);
});

test('least, mean and greatest of a column', () => {
  assert.deepEqual(extentOf(Float64Array.from([2, 4, 9])), { least: 2, mean: 5, most: 9 });
  assert.deepEqual(extentOf(new Float64Array()), { least: 0, mean: 0, most: 0 });
});

test('latencies are those of the cells and phases, else those of the main report; what is no time is left out', () => {
  const run = buildDossier((draft) => {
    draft.latency = {
      cells: [{ label: 'c', ns: 5 }, { label: 'bad', ns: -1 }, 'x'],
      phases: { p: 7, q: 'no' },
    };
  });
  assert.deepEqual(readLatencies(run), [
    { label: 'c', ns: 5 },
    { label: 'p', ns: 7 },
  ]);
  const other = buildDossier((draft) => draft.removed.add('lumvorax_latency_breakdown.json'));
  assert.deepEqual(
    readLatencies(other).map(({ label }) => label),
    ['cell_001', 'cell_002'],
  );
});
