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
    profileNames: () => readProfileNames(join(installRoot, 'profiles')),
    platformNoise: () => text('profiles', 'platform-noise.json'),
  };
}

async function absent(): Promise<undefined> {
  return undefined;
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
