import type { z } from 'zod';
import { showForeign } from '../codec/safe-name.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { authorisation, bytesWithoutCredentials } from './authorisation.ts';
import type { Credentials } from './credentials.ts';
import { errorFromWire, type Method, methodPath, pathPrefix } from './dialect.ts';
import { type Answer, exchange, type Link } from './exchange.ts';
import { refusal } from './refusal.ts';

/** What a call brought. */
export type Called<Message> = {
  readonly answer: Message;
  /** Date header of the answer, ISO 8601, or ''. */
  readonly serverTime: string;
  /** Value of a header by its lower-case name; '' when absent. */
  readonly header: (name: string) => string;
};

/** Calls operations of one service. */
export interface Transport {
  call<Request extends z.ZodType, Response extends z.ZodType>(
    method: Method<Request, Response>,
    body: z.input<Request>,
  ): Promise<Called<z.output<Response>>>;
  /** The answer as it came, whatever its status and type: for an operation that answers with a redirect or a file. */
  answer(
    method: Pick<Method, 'service' | 'method'>,
    body: unknown,
    limits: { readonly deadlineSeconds: number; readonly maxBytes: number },
  ): Promise<Answer>;
}

export type TransportOptions = {
  readonly baseUrl: string;
  readonly credentials: Credentials | undefined;
  /** Whole call, seconds. */
  readonly deadlineSeconds: number;
  readonly link: Link;
};

/** A log of a long session is the largest answer there is. */
export const maxAnswerBytes = 64 * 1024 * 1024;

/**
 * JSON over POST with authorisation, one request a call, never sent again. Errors: those of `exchange`;
 * CREDENTIALS_MISSING; every error answer, whatever its status, by `refusal`; KAGGLE_UNREADABLE {operation,
 * status, why} for whatever is not the JSON answer of that operation.
 */
export function createTransport(options: TransportOptions): Transport {
  const { baseUrl, credentials, deadlineSeconds, link } = options;
  const send = (method: Pick<Method, 'service' | 'method'>, body: unknown, limits: Limits) => {
    if (credentials === undefined) throw new Failure('CREDENTIALS_MISSING', { operation: method.method });
    return exchange(
      {
        operation: method.method,
        method: 'POST',
        url: new URL(methodPath(pathPrefix(baseUrl), method), baseUrl),
        headers: {
          'content-type': 'application/json',
          accept: limits.accept,
          ...authorisation(credentials),
        },
        body: JSON.stringify(body),
        deadlineSeconds: limits.deadlineSeconds,
        maxBytes: limits.maxBytes,
      },
      link,
    );
  };
  return {
    async call(method, body) {
      const limits = { deadlineSeconds, maxBytes: maxAnswerBytes, accept: 'application/json' };
      const told = await send(method, body, limits);
      const answer = { ...told, body: bytesWithoutCredentials(told.body, credentials) };
      const value = understood(method.method, answer);
      const parsed = method.response.safeParse(value);
      if (!parsed.success) throw unreadable(method.method, answer, 'shape', parsed.error);
      return { answer: parsed.data, serverTime: answer.serverTime, header: answer.header };
    },
    answer: async (method, body, limits) => send(method, body, { ...limits, accept: '*/*' }),
  };
}

type Limits = { readonly deadlineSeconds: number; readonly maxBytes: number; readonly accept: string };

/** The JSON value of a good answer. A bad status, an error inside and anything but JSON are Failures. */
function understood(operation: string, answer: Answer): unknown {
  const value = jsonOf(operation, answer);
  const good = answer.status >= 200 && answer.status < 300;
  const error = value instanceof Failure ? undefined : errorFromWire(value);
  if (!good || error !== undefined) {
    throw refusal({
      operation,
      status: good ? error?.code || answer.status : answer.status,
      message: error?.message ?? ownWords(answer, value),
      fromService: answer.body.byteLength === 0 || !(value instanceof Failure),
      retryAfterSeconds: answer.retryAfterSeconds,
    });
  }
  if (value instanceof Failure) throw value;
  return value;
}

/** What an error answer without the usual members says: its `message`, or the start of its text. */
function ownWords(answer: Answer, value: unknown): string {
  if (value instanceof Failure) return Buffer.from(answer.body.subarray(0, 300)).toString('utf8').trim();
  return typeof value === 'object' && value !== null && 'message' in value ? String(value.message) : '';
}

function jsonOf(operation: string, answer: Answer): unknown {
  if (answer.body.byteLength === 0) return unreadable(operation, answer, 'empty');
  if (answer.contentType !== 'application/json') return unreadable(operation, answer, 'content-type');
  try {
    return parseStrictJson(answer.body, { maxBytes: maxAnswerBytes });
  } catch (cause) {
    return unreadable(operation, answer, 'json', cause);
  }
}

function unreadable(operation: string, answer: Answer, why: string, cause?: unknown): Failure {
  const message = why === 'content-type' ? `content-type: ${showForeign(answer.contentType)}` : why;
  return new Failure('KAGGLE_UNREADABLE', { operation, status: answer.status, why, message }, { cause });
}
