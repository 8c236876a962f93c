import { Failure } from '../model/failure.ts';
import type { UploadFile } from '../model/kaggle.ts';
import type { UploadedFile } from './dialect.ts';
import type { Link } from './exchange.ts';
import { createTransferMeter, type Transfer } from './transfer-meter.ts';
import { type Prepared, prepareUpload, type UploadTools, upload } from './upload.ts';
import { incompleteUpload } from './upload-failures.ts';

/** Files sent at the same time: more gain nothing on one line and anger a rate limit. */
export const uploadsAtOnce = 4;

/**
 * The tokens of all files, in the order given. The largest are sent first, so that none is left alone at the end.
 * The first failure ends the uploads beside it and is thrown when they have ended. Errors: those of `upload`;
 * UPLOAD_INCOMPLETE {why: repeated-token} when the service gives two files the same one.
 */
export async function uploadAll(
  files: readonly UploadFile[],
  tools: UploadTools & { readonly onTransfer: (transfer: Transfer) => void },
): Promise<UploadedFile[]> {
  const stop = new AbortController();
  const stopping = (link: Link): Link => ({ ...link, signal: AbortSignal.any([link.signal, stop.signal]) });
  const meter = createTransferMeter(files, tools.onTransfer, () => performance.now());
  const parts: UploadTools = {
    ...tools,
    link: stopping(tools.link),
    storage: stopping(tools.storage ?? tools.link),
    parallel: Math.min(uploadsAtOnce, files.length),
    onBytes: meter.moved,
  };
  const waiting = [...files.keys()].toSorted((a, b) => (files[b]?.bytes ?? 0) - (files[a]?.bytes ?? 0));
  const uploaded = new Map<number, UploadedFile>();
  const prepared = preparations(files, waiting, parts);
  const failures: unknown[] = [];
  const work = async () => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (failures.length > 0) return;
      const file = fileAt(files, at);
      try {
        uploaded.set(at, await upload(file, parts, prepared(at)));
        meter.finished(file);
      } catch (error) {
        failures.push(error);
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: uploadsAtOnce }, work));
  if (failures.length > 0) throw failures[0];
  return inOrder(files, uploaded);
}

/**
 * Prepares a file, and those that come after it: a place costs a round trip, in which the line would stand still.
 * As many are prepared ahead as are sent at once.
 */
function preparations(
  files: readonly UploadFile[],
  waiting: readonly number[],
  tools: UploadTools,
): (at: number) => Promise<Prepared> {
  const begun = new Map<number, Promise<Prepared>>();
  const begin = (at: number, file: UploadFile) => {
    const known = begun.get(at);
    if (known !== undefined) return known;
    const preparation = prepareUpload(file, tools);
    // What goes wrong ahead of time is told when its turn comes, or not at all.
    preparation.catch(() => undefined);
    begun.set(at, preparation);
    return preparation;
  };
  return (at) => {
    const own = fileAt(files, at);
    const preparation = begin(at, own);
    for (const next of waiting.slice(0, uploadsAtOnce)) begin(next, fileAt(files, next));
    return preparation;
  };
}

function fileAt(files: readonly UploadFile[], at: number): UploadFile {
  const file = files[at];
  if (file === undefined) throw new Failure('DEFECT', { where: 'uploadAll' });
  return file;
}

/** A version is a full snapshot: without one of its tokens it would lose a file and look like a success. */
function inOrder(files: readonly UploadFile[], uploaded: ReadonlyMap<number, UploadedFile>): UploadedFile[] {
  const seen = new Set<string>();
  return files.map((file, at) => {
    const one = uploaded.get(at);
    if (one === undefined || one.token === '') throw incompleteUpload(file, { why: 'no-token' });
    if (seen.has(one.token)) throw incompleteUpload(file, { why: 'repeated-token' });
    seen.add(one.token);
    return one;
  });
}
