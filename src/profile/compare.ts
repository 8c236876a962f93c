import { canonicalName } from '../codec/canonical-name.ts';
import type { ProfileDifference, RuntimeProfile } from '../model/profile.ts';

/**
 * Differences between the profile used for the audit and the one that the session captured, in a fixed order.
 * Only what the first one claims is compared: versions it does not know are no difference.
 */
export function compareProfiles(used: RuntimeProfile, captured: RuntimeProfile): ProfileDifference[] {
  const pairs = [
    { fact: 'image', expected: image(used), observed: image(captured) },
    { fact: 'python', expected: used.python.version, observed: captured.python.version },
    { fact: 'abi', expected: used.python.abi, observed: captured.python.abi },
    { fact: 'libc', expected: libc(used), observed: libc(captured) },
    { fact: 'machine', expected: used.platform.machine, observed: captured.platform.machine },
    { fact: 'pip', expected: used.python.pip ?? '', observed: captured.python.pip ?? '' },
    ...compareTags(used, captured),
    ...compareDistributions(used, captured),
  ];
  return pairs.filter(({ expected, observed }) => expected !== '' && expected !== observed);
}

/** What the image calls itself; '' of one derived from public sources, which claims none. */
function image({ provenance }: RuntimeProfile): string {
  const named = [provenance?.['docker_image'], provenance?.['git_commit']];
  return String(named.find((text) => typeof text === 'string' && text !== '') ?? '');
}

/** The tags that only one of them accepts, the first of each side by name: hundreds follow from one minor. */
function compareTags(used: RuntimeProfile, captured: RuntimeProfile): ProfileDifference[] {
  const [mine = [], theirs = []] = [used.compatible_tags, captured.compatible_tags];
  if (mine.length === 0 || theirs.length === 0) return [];
  const only = (own: readonly string[], others: readonly string[]) => {
    const known = new Set(others);
    const left = own.filter((tag) => !known.has(tag));
    return left.length === 0 ? '=' : `${left.length} × (${left[0] ?? ''}, …)`;
  };
  return [{ fact: 'tags', expected: only(mine, theirs), observed: only(theirs, mine) }];
}

function libc(profile: RuntimeProfile): string {
  return `${profile.platform.libc.name} ${profile.platform.libc.version}`;
}

function compareDistributions(used: RuntimeProfile, captured: RuntimeProfile): ProfileDifference[] {
  const installed = new Map(
    captured.distributions.map(({ name, version }) => [canonicalName(name), version]),
  );
  return used.distributions
    .map(({ name, version }) => ({
      fact: `distribution ${canonicalName(name)}`,
      expected: version,
      observed: installed.get(canonicalName(name)) ?? '',
    }))
    .sort((left, right) => (left.fact < right.fact ? -1 : 1));
}
