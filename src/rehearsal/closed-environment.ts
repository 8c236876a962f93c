import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreparedEnvironment } from './environment.ts';

/** Makes an environment with these pins. */
export type Prepare = (pins: readonly string[]) => Promise<PreparedEnvironment>;
/** Pins of the image's distributions among these names; names normalised as in PEP 503. */
export type PinsNamed = (names: readonly string[]) => readonly string[];

/**
 * The environment of the given pins and of everything that they require and the image has, in the image's versions:
 * what is installed says what it requires, until nothing new is named. Errors: those of `prepare`.
 */
export async function closedEnvironment(
  pins: readonly string[],
  pinsNamed: PinsNamed,
  prepare: Prepare,
): Promise<PreparedEnvironment> {
  const wanted = new Set(pins);
  for (;;) {
    const environment = await prepare([...wanted]);
    const before = wanted.size;
    for (const pin of pinsNamed(await requiredNames(environment.base, wanted))) wanted.add(pin);
    if (wanted.size === before) return environment;
  }
}

/** What the pinned distributions in a folder require without an extra, normalised (core metadata, Requires-Dist). */
async function requiredNames(base: string, pins: ReadonlySet<string>): Promise<string[]> {
  const asked = new Set([...pins].map((pin) => normalName(/^[\w.-]+/.exec(pin)?.[0] ?? '')));
  const names = new Set<string>();
  for (const entry of await readdir(base)) {
    const [, name] = /^(.+)-[^-]+\.dist-info$/.exec(entry) ?? [];
    if (name === undefined || !asked.has(normalName(name))) continue;
    const text = await readFile(join(base, entry, 'METADATA'), 'utf8').catch(() => '');
    // The headers end at the first empty line; what follows is prose.
    for (const [, required = '', rest = ''] of (text.split(/\r?\n\r?\n/)[0] ?? '').matchAll(requirement)) {
      if (!/\bextra\s*==/.test(rest)) names.add(normalName(required));
    }
  }
  return [...names];
}

const requirement = /^Requires-Dist:\s*([\w.-]+)([^\n]*)$/gim;

function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
