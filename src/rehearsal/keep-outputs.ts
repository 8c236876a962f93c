import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from './store.ts';
import type { StoredFile } from './store-state.ts';

/** A session that leaves more files than this is not listed further. */
const mostOutputs = 10_000;

/**
 * Keeps every regular file that a session left in its working folder, sorted by name. Links are left out: what
 * they point at is no output, and may lie outside.
 */
export async function keepOutputs(store: Store, workingFolder: string): Promise<StoredFile[]> {
  const names = (await filesBelow(workingFolder, '')).toSorted().slice(0, mostOutputs);
  const outputs: StoredFile[] = [];
  for (const name of names) {
    outputs.push({ name, ...(await store.contents.keepFile(join(workingFolder, name))) });
  }
  return outputs;
}

async function filesBelow(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries) {
    if (entry.isFile()) names.push(`${prefix}${entry.name}`);
    if (entry.isDirectory()) {
      names.push(...(await filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)));
    }
  }
  return names;
}
