import type { WheelTag } from './wheel-name.ts';
import { formatTag } from './wheel-name.ts';

/** One tag of a wheel, and each part of it that the runtime does not accept. */
export type TagExplanation = { readonly tag: string; readonly reasons: readonly string[] };

/**
 * Why none of the wheel's tags is among those that the runtime accepts (PEP 425, 600), the nearest first: the one
 * that fails in the fewest parts. `supported` are the runtime's tags, most preferred first.
 */
export function explainTags(tags: readonly WheelTag[], supported: readonly string[]): TagExplanation[] {
  const runtime = describeRuntime(supported);
  return tags
    .map((tag) => ({ tag: formatTag(tag), reasons: reasonsAgainst(tag, runtime) }))
    .sort((left, right) => left.reasons.length - right.reasons.length);
}

type Runtime = {
  readonly best: { readonly python: string; readonly abi: string };
  readonly pythons: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly platforms: ReadonlySet<string>;
  /** Newest `2.N` among the manylinux tags. */
  readonly glibc: number;
};

function describeRuntime(supported: readonly string[]): Runtime {
  const parts = supported.map((tag) => tag.split('-'));
  const [python = '', abi = ''] = parts[0] ?? [];
  const platforms = new Set(parts.map(([, , platform = '']) => platform));
  return {
    best: { python, abi },
    pythons: new Set(parts.map(([name = '']) => name)),
    pairs: new Set(parts.map(([name = '', binary = '']) => `${name}-${binary}`)),
    platforms,
    glibc: Math.max(-1, ...[...platforms].map((platform) => glibcMinor(platform) ?? -1)),
  };
}

function reasonsAgainst(tag: WheelTag, runtime: Runtime): string[] {
  const platform = platformReason(tag.platform, runtime);
  const reasons = [...interpreterReasons(tag, runtime), ...(platform === undefined ? [] : [platform])];
  return reasons.length > 0 ? reasons : [`${tag.python}-${tag.abi} × ${tag.platform}`];
}

function interpreterReasons(tag: WheelTag, runtime: Runtime): string[] {
  if (runtime.pairs.has(`${tag.python}-${tag.abi}`)) return [];
  const { python, abi } = runtime.best;
  if (tag.abi === 'abi3' && tag.python.startsWith('cp3')) return [`python ${tag.python} > ${python} (abi3)`];
  const fits = tag.python === python || (tag.python.startsWith('py') && runtime.pythons.has(tag.python));
  const reasons = fits ? [] : [`python ${tag.python} ≠ ${python}`];
  return tag.abi === abi || tag.abi === 'none' ? reasons : [...reasons, `abi ${tag.abi} ≠ ${abi}`];
}

function platformReason(platform: string, runtime: Runtime): string | undefined {
  if (runtime.platforms.has(platform)) return undefined;
  const minor = glibcMinor(platform);
  if (minor !== undefined && minor > runtime.glibc && runtime.platforms.has(`linux_${machineOf(platform)}`)) {
    return `glibc 2.${minor} > 2.${runtime.glibc}`;
  }
  const own = [...runtime.platforms].find((known) => known.startsWith('linux_'));
  return `platform ${platform} ≠ ${own ?? ''}`;
}

function glibcMinor(platform: string): number | undefined {
  const minor = /^manylinux_2_(\d+)_/.exec(platform)?.[1];
  return minor === undefined ? undefined : Number(minor);
}

function machineOf(platform: string): string {
  return platform.replace(/^manylinux_\d+_\d+_/, '');
}
