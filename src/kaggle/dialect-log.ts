import { z } from 'zod';
import type { LogRecord } from '../model/log.ts';

const recordSchema = z.object({
  stream_name: z.string(),
  time: z.number().nullish(),
  data: z.string(),
});

/**
 * Records of a session's log text: Kaggle's JSON array, one record a line, also when it is cut; lines of JSON
 * without the array; anything else as one stdout record with the text itself. Never throws and never drops
 * text: a line that can't be read becomes a stdout record of its own.
 */
export function logFromWire(text: string): LogRecord[] {
  if (text.trim() === '') return [];
  const whole = recordsOf(parsed(text));
  if (whole !== undefined) return whole;
  const lines = text.split('\n').map(recordOfLine);
  const recognised = lines.some((line) => line.known);
  return recognised ? lines.flatMap((line) => line.records) : [plain(text)];
}

/** The log text in Kaggle's layout: a JSON array with one record a line, separators at the line's start. */
export function logToWire(records: readonly LogRecord[]): string {
  const lines = records.map(({ stream, seconds, text }) =>
    JSON.stringify({ stream_name: stream, time: seconds, data: text }),
  );
  return lines.length === 0 ? '[]' : `[${lines.join('\n,')}\n]`;
}

function recordsOf(value: unknown): LogRecord[] | undefined {
  const records = z.array(recordSchema).safeParse(value);
  return records.success ? records.data.map(fromWire) : undefined;
}

/** A stream this program does not know is read as stderr, where every line counts against the run. */
function fromWire(record: z.output<typeof recordSchema>): LogRecord {
  const stream = record.stream_name === 'stdout' ? 'stdout' : 'stderr';
  return { stream, seconds: record.time ?? 0, text: record.data };
}

function recordOfLine(line: string): { known: boolean; records: LogRecord[] } {
  const bare = line.trim();
  if (bare === '' || bare === '[' || bare === ']') return { known: false, records: [] };
  for (const body of [bare, bare.replace(/^[[,]/, ''), bare.replace(/^[[,]/, '').replace(/[\],]$/, '')]) {
    const record = recordSchema.safeParse(parsed(body));
    if (record.success) return { known: true, records: [fromWire(record.data)] };
  }
  return { known: false, records: [plain(`${line}\n`)] };
}

function plain(text: string): LogRecord {
  return { stream: 'stdout', seconds: 0, text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
