import type { KernelRun } from '../model/kernel-run.ts';
import { isKitOf, kitMarker } from './kit-cell.ts';
import { readNotebook, sourceOf } from './notebook-document.ts';
import { isNotebookText } from './script-text.ts';

/**
 * Whether a pushed source bears a kit that was made for exactly this run. Errors: JSON_INVALID, NOTEBOOK_INVALID for a
 * notebook that can't be read.
 */
export function bearsKitOf(source: string, run: KernelRun): boolean {
  if (!isNotebookText(source)) return isKitOf(kitPart(source), run);
  return readNotebook(new TextEncoder().encode(source)).cells.some((cell) => isKitOf(sourceOf(cell), run));
}

/** A script from the kit's first line on: what is in front of it is the script's header. */
function kitPart(script: string): string {
  const lines = script.replaceAll('\r\n', '\n').split('\n');
  const at = lines.indexOf(kitMarker);
  return at === -1 ? '' : lines.slice(at).join('\n');
}
