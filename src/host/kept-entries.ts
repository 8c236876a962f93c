import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../codec/digest.ts';
import { hashFile } from './hash-file.ts';

const marker = '.complete';
const specSchema = z.tuple([z.string()], z.string());

/**
 * Why a folder of wheels that came from elsewhere may not be used; '' when it may: its name is the digest of the
 * requirement file that it was made for, and every wheel has a digest which that file names. A folder made for other
 * requirements is never looked up, so nothing but the project itself is trusted.
 */
export async function wheelsFault(folder: string): Promise<string> {
  // A link would lead to whatever lies there when it is used.
  for (const path of [folder, join(folder, 'wheels')])
    if (!(await lstat(path)).isDirectory()) return basename(path);
  const spec = await specOf(folder);
  if (spec === undefined || sha256Hex(JSON.stringify(spec)) !== basename(folder)) return 'name';
  const [requirements] = spec;
  const digests = new Set(
    [...requirements.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].map(([, digest]) => digest),
  );
  const [others, wheels] = [await readdir(folder), await readdir(join(folder, 'wheels'))];
  const stranger = others.find((name) => name !== marker && name !== 'wheels');
  if (stranger !== undefined) return stranger;
  for (const name of wheels) {
    const path = join(folder, 'wheels', name);
    const isWheel = name.endsWith('.whl') && (await lstat(path)).isFile();
    if (!isWheel || !digests.has(await hashFile(path))) return name;
  }
  return wheels.length < pinsIn(requirements) ? 'incomplete' : '';
}

/** The requirement file that a folder of wheels was made for; '' where it does not say. */
export async function requirementsOfWheels(folder: string): Promise<string> {
  return (await specOf(folder))?.[0] ?? '';
}

async function specOf(folder: string): Promise<z.infer<typeof specSchema> | undefined> {
  try {
    return specSchema.parse(JSON.parse(await readFile(join(folder, marker), 'utf8')));
  } catch {
    return undefined;
  }
}

// A pin under a marker may have no wheel for this Python.
function pinsIn(requirements: string): number {
  return requirements.split('\n').filter((line) => /^[\w.-]+==[^;]*$/.test(line)).length;
}

const digestLength = 64;

/**
 * Why a kept answer of the audit that came from elsewhere may not be used; '' when it may: a plain file that is named
 * as one and begins with the digest of the rest. What it answers is bound to its program and its question in there.
 */
export async function answerFault(path: string): Promise<string> {
  if (!/^(?:audit|wheel)-[0-9a-f]{64}$/.test(basename(path))) return 'name';
  if (!(await lstat(path)).isFile()) return 'link';
  const bytes = await readFile(path);
  const [digest, rest] = [
    bytes.subarray(0, digestLength).toString('latin1'),
    bytes.subarray(digestLength + 1),
  ];
  return digest === sha256Hex(rest) ? '' : 'sha256';
}
