import { join } from 'node:path/posix';
import type { World } from '../model/world.ts';
import type { Texts } from './gaming-in.ts';

/**
 * The texts of these files below a folder. One that is not there, that a link leads elsewhere, or that is no UTF-8 text
 * is left out. Errors: FILE_UNREADABLE.
 */
export async function textsAt(
  root: string,
  paths: readonly string[],
  { files }: Pick<World, 'files'>,
): Promise<Texts> {
  const real = await files.resolveLinks(root);
  const texts = new Map<string, string>();
  for (const path of paths) {
    const place = join(real, path);
    if ((await files.resolveLinks(place)) !== place || !(await files.exists(place))) continue;
    const text = decoded(await files.read(place));
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

/** A text in UTF-8; undefined for bytes that are none. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
