import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unsafeName } from '../codec/safe-name.ts';
import type { Assets } from '../model/world.ts';

/**
 * Shipped data below the install root (the folder that holds kernel/ and profiles/). A profile named by a path,
 * `profiles/captured.json`, is the project's own.
 */
export function createAssets(installRoot: string, projectRoot?: string): Assets {
  const text = (...parts: string[]) => readFile(join(installRoot, ...parts), 'utf8');
  return {
    kit: () => readKit(join(installRoot, 'kernel')),
    kitPath: (name) => join(installRoot, 'kernel', name),
    profile: (name) => readProfile(name, installRoot, projectRoot),
    profileNames: () => readProfileNames(join(installRoot, 'profiles')),
    platformNoise: () => text('profiles', 'platform-noise.json'),
    governingDocument: () => text('templates', 'governing-document.md'),
    programDigest: () => digestOfProgram(installRoot),
  };
}

const readAtOnce = 64;

/** Bundled, or as sources: whatever of both is there, so that no change of either goes unseen. */
async function digestOfProgram(installRoot: string): Promise<string> {
  const digest = createHash('sha256');
  for (const part of ['dist', 'src', 'macros', 'package.json']) {
    const folder = join(installRoot, part);
    const below = await readdir(folder, { recursive: true }).catch(() => ['']);
    const names = below.sort();
    const read = (name: string) => readFile(join(folder, name)).catch(() => undefined);
    for (let at = 0; at < names.length; at += readAtOnce) {
      const some = names.slice(at, at + readAtOnce);
      for (const [index, content] of (await Promise.all(some.map(read))).entries())
        digest.update(`${part}/${some[index]} ${content?.byteLength}\n`).update(content ?? '');
    }
  }
  return digest.digest('hex');
}

async function readProfile(
  name: string,
  installRoot: string,
  projectRoot: string | undefined,
): Promise<string | undefined> {
  const isOwn = name.endsWith('.json') && unsafeName(name) === undefined;
  if (!isOwn && !/^[\w.-]+$/.test(name)) return undefined;
  if (isOwn && projectRoot === undefined) return undefined;
  const path = isOwn ? join(projectRoot ?? '', name) : join(installRoot, 'profiles', `${name}.json`);
  return readFile(path, 'utf8').catch(() => undefined);
}

async function readProfileNames(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^kaggle-.+\.json$/.test(name));
  return files.map((name) => name.slice(0, -'.json'.length)).sort();
}

async function readKit(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.py')).sort();
  const sources = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  );
  return Object.fromEntries(sources);
}
