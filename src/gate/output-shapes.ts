import { isJsonObject, type JsonObject, type JsonValue } from '../codec/strict-json.ts';
import { metricsHeader } from '../model/kernel-outputs.ts';
import { member, showJson } from './read.ts';

/** Why these are no events file: none at all, a line without its time, a time that goes back or stands still. */
export function eventsFlaw(events: readonly JsonObject[]): string | undefined {
  if (events.length === 0) return '0 events';
  let last = 0n;
  for (const [index, event] of events.entries()) {
    const stamp = nanoseconds(event['ts_ns']);
    if (stamp === undefined) return `line ${index + 1}: ts_ns ${showJson(event['ts_ns'])}`;
    if (stamp < last) return `line ${index + 1}: ts_ns ${stamp} < ${last}`;
    last = stamp;
  }
  return events.length > 1 && nanoseconds(events[0]?.['ts_ns']) === last
    ? `constant: ts_ns ${last}`
    : undefined;
}

const columns = metricsHeader.split(',');
const decimal = /^\d+(?:\.\d+)?$/;

/** Why this is no metrics file: another header, no row, a cell that is no plausible number, a time that goes back or stands still. */
export function csvFlaw(table: {
  readonly header: string;
  readonly rows: readonly (readonly string[])[];
}): string | undefined {
  if (table.header !== metricsHeader) return `header: ${table.header}`;
  if (table.rows.length === 0) return '0 rows';
  let last = 0n;
  for (const [index, row] of table.rows.entries()) {
    const flaw = rowFlaw(row, last);
    if (flaw !== undefined) return `line ${index + 2}: ${flaw}`;
    last = BigInt(row[0] ?? '0');
  }
  const isStill = table.rows.length > 1 && table.rows[0]?.[0] === String(last);
  return isStill ? `constant: ts_ns ${last}` : undefined;
}

/** 4,096 processors at their full time; no machine has more. */
const largestPercent = 409_600;

function rowFlaw(row: readonly string[], last: bigint): string | undefined {
  if (row.length !== columns.length) return `${row.length} fields`;
  const [stamp = '', ...rest] = row;
  if (!/^[1-9]\d{0,18}$/.test(stamp)) return `ts_ns ${stamp}`;
  if (BigInt(stamp) < last) return `ts_ns ${stamp} < ${last}`;
  const numbers = rest.slice(0, -1);
  const wrong = numbers.findIndex((cell) => !decimal.test(cell) || !Number.isFinite(Number(cell)));
  if (wrong !== -1) return `${columns[wrong + 1]} ${numbers[wrong]}`;
  const [percent = 0, used = 0, total = 0, gpuUsed = 0, gpuTotal = 0] = numbers.map(Number);
  if (row.at(-1)?.trim() === '') return 'step: empty';
  if (percent > largestPercent) return `cpu_percent ${percent}`;
  if (used <= 0 || total < used) return `ram_used_mb ${used} of ${total}`;
  return gpuTotal < gpuUsed ? `gpu_mem_used_mb ${gpuUsed} of ${gpuTotal}` : undefined;
}

/** Why this is no latency breakdown: another schema, no cell, a cell or a phase without its positive number of ns. */
export function latencyFlaw(file: JsonObject): string | undefined {
  if (file['schema'] !== 'nx47.latency/1') return `schema: ${showJson(file['schema'])}`;
  const cells = file['cells'];
  if (!Array.isArray(cells)) return `cells: ${showJson(cells)}`;
  if (cells.length === 0) return 'cells: []';
  const wrong = cells.find((cell) => nanoseconds(member(cell, ['ns'])) === undefined);
  if (wrong !== undefined) return `cells: ${showJson(wrong)}`;
  const flaw = latencyMapFlaw(file['phases']);
  return flaw === undefined ? undefined : `phases: ${flaw}`;
}

/** Why this is no map from a step to nanoseconds: no map, empty, a value that is no positive integer, all the same. */
export function latencyMapFlaw(value: JsonValue | undefined): string | undefined {
  if (!isJsonObject(value)) return showJson(value);
  const steps = Object.entries(value);
  if (steps.length === 0) return '{}';
  const wrong = steps.find(([, one]) => nanoseconds(one) === undefined);
  if (wrong !== undefined) return `${wrong[0]}: ${showJson(wrong[1])}`;
  const distinct = new Set(steps.map(([, one]) => String(one)));
  return steps.length > 1 && distinct.size === 1 ? `constant: ${[...distinct][0]}` : undefined;
}

/** What a hardware fingerprint must say: the path of each member, and whether its value says it. */
const fingerprint: readonly (readonly [readonly string[], (value: JsonValue | undefined) => boolean])[] = [
  [['cpu'], isFilled],
  [['gpu'], isFilled],
  [['ram_total_bytes'], (value) => nanoseconds(value) !== undefined],
  [['os'], isFilled],
  [['python', 'version'], isVersion],
  [['libc', 'version'], isVersion],
];

/** Why this is no hardware fingerprint: what it does not say. */
export function hardwareFlaw(file: JsonObject): string | undefined {
  const missing = fingerprint.filter(([path, says]) => !says(member(file, path)));
  const shown = missing.map(([path]) => `${path.join('.')}: ${showJson(member(file, path))}`);
  return missing.length === 0 ? undefined : shown.join(', ');
}

function isFilled(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && Object.keys(value).length > 0;
}

function isVersion(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && /^\d+\.\d/.test(value);
}

/** A positive integer, exact, that a signed 64-bit clock can show; undefined for anything else. */
export function nanoseconds(value: JsonValue | undefined): bigint | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return BigInt(value);
  return typeof value === 'bigint' && value > 0n && value <= lastNanosecond ? value : undefined;
}

const lastNanosecond = 2n ** 63n - 1n;
