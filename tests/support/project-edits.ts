import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text of a file replaced, a whole file written (undefined: deleted), or one text in the cells of the notebook. */
export type ProjectEdit =
  | { readonly file: string; readonly find: string; readonly put: string }
  | { readonly file: string; readonly text: string | undefined }
  | { readonly cell: string; readonly put: string };

export const exampleRoot = join(import.meta.dirname, '..', '..', 'examples', 'nx47');
export const exampleNotebook = 'notebook/test-360-dep-lumvorax.ipynb';

const cache = new Map<string, string>();

/** A text of examples/nx47. */
export function exampleText(file: string): string {
  const text = cache.get(file) ?? readFileSync(join(exampleRoot, file), 'utf8');
  cache.set(file, text);
  return text;
}

/** Texts of the touched files before and after these edits of examples/nx47. */
export function editedExample(edits: readonly ProjectEdit[]): {
  readonly before: Map<string, string>;
  readonly after: Map<string, string>;
} {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (const edit of edits) {
    const file = 'cell' in edit ? exampleNotebook : edit.file;
    const isNew = 'text' in edit && edit.text !== undefined;
    if (!isNew) before.set(file, exampleText(file));
    const now = changed(edit, after.get(file) ?? before.get(file) ?? '');
    if (now === undefined) after.delete(file);
    else after.set(file, now);
  }
  return { before, after };
}

function changed(edit: ProjectEdit, text: string): string | undefined {
  if ('text' in edit) return edit.text;
  if ('cell' in edit) return inCells(text, edit.cell, edit.put);
  return once(text, edit.find, edit.put);
}

function once(text: string, find: string, put: string): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} × ${find}`);
  return parts.join(put);
}

type Notebook = { readonly cells: { cell_type: string; source: string[] }[] };

/** The notebook keeps its layout: one line of source a line of JSON, one blank of indentation. */
function inCells(text: string, find: string, put: string): string {
  const notebook: Notebook = JSON.parse(text);
  const found = notebook.cells.filter(({ source }) => source.join('').includes(find));
  const [cell] = found;
  if (cell === undefined || found.length > 1) throw new Error(`${found.length} cells with ${find}`);
  cell.source = once(cell.source.join(''), find, put).split(/(?<=\n)/);
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
