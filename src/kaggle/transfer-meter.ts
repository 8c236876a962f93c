import type { UploadFile } from '../model/kaggle.ts';

/** How far a publication is. */
export type Transfer = {
  /** The file that moved last. */
  readonly file: string;
  readonly bytes: number;
  /** Files that are whole, and all of them. */
  readonly done: number;
  readonly of: number;
  /** Bytes on their way or stored, and all of them. */
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** At the pace of the last seconds; undefined until there is one. */
  readonly secondsLeft?: number;
};

export type TransferMeter = {
  moved(file: UploadFile, reached: number): void;
  finished(file: UploadFile): void;
};

const shortestMs = 200;
const windowMs = 5000;

/**
 * Counts the bytes of many files and tells of them at most five times a second, and after each file. `nowMs` is a
 * monotonic clock in milliseconds.
 */
export function createTransferMeter(
  files: readonly UploadFile[],
  tell: (transfer: Transfer) => void,
  nowMs: () => number,
): TransferMeter {
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const reachedBy = new Map<UploadFile, number>();
  const done = new Set<UploadFile>();
  const seen: { readonly ms: number; readonly bytes: number }[] = [{ ms: nowMs(), bytes: 0 }];
  let sentBytes = 0;
  let toldMs = Number.NEGATIVE_INFINITY;
  const note = (file: UploadFile, reached: number) => {
    sentBytes += reached - (reachedBy.get(file) ?? 0);
    reachedBy.set(file, reached);
  };
  const say = (file: UploadFile) => {
    const ms = nowMs();
    toldMs = ms;
    seen.push({ ms, bytes: sentBytes });
    while (seen.length > 2 && ms - (seen[0]?.ms ?? ms) > windowMs) seen.shift();
    const left = secondsLeft(seen, totalBytes - sentBytes);
    const { name, bytes } = file;
    const counts = { done: done.size, of: files.length, sentBytes, totalBytes };
    tell({ file: name, bytes, ...counts, ...(left === undefined ? {} : { secondsLeft: left }) });
  };
  return {
    moved: (file, reached) => {
      note(file, reached);
      if (nowMs() - toldMs >= shortestMs) say(file);
    },
    finished: (file) => {
      note(file, file.bytes);
      done.add(file);
      say(file);
    },
  };
}

function secondsLeft(
  seen: readonly { readonly ms: number; readonly bytes: number }[],
  bytesLeft: number,
): number | undefined {
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined || last.ms <= first.ms) return undefined;
  const perSecond = ((last.bytes - first.bytes) * 1000) / (last.ms - first.ms);
  return perSecond > 0 ? bytesLeft / perSecond : undefined;
}
