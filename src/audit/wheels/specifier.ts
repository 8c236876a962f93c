import { isCompatibleRelease } from './compatible-release.ts';
import {
  compareReleases,
  compareVersions,
  formatVersion,
  isPreRelease,
  parseVersion,
  publicVersion,
  type Version,
} from './version.ts';

type Operator = '===' | '==' | '!=' | '~=' | '<=' | '>=' | '<' | '>';

/** One comparison such as `>=1.2` or `==2.0.*`. */
export type Specifier = {
  readonly operator: Operator;
  /** As written, without blanks around it. */
  readonly text: string;
  /** undefined only for `===`, which compares text. */
  readonly version: Version | undefined;
  readonly wildcard: boolean;
};
/** All of them must hold; none holds for every version. */
export type SpecifierSet = readonly Specifier[];

const release = String.raw`v?(?:\d+!)?\d+(?:\.\d+)*`;
const suffixes = String.raw`(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?`;
const local = String.raw`(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?`;
const equality = new RegExp(String.raw`^${release}(?:\.\*|${suffixes}${local})$`, 'i');
const compatible = new RegExp(String.raw`^v?(?:\d+!)?\d+(?:\.\d+)+${suffixes}$`, 'i');
const ordered = new RegExp(`^${release}${suffixes}$`, 'i');
const arbitrary = /^[^\s;)]*$/;

/** The comparisons of a list such as `>=1.2,<2`; undefined when one of them is not valid PEP 440. */
export function parseSpecifiers(text: string): SpecifierSet | undefined {
  const parsed: Specifier[] = [];
  for (const part of text.split(',')) {
    if (part.trim() === '') continue;
    const specifier = parseSpecifier(part);
    if (specifier === undefined) return undefined;
    parsed.push(specifier);
  }
  return parsed;
}

/** One comparison, or undefined when its operator or version is not valid PEP 440. */
export function parseSpecifier(text: string): Specifier | undefined {
  const written = text.trim();
  const operator = operators.find((known) => written.startsWith(known));
  if (operator === undefined) return undefined;
  const version = written.slice(operator.length).trim();
  if (!form(operator).test(version)) return undefined;
  const wildcard = version.endsWith('.*') && (operator === '==' || operator === '!=');
  return {
    operator,
    text: version,
    version: operator === '===' ? undefined : parseVersion(wildcard ? version.slice(0, -2) : version),
    wildcard,
  };
}

/** The list as one writes it, `` when it is empty. */
export function formatSpecifiers(set: SpecifierSet): string {
  return set.map((specifier) => `${specifier.operator}${specifier.text}`).join(',');
}

/**
 * Whether an installed version satisfies the list: pre-releases count, as pip counts them for what is installed.
 * Corner cases of post- and pre-releases follow packaging 24.1, which Kaggle's pip 24.1.2 contains.
 */
export function allowsInstalled(set: SpecifierSet, version: Version): boolean {
  return set.every((specifier) => comparisons[specifier.operator](version, specifier));
}

/**
 * The versions that pip would consider: pre-releases only where the list names one itself, or where the list is
 * empty and there is no final version.
 */
export function allowedCandidates<T extends { readonly version: Version }>(
  set: SpecifierSet,
  candidates: readonly T[],
): T[] {
  const matching = candidates.filter((candidate) => allowsInstalled(set, candidate.version));
  if (set.some(namesPreRelease)) return matching;
  const finals = matching.filter((candidate) => !isPreRelease(candidate.version));
  return finals.length === 0 && set.length === 0 ? matching : finals;
}

/** A longer one before those that it begins with. */
const operators: readonly Operator[] = ['===', '==', '!=', '~=', '<=', '>=', '<', '>'];

function form(operator: Operator): RegExp {
  if (operator === '===') return arbitrary;
  if (operator === '~=') return compatible;
  return operator === '==' || operator === '!=' ? equality : ordered;
}

function namesPreRelease(specifier: Specifier): boolean {
  if (specifier.operator === '!=' || specifier.operator === '<' || specifier.operator === '>') return false;
  const version = specifier.version ?? parseVersion(specifier.text);
  return version !== undefined && isPreRelease(version);
}

type Comparison = (version: Version, specifier: Specifier) => boolean;

const comparisons: Readonly<Record<Operator, Comparison>> = {
  '===': (version, { text }) => formatVersion(version).toLowerCase() === text.toLowerCase(),
  '==': equals,
  '!=': (version, specifier) => !equals(version, specifier),
  '~=': (version, specifier) =>
    holds(version, specifier, atLeast) && isCompatibleRelease(version, specifier.text),
  '<=': (version, specifier) => holds(version, specifier, (left, right) => order(left, right) <= 0),
  '>=': (version, specifier) => holds(version, specifier, atLeast),
  '<': (version, specifier) => holds(version, specifier, isBelow),
  '>': (version, specifier) => holds(version, specifier, isAbove),
};

function holds(
  version: Version,
  specifier: Specifier,
  test: (version: Version, bound: Version) => boolean,
): boolean {
  return specifier.version !== undefined && test(version, specifier.version);
}

function equals(version: Version, specifier: Specifier): boolean {
  return holds(version, specifier, (left, bound) => {
    if (specifier.wildcard) return startsWith(left, bound.epoch, bound.release);
    return compareVersions(bound.local.length === 0 ? publicVersion(left) : left, bound) === 0;
  });
}

/** Bounds carry no local part, so that of the candidate does not count. */
function order(version: Version, bound: Version): number {
  return compareVersions(publicVersion(version), bound);
}

function atLeast(version: Version, bound: Version): boolean {
  return order(version, bound) >= 0;
}

function startsWith(version: Version, epoch: bigint, prefix: readonly bigint[]): boolean {
  return version.epoch === epoch && prefix.every((part, index) => (version.release[index] ?? 0n) === part);
}

/** `<3.1` leaves out 3.1.dev0 unless the bound is a pre-release itself. */
function isBelow(version: Version, bound: Version): boolean {
  if (compareVersions(version, bound) >= 0) return false;
  return isPreRelease(bound) || !isPreRelease(version) || !sameBase(version, bound);
}

/** `>3.1` leaves out 3.1.post1 unless the bound is a post-release, and 3.1+local always. */
function isAbove(version: Version, bound: Version): boolean {
  if (compareVersions(version, bound) <= 0) return false;
  if (!sameBase(version, bound)) return true;
  return version.local.length === 0 && (bound.post !== undefined || version.post === undefined);
}

function sameBase(left: Version, right: Version): boolean {
  return left.epoch === right.epoch && compareReleases(left.release, right.release) === 0;
}
