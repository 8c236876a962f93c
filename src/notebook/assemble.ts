import { Failure } from '../model/failure.ts';
import type { KernelRun } from '../model/kernel-run.ts';
import { jsonText } from './json-text.ts';
import { isKitCell, type KitSources, kitCell } from './kit-cell.ts';
import { readNotebook, sourceOf } from './notebook-document.ts';

/** Kaggle refuses a source of a megabyte or more. */
const maximumBytes = 1_000_000;

export type AssemblyInput = {
  readonly notebook: Uint8Array;
  /** File name → Python source of the kernel kit; files that do not travel are passed over. */
  readonly kit: KitSources;
  readonly run: KernelRun;
};

/** `userCells`: the user's code cells that hold any source, which are those that run. */
export type Assembly = { readonly text: string; readonly kitCells: number; readonly userCells: number };

/**
 * The notebook that is pushed: the kit's one cell, then every cell of the user's, untouched.
 * Errors: JSON_INVALID; NOTEBOOK_INVALID {why} for what is no Python notebook, already holds a kit cell
 * (`kit-cell-present`) or would be a megabyte or more (`too-large`); DEFECT for a kit with a module missing.
 */
export function assembleNotebook({ notebook, kit, run }: AssemblyInput): Assembly {
  const { document, cells } = readNotebook(notebook);
  const sources = cells.filter((cell) => cell['cell_type'] === 'code').map(sourceOf);
  if (sources.some(isKitCell)) throw new Failure('NOTEBOOK_INVALID', { why: 'kit-cell-present', where: '' });
  const withId = Number(document['nbformat_minor']) >= 5;
  const text = `${jsonText({ ...document, cells: [kitCell(kit, run, withId), ...cells] })}\n`;
  const bytes = Buffer.byteLength(text);
  if (bytes >= maximumBytes) throw new Failure('NOTEBOOK_INVALID', { why: 'too-large', where: '', bytes });
  return { text, kitCells: 1, userCells: sources.filter((source) => source.trim() !== '').length };
}
