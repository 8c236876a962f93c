import { isKitCell } from './kit-cell.ts';
import { readNotebook, sourceOf } from './notebook-document.ts';

export { maskMagics } from './mask-magics.ts';

/** One code cell of the user's; `cell` counts from 1 among their code cells. */
export type CodeCell = { readonly cell: number; readonly source: string };

/** The user's code cells in order, without the kit's. Errors: JSON_INVALID, NOTEBOOK_INVALID. */
export function codeCells(notebook: Uint8Array): CodeCell[] {
  return readNotebook(notebook)
    .cells.filter((cell) => cell['cell_type'] === 'code')
    .map(sourceOf)
    .filter((source) => !isKitCell(source))
    .map((source, index) => ({ cell: index + 1, source }));
}
