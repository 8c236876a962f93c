import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Answer, refused } from './answer.ts';
import type { BlobReceiver } from './blobs.ts';
import { requestPath } from './request-target.ts';
import { findRoute } from './routes.ts';
import { answerRpc, type RpcParts } from './rpc.ts';

export type ExchangeParts = RpcParts & { readonly receiveBlob: BlobReceiver };

/** One request to the place it is for: an operation, an upload address, an output address. */
export async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ExchangeParts,
): Promise<void> {
  response.setHeader('date', parts.now().toUTCString());
  const path = requestPath(request.url ?? '');
  if (path === undefined) return send(response, refused(421, 'This service is not a proxy'));
  if (path.startsWith('/upload/')) return await upload(path, request, response, parts);
  if (path.startsWith('/output/')) return await download(path, request, response, parts);
  const name = findRoute(path);
  if (name === undefined) return send(response, refused(404, 'No such operation'));
  if (request.method !== 'POST') return send(response, refused(405, 'Operations are called by POST'));
  send(response, await answerRpc(name, request, parts));
}

/** Sends a JSON or HTML answer whole. */
export function send(response: ServerResponse, answer: Answer): void {
  const isJson = 'body' in answer;
  const text = isJson ? JSON.stringify(answer.body) : answer.html;
  response.writeHead(answer.status, {
    'content-type': isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

async function upload(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  parts: ExchangeParts,
): Promise<void> {
  if (request.method !== 'PUT') return send(response, refused(405, 'Uploads are sent by PUT'));
  const { status, headers } = await parts.receiveBlob(request, path.slice('/upload/'.length));
  request.resume();
  response.writeHead(status, { ...headers, 'content-length': 0 });
  response.end();
}

/** The bytes behind a signed address, or the XML that a storage host answers to an expired one. */
async function download(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  { links, now, store }: ExchangeParts,
): Promise<void> {
  if (request.method !== 'GET') return send(response, refused(405, 'Outputs are read by GET'));
  const sha256 = links.read(path, now().getTime());
  if (sha256 === undefined) {
    response.writeHead(403, { 'content-type': 'application/xml; charset=utf-8' });
    response.end("<?xml version='1.0' encoding='UTF-8'?><Error><Code>ExpiredToken</Code></Error>");
    return;
  }
  const file = store.contents.pathOf(sha256);
  const { size } = await stat(file);
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size });
  await pipeline(createReadStream(file), response);
}
