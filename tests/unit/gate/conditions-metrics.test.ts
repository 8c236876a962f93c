import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionsMetrics } from '../../../src/gate/conditions-metrics.ts';
import { setReport, testBreakages } from '../../support/breakages.ts';
import { buildDossier, type RunDraft } from '../../support/dossier-builder.ts';
import { toldOf } from '../../support/told-of.ts';

testBreakages(conditionsMetrics, [
  ['GATE-071', 'throughput_items_per_s is 0', setReport('throughput_items_per_s', 0)],
  ['GATE-071', 'throughput_items_per_s is a text', setReport('throughput_items_per_s', '12.5')],
  [
    'GATE-072',
    'throughput_pixels_per_s is missing',
    ({ report }) => {
      delete report['throughput_pixels_per_s'];
    },
  ],
  ['GATE-072', 'throughput_pixels_per_s is negative', setReport('throughput_pixels_per_s', -1)],
  ['GATE-073', 'latency_ns_by_step is empty', setReport('latency_ns_by_step', {})],
  [
    'GATE-073',
    'latency_ns_by_step is the same for every step',
    setReport('latency_ns_by_step', { a: 5, b: 5 }),
  ],
  ['GATE-073', 'latency_ns_by_step has a fraction', setReport('latency_ns_by_step', { a: 5.5, b: 6 })],
  ['GATE-074', 'peak_ram_mb is more than the machine has', setReport('peak_ram_mb', 999_999)],
  ['GATE-074', 'peak_ram_mb is null', setReport('peak_ram_mb', null)],
  ['GATE-075', 'peak_gpu_mem_mb is negative', setReport('peak_gpu_mem_mb', -1)],
]);

const told = (id: string, ...changes: readonly ((draft: RunDraft) => void)[]) => {
  const { answer, observed } = toldOf(
    id,
    buildDossier((draft) => {
      for (const change of changes) change(draft);
    }),
  );
  return `${answer} ${observed}`;
};

for (const [key, value, expected] of [
  ['throughput_items_per_s', '@1000000000000000', 'ok 1000000000000000'],
  ['throughput_items_per_s', '@1000000000000001', 'fail 1000000000000001'],
  ['throughput_items_per_s', '@99999999999999999999', 'fail 99999999999999999999'],
  ['peak_ram_mb', 7900, 'ok 7900'],
  ['peak_ram_mb', 7900.5, 'fail 7900.5 > 7900'],
  ['peak_gpu_mem_mb', '0', 'fail "0"'],
  ['peak_gpu_mem_mb', 1, 'fail 1 > 0'],
] as const) {
  test(`${key} ${value} is told as: ${expected}`, () => {
    const id = { throughput_items_per_s: 'GATE-071', peak_ram_mb: 'GATE-074', peak_gpu_mem_mb: 'GATE-075' }[
      key
    ];
    assert.equal(told(id, setReport(key, value)), expected);
  });
}

test('the largest total of the metrics file is the bound, and a file with a flaw bounds nothing: 100 GB', () => {
  const gpu = (total: string) => (draft: RunDraft) => {
    draft.csv = draft.csv.replace('950.250,7900.000,0.000,0.000', `950.250,7900.000,0.000,${total}`);
  };
  assert.equal(told('GATE-075', gpu('16000.0'), setReport('peak_gpu_mem_mb', 16_000)), 'ok 16000');
  assert.equal(told('GATE-075', gpu('16000.0'), setReport('peak_gpu_mem_mb', 16_001)), 'fail 16001 > 16000');
  assert.equal(told('GATE-074', gpu('none'), setReport('peak_ram_mb', 100_000)), 'ok 100000');
  const gone = ({ removed }: RunDraft) => removed.add('lumvorax_runtime_metrics.csv');
  assert.equal(told('GATE-074', gone, setReport('peak_ram_mb', 100_000)), 'ok 100000');
});
