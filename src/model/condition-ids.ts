import type { MetricName, OutputRole } from './kernel-outputs.ts';

/** The condition that judges each of the eight outputs: one row each of the PASS/FAIL table (acceptance D). */
export const outputConditions = {
  'main-report': 'GATE-021',
  events: 'GATE-022',
  'metrics-csv': 'GATE-023',
  latency: 'GATE-024',
  hardware: 'GATE-025',
  checksums: 'GATE-026',
  stdout: 'GATE-027',
  stderr: 'GATE-028',
} as const satisfies Record<OutputRole, string>;

/** The condition that judges each metric: one row each of the PASS/FAIL table (acceptance E). */
export const metricConditions = {
  throughput_items_per_s: 'GATE-071',
  throughput_pixels_per_s: 'GATE-072',
  latency_ns_by_step: 'GATE-073',
  peak_ram_mb: 'GATE-074',
  peak_gpu_mem_mb: 'GATE-075',
} as const satisfies Record<MetricName, string>;
