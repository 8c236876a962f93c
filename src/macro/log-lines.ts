import { showForeign } from '../codec/safe-name.ts';
import type { LogRecord } from '../model/log.ts';

export type LogLine = { readonly stream: LogRecord['stream']; readonly text: string };

/** Puts records together to lines: a record ends anywhere, and both streams come mixed. Lines are made safe to show. */
export function createLogLines(show: (line: LogLine) => void): {
  take(record: LogRecord): void;
  /** Shows what the log left without an end of line. */
  end(): void;
} {
  const rest = { stdout: '', stderr: '' };
  const showLine = (stream: LogRecord['stream'], text: string) =>
    show({ stream, text: showForeign(text.replace(/\r$/, '')) });
  return {
    take({ stream, text }) {
      const lines = `${rest[stream]}${text}`.split('\n');
      rest[stream] = lines.pop() ?? '';
      for (const line of lines) showLine(stream, line);
    },
    end() {
      for (const stream of ['stdout', 'stderr'] as const) {
        if (rest[stream] !== '') showLine(stream, rest[stream]);
        rest[stream] = '';
      }
    },
  };
}
