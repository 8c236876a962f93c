import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../..');

/** A line that a document tells its reader to type, and where it stands. */
export type DocumentedCommand = { readonly document: string; readonly line: number; readonly text: string };

/** Every command line of the shell blocks (```sh) of these documents, in their order, without its comment. */
export async function documentedCommands(documents: readonly string[]): Promise<DocumentedCommand[]> {
  const found: DocumentedCommand[] = [];
  for (const document of documents) {
    let isShell = false;
    for (const [at, row] of (await readFile(join(repository, document), 'utf8')).split('\n').entries()) {
      if (row.startsWith('```')) isShell = row === '```sh';
      else if (isShell && row.trim() !== '') {
        found.push({ document, line: at + 1, text: row.replace(/\s+#\s.*$/, '').trim() });
      }
    }
  }
  return found;
}
