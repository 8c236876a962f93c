import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assets } from '../model/world.ts';

/** Shipped data below the install root (the folder that holds kernel/ and profiles/). */
export function createAssets(installRoot: string): Assets {
  const text = (...parts: string[]) => readFile(join(installRoot, ...parts), 'utf8');
  return {
    kit: () => readKit(join(installRoot, 'kernel')),
    kitPath: (name) => join(installRoot, 'kernel', name),
    profile: (name) =>
      /^[\w.-]+$/.test(name) ? text('profiles', `${name}.json`).catch(() => undefined) : absent(),
    platformNoise: () => text('profiles', 'platform-noise.json'),
    programDigest: () => digestOfProgram(installRoot),
  };
}

/** Bundled, or as sources: whatever of both is there, so that no change of either goes unseen. */
async function digestOfProgram(installRoot: string): Promise<string> {
  const digest = createHash('sha256');
  for (const part of ['dist', 'src', 'macros', 'package.json']) {
    const folder = join(installRoot, part);
    const below = await readdir(folder, { recursive: true }).catch(() => ['']);
    for (const name of below.sort()) {
      const content = await readFile(join(folder, name)).catch(() => undefined);
      digest.update(`${part}/${name} ${content?.byteLength}\n`).update(content ?? '');
    }
  }
  return digest.digest('hex');
}

async function absent(): Promise<undefined> {
  return undefined;
}

async function readKit(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.py')).sort();
  const sources = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  );
  return Object.fromEntries(sources);
}
