import type { Candidate, Supply } from '../../src/audit/closure/candidate.ts';
import { supplyOf } from '../../src/audit/closure/candidate.ts';
import { readWheels } from '../../src/audit/wheels/check-wheels.ts';
import { parseRequirement, type Requirement } from '../../src/audit/wheels/requirement.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import type { InstalledDistribution, RuntimeProfile } from '../../src/model/profile.ts';
import { captured } from './audit-facts.ts';
import { buildWheel } from './wheel-builder.ts';

/** A wheel for every Python 3 that requires these. */
export function pure(name: string, version: string, requires: readonly string[] = []): FileBytes {
  return buildWheel({ name, version, requires });
}

/** A wheel that offers the extras `all` and `fast`. */
export function withExtras(name: string, version: string, requires: readonly string[]): FileBytes {
  const head = ['Metadata-Version: 2.1', `Name: ${name}`, `Version: ${version}`];
  const extras = ['Provides-Extra: all', 'Provides-Extra: fast'];
  return buildWheel({
    name,
    version,
    metadata: [...head, ...extras, ...requires.map((one) => `Requires-Dist: ${one}`)],
  });
}

/**
 * The captured runtime in which nothing but this is installed: `demo 1.0` requires nothing, `demo` is there in a
 * version that is not known.
 */
export function having(...installed: readonly (string | InstalledDistribution)[]): RuntimeProfile {
  const distributions = installed.map((one) => {
    if (typeof one !== 'string') return one;
    const [name = '', version = ''] = one.split(' ');
    return { name, version, requires: [] };
  });
  return { ...captured, distributions };
}

/** What this runtime can install from these files. */
export function supplyFor(files: readonly FileBytes[], profile: RuntimeProfile = having()): Supply {
  return supplyOf(readWheels(files), profile, files);
}

/** Every wheel of the supply, by name in the order of the files, best first within a name. */
export function offeredBy(supply: Supply): Candidate[] {
  return [...supply.offered.values()].flat();
}

export function requirements(...texts: readonly string[]): Requirement[] {
  return texts.flatMap((text) => parseRequirement(text) ?? []);
}
