import type { LogRecord } from '../model/log.ts';
import type { LogReading } from '../model/verdict.ts';
import type { PlatformNoise } from './platform-noise.ts';
import { logReader } from './read-log.ts';

type Stream = LogRecord['stream'];

/** The different lines of each stream that the platform did not write. */
export type OwnLines = { readonly [stream in Stream]: ReadonlySet<string> };

/** A log read whole: what is in it, and each stream's own lines. */
export function readLog(
  records: Iterable<LogRecord>,
  noise: PlatformNoise,
  target: 'kaggle' | 'rehearsal' = 'kaggle',
): { readonly reading: LogReading; readonly own: OwnLines } {
  const own = { stdout: new Set<string>(), stderr: new Set<string>() };
  const reader = logReader(noise, target, (stream, text) => own[stream].add(text));
  for (const record of records) reader.push(record);
  return { reading: reader.end(), own };
}

/** The own lines of one stream, from the kit's copy of it. */
export function ownLines(text: string, stream: Stream, noise: PlatformNoise): ReadonlySet<string> {
  return readLog([{ stream, seconds: 0, text }], noise).own[stream];
}
