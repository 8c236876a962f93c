import { isJsonObject, type JsonObject, type JsonValue } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { jsonText } from './json-text.ts';
import { type NotebookDocument, readNotebook, sourceOf } from './notebook-document.ts';

/**
 * `cells`: kind and source of every cell, which is what a platform keeps; `whole`: also ids, attachments and all
 * metadata. Outputs and execution counts are never compared.
 */
export type ComparisonDepth = 'cells' | 'whole';

export type NotebookComparison =
  | { readonly answer: 'ok' }
  | { readonly answer: 'fail' | 'unknown'; readonly difference: string };

/** Whether two notebooks are the same; else the first difference. `unknown` when one of them can't be read. */
export function compareNotebooks(a: string, b: string, depth: ComparisonDepth = 'cells'): NotebookComparison {
  const left = parts(a, depth);
  const right = parts(b, depth);
  if (typeof left === 'string') return { answer: 'unknown', difference: left };
  if (typeof right === 'string') return { answer: 'unknown', difference: right };
  if (left.length !== right.length) {
    return { answer: 'fail', difference: `${left.length} parts against ${right.length}` };
  }
  const at = left.findIndex((part, index) => part.text !== right[index]?.text);
  return at === -1 ? { answer: 'ok' } : { answer: 'fail', difference: left[at]?.place ?? '' };
}

type Part = { readonly place: string; readonly text: string };

/** What is compared, in order, or why the notebook can't be read. */
function parts(text: string, depth: ComparisonDepth): Part[] | string {
  const notebook = readable(text);
  if (notebook instanceof Failure) return notebook.message;
  const cells = notebook.cells.flatMap((cell, index) => cellParts(cell, `cell ${index + 1}`, depth));
  if (depth === 'cells') return cells;
  const { cells: _, ...rest } = notebook.document;
  return [...cells, { place: 'notebook', text: canonical(rest) }];
}

function readable(text: string): NotebookDocument | Failure {
  try {
    return readNotebook(new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function cellParts(cell: JsonObject, place: string, depth: ComparisonDepth): Part[] {
  const { source: _, outputs: __, execution_count: ___, ...rest } = cell;
  const kind = { place: `${place}: kind`, text: String(cell['cell_type']) };
  const source = { place: `${place}: source`, text: sourceOf(cell) };
  return depth === 'cells'
    ? [kind, source]
    : [kind, source, { place: `${place}: metadata`, text: canonical(rest) }];
}

/** Text of a value that does not depend on the order of its members. */
function canonical(value: JsonValue): string {
  return jsonText(sorted(value));
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([key, member]): [string, JsonValue] => [key, sorted(member)]);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
