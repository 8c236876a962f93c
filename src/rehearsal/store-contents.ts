import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sha256Hex } from '../codec/digest.ts';

/** Bytes by their SHA-256, each kept once; a name exists only when all its bytes are there. */
export type StoreContents = {
  /** Keeps the bytes and returns their digest. */
  keep(content: Uint8Array | string): Promise<string>;
  /** Keeps a copy of the file, read twice: its digest and size are those of the copy. */
  keepFile(path: string): Promise<{ sha256: string; bytes: number }>;
  read(sha256: string): Promise<Uint8Array>;
  /** Absolute path of kept bytes, to be read only. */
  pathOf(sha256: string): string;
  /** A plain file of its own with these bytes: a session that writes to it reaches nothing else. */
  copyOut(sha256: string, to: string): Promise<void>;
};

/** The content store below `folder`, made on first use. */
export function createStoreContents(folder: string): StoreContents {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  return {
    pathOf,
    read: (sha256) => readFile(pathOf(sha256)),
    async keep(content) {
      const sha256 = sha256Hex(content);
      await keepBeside(pathOf(sha256), (beside) => writeFile(beside, content));
      return sha256;
    },
    async keepFile(path) {
      const beside = join(folder, `incoming-${randomUUID()}`);
      await mkdir(folder, { recursive: true });
      await copyFile(path, beside, constants.COPYFILE_FICLONE);
      const [sha256, { size }] = [await hashFile(beside), await stat(beside)];
      await mkdir(dirname(pathOf(sha256)), { recursive: true });
      await rename(beside, pathOf(sha256));
      return { sha256, bytes: size };
    },
    async copyOut(sha256, to) {
      await mkdir(dirname(to), { recursive: true });
      await copyFile(pathOf(sha256), to, constants.COPYFILE_FICLONE);
    },
  };
}

/** Writes through `write` beside the path, then renames: readers see nothing or everything. */
export async function keepBeside(path: string, write: (beside: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  try {
    await write(beside);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
