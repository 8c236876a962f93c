import type { BundleFacts } from '../model/facts.ts';
import type { FileReader } from '../model/world.ts';

/**
 * The bundle folder read into memory, or undefined when it is absent or empty. `path` is absolute, `shown` the path
 * that findings name. Symbolic links are left out: Kaggle drops them on upload, so they provide nothing.
 */
export async function readBundle(
  path: string,
  shown: string,
  files: FileReader,
): Promise<BundleFacts | undefined> {
  if (!(await files.exists(path))) return undefined;
  const listed = await files.list(path);
  const entries = listed.filter((entry) => entry.kind === 'file');
  if (entries.length === 0) return undefined;
  const read = entries.map(async (entry) => ({
    name: entry.path,
    bytes: await files.read(`${path}/${entry.path}`),
  }));
  const links = listed.filter((entry) => entry.kind === 'symlink').map((entry) => entry.path);
  return { path: shown, files: await Promise.all(read), ...(links.length === 0 ? {} : { links }) };
}
