import { showForeign } from '../codec/safe-name.ts';
import type { LogRecord } from '../model/log.ts';

/**
 * A session's log for a person: what each stream said, whole, one stream after the other; where a record ends says
 * nothing about lines. Ends with a newline; '' when there is no record.
 */
export function renderLog(records: readonly LogRecord[]): string {
  return (['stdout', 'stderr'] as const)
    .map((stream) => ({ stream, text: streamText(records, stream) }))
    .filter(({ text }) => text !== '')
    .map(({ stream, text }) => `── ${stream} ──\n${text.endsWith('\n') ? text : `${text}\n`}`)
    .join('');
}

function streamText(records: readonly LogRecord[], wanted: LogRecord['stream']): string {
  const text = records.filter(({ stream }) => stream === wanted).map((record) => record.text);
  return showForeign(text.join(''));
}
