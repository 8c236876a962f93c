import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { handIn } from './hand-in.ts';

/** Files below this are hashed while they are read here. */
const smallest = 1 << 20;

/**
 * SHA-256 of a file in hexadecimal: a large one on a thread of its own where there is a second core, so that the
 * caller goes on meanwhile. Errors: those of the file.
 */
export async function hashFile(path: string): Promise<string> {
  const { size } = await stat(path);
  return size >= smallest && availableParallelism() > 1 ? hashBeside(path) : hashHere(path);
}

async function hashHere(path: string): Promise<string> {
  const digest = createHash('sha256');
  // 1 MiB reads halve the time of the default 64 KiB stream on large wheels.
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) digest.update(chunk);
  return digest.digest('hex');
}

async function hashBeside(path: string): Promise<string> {
  return String(await handIn({ bytes: 0, message: { path } }));
}
