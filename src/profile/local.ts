import type { InstalledDistribution, RuntimeProfile } from '../model/profile.ts';

/**
 * The runtime of a rehearsal's session: the probed interpreter with those distributions of the wanted image that
 * the notebook imports, in the image's versions. On another minor none are installed, since the image's versions
 * are known for its own only. What the session needs for itself is installed beside them, so the list is not
 * complete.
 */
export function localProfile(
  probed: RuntimeProfile,
  wanted: RuntimeProfile,
  modules: readonly string[],
): RuntimeProfile {
  const sameMinor = minor(probed) === minor(wanted);
  const unknown = [...new Set([...probed.unknown, 'distributions', 'distributions[].requires'])];
  return {
    ...probed,
    id: `local-${probed.python.version}`,
    // A session gets the pip of the image, whatever the interpreter has.
    python: { ...probed.python, pip: wanted.python.pip ?? probed.python.pip },
    distributions: sameMinor ? touchedDistributions(wanted, modules) : [],
    ...(wanted.absent === undefined ? {} : { absent: wanted.absent }),
    unknown,
  };
}

/** The distributions of known version that provide one of these modules (`PIL`, `skimage`), sorted by name. */
export function touchedDistributions(
  profile: RuntimeProfile,
  modules: readonly string[],
): InstalledDistribution[] {
  const tops = new Set(modules.map((module) => module.split('.')[0] ?? ''));
  return profile.distributions
    .filter((one) => one.version !== '' && importNames(one).some((name) => tops.has(name)))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Whether a listed distribution, in whatever version, provides that module. */
export function listsModule({ distributions }: RuntimeProfile, module: string): boolean {
  return distributions.some((one) => importNames(one).includes(module));
}

function importNames(distribution: InstalledDistribution): readonly string[] {
  return distribution.imports ?? [distribution.name.replace(/[-.]/g, '_')];
}

function minor(profile: RuntimeProfile): string {
  return profile.python.version.split('.').slice(0, 2).join('.');
}
