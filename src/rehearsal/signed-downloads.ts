import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { refused } from './answer.ts';
import type { OutputLinks } from './output-links.ts';
import type { Scenario } from './scenario.ts';
import { send } from './send-answer.ts';
import type { Store } from './store.ts';

export type DownloadParts = {
  readonly store: Store;
  readonly links: OutputLinks;
  readonly now: () => Date;
  readonly scenario: Scenario;
};

/** A larger file is sent without its MD5, as the storage host does for composed objects. */
const largestDigested = 16 << 20;
const expired = "<?xml version='1.0' encoding='UTF-8'?><Error><Code>ExpiredToken</Code></Error>";

/**
 * The bytes behind a signed address, whole or one range of them (RFC 9110 §14), or the XML that a storage host
 * answers to an expired one.
 */
export async function sendSigned(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  parts: DownloadParts,
): Promise<void> {
  const { links, now, scenario, store } = parts;
  if (request.method !== 'GET') return send(response, refused(405, 'Outputs are read by GET'));
  const sha256 = links.read(path, now().getTime());
  if (sha256 === undefined || scenario.strikes('expired-url')) return sendXml(response, 403);
  if (scenario.strikes('xml-body')) return sendXml(response, 200);
  const file = store.contents.pathOf(sha256);
  const { size, mtime } = await stat(file);
  const headers = {
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    'last-modified': mtime.toUTCString(),
    etag: `"${sha256}"`,
    ...(size <= largestDigested ? { 'x-goog-hash': `md5=${await md5Of(file)}` } : {}),
  };
  const range = rangeOf(request, size, headers.etag);
  if (range === 'beyond') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${size}`, 'content-length': 0 });
    response.end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const part = range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${size}` };
  const status = range === undefined ? 200 : 206;
  response.writeHead(status, { ...headers, ...part, 'content-length': end - start + 1 });
  if (size === 0) response.end();
  else await sendBytes(createReadStream(file, { start, end }), end - start + 1, response, scenario);
}

async function sendBytes(
  bytes: Readable,
  length: number,
  response: ServerResponse,
  scenario: Scenario,
): Promise<void> {
  if (scenario.strikes('truncated-body')) {
    for await (const chunk of bytes) {
      response.write(chunk.subarray(0, Math.floor(length / 2)), () => response.destroy());
      return;
    }
  }
  if (scenario.strikes('slow-body')) await pipeline(Readable.from(dripped(bytes)), response);
  else await pipeline(bytes, response);
}

/** One byte a second: a server that never ends and never falls silent. */
async function* dripped(bytes: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (const byte of chunk) {
      yield Uint8Array.of(byte);
      await pause(1000, undefined, { ref: false });
    }
  }
}

/** The range asked for; undefined = everything, also when the condition names another content. */
function rangeOf(
  { headers }: IncomingMessage,
  size: number,
  etag: string,
): { readonly start: number; readonly end: number } | 'beyond' | undefined {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(headers.range ?? '') ?? [];
  const condition = headers['if-range'];
  if (first === undefined || (typeof condition === 'string' && condition !== etag)) return undefined;
  const end = Math.min(last === '' ? size - 1 : Number(last), size - 1);
  return Number(first) > end ? 'beyond' : { start: Number(first), end };
}

function sendXml(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'content-type': 'application/xml; charset=utf-8',
    'content-length': Buffer.byteLength(expired),
  });
  response.end(expired);
}

const digests = new Map<string, string>();

/** Digest as the storage host tells it; a kept file never changes, so it is read for this once. */
async function md5Of(path: string): Promise<string> {
  const known = digests.get(path);
  if (known !== undefined) return known;
  const hash = createHash('md5');
  await pipeline(createReadStream(path), hash);
  const digest = hash.digest('base64');
  digests.set(path, digest);
  return digest;
}
