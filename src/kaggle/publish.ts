import { Failure } from '../model/failure.ts';
import type { DatasetPublication } from '../model/kaggle.ts';
import {
  createDatasetToWire,
  createVersionToWire,
  foldersToWire,
  methods,
  type UploadedFile,
} from './dialect.ts';
import { refusal } from './refusal.ts';
import { type TransferTools, upload } from './upload.ts';

/** Told after each file of a publication. */
export type Transfer = {
  readonly file: string;
  readonly bytes: number;
  readonly done: number;
  readonly of: number;
};

/**
 * Uploads every file, one after the other, then creates the dataset or its next version, once. Nothing is created
 * unless every file has its token: a version is a full snapshot, and one with a file less looks like a success.
 * Errors: those of `upload`; KAGGLE_REFUSED {operation, message} when the answer says so; KAGGLE_UNREADABLE for an
 * answer that says nothing; those of the transport.
 */
export async function publish(
  publication: DatasetPublication,
  exists: boolean,
  tools: TransferTools & { readonly onTransfer: (transfer: Transfer) => void },
): Promise<void> {
  const uploaded: UploadedFile[] = [];
  for (const file of publication.files) {
    uploaded.push(await upload(file, tools));
    tools.onTransfer({
      file: file.name,
      bytes: file.bytes,
      done: uploaded.length,
      of: publication.files.length,
    });
  }
  const root = foldersToWire(uploaded);
  const method = exists ? methods.createDatasetVersion : methods.createDataset;
  const { answer } = exists
    ? await tools.transport.call(methods.createDatasetVersion, createVersionToWire(publication, root))
    : await tools.transport.call(methods.createDataset, createDatasetToWire(publication, root));
  const operation = method.method;
  if (answer.status !== '' && answer.status.toLowerCase() !== 'ok') {
    throw refusal({ operation, status: 200, message: answer.status, fromService: true });
  }
  if (answer.status === '' && answer.ref === '' && answer.url === '') {
    throw new Failure('KAGGLE_UNREADABLE', { operation, status: 200, why: 'empty', message: 'empty' });
  }
}
