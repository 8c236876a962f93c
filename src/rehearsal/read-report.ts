import { isJsonObject, parseStrictJson } from '../codec/strict-json.ts';
import type { LogRecord } from '../model/log.ts';

/** What the first process of a session tells its parent, one JSON line each. */
export type ProgramReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'line'; readonly record: LogRecord }
  | {
      readonly kind: 'end';
      readonly status: number | null;
      readonly signal: string | null;
      readonly usage: SandboxUsage;
    };
/** Of the processes that have ended: the time they computed, and the largest memory of one of them. */
export type SandboxUsage = { readonly cpuSeconds: number; readonly peakBytes: number };

/**
 * One line of the session's first process. A line that is none of its own (only a process that stole its pipe
 * could write one) becomes a line of the session's stderr, so that nothing is lost and nothing looks clean.
 */
export function readReport(line: string): ProgramReport {
  const foreign = { kind: 'line', record: { stream: 'stderr', seconds: 0, text: `${line}\n` } } as const;
  const report = parseLine(line);
  if (!isJsonObject(report)) return foreign;
  if (report['ready'] === true) return { kind: 'ready' };
  const { stream, seconds, text, end } = report;
  if (isJsonObject(end ?? null)) return readEnd(end);
  if ((stream !== 'stdout' && stream !== 'stderr') || typeof text !== 'string') return foreign;
  return { kind: 'line', record: { stream, seconds: Number(seconds), text } };
}

function readEnd(end: unknown): ProgramReport {
  const status = isRecord(end) && typeof end['status'] === 'number' ? end['status'] : null;
  const signal = isRecord(end) && typeof end['signal'] === 'string' ? end['signal'] : null;
  const count = (name: string) => (isRecord(end) ? Number(end[name] ?? 0) : 0);
  const usage = { cpuSeconds: count('cpuSeconds'), peakBytes: count('peakBytes') };
  return { kind: 'end', status, signal, usage };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseLine(line: string): ReturnType<typeof parseStrictJson> {
  try {
    return parseStrictJson(Buffer.from(line));
  } catch {
    return null;
  }
}
