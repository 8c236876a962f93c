import { canonicalName } from '../../codec/canonical-name.ts';
import type { InstalledDistribution, RuntimeProfile } from '../../model/profile.ts';
import { pythonRelease } from '../wheels/check-wheels.ts';
import type { Metadata } from '../wheels/metadata.ts';
import { parseRequirement, type Requirement } from '../wheels/requirement.ts';
import { allowedCandidates, allowsInstalled } from '../wheels/specifier.ts';
import { compareVersions, formatVersion, parseVersion, type Version } from '../wheels/version.ts';
import type { Wheel } from '../wheels/wheel.ts';
import { formatTag, type WheelName } from '../wheels/wheel-name.ts';

/** A wheel that this runtime could install. */
export type Candidate = {
  readonly file: string;
  readonly name: string;
  readonly version: Version;
  readonly metadata: Metadata;
  /** Place of its best tag among the runtime's; 0 is preferred. */
  readonly rank: number;
  readonly build: WheelName['build'];
  /** Its Requires-Python admits the runtime; pip looks at that only once it has chosen the wheel. */
  readonly runs: boolean;
};
/** A wheel of the wanted name that cannot be installed, and why (rule id). */
export type Refused = { readonly file: string; readonly name: string; readonly rule: string };

/** A distribution that is installed; `needs`: its requirements as read from its wheel. */
export type Installed = InstalledDistribution & { readonly needs?: readonly Requirement[] };

/** A source distribution: it would have to be built. */
export type SourceFile = { readonly file: string; readonly name: string; readonly version: Version };

/** What a runtime can install from the bundle and what it has already. */
export type Supply = {
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  /** The candidates, and among them the wheels that Requires-Python rules out. */
  readonly offered: ReadonlyMap<string, readonly Candidate[]>;
  readonly refused: ReadonlyMap<string, readonly Refused[]>;
  readonly installed: ReadonlyMap<string, Installed>;
  /** Source distributions by name, newest first: pip takes a newer one and tries to build it. */
  readonly sources: ReadonlyMap<string, readonly SourceFile[]>;
  readonly environment: RuntimeProfile['marker_environment'];
  /** Whether a distribution that is not listed is known not to be there. */
  isAbsent(name: string): boolean;
};

/** Sorts the wheels of the bundle into what this runtime can install (best first, as pip orders them) and the rest. */
export function supplyOf(
  wheels: readonly Wheel[],
  profile: RuntimeProfile,
  files: readonly { readonly name: string }[] = [],
): Supply {
  const sources = files
    .flatMap(sourceFile)
    .sort((left, right) => compareVersions(right.version, left.version));
  const places = ranksOf(profile.compatible_tags ?? []);
  const judged = wheels.map((wheel) => judge(wheel, profile, places));
  const offered = judged.flatMap((one) => ('rank' in one ? [one] : [])).sort(byPreference);
  const refused = judged.flatMap((one) => {
    if ('rank' in one) return one.runs ? [] : [{ file: one.file, name: one.name, rule: 'WHL-009' }];
    return one.name === '' ? [] : [one];
  });
  const absent = new Set(profile.absent?.map(canonicalName));
  const complete = !profile.unknown.includes('distributions');
  return {
    candidates: byName(offered.filter((one) => one.runs)),
    offered: byName(offered),
    refused: byName([...refused, ...sources.map(({ file, name }) => ({ file, name, rule: 'WHL-015' }))]),
    sources: byName(sources),
    environment: profile.marker_environment,
    installed: new Map(profile.distributions.map((one) => [canonicalName(one.name), one])),
    isAbsent: (name) => complete || absent.has(name),
  };
}

/** The same supply once these wheels are installed. */
export function supplyAfter(supply: Supply, wheels: readonly Candidate[]): Supply {
  const installed = new Map<string, Installed>(supply.installed);
  for (const { name, version, metadata } of wheels) {
    installed.set(name, { name, version: formatVersion(version), needs: metadata.requires });
  }
  return { ...supply, installed };
}

/** What an installed distribution requires; undefined: not known. */
export function requirementsOf(one: Installed): readonly Requirement[] | undefined {
  return one.needs ?? one.requires?.flatMap((text) => parseRequirement(text) ?? []);
}

/** Candidates that meet every one of these requirements, best first. */
export function matching(
  candidates: readonly Candidate[],
  requirements: readonly Requirement[],
): Candidate[] {
  const specifiers = requirements.flatMap((requirement) => requirement.specifiers);
  return allowedCandidates(specifiers, candidates);
}

/** Whether an installed distribution meets a requirement; `unknown` when its version is not known. */
export function installedMeets(
  distribution: InstalledDistribution,
  requirement: Requirement,
): 'ok' | 'fail' | 'unknown' {
  if (requirement.specifiers.length === 0) return 'ok';
  const version = parseVersion(distribution.version);
  if (version === undefined) return 'unknown';
  return allowsInstalled(requirement.specifiers, version) ? 'ok' : 'fail';
}

/** What bundle and image have under this name, for a finding: `bundle 1.26.4, numpy-2.0-….whl (WHL-008) · image ∅`. */
export function describeSupply(supply: Supply, name: string): string {
  const installed = supply.installed.get(name);
  const bundle = [
    ...(supply.candidates.get(name) ?? []).map((candidate) => formatVersion(candidate.version)),
    ...(supply.refused.get(name) ?? []).map((refused) => `${refused.file} (${refused.rule})`),
  ];
  const image = installed === undefined ? (supply.isAbsent(name) ? '∅' : '?') : installed.version || '?';
  return `bundle ${bundle.join(', ') || '∅'} · image ${image}`;
}

/** PEP 625: `name-version.tar.gz`; elder names have dashes of their own. */
function sourceFile({ name: file }: { readonly name: string }): SourceFile[] {
  const [, name = '', text = ''] =
    /(?:^|\/)([A-Za-z0-9][\w.]*(?:-[A-Za-z][\w.]*)*)-(\d[\w.!+]*)\.(?:tar\.(?:gz|bz2|xz)|tgz|zip)$/.exec(
      file,
    ) ?? [];
  const version = parseVersion(text);
  return version === undefined ? [] : [{ file, name: canonicalName(name), version }];
}

function judge(
  wheel: Wheel,
  profile: RuntimeProfile,
  places: ReadonlyMap<string, number>,
): Candidate | Refused {
  const { file, naming, metadata } = wheel;
  if (typeof naming === 'string') return { file, name: '', rule: 'WHL-002' };
  const { name, version, build } = naming;
  if (wheel.broken !== '') return { file, name, rule: 'WHL-001' };
  if (wheel.layout !== '') return { file, name, rule: 'WHL-003' };
  if (metadata === undefined || metadata.name !== name) return { file, name, rule: 'WHL-004' };
  const ranks = naming.tags.flatMap((tag) => places.get(formatTag(tag)) ?? []);
  // Where the runtime's tags are not known, WHL-008 says so of every wheel; nothing is concluded from it here.
  if (ranks.length === 0 && places.size > 0) return { file, name, rule: 'WHL-008' };
  const python = parseVersion(pythonRelease(profile));
  const wanted = metadata.requiresPython;
  const runs = wanted === undefined || python === undefined || allowsInstalled(wanted, python);
  return { file, name, version, metadata, rank: Math.min(...ranks, places.size), build, runs };
}

/** A tag that is listed twice counts at its first place. */
function ranksOf(tags: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...tags.entries()].reverse().map(([rank, tag]) => [tag, rank] as const));
}

/** pip's order: newest version, then most preferred tag, then highest build. */
function byPreference(left: Candidate, right: Candidate): number {
  return compareVersions(right.version, left.version) || left.rank - right.rank || compareBuilds(right, left);
}

function compareBuilds(left: Candidate, right: Candidate): number {
  const numbers = Number((left.build?.number ?? -1n) - (right.build?.number ?? -1n));
  if (numbers !== 0) return numbers;
  const [one, other] = [left.build?.rest ?? '', right.build?.rest ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function byName<T extends { readonly name: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.name, [...(groups.get(item.name) ?? []), item]);
  return groups;
}
