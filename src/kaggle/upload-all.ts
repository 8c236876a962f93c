import type { UploadFile } from '../model/kaggle.ts';
import type { UploadedFile } from './dialect.ts';
import type { Link } from './exchange.ts';
import { createTransferMeter, type Transfer } from './transfer-meter.ts';
import { type UploadTools, upload } from './upload.ts';
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
  const failures: unknown[] = [];
  const work = async () => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const file = files[at];
      if (file === undefined || failures.length > 0) return;
      try {
        uploaded.set(at, await upload(file, parts));
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
