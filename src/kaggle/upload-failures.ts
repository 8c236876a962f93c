import { Failure, type FailureParameters } from '../model/failure.ts';
import type { UploadFile } from '../model/kaggle.ts';

/** UPLOAD_INCOMPLETE {file, why, …}: the service does not have exactly this file. Never with an address. */
export function incompleteUpload(file: UploadFile, parameters: FailureParameters, cause?: unknown): Failure {
  const { why = '', ...facts } = parameters;
  const message = [why, ...Object.entries(facts).map(([name, value]) => `${name} ${value}`)].join(', ');
  return new Failure('UPLOAD_INCOMPLETE', { file: file.name, ...parameters, message }, { cause });
}

/** FILE_UNREADABLE {file, why}: the file on this machine. */
export function unreadableUpload(file: UploadFile, cause: unknown): Failure {
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new Failure('FILE_UNREADABLE', { file: file.path, why }, { cause });
}
