import { showForeign } from '../codec/safe-name.ts';
import { Failure, type FailureParameters } from '../model/failure.ts';
import type { OutputFile } from '../model/kaggle.ts';
import { type OpenAnswer, openExchange } from './exchange.ts';
import { refusal } from './refusal.ts';
import { storageUrl, transferDeadline } from './storage-url.ts';
import type { TransferTools } from './upload.ts';

/** Longest output file that is fetched: 256 MiB. */
export const mostOutputBytes = 256 * 1024 * 1024;

/** What takes the bytes as they come; it must take back what it did with them when reading them throws. */
export type Sink<T> = (chunks: AsyncIterable<Uint8Array>) => Promise<T>;

/**
 * Streams one output file into a sink, by a plain GET without authorisation: the address carries its own. Errors,
 * thrown at latest where the bytes end, so that nothing partial passes for whole: OUTPUT_INCOMPLETE {file, why, …}
 * when the answer is not the whole file (an expired address, a page of an error instead of the file, another length
 * than listed, longer than 256 MiB); KAGGLE_BROKEN for 5xx and for a body that breaks off; KAGGLE_THROTTLED;
 * KAGGLE_TIMEOUT at `deadlineSeconds`, however slowly the bytes drip; those of `exchange` and of the sink.
 */
export async function download<T>(
  file: OutputFile,
  sink: Sink<T>,
  tools: Omit<TransferTools, 'transport'>,
  deadlineSeconds: number,
): Promise<T> {
  const url = storageUrl(file.url, tools.baseUrl);
  if (url === undefined) throw incomplete(file, { why: 'no-address' });
  const listed = file.bytes ?? mostOutputBytes;
  if (listed > mostOutputBytes) throw incomplete(file, { why: 'too-large', observed: listed });
  const answer = await openExchange(
    {
      operation: 'Download',
      method: 'GET',
      url,
      headers: { accept: '*/*' },
      deadlineSeconds: Math.min(deadlineSeconds, transferDeadline(tools.callDeadlineSeconds, listed)),
      maxBytes: mostOutputBytes,
    },
    tools.link,
  );
  const refused = refusedHead(file, answer);
  if (refused !== undefined) {
    for await (const _ of answer.chunks) break;
    throw refused;
  }
  return sink(wholeFile(file, answer.chunks));
}

function refusedHead(
  file: OutputFile,
  { status, contentType, retryAfterSeconds }: OpenAnswer,
): Failure | undefined {
  if (status >= 500 || status === 429 || status === 408) {
    const message = `status ${status}`;
    const said = { operation: 'Download', status, message, fromService: false, retryAfterSeconds };
    const { code, parameters } = refusal(said);
    return new Failure(code, { ...parameters, why: 'status' });
  }
  if (status !== 200) return incomplete(file, { why: 'status', status });
  if (isPage(contentType) && !mayBePage(file)) return incomplete(file, { why: 'error-page', status });
  return undefined;
}

/** The chunks, followed by an error in place of their end when they are not the file. */
async function* wholeFile(file: OutputFile, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let start = new Uint8Array(0);
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (start.byteLength < 256) {
      start = new Uint8Array(Buffer.concat([start, chunk.subarray(0, 256)]));
      if (isStorageError(start)) throw incomplete(file, { why: 'error-page', status: 200 });
    }
    if (file.bytes !== undefined && bytes > file.bytes) break;
    yield chunk;
  }
  if (file.bytes !== undefined && bytes !== file.bytes) {
    throw incomplete(file, { why: 'size', expected: file.bytes, observed: bytes });
  }
}

// What a storage host says of an address it does not honour, whatever type and status it comes with.
function isStorageError(start: Uint8Array): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<Error>\s*<Code>/.test(Buffer.from(start).toString('utf8'));
}

function mayBePage({ name }: OutputFile): boolean {
  return /\.(x?html?|xml|svg)$/i.test(name);
}

function isPage(contentType: string): boolean {
  return ['text/html', 'application/xhtml+xml', 'application/xml', 'text/xml'].includes(contentType);
}

function incomplete(file: OutputFile, parameters: FailureParameters): Failure {
  return new Failure('OUTPUT_INCOMPLETE', { file: showForeign(file.name), ...parameters });
}
