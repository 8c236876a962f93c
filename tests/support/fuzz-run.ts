import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Failure } from '../../src/model/failure.ts';
import type { FuzzedReader, ReaderName } from './fuzz-readers.ts';

/** The most that one input may take, of processor time and of memory beyond what the process began with. */
export const limits = { milliseconds: 1000, bytes: 256 * 1024 ** 2 };
/** Inputs are drawn in groups, each from its own seed, so that one can be made again without those before it. */
const groupSize = 100;

export type FuzzTotals = { readonly inputs: number; readonly refused: number; readonly slowest: number };
/** One input that a reader did not withstand. */
export type FuzzFinding = { readonly index: number; readonly bytes: Uint8Array; readonly why: string };

export type FuzzOrder = {
  readonly reader: FuzzedReader;
  readonly seed: number;
  /** Index of the first input, and how many. */
  readonly from: number;
  readonly count: number;
  /** Told of each input before it is read, and once it is. */
  readonly watch?: (event: 'begin' | 'end', index: number) => void;
};

/** Puts generated inputs to a reader until one breaks it: another error than a Failure, too long, or too large. */
export function runFuzz({ reader, seed, from, count, watch }: FuzzOrder): FuzzTotals | FuzzFinding {
  const base = process.memoryUsage.rss();
  let refused = 0;
  let slowest = 0;
  for (let index = from; index < from + count; index += 1) {
    const bytes = inputAt(reader, seed, index);
    watch?.('begin', index);
    const before = process.cpuUsage();
    try {
      reader.read(bytes);
    } catch (error) {
      if (!(error instanceof Failure)) return { index, bytes, why: describe(error) };
      refused += 1;
    }
    const spent = process.cpuUsage(before);
    watch?.('end', index);
    const milliseconds = (spent.user + spent.system) / 1000;
    slowest = Math.max(slowest, milliseconds);
    if (milliseconds > limits.milliseconds) return { index, bytes, why: `${milliseconds.toFixed(0)} ms` };
    const grown = process.memoryUsage.rss() - base;
    if (grown > limits.bytes)
      return { index, bytes, why: `${Math.round(grown / 1024 ** 2)} MiB more than before` };
  }
  return { inputs: count, refused, slowest };
}

const groups = new WeakMap<FuzzedReader, { readonly key: string; readonly inputs: readonly Uint8Array[] }>();

/** The input of this index under this seed: the same on every machine. */
export function inputAt(reader: FuzzedReader, seed: number, index: number): Uint8Array {
  const group = Math.floor(index / groupSize);
  const key = `${seed} ${group}`;
  const kept = groups.get(reader);
  const inputs =
    kept?.key === key
      ? kept.inputs
      : fc.sample(reader.inputs, { seed: (seed * 1_000_003 + group) | 0, numRuns: groupSize });
  groups.set(reader, { key, inputs });
  return inputs[index % groupSize] ?? new Uint8Array();
}

/** Keeps a failing input in the folder, named by reader, seed and index; gives its path. */
export function keepInput(
  folder: string,
  { name, seed, index }: { readonly name: ReaderName; readonly seed: number; readonly index: number },
  bytes: Uint8Array,
): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}-seed-${seed}-input-${index}.bin`);
  writeFileSync(path, bytes);
  return path;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
