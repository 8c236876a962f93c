import { Failure, type FailureCode } from '../model/failure.ts';
import type { DatasetPublication, PublicationAnswer } from '../model/kaggle.ts';
import {
  createDatasetToWire,
  createVersionToWire,
  foldersToWire,
  methods,
  type UploadedFile,
} from './dialect.ts';
import { refusal } from './refusal.ts';
import { reread, type Sleep } from './reread.ts';
import type { Transfer } from './transfer-meter.ts';
import type { UploadTools } from './upload.ts';
import { uploadAll } from './upload-all.ts';

export type PublishTools = UploadTools & {
  readonly onTransfer: (transfer: Transfer) => void;
  readonly sleep?: Sleep;
};

/**
 * Uploads every file, then creates the dataset or its next version, once. Nothing is created unless every file has
 * its token. An answer that leaves open whether the version was made (none in time, a broken one, 5xx) is given back
 * as `doubt`, and so is a new dataset whose title is in use: the request is never sent again, unless the service had no time for it (429). Errors: those of `uploadAll`; KAGGLE_REFUSED {operation, message} and
 * other refusals of the service; CANCELLED.
 */
export async function publish(
  publication: DatasetPublication,
  exists: boolean,
  tools: PublishTools,
): Promise<PublicationAnswer> {
  const uploaded = await uploadAll(publication.files, tools);
  try {
    await create(publication, exists, { uploaded, tools });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (ambiguous.includes(error.code) || (!exists && isTaken(error))) return { doubt: error };
    // A token that the service refused would be refused again.
    if (error.code !== 'CANCELLED') await forgetAll(publication, tools);
    throw error;
  }
  await forgetAll(publication, tools);
  return {};
}

/** The request may have been carried out. */
const ambiguous: readonly FailureCode[] = [
  'KAGGLE_TIMEOUT',
  'KAGGLE_UNREACHABLE',
  'KAGGLE_BROKEN',
  'KAGGLE_UNREADABLE',
];

// A request that the network delivers twice is refused the second time: the first may have made this very dataset.
function isTaken({ code, parameters }: Failure): boolean {
  return code === 'KAGGLE_REFUSED' && /already in use/i.test(String(parameters['message'] ?? ''));
}

async function create(
  publication: DatasetPublication,
  exists: boolean,
  { uploaded, tools }: { readonly uploaded: readonly UploadedFile[]; readonly tools: PublishTools },
): Promise<void> {
  const root = foldersToWire(uploaded);
  const operation = (exists ? methods.createDatasetVersion : methods.createDataset).method;
  const { link, pauseSeconds = 1, sleep } = tools;
  const again = { signal: link.signal, pauseSeconds, ...(sleep === undefined ? {} : { sleep }) };
  const { answer } = await reread(
    () =>
      exists
        ? tools.transport.call(methods.createDatasetVersion, createVersionToWire(publication, root))
        : tools.transport.call(methods.createDataset, createDatasetToWire(publication, root)),
    { ...again, only: ['KAGGLE_THROTTLED'] },
  );
  if (answer.status !== '' && answer.status.toLowerCase() !== 'ok') {
    throw refusal({ operation, status: 200, message: answer.status, fromService: true });
  }
  if (answer.status === '' && answer.ref === '' && answer.url === '') {
    throw new Failure('KAGGLE_UNREADABLE', { operation, status: 200, why: 'empty', message: 'empty' });
  }
}

async function forgetAll({ files }: DatasetPublication, { records }: PublishTools): Promise<void> {
  for (const file of files) await records?.forget(file);
}
