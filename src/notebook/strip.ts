import { jsonText } from './json-text.ts';
import { isKitCell } from './kit-cell.ts';
import { readNotebook, sourceOf } from './notebook-document.ts';

/**
 * The notebook without the kit's cells: the user's, as they wrote it.
 * Errors: JSON_INVALID, NOTEBOOK_INVALID.
 */
export function stripNotebook(text: string): string {
  const { document, cells } = readNotebook(new TextEncoder().encode(text));
  const own = cells.filter((cell) => cell['cell_type'] !== 'code' || !isKitCell(sourceOf(cell)));
  return `${jsonText({ ...document, cells: own })}\n`;
}
