import { extname } from 'node:path/posix';
import { parseCsv } from '../../codec/csv.ts';
import { isJsonObject, type JsonValue, parseStrictJson } from '../../codec/strict-json.ts';
import type { FileBytes } from '../../model/facts.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { isEvidence } from './evidence-paths.ts';

/**
 * Rule REP-026: evidence that calls itself simulated, or whose measurements no clock and no machine could have given:
 * nanosecond times at equal distances, or every measured column the same in every row.
 */
export function checkSynthetic({ project }: AuditInput): Checked {
  const findings = project.texts
    .filter(({ name }) => isEvidence(name))
    .flatMap((file) => {
      const [first, ...more] = signsIn(file);
      if (first === undefined) return [];
      const sight = { file: file.name, expected: '∅', observed: first, evidence: [first, ...more] };
      return [finding('REP-026', 'fail', sight)];
    });
  return { evaluated: ['REP-026'], findings };
}

function signsIn(file: FileBytes): string[] {
  const extension = extname(file.name).toLowerCase();
  try {
    if (extension === '.json') return admissions(parseStrictJson(file.bytes), '', 0);
    const text = new TextDecoder().decode(file.bytes);
    if (extension === '.jsonl') return signsInEvents(text);
    return extension === '.csv' ? signsInTable(text) : [];
  } catch {
    // What cannot be read is told by its own rule.
    return [];
  }
}

const fewestRows = 6;
const deepest = 12;
const made =
  /^(?:is_)?(?:synthetic|simulated|simulation|mock(?:ed)?|fake|dummy|placeholder)(?:_(?:data|run|report|metrics|values?))?$/i;
const origins = /^(?:source|origin|mode|kind|data_?source|provenance|backend)$/i;

/** `"is_synthetic": true`, `"mode": "simulation"`: a report that says of itself that nothing was measured. */
function admissions(value: JsonValue, path: string, depth: number): string[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => admissions(one, `${path}[${at}]`, depth + 1));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = path === '' ? key : `${path}.${key}`;
    const admitted =
      (made.test(key) && (member === true || (typeof member === 'string' && member !== ''))) ||
      (origins.test(key) && typeof member === 'string' && made.test(member));
    return admitted ? [`${place}: ${String(member)}`] : admissions(member, place, depth + 1);
  });
}

function signsInEvents(text: string): string[] {
  const events = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseStrictJson(new TextEncoder().encode(line)));
  const times = events.map((event) => (isJsonObject(event) ? event['ts_ns'] : undefined));
  return [...events.flatMap((event) => admissions(event, '', 0)).slice(0, 1), ...evenTimes(times.map(toNs))];
}

function signsInTable(text: string): string[] {
  const [header = [], ...rows] = parseCsv(text);
  if (rows.length < fewestRows) return [];
  const at = header.indexOf('ts_ns');
  const times = rows.map((row) => toNs(row[at]));
  const measured = ['cpu_percent', 'ram_used_mb']
    .map((name) => header.indexOf(name))
    .filter((one) => one >= 0);
  const isStill =
    measured.length === 2 && measured.every((one) => new Set(rows.map((row) => row[one])).size === 1);
  return [...evenTimes(times), ...(isStill ? [`cpu_percent, ram_used_mb: × ${rows.length} =`] : [])];
}

function toNs(value: unknown): bigint | undefined {
  const text = String(value);
  return /^\d{1,30}$/.test(text) ? BigInt(text) : undefined;
}

/** A clock read in nanoseconds never ticks evenly. */
function evenTimes(times: readonly (bigint | undefined)[]): string[] {
  const known = times.filter((one) => one !== undefined);
  if (known.length < fewestRows || known.length < times.length) return [];
  const steps = new Set(known.slice(1).map((one, at) => one - (known[at] ?? 0n)));
  const [step = 0n, ...others] = steps;
  return others.length === 0 && step > 0n ? [`ts_ns: × ${known.length} + ${step}`] : [];
}
