import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Ref, UploadFile } from '../model/kaggle.ts';
import type { Credentials } from './credentials.ts';

/** Where the storage takes one file, and the name that a dataset version gives it. Both are secrets. */
export type UploadPlace = { readonly token: string; readonly createUrl: string };

/** Places of uploads that are under way, kept over a restart; only for files whose digest is known. */
export interface UploadRecords {
  find(file: UploadFile): Promise<UploadPlace | undefined>;
  keep(file: UploadFile, place: UploadPlace): Promise<void>;
  forget(file: UploadFile): Promise<void>;
}

export type UploadScope = {
  readonly folder: string;
  readonly baseUrl: string;
  readonly ref: Ref;
  readonly credentials: Credentials;
};

/** The storage keeps a place for a week, and Kaggle's own client trusts it for six days. */
const longestAgeMs = 6 * 24 * 3600 * 1000;
const placeSchema = z.strictObject({ token: z.string().min(1), createUrl: z.string().min(1) });
const recordSchema = z.strictObject({ schema: z.literal('nx47.upload/1'), sealed: z.string() });

/**
 * Records in a folder, one small file each (mode 600), gone after six days. What they hold is sealed with a key
 * made of the credentials (AES-256-GCM): on disk nobody reads an address, nobody can put one of his own there, and
 * another account has no use for them. A disk that takes nothing costs the resumption, not the upload.
 */
export async function openUploadRecords(scope: UploadScope): Promise<UploadRecords> {
  const key = keyOf(scope);
  await sweep(scope.folder);
  const pathOf = (file: UploadFile) => join(scope.folder, `${nameOf(file, scope, key)}.json`);
  return {
    find: async (file) => {
      if (file.sha256 === undefined) return undefined;
      const text = await readFile(pathOf(file), 'utf8').catch(() => '');
      return unsealed(text, key);
    },
    keep: async (file, place) => {
      if (file.sha256 === undefined) return;
      const record = { schema: 'nx47.upload/1', sealed: seal(JSON.stringify(place), key) };
      await write(pathOf(file), `${JSON.stringify(record)}\n`, scope.folder).catch(() => undefined);
    },
    forget: async (file) => {
      if (file.sha256 !== undefined) await rm(pathOf(file), { force: true }).catch(() => undefined);
    },
  };
}

function keyOf({ credentials }: UploadScope): Buffer {
  const secret = credentials.kind === 'token' ? credentials.token : credentials.key;
  return createHmac('sha256', secret.reveal()).update('nx47.upload/1').digest();
}

function nameOf(file: UploadFile, { baseUrl, ref }: UploadScope, key: Buffer): string {
  const facts = [baseUrl, ref.owner, ref.slug, file.name, file.bytes, file.sha256];
  return createHmac('sha256', key).update(JSON.stringify(facts)).digest('hex').slice(0, 40);
}

function seal(text: string, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** undefined for whatever was not sealed with this key, byte for byte. */
function unsealed(text: string, key: Buffer): UploadPlace | undefined {
  try {
    const bytes = Buffer.from(recordSchema.parse(JSON.parse(text)).sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return placeSchema.parse(JSON.parse(plain.toString('utf8')));
  } catch {
    return undefined;
  }
}

async function write(path: string, text: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${path}.${process.pid}.part`;
  await writeFile(beside, text, { mode: 0o600 });
  await rename(beside, path);
}

async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  // Only what this program writes: the folder may be a link to somewhere else.
  for (const name of names.filter((one) => /^[0-9a-f]{40}\.json(?:\.\d+\.part)?$/.test(one))) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    const isOld = facts === undefined || Date.now() - facts.mtimeMs > longestAgeMs;
    if (isOld) await rm(path, { force: true }).catch(() => undefined);
  }
}
