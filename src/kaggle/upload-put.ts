import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Failure } from '../model/failure.ts';
import type { UploadFile } from '../model/kaggle.ts';
import { type Answer, exchange, type Link } from './exchange.ts';
import { incompleteUpload, unreadableUpload } from './upload-failures.ts';

/** Where the bytes of one file go, and how many of them there are. The address is a secret. */
export type PutTarget = { readonly file: UploadFile; readonly url: URL };

/** How one request about an upload ended. `next` is the first byte that the storage does not have yet. */
export type PutOutcome =
  | { readonly kind: 'stored' }
  | { readonly kind: 'wanted'; readonly next: number }
  | { readonly kind: 'expired' }
  | {
      readonly kind: 'passing';
      readonly why: string;
      readonly status: number;
      /** What Retry-After asks for; undefined when it asks for nothing. */
      readonly retryAfterSeconds: number | undefined;
    };

export type PutTools = {
  readonly link: Link;
  readonly deadlineSeconds: number;
  /** Told how far into the file the bytes handed to the connection reach. */
  readonly onBytes: (reached: number) => void;
};

/**
 * Sends the file from a byte on to its end, by one PUT without authorisation (Google Cloud Storage, "Resumable
 * uploads"). From the start it is the whole file without Content-Range, as the official client sends it. Errors:
 * UPLOAD_INCOMPLETE {why: answer|range|size}, FILE_UNREADABLE, and CANCELLED and KAGGLE_TIMEOUT of `exchange`.
 */
export async function putBytes(target: PutTarget, from: number, tools: PutTools): Promise<PutOutcome> {
  const { bytes } = target.file;
  const source = fileSource(target.file, from, tools.onBytes);
  const range = `bytes ${from}-${bytes - 1}/${bytes}`;
  try {
    const outcome = await ask(target, tools, {
      headers: { 'content-length': String(bytes - from), ...(from === 0 ? {} : { 'content-range': range }) },
      ...(source.stream === undefined ? {} : { body: source.stream }),
    });
    const whole = source.reached() === bytes;
    if (outcome.kind !== 'stored' || whole) return outcome;
    throw incompleteUpload(target.file, { why: 'size', expected: bytes, observed: source.reached() });
  } catch (error) {
    throw source.broken() ?? error;
  } finally {
    source.stream?.destroy();
  }
}

/** Asks how much of the file the storage has. Errors: as `putBytes`. */
export function askProgress(target: PutTarget, tools: PutTools): Promise<PutOutcome> {
  const headers = { 'content-length': '0', 'content-range': `bytes */${target.file.bytes}` };
  return ask(target, tools, { headers });
}

async function ask(
  { file, url }: PutTarget,
  { link, deadlineSeconds }: PutTools,
  request: { readonly headers: Readonly<Record<string, string>>; readonly body?: Readable },
): Promise<PutOutcome> {
  try {
    const order = {
      operation: 'Upload',
      method: 'PUT',
      url,
      deadlineSeconds,
      maxBytes: 1024 * 1024,
    } as const;
    return outcomeOf(file, await exchange({ ...order, ...request }, link));
  } catch (error) {
    if (!(error instanceof Failure) || !lost.has(error.code)) throw error;
    return {
      kind: 'passing',
      why: String(error.parameters['why'] ?? ''),
      status: 0,
      retryAfterSeconds: undefined,
    };
  }
}

/** An answer that did not come, or not whole: what was stored of the body can be asked. */
const lost: ReadonlySet<string> = new Set(['KAGGLE_UNREACHABLE', 'KAGGLE_BROKEN', 'KAGGLE_UNREADABLE']);

function outcomeOf(file: UploadFile, answer: Answer): PutOutcome {
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: 'stored' };
  if (status === 308) return { kind: 'wanted', next: nextByte(file, answer.header('range')) };
  if (status === 404 || status === 410) return { kind: 'expired' };
  if (status === 408 || status === 429 || status >= 500) {
    const { retryAfterSeconds } = answer;
    return { kind: 'passing', why: `status ${status}`, status, retryAfterSeconds };
  }
  throw incompleteUpload(file, { why: 'answer', status });
}

/** The byte after those that `Range: bytes=0-K` says are stored; 0 when the header is absent. */
function nextByte(file: UploadFile, range: string): number {
  if (range === '') return 0;
  const last = /^bytes=0-(\d{1,15})$/.exec(range.trim())?.[1];
  const next = last === undefined ? Number.NaN : Number(last) + 1;
  if (next <= file.bytes) return next;
  throw incompleteUpload(file, { why: 'range', observed: range.slice(0, 60) });
}

/** The rest of a file as a stream; how far it was read, and why reading ended. */
function fileSource(
  file: UploadFile,
  from: number,
  onBytes: (reached: number) => void,
): {
  readonly stream: Readable | undefined;
  reached(): number;
  broken(): Failure | undefined;
} {
  if (from >= file.bytes) return { stream: undefined, reached: () => from, broken: () => undefined };
  let reached = from;
  let failure: Failure | undefined;
  const pieces = async function* () {
    try {
      // 1 MiB reads: with the default of 64 KiB a large file costs twice the time.
      for await (const piece of createReadStream(file.path, { start: from, highWaterMark: 1 << 20 })) {
        if (!(piece instanceof Uint8Array)) continue;
        reached += piece.byteLength;
        yield piece;
        onBytes(reached);
      }
    } catch (cause) {
      if (cause instanceof Error && 'syscall' in cause) failure = unreadableUpload(file, cause);
      throw cause;
    }
  };
  return {
    stream: Readable.from(pieces(), { objectMode: false, highWaterMark: 1 << 20 }),
    reached: () => reached,
    broken: () => failure,
  };
}
