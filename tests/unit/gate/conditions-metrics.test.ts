import { conditionsMetrics } from '../../../src/gate/conditions-metrics.ts';
import { setReport, testBreakages } from '../../support/breakages.ts';

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
