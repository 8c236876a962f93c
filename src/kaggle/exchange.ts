import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { Failure } from '../model/failure.ts';
import type { ConnectionWatch } from './connection-watch.ts';
import { shownMessage } from './refusal.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** One HTTP request. `deadlineSeconds` covers all of it, the whole body included; `operation` names it in errors. */
export type Exchange = {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
  readonly deadlineSeconds: number;
  /** A longer body ends the exchange. */
  readonly maxBytes: number;
};

/** What an answer says before its body. */
export type Head = {
  readonly status: number;
  /** Media type in lower case without parameters; '' when absent. */
  readonly contentType: string;
  /** Date header in ISO 8601; '' when absent or unreadable. */
  readonly serverTime: string;
  /** What Retry-After asks for; undefined when it is absent or unreadable. */
  readonly retryAfterSeconds: number | undefined;
  /** Value of a header by its lower-case name; '' when absent. */
  readonly header: (name: string) => string;
};
export type Answer = Head & { readonly body: Uint8Array };
/** An answer whose body is still on its way; reading it throws what `exchange` throws. */
export type OpenAnswer = Head & { readonly chunks: AsyncIterable<Uint8Array> };

export type Link = {
  readonly dispatcher: (url: URL) => Dispatcher;
  readonly signal: AbortSignal;
  /** Sees the connections that carry the requests; absent = nobody does. */
  readonly watch?: ConnectionWatch;
};

/**
 * The whole answer to one request, whatever its status; redirects are not followed. Errors: CANCELLED as soon as
 * the link's signal fires, KAGGLE_TIMEOUT {operation, seconds}, KAGGLE_UNREACHABLE {operation, why} before an
 * answer began, KAGGLE_BROKEN {operation, why} when it broke off, KAGGLE_UNREADABLE when it is too long,
 * TLS_VERIFICATION_OFF.
 */
export async function exchange(order: Exchange, link: Link): Promise<Answer> {
  const { chunks, ...head } = await openExchange(order, link);
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return { ...head, body: Buffer.concat(parts) };
}

/**
 * undici 7.30 ends the whole process by a failed assertion when a connection closes while a body of more than its high
 * water mark waits to be read: bodies are never held back. What waits in memory is bounded by `maxBytes`.
 */
const neverPaused = 2 ** 40;

/** As `exchange`, but with the body as it comes. Whoever stops reading ends the exchange. */
export async function openExchange(order: Exchange, link: Link): Promise<OpenAnswer> {
  if (link.signal.aborted) throw new Failure('CANCELLED', { operation: order.operation });
  const dispatcher = link.dispatcher(order.url);
  const deadline = AbortSignal.timeout(Math.ceil(order.deadlineSeconds * 1000));
  const failed = (cause: unknown, answering: boolean) =>
    asFailure(cause, order, { cancelled: link.signal.aborted, late: deadline.aborted, answering });
  try {
    const response = await send(order, link.watch, {
      method: order.method,
      headers: { ...order.headers, 'accept-encoding': 'identity' },
      body: order.body ?? null,
      dispatcher,
      signal: AbortSignal.any([link.signal, deadline]),
      highWaterMark: neverPaused,
    });
    const serverTime = isoDate(header(response.headers, 'date'));
    return {
      status: response.statusCode,
      contentType: mediaType(header(response.headers, 'content-type')),
      serverTime,
      retryAfterSeconds: retryAfterSeconds(header(response.headers, 'retry-after'), serverTime, new Date()),
      header: (name) => header(response.headers, name),
      chunks: chunksOf(response, order, (cause) => failed(cause, true)),
    };
  } catch (cause) {
    throw failed(cause, false);
  }
}

type Sending = Pick<Dispatcher.RequestOptions, 'method' | 'headers' | 'body' | 'signal' | 'highWaterMark'> & {
  readonly dispatcher: Dispatcher;
};

async function send(
  { url }: Exchange,
  watch: ConnectionWatch | undefined,
  sending: Sending,
): Promise<Dispatcher.ResponseData> {
  if (watch === undefined) return request(url, sending);
  const response = await watch.follow(() => request(url, sending));
  watch.answered();
  return response;
}

/** Reads to the end; an encoding that was not asked for could hide a cut body, so it is refused. */
async function* chunksOf(
  response: Dispatcher.ResponseData,
  order: Exchange,
  failed: (cause: unknown) => Failure,
): AsyncGenerator<Uint8Array> {
  const { operation, maxBytes } = order;
  const unreadable = (why: string) =>
    new Failure('KAGGLE_UNREADABLE', { operation, status: response.statusCode, why, message: why });
  // Giving up on a body makes it emit an error that nobody waits for any more.
  response.body.on('error', () => {});
  try {
    const encoding = header(response.headers, 'content-encoding');
    if (encoding !== '' && encoding !== 'identity') throw unreadable('content-encoding');
    let length = 0;
    for await (const chunk of response.body) {
      if (!(chunk instanceof Uint8Array)) throw unreadable('body');
      length += chunk.byteLength;
      if (length > maxBytes) throw unreadable('too-large');
      yield chunk;
    }
  } catch (cause) {
    throw failed(cause);
  } finally {
    response.body.destroy();
  }
}

function asFailure(
  cause: unknown,
  order: Exchange,
  state: { readonly cancelled: boolean; readonly late: boolean; readonly answering: boolean },
): Failure {
  const { operation, deadlineSeconds } = order;
  if (state.cancelled) return new Failure('CANCELLED', { operation }, { cause });
  if (cause instanceof Failure) return cause;
  if (state.late) return new Failure('KAGGLE_TIMEOUT', { operation, seconds: deadlineSeconds }, { cause });
  const code = state.answering ? 'KAGGLE_BROKEN' : 'KAGGLE_UNREACHABLE';
  return new Failure(code, { operation, status: 0, ...reason(cause) }, { cause });
}

/** Why a connection failed: the code that Node or undici gives it, and their words. */
function reason(cause: unknown): { why: string; message: string } {
  if (!(cause instanceof Error)) return { why: 'unknown', message: '' };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  return { why: code, message: shownMessage(cause.message === '' ? code : cause.message) };
}

function header(headers: Dispatcher.ResponseData['headers'], name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** RFC 9110, 8.3.1; '' for whatever has another form. */
function mediaType(contentType: string): string {
  return /^\s*([\w.+-]+\/[\w.+-]+)\s*(?:;|$)/.exec(contentType)?.[1]?.toLowerCase() ?? '';
}

function isoDate(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
