import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { Failure } from '../model/failure.ts';
import { shownMessage } from './refusal.ts';

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

export type Answer = {
  readonly status: number;
  /** Media type in lower case without parameters; '' when absent. */
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Date header in ISO 8601; '' when absent or unreadable. */
  readonly serverTime: string;
  /** Value of a header by its lower-case name; '' when absent. */
  readonly header: (name: string) => string;
};

export type Link = { readonly dispatcher: (url: URL) => Dispatcher; readonly signal: AbortSignal };

/**
 * The whole answer to one request, whatever its status; redirects are not followed. Errors: CANCELLED as soon as
 * the link's signal fires, KAGGLE_TIMEOUT {operation, seconds}, KAGGLE_UNREACHABLE {operation, why} before an
 * answer began, KAGGLE_BROKEN {operation, why} when it broke off, KAGGLE_UNREADABLE when it is too long,
 * TLS_VERIFICATION_OFF.
 */
export async function exchange(order: Exchange, link: Link): Promise<Answer> {
  if (link.signal.aborted) throw new Failure('CANCELLED', { operation: order.operation });
  const dispatcher = link.dispatcher(order.url);
  const deadline = AbortSignal.timeout(Math.ceil(order.deadlineSeconds * 1000));
  let answering = false;
  try {
    const response = await request(order.url, {
      method: order.method,
      headers: { ...order.headers, 'accept-encoding': 'identity' },
      body: order.body ?? null,
      dispatcher,
      signal: AbortSignal.any([link.signal, deadline]),
    });
    answering = true;
    return {
      status: response.statusCode,
      contentType: mediaType(header(response.headers, 'content-type')),
      body: await bodyOf(response, order),
      serverTime: isoDate(header(response.headers, 'date')),
      header: (name) => header(response.headers, name),
    };
  } catch (cause) {
    throw asFailure(cause, order, { cancelled: link.signal.aborted, late: deadline.aborted, answering });
  }
}

/** Reads to the end; an encoding that was not asked for could hide a cut body, so it is refused. */
async function bodyOf(response: Dispatcher.ResponseData, order: Exchange): Promise<Uint8Array> {
  const { operation, maxBytes } = order;
  const encoding = header(response.headers, 'content-encoding');
  // Giving up on a body makes it emit an error that nobody waits for any more.
  response.body.on('error', () => {});
  const unreadable = (why: string) => {
    response.body.destroy();
    return new Failure('KAGGLE_UNREADABLE', { operation, status: response.statusCode, why, message: why });
  };
  if (encoding !== '' && encoding !== 'identity') throw unreadable('content-encoding');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    if (!(chunk instanceof Uint8Array)) throw unreadable('body');
    length += chunk.byteLength;
    if (length > maxBytes) throw unreadable('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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

function mediaType(contentType: string): string {
  return contentType.replace(/;.*$/s, '').trim().toLowerCase();
}

function isoDate(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
