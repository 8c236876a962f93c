import { open, rm, stat, truncate, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { readContentRange } from './content-range.ts';
import type { Scenario } from './scenario.ts';
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
export function createBlobReceiver(store: Store, scenario: Scenario): BlobReceiver {
  const busy = new Set<string>();
  return async (request, secret) => {
    const blob = store.state().blobs.find((each) => each.secret === secret);
    if (blob === undefined) return answer(404);
    if (blob.sha256 !== '') return answer(200);
    if (busy.has(secret)) return answer(503);
    const path = join(store.uploadsFolder, blob.token);
    const range = readContentRange(request.headers['content-range'], blob.bytes);
    busy.add(secret);
    try {
      if (range === 'question') return await progress(path, blob, store);
      if (range === 'invalid' || !isLengthRight(request, range)) return answer(400);
      return refusalOf(scenario) ?? (await receive(request, { blob, path, range, scenario }, store));
    } finally {
      busy.delete(secret);
    }
  };
}

type Arrival = {
  readonly blob: StoredBlob;
  readonly path: string;
  readonly range: Range;
  readonly scenario: Scenario;
};

async function receive(
  request: IncomingMessage,
  { blob, path, range, scenario }: Arrival,
  store: Store,
): Promise<UploadAnswer> {
  const stored = await storedBytes(path);
  if (range.start > stored) return await progress(path, blob, store);
  await cutAt(path, range.start);
  const lost = scenario.strikes('lost-connection');
  const partial = scenario.strikes('upload-partial');
  const kept = lost || partial ? { ...range, bytes: Math.floor(range.bytes / 2) } : range;
  const seen = await append(request, path, kept, lost);
  if (seen !== range.bytes) return answer(400);
  if (partial) return await progress(path, blob, store);
  return scenario.strikes('upload-short')
    ? await completeShort(path, blob, store)
    : await progress(path, blob, store);
}

function refusalOf(scenario: Scenario): UploadAnswer | undefined {
  if (scenario.strikes('upload-busy')) return answer(503);
  if (scenario.strikes('upload-denied')) return answer(403);
  return scenario.strikes('upload-expired') ? answer(404) : undefined;
}

type Range = { readonly start: number; readonly bytes: number };

function isLengthRight(request: IncomingMessage, range: Range): boolean {
  const declared = request.headers['content-length'];
  return declared === undefined || Number(declared) === range.bytes;
}

/**
 * Writes the body at the range's start, each piece before the next is read, so that a broken connection leaves
 * what arrived; returns how many bytes the body had. With `lose` the connection ends as soon as all is written.
 */
async function append(request: IncomingMessage, path: string, range: Range, lose: boolean): Promise<number> {
  const file = await open(path, 'r+');
  let seen = 0;
  try {
    for await (const piece of request) {
      if (!(piece instanceof Uint8Array)) continue;
      const fitting = piece.subarray(0, Math.max(range.bytes - seen, 0));
      await file.write(fitting, 0, fitting.byteLength, range.start + seen);
      seen += piece.byteLength;
      if (lose && seen >= range.bytes) request.socket.destroy();
    }
  } finally {
    await file.close();
  }
  return seen;
}

/** The content is there before the state says so: a service that is killed in between asks for it again. */
async function complete(path: string, blob: StoredBlob, store: Store): Promise<UploadAnswer> {
  const { sha256, bytes } = await store.contents.keepFile(path);
  await store.change((state) => ({
    ...state,
    blobs: state.blobs.map((each) => (each.token === blob.token ? { ...each, sha256, bytes } : each)),
  }));
  await rm(path, { force: true });
  return answer(200);
}

/** Keeps all but the last byte and says nothing of it. */
async function completeShort(path: string, blob: StoredBlob, store: Store): Promise<UploadAnswer> {
  await truncate(path, Math.max((await storedBytes(path)) - 1, 0));
  return await complete(path, blob, store);
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

/** How much is here; the upload is completed when that is everything. */
async function progress(path: string, blob: StoredBlob, store: Store): Promise<UploadAnswer> {
  const stored = await storedBytes(path);
  if (stored >= blob.bytes && (blob.bytes > 0 || (await exists(path))))
    return await complete(path, blob, store);
  return answer(308, stored === 0 ? {} : { range: `bytes=0-${stored - 1}` });
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function answer(status: number, headers: Readonly<Record<string, string>> = {}): UploadAnswer {
  return { status, headers };
}
