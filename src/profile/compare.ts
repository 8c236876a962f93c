import type { RuntimeProfile } from '../model/profile.ts';

/** One fact in which the runtime that ran differs from the profile that the audit was held against. */
export type ProfileDifference = {
  /** `python`, `abi`, `libc`, `machine`, `pip`, or `distribution <name>`. */
  readonly fact: string;
  readonly expected: string;
  /** '' = not there. */
  readonly observed: string;
};

/**
 * Differences between the profile used for the audit and the one that the session captured, in a fixed order.
 * Only what the first one claims is compared: versions it does not know are no difference.
 */
export function compareProfiles(used: RuntimeProfile, captured: RuntimeProfile): ProfileDifference[] {
  const pairs = [
    { fact: 'python', expected: used.python.version, observed: captured.python.version },
    { fact: 'abi', expected: used.python.abi, observed: captured.python.abi },
    { fact: 'libc', expected: libc(used), observed: libc(captured) },
    { fact: 'machine', expected: used.platform.machine, observed: captured.platform.machine },
    { fact: 'pip', expected: used.python.pip ?? '', observed: captured.python.pip ?? '' },
    ...compareDistributions(used, captured),
  ];
  return pairs.filter(({ expected, observed }) => expected !== '' && expected !== observed);
}

function libc(profile: RuntimeProfile): string {
  return `${profile.platform.libc.name} ${profile.platform.libc.version}`;
}

function compareDistributions(used: RuntimeProfile, captured: RuntimeProfile): ProfileDifference[] {
  const installed = new Map(captured.distributions.map(({ name, version }) => [canonical(name), version]));
  return used.distributions
    .map(({ name, version }) => ({
      fact: `distribution ${canonical(name)}`,
      expected: version,
      observed: installed.get(canonical(name)) ?? '',
    }))
    .sort((left, right) => (left.fact < right.fact ? -1 : 1));
}

/** PEP 503, as everywhere names of distributions are compared. */
function canonical(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}
