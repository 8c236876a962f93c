import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import type { LiveLogs } from './live-logs.ts';
import type { Scenario } from './scenario.ts';
import type { SessionKey } from './store-state.ts';

/** Time that a slow answer takes. */
const slowMs = 3000;
/** A silent stream says this often that it is there: what lies between cuts silent connections. */
const heartbeatMs = 10_000;

/** Sends an answer whole; a log that is still written is not for here. */
export function send(response: ServerResponse, answer: Answer): void {
  const { text, type } = contentOf(answer);
  response.writeHead(answer.status, {
    ...answer.headers,
    ...('location' in answer ? { location: answer.location } : {}),
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

/** Sends an answer as the faults of the connection leave it: late, never, cut, garbled, or whole. */
export async function sendThrough(
  scenario: Scenario,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  if (scenario.strikes('no-answer')) return;
  if (scenario.strikes('slow-answer')) await pause(slowMs, undefined, { ref: false });
  const { text, type } = contentOf(answer);
  if (scenario.strikes('cut-answer')) return cut(response, text, type);
  if (!scenario.strikes('garbled-answer')) return send(response, answer);
  const place = scenario.choose('garbled-answer', text.length, Math.max(text.length - 1, 1));
  const garbled = `${text.slice(0, place)}\u0007${text.slice(place + 1)}`;
  response.writeHead(answer.status, { 'content-type': type, 'content-length': Buffer.byteLength(garbled) });
  response.end(garbled);
}

/**
 * Sends a live log as server-sent events: `data: {"stream_name", "time", "data"}` for each record, from the first
 * on, and `data: END_OF_LOG` when the session has ended. False when that log is not live any more.
 */
export function follow(
  response: ServerResponse,
  key: SessionKey,
  { live, scenario }: { readonly live: LiveLogs; readonly scenario: Scenario },
): boolean {
  const cutAfter = scenario.strikes('stream-cut') ? 2 : Number.POSITIVE_INFINITY;
  const endless = scenario.strikes('stream-endless');
  let records = 0;
  const stop = live.follow(key, {
    begin() {
      response.socket?.setTimeout(0);
      const type = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' };
      response.writeHead(200, type);
      response.write(': log\n\n');
    },
    record({ stream, seconds, text }) {
      records += 1;
      response.write(`data: ${JSON.stringify({ stream_name: stream, time: seconds, data: text })}\n\n`);
      if (records >= cutAfter) setImmediate(() => response.destroy());
    },
    end() {
      if (!endless) response.end('data: END_OF_LOG\n\n');
    },
  });
  if (stop === undefined) return false;
  const beat = setInterval(() => response.write(': waiting\n\n'), heartbeatMs);
  beat.unref();
  response.once('close', () => {
    clearInterval(beat);
    stop();
  });
  return true;
}

function cut(response: ServerResponse, text: string, type: string): void {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) + 16 });
  response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.destroy());
}

function contentOf(answer: Answer): { readonly text: string; readonly type: string } {
  if ('html' in answer) return { text: answer.html, type: 'text/html; charset=utf-8' };
  if ('text' in answer) return { text: answer.text, type: answer.contentType };
  const text = 'body' in answer ? JSON.stringify(answer.body) : '';
  return { text, type: 'application/json; charset=utf-8' };
}
