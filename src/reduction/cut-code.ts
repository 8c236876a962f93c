import { isJsonObject, type JsonObject } from '../codec/strict-json.ts';
import { jsonText } from '../notebook/json-text.ts';
import { sourceOf } from '../notebook/notebook-document.ts';
import type { Cut, Layout, Units } from './cut.ts';
import { jsonIn } from './json-in.ts';
import { type ProjectState, textIn, textPiece, withPiece } from './project-state.ts';
import type { ReadPort } from './read-port.ts';
import { statementsAt, withoutLines } from './statements.ts';

/** Cells of the notebook, whatever their kind. */
export function cutCells({ code }: Layout, files: ReadPort): Cut {
  const unitsOf = async (state: ProjectState, level: number): Promise<Units | undefined> => {
    if (level > 0) return undefined;
    const notebook = await notebookIn(state, code, files);
    const cells = notebook?.cells ?? [];
    const ids = cells.map((_, index) => String(index));
    const keep = (kept: readonly string[]) =>
      withCells(
        state,
        code,
        notebook,
        cells.filter((_, index) => kept.includes(String(index))),
      );
    return { ids, keep };
  };
  return { kind: 'cells', unitsOf };
}

/** What an earlier run left below the cells. */
export function cutOutputs({ code }: Layout, files: ReadPort): Cut {
  const unitsOf = async (state: ProjectState, level: number): Promise<Units | undefined> => {
    if (level > 0) return undefined;
    const notebook = await notebookIn(state, code, files);
    const cells = notebook?.cells ?? [];
    const ids = cells.flatMap((cell, index) => (hasOutputs(cell) ? [String(index)] : []));
    const keep = (kept: readonly string[]) => {
      const cleared = (cell: JsonObject, index: number) =>
        hasOutputs(cell) && !kept.includes(String(index)) ? { ...cell, outputs: [] } : cell;
      return withCells(state, code, notebook, cells.map(cleared));
    };
    return { ids, keep };
  };
  return { kind: 'outputs', unitsOf };
}

/** Statements of the notebook's code cells, or of the script, with what is nested in them; level by level of nesting. */
export function cutStatements({ code }: Layout, files: ReadPort): Cut {
  const unitsOf = async (state: ProjectState, level: number): Promise<Units | undefined> => {
    const sources = await sourcesIn(state, code, files);
    const found = sources.map((source) => statementsAt(source, level));
    if (level > 0 && found.every((statements) => statements.length === 0)) return undefined;
    const ids = found.flatMap((statements, cell) => statements.map(({ first }) => `${cell}:${first}`));
    const left = (kept: ReadonlySet<string>) =>
      sources.map((source, cell) =>
        withoutLines(
          source,
          (found[cell] ?? []).filter(({ first }) => !kept.has(`${cell}:${first}`)),
        ),
      );
    const notebook = await notebookIn(state, code, files);
    return { ids, keep: (kept) => withSources(state, code, notebook, left(new Set(kept))) };
  };
  return { kind: 'statements', unitsOf };
}

type Notebook = { readonly document: JsonObject; readonly cells: readonly JsonObject[] };

async function notebookIn(state: ProjectState, path: string, files: ReadPort): Promise<Notebook | undefined> {
  const document = path.endsWith('.ipynb') ? await jsonIn(state, path, files) : undefined;
  const cells = document?.['cells'];
  if (document === undefined || !Array.isArray(cells) || !cells.every(isJsonObject)) return undefined;
  return { document, cells: cells.filter(isJsonObject) };
}

function withCells(
  state: ProjectState,
  path: string,
  notebook: Notebook | undefined,
  cells: readonly JsonObject[],
): ProjectState {
  if (notebook === undefined) return state;
  const isAsBefore =
    cells.length === notebook.cells.length && cells.every((cell, at) => cell === notebook.cells[at]);
  if (isAsBefore) return state;
  return withPiece(state, path, textPiece(`${jsonText({ ...notebook.document, cells: [...cells] })}\n`));
}

/** Sources of the cells, '' for one without code; of a script its text alone. */
async function sourcesIn(state: ProjectState, path: string, files: ReadPort): Promise<string[]> {
  const notebook = await notebookIn(state, path, files);
  if (notebook !== undefined) return notebook.cells.map((cell) => (isCode(cell) ? sourceOf(cell) : ''));
  return path.endsWith('.py') && state.has(path) ? [await textIn(state, path, files)] : [];
}

function withSources(
  state: ProjectState,
  path: string,
  notebook: Notebook | undefined,
  sources: readonly string[],
): ProjectState {
  if (notebook === undefined) {
    const [text] = sources;
    return text === undefined ? state : withPiece(state, path, textPiece(text));
  }
  const changed = notebook.cells.map((cell, at) => {
    const source = sources[at] ?? '';
    return !isCode(cell) || source === sourceOf(cell) ? cell : { ...cell, source };
  });
  return withCells(state, path, notebook, changed);
}

function isCode(cell: JsonObject): boolean {
  return cell['cell_type'] === 'code';
}

function hasOutputs(cell: JsonObject): boolean {
  const outputs = cell['outputs'];
  return Array.isArray(outputs) && outputs.length > 0;
}
