import { sha256Hex } from '../codec/digest.ts';
import type { Change, PreparedChange, Repair } from '../model/repair.ts';
import type { Files } from '../model/world.ts';

/** Where changes are made ready: absolute paths of the project, and of a folder beside it. */
export type PreparePlace = { readonly root: string; readonly folder: string };

/**
 * Puts what each file of a repair was, and what it becomes, beside the project. Changes that change nothing are left
 * out. Errors: FILE_UNREADABLE, DISK_WRITE_FAILED.
 */
export async function prepareChanges(
  { changes }: Repair,
  { root, folder }: PreparePlace,
  files: Files,
): Promise<PreparedChange[]> {
  await files.makeFolder(folder);
  const prepared: PreparedChange[] = [];
  for (const [index, change] of changes.entries()) {
    const one = await prepare(change, `${folder}/${index}`, root, files);
    if (one.before !== one.after) prepared.push(one);
  }
  return prepared;
}

async function prepare(
  { path, content }: Change,
  at: string,
  root: string,
  files: Files,
): Promise<PreparedChange> {
  const target = `${root}/${path}`;
  const isThere = await files.exists(target);
  const kept = isThere ? `${at}-before` : '';
  if (isThere) await files.copy(target, kept);
  const before = isThere ? await files.hash(kept) : '';
  if (content === undefined) return { path, before, kept, after: '', from: '' };
  const from = `${at}-after`;
  if (typeof content === 'object' && 'from' in content) {
    await files.copy(content.from, from);
    return { path, before, kept, after: await files.hash(from), from };
  }
  await files.write(from, content);
  return { path, before, kept, after: sha256Hex(content), from };
}

/** Puts every file back to what it was before. Errors: DISK_WRITE_FAILED. */
export async function takeBack(
  changes: readonly PreparedChange[],
  root: string,
  files: Files,
): Promise<void> {
  for (const { path, kept } of changes) {
    const target = `${root}/${path}`;
    if (kept === '') await files.remove(target);
    else await files.copy(kept, target);
  }
}
