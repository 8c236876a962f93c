import type { JsonValue } from '../codec/strict-json.ts';
import { metricConditions } from '../model/condition-ids.ts';
import { type MetricName, metricNames } from '../model/kernel-outputs.ts';
import { type Condition, type Judgement, judgement, judgeRead } from './condition.ts';
import type { GateFacts } from './facts.ts';
import { csvFlaw, latencyMapFlaw } from './output-shapes.ts';
import { member, showJson } from './read.ts';

/** The five metrics of the main report (acceptance E): present, finite, plausible. */
export const conditionsMetrics: readonly Condition[] = metricNames.map((name) => ({
  id: metricConditions[name],
  pack: 'core',
  scope: 'both',
  judge: (facts) => judgeMetric(facts, name),
}));

/** Each metric: what is asked of it, and why a value is not that (undefined = it is). */
const rules: Record<
  MetricName,
  readonly [string, (value: JsonValue | undefined, facts: GateFacts) => string | undefined]
> = {
  throughput_items_per_s: ['0 < number ≤ 1e15', positiveFlaw],
  throughput_pixels_per_s: ['0 < number ≤ 1e15', positiveFlaw],
  latency_ns_by_step: ['{step: integer > 0}, not constant', latencyMapFlaw],
  peak_ram_mb: ['number > 0, ≤ ram_total_mb', memoryFlaw],
  peak_gpu_mem_mb: ['number ≥ 0, ≤ gpu_mem_total_mb', gpuFlaw],
};

function judgeMetric(facts: GateFacts, name: MetricName): Judgement {
  const [wanted, flawOf] = rules[name];
  const expected = `${name}: ${wanted}`;
  return judgeRead(facts.report, { name: facts.names['main-report'], expected }, (report, evidence) => {
    const value = member(report, [name]);
    const flaw = flawOf(value, facts);
    return judgement(flaw === undefined ? 'ok' : 'fail', expected, flaw ?? showJson(value), evidence);
  });
}

function positiveFlaw(value: JsonValue | undefined): string | undefined {
  return typeof value === 'number' && value > 0 && value <= largestRate ? undefined : showJson(value);
}

/** A thousand million million a second is no measurement; what the strict reader keeps as a BigInt is more. */
const largestRate = 1e15;

function memoryFlaw(value: JsonValue | undefined, facts: GateFacts): string | undefined {
  const total = columnMaximum(facts, 3);
  return positiveFlaw(value) ?? (Number(value) > total ? `${showJson(value)} > ${total}` : undefined);
}

function gpuFlaw(value: JsonValue | undefined, facts: GateFacts): string | undefined {
  if (typeof value !== 'number' || value < 0) return showJson(value);
  const total = columnMaximum(facts, 5);
  return value > total ? `${value} > ${total}` : undefined;
}

/** Largest value of a column of the metrics file; no bound where that file has a flaw (it has its own condition). */
function columnMaximum({ metrics }: GateFacts, column: number): number {
  if (metrics.state !== 'read' || csvFlaw(metrics.value) !== undefined) return Number.POSITIVE_INFINITY;
  return metrics.value.rows.reduce((most, row) => Math.max(most, Number(row[column])), 0);
}
