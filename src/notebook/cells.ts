import { isKitCell } from './kit-cell.ts';
import { maskMagics } from './mask-magics.ts';
import { readNotebook, sourceOf } from './notebook-document.ts';
import { isScriptName, scriptText } from './script-text.ts';
import { stripScript } from './strip-script.ts';

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

/**
 * What an interpreter would compile of a code file: the cells of a notebook with IPython's lines masked; a script, where
 * such a line is a fault, as one cell. Errors: JSON_INVALID, NOTEBOOK_INVALID.
 */
export function compiledCells(name: string, bytes: Uint8Array): CodeCell[] {
  if (isScriptName(name)) return [{ cell: 1, source: stripScript(scriptText(bytes)) }];
  return codeCells(bytes).map(({ cell, source }) => ({ cell, source: maskMagics(source) }));
}
