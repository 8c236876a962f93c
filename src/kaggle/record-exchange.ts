import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';

import type { RecordedExchange } from './recording.ts';
import { type Shape, shapeOf } from './shape.ts';

/** Of a body, no more than this is looked at. */
export const maxRecordedBytes = 16 * 1024 * 1024;

/** One exchange as it went by. Header names are in lower case. */
export type Passed = {
  readonly method: string;
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: Uint8Array;
  readonly host: string;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: Uint8Array;
  readonly startedMs: number;
  readonly tookMs: number;
  /** What an earlier answer said this address is for. */
  readonly announced: 'upload' | 'signed' | undefined;
};

/** What may be kept of an exchange: names, kinds and times, no content. */
export function recordExchange(passed: Passed): RecordedExchange {
  const { requestHeaders, responseHeaders } = passed;
  const { prefix, operation } = operationOf(passed);
  return {
    operation,
    startedMs: Math.round(passed.startedMs),
    tookMs: Math.round(passed.tookMs),
    request: {
      method: passed.method,
      prefix,
      headers: Object.keys(requestHeaders).toSorted(),
      authorization: authorizationForm(requestHeaders['authorization']),
      contentType: mediaType(requestHeaders),
      contentRange: contentRangeForm(requestHeaders['content-range']),
      body: bodyShape(passed.requestBody, mediaType(requestHeaders)),
    },
    response: {
      status: passed.status,
      headers: Object.keys(responseHeaders).toSorted(),
      contentType: mediaType(responseHeaders),
      retryAfter: retryAfterForm(responseHeaders['retry-after']),
      location: locationForm(responseHeaders['location'], passed.host),
      range: rangeForm(responseHeaders['range']),
      body: bodyShape(passed.responseBody, mediaType(responseHeaders)),
    },
  };
}

function operationOf({ path, announced }: Passed): { prefix: string; operation: string } {
  if (announced !== undefined) return { prefix: '', operation: announced };
  const [, prefix = '', rest = ''] = /^(\/(?:api\/)?v1)\/(.*)$/.exec(path.split('?')[0] ?? '') ?? [];
  if (prefix === '') return { prefix: '', operation: 'other' };
  if (rest.startsWith('kernels/logs/stream/')) return { prefix, operation: 'log-stream' };
  const [, operation] = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)+\/([A-Za-z]+)$/.exec(rest) ?? [];
  return { prefix, operation: operation ?? 'rest' };
}

function mediaType(headers: Readonly<Record<string, string>>): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase().slice(0, 80) ?? '';
}

function authorizationForm(value: string | undefined): 'none' | 'bearer' | 'basic' | 'other' {
  if (value === undefined || value === '') return 'none';
  if (/^bearer /i.test(value)) return 'bearer';
  return /^basic /i.test(value) ? 'basic' : 'other';
}

function contentRangeForm(value: string | undefined): 'none' | 'whole' | 'rest' | 'question' | 'other' {
  if (value === undefined) return 'none';
  if (/^bytes \*\/\d+$/.test(value)) return 'question';
  if (/^bytes 0-\d+\/\d+$/.test(value)) return 'whole';
  return /^bytes \d+-\d+\/\d+$/.test(value) ? 'rest' : 'other';
}

function retryAfterForm(value: string | undefined): 'none' | 'seconds' | 'date' | 'other' {
  if (value === undefined) return 'none';
  if (/^\d+$/.test(value)) return 'seconds';
  return /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(value) ? 'date' : 'other';
}

function locationForm(value: string | undefined, host: string): 'none' | 'same-host' | 'other-host' {
  if (value === undefined) return 'none';
  return URL.canParse(value) && new URL(value).host !== host ? 'other-host' : 'same-host';
}

function rangeForm(value: string | undefined): 'none' | 'bytes' | 'other' {
  if (value === undefined) return 'none';
  return /^bytes=0-\d+$/.test(value) ? 'bytes' : 'other';
}

function bodyShape(bytes: Uint8Array, contentType: string): Shape {
  if (bytes.byteLength === 0) return 'nothing';
  if (/^application\/json$/.test(contentType)) return jsonShape(bytes);
  if (/html$/.test(contentType)) return 'html';
  return /xml$/.test(contentType) ? 'xml' : 'bytes';
}

function jsonShape(bytes: Uint8Array): Shape {
  try {
    return shapeOf(parseStrictJson(bytes, { maxBytes: maxRecordedBytes }));
  } catch (error) {
    if (error instanceof Failure) return 'no-json';
    throw error;
  }
}
