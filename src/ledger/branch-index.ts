import { Failure } from '../model/failure.ts';
import { checkpointPath, indexPath } from '../model/run-index.ts';
import type { Blobs } from '../model/world.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { type IndexReport, readIndex } from './run-index.ts';

/** The index of a branch, the bytes it was read from, and the name of its tree of runs ('' before the first run). */
export type BranchIndex = {
  readonly index: IndexReport;
  readonly bytes: Uint8Array;
  readonly origin: string;
};

/**
 * The index that a commit of the branch holds: linked, and its last checkpoint is of its root; one of no runs where it
 * has none. Errors: LEDGER_BROKEN {file, line, why}, FILE_UNREADABLE.
 */
export async function branchIndex(commit: string, blobs: Blobs): Promise<BranchIndex> {
  const bytes = (await blobs.find(`${commit}:${indexPath}`))?.bytes ?? new Uint8Array();
  const index = readIndex(bytes);
  if (index.problem !== '') throw broken(indexPath, index.line, index.problem);
  const size = index.entries.length;
  if (size === 0) return { index, bytes, origin: '' };
  const path = checkpointPath(size);
  const last = (await blobs.find(`${commit}:${path}`))?.bytes ?? new Uint8Array();
  const { root, origin } = parseCheckpoint(new TextDecoder().decode(last), path);
  if (!index.roots[size]?.equals(root)) throw broken(path, 3, 'another-root');
  return { index, bytes, origin };
}

function broken(file: string, line: number, why: string): Failure {
  return new Failure('LEDGER_BROKEN', { file, line, why });
}
