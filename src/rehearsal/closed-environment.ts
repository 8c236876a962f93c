import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalName, requirementName } from '../codec/canonical-name.ts';
import type { EnvironmentOrder, PreparedEnvironment } from './environment.ts';

type Asked = Required<Pick<EnvironmentOrder, 'distributions' | 'requirements'>>;
/** Makes an environment with these pins and requirements. */
export type Prepare = (asked: Asked) => Promise<PreparedEnvironment>;

/** What is known of the image that a session stands for; names normalised as in PEP 503. */
export type SessionImage = {
  /** Pins of the image's distributions among these names. */
  pinsNamed(names: readonly string[]): readonly string[];
  /** Whether the image may have a distribution of that name, in a version that nobody wrote down. */
  mayHave(name: string): boolean;
};

/**
 * The environment of the given pins and of everything that they require, as an image whose packages work has it: in
 * the image's versions where they are known, else in those that the index has for the requirement. What is installed
 * says what it requires, until nothing new is named. Errors: those of `prepare`.
 */
export async function closedEnvironment(
  pins: readonly string[],
  image: SessionImage,
  prepare: Prepare,
): Promise<PreparedEnvironment> {
  const wanted = new Set(pins);
  const others = new Set<string>();
  for (;;) {
    const environment = await prepare({ distributions: [...wanted], requirements: [...others] });
    const before = wanted.size + others.size;
    const asked = new Set([...wanted, ...others].map(requirementName));
    const provided = new Set(environment.provides.map(({ name }) => name));
    for (const requirement of await requirementsIn(environment.base, asked)) {
      const name = requirementName(requirement);
      const known = image.pinsNamed([name]);
      for (const pin of known) wanted.add(pin);
      const isOpen = known.length === 0 && (asked.has(name) || !provided.has(name));
      if (isOpen && image.mayHave(name)) others.add(requirement);
    }
    if (wanted.size + others.size === before) return environment;
  }
}

/** What the distributions of these names in a folder require without an extra (core metadata, Requires-Dist). */
async function requirementsIn(base: string, asked: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for (const entry of (await readdir(base)).sort()) {
    const [, name] = /^(.+)-[^-]+\.dist-info$/.exec(entry) ?? [];
    if (name === undefined || !asked.has(canonicalName(name))) continue;
    const text = await readFile(join(base, entry, 'METADATA'), 'utf8').catch(() => '');
    found.push(...requirementsOf(text));
  }
  return found;
}

/** Requirements in core metadata that ask for no extra and for no address. */
export function requirementsOf(metadata: string): string[] {
  // The headers end at the first empty line; what follows is prose.
  const headers = metadata.split(/\r?\n\r?\n/)[0] ?? '';
  return [...headers.matchAll(/^Requires-Dist:[ \t]*([^\r\n]*)/gim)]
    .map(([, requirement = '']) => requirement.trim())
    .filter((requirement) => !/\bextra\s*==|\s@\s/.test(requirement));
}
