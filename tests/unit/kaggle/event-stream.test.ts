import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from '../../../src/kaggle/event-stream.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';

async function* bytes(...parts: readonly (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

async function read(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const events: string[] = [];
  for await (const event of eventsOf(chunks)) events.push(event);
  return events;
}

const streams: [string, string[], string[]][] = [
  ['two events', ['data: a\n\ndata: b\n\n'], ['a', 'b']],
  ['lines that end in CR LF, or in CR', ['data: a\r\n\r\ndata: b\r\rdata: c\n\n'], ['a', 'b', 'c']],
  ['an event in three chunks, cut in a line end', ['da', 'ta: a\r', '\n\r\n'], ['a']],
  ['two data lines of one event', ['data: a\ndata: b\n\n'], ['a\nb']],
  ['data without the blank', ['data:a\n\n'], ['a']],
  ['comments and other fields', [': ping\n\nid: 1\nevent: log\ndata: a\nretry: 5\n\n'], ['a']],
  ['an event that the end cuts off', ['data: a\n\ndata: b\n'], ['a']],
  ['nothing', [], []],
];
for (const [what, chunks, events] of streams) {
  test(`a stream of ${what} has the events ${JSON.stringify(events)}`, async () => {
    assert.deepEqual(await read(bytes(...chunks)), events);
  });
}

test('a letter of two bytes that falls on two chunks is whole', async () => {
  const text = new TextEncoder().encode('data: é\n\n');
  assert.deepEqual(await read(bytes(text.subarray(0, 7), text.subarray(7))), ['é']);
});

test('an event of 9 MiB is KAGGLE_UNREADABLE: no log record is that long', async () => {
  const failure = await failureOf(read(bytes('data: ', 'x'.repeat(9 << 20))));
  assert.equal(failure.code, 'KAGGLE_UNREADABLE');
});
