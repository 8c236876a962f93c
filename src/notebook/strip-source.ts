import { isNotebookText } from './script-text.ts';
import { stripNotebook } from './strip.ts';
import { stripScript } from './strip-script.ts';

/** A pushed source without what the kit put into it: the user's notebook or script. Errors: those of stripNotebook. */
export function stripSource(text: string): string {
  return isNotebookText(text) ? stripNotebook(text) : stripScript(text);
}
