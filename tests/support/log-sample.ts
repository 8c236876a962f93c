import type { LogRecord } from '../../src/model/log.ts';

/** Line `i` of a log without a warning: what a training notebook prints. */
const lines = {
  plain: (i: number) => `epoch ${i} step ${i * 7} loss 0.${i} accuracy 0.9${i} items ${i * 31} in 12.3 ms`,
  unicode: (i: number) => `époque ${i} → pas ${i * 7}, perte 0.${i} ✓ ${i % 100} % ▏████▏ ${i * 31} éléments`,
  stderr: (i: number) => `step ${i % 1000}: loaded batch ${i % 50} of the second shard in 12.3 ms`,
} as const;

/** So many megabytes of log in records of one line, one kind of line. */
export function* logSample(kind: keyof typeof lines, megabytes: number): Generator<LogRecord> {
  const stream = kind === 'stderr' ? 'stderr' : 'stdout';
  let left = megabytes * 1_000_000;
  for (let i = 0; left > 0; i += 1) {
    const text = `${lines[kind](i)}\n`;
    left -= Buffer.byteLength(text);
    yield { stream, seconds: i / 1000, text };
  }
}
