import { isLibraryName } from '../audit/wheels/wheel-libraries.ts';
import type { BundleFacts, BundleFile } from '../model/facts.ts';
import type { FileEntry, FileReader } from '../model/world.ts';

/** Wheels above this are read by ranges when their turn comes; what is smaller costs less in memory. */
const largestHeldWheel = 64 << 10;
/** Data above this is only hashed: no rule reads it. */
const largestHeldData = 32 << 20;

/**
 * The bundle folder as facts, or undefined when it is absent or empty: wheels and large data by their digest, the
 * rest in memory. `path` is absolute, `shown` the path that findings name. Symbolic links are left out: Kaggle drops
 * them on upload, so they provide nothing.
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
  const read = await Promise.all(entries.map((entry) => readOrHash(path, entry, files)));
  const links = listed.filter((entry) => entry.kind === 'symlink').map((entry) => entry.path);
  return { path: shown, files: read, ...(links.length === 0 ? {} : { links }) };
}

async function readOrHash(folder: string, entry: FileEntry, files: FileReader): Promise<BundleFile> {
  const { path: name, bytes: byteLength } = entry;
  if (isHeld(entry)) return { name, bytes: await files.read(`${folder}/${name}`) };
  const path = `${folder}/${name}`;
  return { name, byteLength, sha256: await files.hash(path), head: await readHead(path, byteLength, files) };
}

/** As many bytes as tell one kind of file from another. */
const headBytes = 64;

async function readHead(path: string, byteLength: number, files: FileReader): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(headBytes, byteLength));
  const file = await files.open(path);
  try {
    file.readInto(head, 0);
    return head;
  } finally {
    file.close();
  }
}

/** Whether the bytes of a file are taken into memory: libraries and JSON always are, for the rules that read them. */
function isHeld({ path, bytes }: FileEntry): boolean {
  if (path.toLowerCase().endsWith('.whl')) return bytes <= largestHeldWheel;
  return bytes <= largestHeldData || isLibraryName(path) || path.toLowerCase().endsWith('.json');
}
