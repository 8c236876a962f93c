/** A version as PEP 440 reads it. Numbers are BigInt: dates and hashes in releases exceed 2^53. */
export type Version = {
  readonly epoch: bigint;
  readonly release: readonly bigint[];
  readonly pre: { readonly letter: 'a' | 'b' | 'rc'; readonly number: bigint } | undefined;
  readonly post: bigint | undefined;
  readonly dev: bigint | undefined;
  /** Numeric parts are BigInt, others lower-case text; empty when the version has no local part. */
  readonly local: readonly (bigint | string)[];
};

const pattern =
  /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d+)?)?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d+)?)?(?:[-_.]?(dev)[-_.]?(\d+)?)?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i;

const preLetters: Readonly<Record<string, 'a' | 'b' | 'rc'>> = {
  a: 'a',
  alpha: 'a',
  b: 'b',
  beta: 'b',
  c: 'rc',
  rc: 'rc',
  pre: 'rc',
  preview: 'rc',
};

/** The version that this text spells (PEP 440, appendix B), or undefined when it spells none. */
export function parseVersion(text: string): Version | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, epoch, release = '0', pre, preNumber, dash, post, postNumber, dev, devNumber, local] = match;
  const letter = pre === undefined ? undefined : preLetters[pre.toLowerCase()];
  return {
    epoch: BigInt(epoch ?? 0),
    release: release.split('.').map((part) => BigInt(part)),
    pre: letter === undefined ? undefined : { letter, number: BigInt(preNumber ?? 0) },
    post: dash === undefined && post === undefined ? undefined : BigInt(dash ?? postNumber ?? 0),
    dev: dev === undefined ? undefined : BigInt(devNumber ?? 0),
    local: local === undefined ? [] : local.toLowerCase().split(/[-_.]/).map(localPart),
  };
}

/** The normal form of PEP 440, for instance `1.0rc1.post2.dev3+ubuntu.1`. */
export function formatVersion(version: Version): string {
  const epoch = version.epoch === 0n ? '' : `${version.epoch}!`;
  const pre = version.pre === undefined ? '' : `${version.pre.letter}${version.pre.number}`;
  const post = version.post === undefined ? '' : `.post${version.post}`;
  const dev = version.dev === undefined ? '' : `.dev${version.dev}`;
  const local = version.local.length === 0 ? '' : `+${version.local.join('.')}`;
  return `${epoch}${version.release.join('.')}${pre}${post}${dev}${local}`;
}

/** Negative when `left` sorts before `right`, 0 when they are equal (PEP 440, "Summary of permitted suffixes"). */
export function compareVersions(left: Version, right: Version): number {
  return (
    compareBig(left.epoch, right.epoch) ||
    compareReleases(left.release, right.release) ||
    comparePre(left, right) ||
    compareBig(left.post ?? -1n, right.post ?? -1n) ||
    compareDev(left.dev, right.dev) ||
    compareLocal(left.local, right.local)
  );
}

/** Compares release numbers as if the shorter one went on with zeros: 1.0 equals 1.0.0. */
export function compareReleases(left: readonly bigint[], right: readonly bigint[]): number {
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const order = compareBig(left[index] ?? 0n, right[index] ?? 0n);
    if (order !== 0) return order;
  }
  return 0;
}

/** Whether pip leaves this version out unless pre-releases are allowed. */
export function isPreRelease(version: Version): boolean {
  return version.pre !== undefined || version.dev !== undefined;
}

/** The same version without its local part. */
export function publicVersion(version: Version): Version {
  return version.local.length === 0 ? version : { ...version, local: [] };
}

function localPart(part: string): bigint | string {
  return /^\d+$/.test(part) ? BigInt(part) : part;
}

function compareBig(left: bigint, right: bigint): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function comparePre(left: Version, right: Version): number {
  const order = preRank(left) - preRank(right);
  return order !== 0 ? order : compareBig(left.pre?.number ?? 0n, right.pre?.number ?? 0n);
}

/** 1.0.dev1 sorts before 1.0a1, and 1.0 or 1.0.post1 after every 1.0rc. */
function preRank(version: Version): number {
  if (version.pre !== undefined) return { a: 1, b: 2, rc: 3 }[version.pre.letter];
  return version.post === undefined && version.dev !== undefined ? 0 : 4;
}

function compareDev(left: bigint | undefined, right: bigint | undefined): number {
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return compareBig(left, right);
}

function compareLocal(left: Version['local'], right: Version['local']): number {
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const order = compareLocalParts(left[index], right[index]);
    if (order !== 0) return order;
  }
  return 0;
}

/** An absent part sorts first, then text, then numbers. */
function compareLocalParts(left: bigint | string | undefined, right: bigint | string | undefined): number {
  if (left === undefined || right === undefined) {
    return Number(left !== undefined) - Number(right !== undefined);
  }
  if (typeof left === 'bigint' && typeof right === 'bigint') return compareBig(left, right);
  if (typeof left === 'bigint') return 1;
  if (typeof right === 'bigint') return -1;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
