import { open, rm, stat, truncate, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { readContentRange } from './content-range.ts';
import type { Store } from './store.ts';
import type { StoredBlob } from './store-state.ts';

/** Status and headers; an upload is answered without a body. */
export type UploadAnswer = { readonly status: number; readonly headers: Readonly<Record<string, string>> };

/** Receives uploads, one request at a time for each address. */
export type BlobReceiver = (request: IncomingMessage, secret: string) => Promise<UploadAnswer>;

/**
 * The receiving side of a resumable upload (Google Cloud Storage, "Resumable uploads"): the whole file, a range
 * of it, or the question how much has arrived. 200 = every byte is here, 308 with `Range` = more is expected,
 * 404 = no such upload. Whatever arrived before a connection broke is kept.
 */
export function createBlobReceiver(store: Store): BlobReceiver {
  const busy = new Set<string>();
  return async (request, secret) => {
    const blob = store.state().blobs.find((each) => each.secret === secret);
    if (blob === undefined) return answer(404);
    if (blob.sha256 !== '') return answer(200);
    if (busy.has(secret)) return answer(503);
    const path = join(store.uploadsFolder, blob.token);
    const range = readContentRange(request.headers['content-range'], blob.bytes);
    if (range === 'question') return progress(await storedBytes(path), blob);
    if (range === 'invalid' || !isLengthRight(request, range)) return answer(400);
    busy.add(secret);
    try {
      return await receive(request, { blob, path, range }, store);
    } finally {
      busy.delete(secret);
    }
  };
}

type Arrival = { readonly blob: StoredBlob; readonly path: string; readonly range: Range };

async function receive(
  request: IncomingMessage,
  { blob, path, range }: Arrival,
  store: Store,
): Promise<UploadAnswer> {
  const stored = await storedBytes(path);
  if (range.start > stored) return progress(stored, blob);
  await cutAt(path, range.start);
  const isWhole = await append(request, path, range);
  if (!isWhole) return answer(400);
  const received = await storedBytes(path);
  if (received < blob.bytes) return progress(received, blob);
  await complete(path, blob, store);
  return answer(200);
}

type Range = { readonly start: number; readonly bytes: number };

function isLengthRight(request: IncomingMessage, range: Range): boolean {
  const declared = request.headers['content-length'];
  return declared === undefined || Number(declared) === range.bytes;
}

/**
 * Writes the body at the range's start, each piece before the next is read, so that a broken connection leaves
 * what arrived; false when the body is longer or shorter than the range says.
 */
async function append(request: IncomingMessage, path: string, range: Range): Promise<boolean> {
  const file = await open(path, 'r+');
  let seen = 0;
  try {
    for await (const piece of request) {
      if (!(piece instanceof Uint8Array)) continue;
      const fitting = piece.subarray(0, Math.max(range.bytes - seen, 0));
      await file.write(fitting, 0, fitting.byteLength, range.start + seen);
      seen += piece.byteLength;
    }
  } finally {
    await file.close();
  }
  return seen === range.bytes;
}

async function complete(path: string, blob: StoredBlob, store: Store): Promise<void> {
  const { sha256 } = await store.contents.keepFile(path);
  await store.change((state) => ({
    ...state,
    blobs: state.blobs.map((each) => (each.token === blob.token ? { ...each, sha256 } : each)),
  }));
  await rm(path, { force: true });
}

/** Makes the file when it is absent, and forgets what lies after the start of the range. */
async function cutAt(path: string, start: number): Promise<void> {
  await writeFile(path, '', { flag: 'a' });
  await truncate(path, start);
}

async function storedBytes(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found?.size ?? 0;
}

function progress(stored: number, blob: StoredBlob): UploadAnswer {
  return answer(308, stored === 0 ? {} : { range: `bytes=0-${Math.min(stored, blob.bytes) - 1}` });
}

function answer(status: number, headers: Readonly<Record<string, string>> = {}): UploadAnswer {
  return { status, headers };
}
