import { Failure } from '../model/failure.ts';

/** A longer event is no log record of a session. */
const longestEvent = 8 * 1024 * 1024;

/**
 * The data of each event of a text/event-stream (WHATWG HTML, 9.2.6), as it comes: the `data` lines of an event are
 * joined by newlines, comments and other fields are passed over, and an event that the end cuts off is dropped.
 * Errors: those of the chunks; KAGGLE_UNREADABLE for an event of more than 8 MiB.
 */
export async function* eventsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let lines: string[] = [];
  for await (const chunk of chunks) {
    // A carriage return at the end may be half of a line's end: it waits for what comes next.
    const [whole, last] = splitLines(rest + decoder.decode(chunk, { stream: true }));
    rest = last;
    for (const line of whole) {
      if (line === '' && lines.length > 0) {
        yield lines.join('\n');
        lines = [];
      }
      if (line.startsWith('data:')) lines.push(line.slice(5).replace(/^ /, ''));
    }
    if (rest.length > longestEvent) throw tooLong();
  }
}

function splitLines(text: string): [string[], string] {
  const held = text.endsWith('\r') ? 1 : 0;
  const parts = text.slice(0, text.length - held).split(/\r\n|\n|\r/);
  const last = `${parts.pop() ?? ''}${held === 1 ? '\r' : ''}`;
  return [parts, last];
}

function tooLong(): Failure {
  return new Failure('KAGGLE_UNREADABLE', {
    operation: 'LogStream',
    status: 200,
    why: 'too-large',
    message: 'event',
  });
}
