import type { CollectedRun } from '../model/facts.ts';
import { byteLengthOf, sha256Of } from './bundle-file.ts';

/** A downloaded output by what tells it from any other; size in bytes. */
export type CollectedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** Every output that was downloaded, whether its bytes are held or not. */
export function collectedFiles({
  files,
  others = [],
}: Pick<CollectedRun, 'files' | 'others'>): CollectedFile[] {
  return [...files, ...others].map((file) => ({
    name: file.name,
    bytes: byteLengthOf(file),
    sha256: sha256Of(file),
  }));
}
