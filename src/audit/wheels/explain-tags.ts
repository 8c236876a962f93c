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
  const [python = '', abi = ''] = (supported[0] ?? '').split('-');
  const platforms = new Set(supported.map((tag) => tag.slice(tag.lastIndexOf('-') + 1)));
  return {
    best: { python, abi },
    pythons: new Set(supported.map((tag) => tag.slice(0, tag.indexOf('-')))),
    pairs: new Set(supported.map((tag) => tag.slice(0, tag.lastIndexOf('-')))),
    platforms,
    glibc: Math.max(-1, ...[...platforms].flatMap((platform) => levelOf(platform)?.minor ?? [])),
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
  const level = levelOf(platform);
  if (level !== undefined && level.minor > runtime.glibc && runtime.platforms.has(`linux_${level.machine}`)) {
    return `glibc 2.${level.minor} > 2.${runtime.glibc}`;
  }
  const own = [...runtime.platforms].find((known) => known.startsWith('linux_'));
  return `platform ${platform} ≠ ${own ?? ''}`;
}

/** What `manylinux_2_35_x86_64` asks for (PEP 600): glibc 2.35 on that machine. */
function levelOf(platform: string): { readonly minor: number; readonly machine: string } | undefined {
  const prefix = /^manylinux_2_(\d+)_/.exec(platform);
  return prefix === null
    ? undefined
    : { minor: Number(prefix[1]), machine: platform.slice(prefix[0].length) };
}
