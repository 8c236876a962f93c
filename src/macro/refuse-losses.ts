import { globFits } from '../audit/repository/glob.ts';
import { Failure } from '../model/failure.ts';
import type { DatasetFile } from '../model/kaggle.ts';

/** Files of a version that the wanted ones leave out: a version is a full snapshot, so they are gone from the next. */
export function lostFiles(listed: readonly DatasetFile[], wanted: readonly DatasetFile[]): string[] {
  const kept = new Set(wanted.map(({ name }) => name));
  return listed.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** Whether the loss of this file is listed. */
export function isAllowed(name: string, removals: readonly string[]): boolean {
  return removals.some((removal) => removal === name || globFits(removal, name));
}

/**
 * Refuses to lose what nobody allowed: `removals` holds names, or patterns in which `*` stays within a folder and
 * `**` does not. Errors: DATASET_LOSES_FILES {version, files}.
 */
export function refuseLosses(lost: readonly string[], removals: readonly string[], version: number): void {
  const refused = lost.filter((name) => !isAllowed(name, removals));
  if (refused.length > 0) throw new Failure('DATASET_LOSES_FILES', { version, files: refused.join(', ') });
}
