import { parseCsv } from '../codec/csv.ts';
import { isJsonObject, type JsonValue } from '../codec/strict-json.ts';
import type { Dossier } from '../model/dossier.ts';
import { metricsHeader } from '../model/kernel-outputs.ts';
import { namesOf, outputBytes, outputJson } from './run-outputs.ts';

/** Quantities of the metrics file that are drawn, in the order of its columns. */
export const curveNames = [
  'cpu_percent',
  'ram_used_mb',
  'ram_total_mb',
  'gpu_mem_used_mb',
  'gpu_mem_total_mb',
] as const;
export type CurveName = (typeof curveNames)[number];

/** The metrics file as columns. A row that is no sample is counted, not drawn. */
export type Samples = {
  /** Seconds since the first sample, never falling. */
  readonly seconds: Float64Array;
  readonly curves: Readonly<Record<CurveName, Float64Array>>;
  /** Seconds at which another step of the notebook began. */
  readonly changes: readonly number[];
  readonly refused: number;
};

const widestRow = metricsHeader.split(',').length;

/** The samples of a run; undefined when it left none that can be read. */
export function readSamples(dossier: Dossier): Samples | undefined {
  const bytes = outputBytes(dossier, namesOf(dossier)['metrics-csv']);
  if (bytes === undefined) return undefined;
  const rows = rowsOf(bytes);
  if (rows === undefined) return undefined;
  const samples = samplesOf(rows);
  return samples.seconds.length === 0 ? undefined : samples;
}

function rowsOf(bytes: Uint8Array): string[][] | undefined {
  try {
    return parseCsv(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).slice(1);
  } catch {
    return undefined;
  }
}

function samplesOf(rows: readonly (readonly string[])[]): Samples {
  const seconds: number[] = [];
  const columns = curveNames.map((): number[] => []);
  const changes: number[] = [];
  let first: bigint | undefined;
  let step: string | undefined;
  for (const row of rows) {
    const at = stampOf(row);
    const values = row.slice(1, 1 + curveNames.length).map(Number);
    if (at === undefined || row.length !== widestRow || !values.every((one) => Number.isFinite(one)))
      continue;
    first ??= at;
    const second = Number(at - first) / 1e9;
    // Time that runs backwards is the judge's to refuse: it can not be drawn.
    if (second < (seconds.at(-1) ?? 0)) continue;
    if (step !== undefined && row[widestRow - 1] !== step) changes.push(second);
    step = row[widestRow - 1];
    seconds.push(second);
    for (const [index, column] of columns.entries()) column.push(values[index] ?? 0);
  }
  const [cpu = [], used = [], total = [], gpu = [], gpuTotal = []] = columns;
  return {
    seconds: Float64Array.from(seconds),
    curves: {
      cpu_percent: Float64Array.from(cpu),
      ram_used_mb: Float64Array.from(used),
      ram_total_mb: Float64Array.from(total),
      gpu_mem_used_mb: Float64Array.from(gpu),
      gpu_mem_total_mb: Float64Array.from(gpuTotal),
    },
    changes,
    refused: rows.length - seconds.length,
  };
}

function stampOf([text = '']: readonly string[]): bigint | undefined {
  return /^\d{1,19}$/.test(text) ? BigInt(text) : undefined;
}

/** Least, mean and greatest value of a column; zeros for an empty one. */
export function extentOf(values: Float64Array): { least: number; mean: number; most: number } {
  let [least, most, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
    sum += value;
  }
  if (values.length === 0) return { least: 0, mean: 0, most: 0 };
  return { least, mean: sum / values.length, most };
}

/** One step of the notebook and the nanoseconds it took. */
export type Latency = { readonly label: string; readonly ns: number };

/** Latencies of the run: its cells, then the kit's phases; else what the main report says of its steps. */
export function readLatencies(dossier: Dossier): Latency[] {
  const names = namesOf(dossier);
  const breakdown = outputJson(dossier, names.latency);
  const cells = breakdown?.['cells'];
  const own = Array.isArray(cells) ? cells.flatMap(cellLatency) : [];
  const found = [...own, ...members(breakdown?.['phases'])];
  if (found.length > 0) return found;
  return members(outputJson(dossier, names['main-report'])?.['latency_ns_by_step']);
}

function cellLatency(value: JsonValue): Latency[] {
  if (!isJsonObject(value)) return [];
  const label = value['label'];
  return typeof label === 'string' ? latency(label, value['ns']) : [];
}

function members(value: JsonValue | undefined): Latency[] {
  return isJsonObject(value) ? Object.entries(value).flatMap(([label, ns]) => latency(label, ns)) : [];
}

function latency(label: string, ns: JsonValue | undefined): Latency[] {
  const number = typeof ns === 'bigint' ? Number(ns) : ns;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? [{ label, ns: number }] : [];
}
