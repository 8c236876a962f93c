import { sha256Hex } from '../codec/digest.ts';
import type { FileBytes } from '../model/facts.ts';
import type { UserCell } from '../model/surface.ts';
import { codeCells } from './cells.ts';

/**
 * The user's code cells that hold any source, each with the SHA-256 of its source with `\n` as line end and no blanks
 * at its end: what is read back from a service may differ in these. A script is one cell, by its bytes. Errors:
 * JSON_INVALID, NOTEBOOK_INVALID.
 */
export function userCells({ name, bytes }: FileBytes): UserCell[] {
  if (!name.endsWith('.ipynb')) return [{ cell: 1, sha256: sha256Hex(bytes) }];
  return codeCells(bytes)
    .filter(({ source }) => source.trim() !== '')
    .map(({ cell, source }) => ({ cell, sha256: sha256Hex(withoutEnd(source.replace(/\r\n?/g, '\n'))) }));
}

// By hand: a pattern for blanks at the end is quadratic on a cell made of blanks.
function withoutEnd(source: string): string {
  let end = source.length;
  while (end > 0 && ' \t\n'.includes(source.charAt(end - 1))) end -= 1;
  return source.slice(0, end);
}
