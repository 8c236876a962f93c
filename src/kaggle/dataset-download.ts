import { readZip } from '../codec/zip.ts';
import { Failure, type FailureParameters } from '../model/failure.ts';
import type { DatasetFile, Ref } from '../model/kaggle.ts';
import { errorFromWire } from './dialect.ts';
import { mostOutputBytes } from './download.ts';
import { type Answer, exchange } from './exchange.ts';
import { refusal } from './refusal.ts';
import { storageUrl, transferDeadline } from './storage-url.ts';
import type { TransferTools } from './upload.ts';

/** A file of one version of a dataset; `bytes` as the service lists it. */
export type WantedFile = { readonly ref: Ref; readonly version: number; readonly file: DatasetFile };

const operation = { service: 'datasets.DatasetApiService', method: 'DownloadDataset' } as const;

/**
 * The bytes of one file of a dataset version: the service answers with the signed address of another host, which is
 * read without authorisation. A file that arrives as a zip of itself is unpacked. Errors: OUTPUT_INCOMPLETE {file,
 * why} for whatever is not exactly the listed file, KAGGLE_NOT_FOUND and other refusals, those of `exchange`.
 */
export async function downloadDatasetFile(wanted: WantedFile, tools: TransferTools): Promise<Uint8Array> {
  const { file } = wanted;
  if (file.bytes > mostOutputBytes) throw incomplete(file, { why: 'too-large', observed: file.bytes });
  const asked = await ask(wanted, tools);
  const bytes = asked.status === 200 ? asked.body : await follow(asked, wanted, tools);
  if (bytes.byteLength === file.bytes) return bytes;
  const unpacked = unpackedFile(bytes, file);
  if (unpacked !== undefined) return unpacked;
  throw incomplete(file, { why: 'size', expected: file.bytes, observed: bytes.byteLength });
}

async function ask({ ref, version, file }: WantedFile, tools: TransferTools): Promise<Answer> {
  const body = {
    ownerSlug: ref.owner,
    datasetSlug: ref.slug,
    fileName: file.name,
    datasetVersionNumber: version,
  };
  const deadlineSeconds = transferDeadline(tools.callDeadlineSeconds, file.bytes);
  const answer = await tools.transport.answer(operation, body, {
    deadlineSeconds,
    maxBytes: mostOutputBytes,
  });
  if ([200, 301, 302, 303, 307, 308].includes(answer.status)) return answer;
  throw refusal({ operation: operation.method, status: answer.status, ...wordsOf(answer) });
}

async function follow(asked: Answer, { file }: WantedFile, tools: TransferTools): Promise<Uint8Array> {
  const url = storageUrl(asked.header('location'), tools.baseUrl);
  if (url === undefined) throw incomplete(file, { why: 'no-address' });
  const answer = await exchange(
    {
      operation: 'Download',
      method: 'GET',
      url,
      headers: { accept: '*/*' },
      deadlineSeconds: transferDeadline(tools.callDeadlineSeconds, file.bytes),
      maxBytes: mostOutputBytes,
    },
    tools.link,
  );
  if (answer.status >= 500) {
    const message = `status ${answer.status}`;
    throw new Failure('KAGGLE_BROKEN', {
      operation: 'Download',
      status: answer.status,
      why: 'status',
      message,
    });
  }
  if (answer.status !== 200) throw incomplete(file, { why: 'status', status: answer.status });
  return answer.body;
}

/** Kaggle may hand out a single file as a zip that holds it alone. */
function unpackedFile(bytes: Uint8Array, file: DatasetFile): Uint8Array | undefined {
  try {
    const zip = readZip(bytes);
    const [entry, ...more] = zip.entries.filter(({ isFolder }) => !isFolder);
    if (entry === undefined || more.length > 0 || entry.bytes !== file.bytes) return undefined;
    return zip.content(entry);
  } catch {
    return undefined;
  }
}

function wordsOf(answer: Answer): { message: string; fromService: boolean } {
  if (answer.body.byteLength === 0) return { message: '', fromService: true };
  try {
    const error = errorFromWire(JSON.parse(Buffer.from(answer.body).toString('utf8')));
    return { message: error?.message ?? '', fromService: true };
  } catch {
    return { message: Buffer.from(answer.body.subarray(0, 300)).toString('utf8').trim(), fromService: false };
  }
}

function incomplete(file: DatasetFile, parameters: FailureParameters): Failure {
  return new Failure('OUTPUT_INCOMPLETE', { file: file.name, ...parameters });
}
