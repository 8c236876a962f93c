import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path/posix';
import type { Readable } from 'node:stream';
import { unsafeName } from '../codec/safe-name.ts';
import { Failure, type FailureParameters } from '../model/failure.ts';
import type { UploadFile } from '../model/kaggle.ts';
import { methods, type UploadedFile } from './dialect.ts';
import { exchange, type Link } from './exchange.ts';
import { storageUrl, transferDeadline } from './storage-url.ts';
import type { Transport } from './transport.ts';

export type TransferTools = {
  readonly transport: Transport;
  readonly link: Link;
  readonly baseUrl: string;
  readonly callDeadlineSeconds: number;
};

/**
 * Sends one file: asks for a place, then one PUT of its bytes without authorisation (the address is the secret).
 * Returns the token that a dataset version names. Errors: UPLOAD_INCOMPLETE {file, why, …} for whatever is not
 * a 2xx answer to exactly the announced bytes (308 too: the service wants more), FILE_UNREADABLE, NAME_UNSAFE,
 * and those of the transport.
 */
export async function upload(file: UploadFile, tools: TransferTools): Promise<UploadedFile> {
  const reason = unsafeName(file.name);
  if (reason !== undefined) throw new Failure('NAME_UNSAFE', { name: file.name, why: reason });
  const modifiedSeconds = await checkedStat(file);
  const { answer } = await tools.transport.call(methods.startBlobUpload, {
    type: 'DATASET',
    name: basename(file.name),
    contentLength: file.bytes,
    lastModifiedEpochSeconds: modifiedSeconds,
  });
  const url = storageUrl(answer.createUrl, tools.baseUrl);
  if (answer.token === '') throw incomplete(file, { why: 'no-token' });
  if (url === undefined) throw incomplete(file, { why: 'no-address' });
  await put(file, url, tools);
  return { name: file.name, token: answer.token };
}

async function checkedStat(file: UploadFile): Promise<number> {
  const facts = await stat(file.path).catch((cause: unknown) => {
    throw unreadableFile(file, cause);
  });
  if (facts.size !== file.bytes) {
    throw incomplete(file, { why: 'size-changed', expected: file.bytes, observed: facts.size });
  }
  return Math.floor(facts.mtimeMs / 1000);
}

async function put(file: UploadFile, url: URL, tools: TransferTools): Promise<void> {
  const source = fileSource(file);
  try {
    const answer = await exchange(
      {
        operation: 'Upload',
        method: 'PUT',
        url,
        headers: { 'content-length': String(file.bytes) },
        ...(source.stream === undefined ? {} : { body: source.stream }),
        deadlineSeconds: transferDeadline(tools.callDeadlineSeconds, file.bytes),
        maxBytes: 1024 * 1024,
      },
      tools.link,
    );
    const stored = answer.status >= 200 && answer.status < 300;
    if (!stored) throw incomplete(file, { why: 'answer', status: answer.status });
    if (source.sent() !== file.bytes) {
      throw incomplete(file, { why: 'size', expected: file.bytes, observed: source.sent() });
    }
  } catch (error) {
    throw source.broken() ?? uploadFailure(file, error);
  } finally {
    source.stream?.destroy();
  }
}

/** The file as a stream that counts what was read of it and remembers why reading ended. */
function fileSource(file: UploadFile): {
  readonly stream: Readable | undefined;
  sent(): number;
  broken(): Failure | undefined;
} {
  if (file.bytes === 0) return { stream: undefined, sent: () => 0, broken: () => undefined };
  const stream = createReadStream(file.path);
  let failure: Failure | undefined;
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.syscall !== undefined) failure = unreadableFile(file, cause);
  });
  return { stream, sent: () => stream.bytesRead, broken: () => failure };
}

/** A connection that fails during the PUT leaves an incomplete upload; other failures stay what they are. */
function uploadFailure(file: UploadFile, error: unknown): unknown {
  if (!(error instanceof Failure)) return error;
  const lost = ['KAGGLE_UNREACHABLE', 'KAGGLE_BROKEN', 'KAGGLE_UNREADABLE'].includes(error.code);
  return lost ? incomplete(file, { why: String(error.parameters['why'] ?? '') }, error) : error;
}

function incomplete(file: UploadFile, parameters: FailureParameters, cause?: unknown): Failure {
  const { why = '', ...facts } = parameters;
  const message = [why, ...Object.entries(facts).map(([name, value]) => `${name} ${value}`)].join(', ');
  return new Failure('UPLOAD_INCOMPLETE', { file: file.name, ...parameters, message }, { cause });
}

function unreadableFile(file: UploadFile, cause: unknown): Failure {
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new Failure('FILE_UNREADABLE', { file: file.path, why }, { cause });
}
