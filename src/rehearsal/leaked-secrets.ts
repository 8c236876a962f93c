import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogRecord } from '../model/log.ts';
import { shortestSecret } from './redact-record.ts';

/** What a session said and left. */
export type Traces = { readonly log: readonly LogRecord[]; readonly workingFolder: string };

/**
 * Labels of the secrets whose value a session wrote into its log or into a file of its working folder, sorted. A file
 * that holds one is removed: nothing of a rehearsal keeps a secret.
 */
export async function leakedSecrets(
  secrets: Readonly<Record<string, string>>,
  { log, workingFolder }: Traces,
): Promise<string[]> {
  const hidden = Object.entries(secrets).filter(([, value]) => value.length >= shortestSecret);
  if (hidden.length === 0) return [];
  const leaked = new Set<string>();
  for (const [label, value] of hidden) {
    if (log.some(({ text }) => text.includes(value))) leaked.add(label);
  }
  for (const entry of await readdir(workingFolder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    const found = hidden.filter(([, value]) => content.includes(value));
    for (const [label] of found) leaked.add(label);
    if (found.length > 0) await rm(path, { force: true });
  }
  return [...leaked].toSorted();
}
