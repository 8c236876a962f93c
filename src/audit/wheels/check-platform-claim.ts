import { basename } from 'node:path/posix';
import type { ElfFile } from '../../codec/elf.ts';
import type { Finding } from '../../model/finding.ts';
import { finding } from '../finding.ts';
import { isAtLeast, isGlibcLibrary, namedGlibcVersion } from '../native/glibc.ts';
import type { Wheel } from './wheel.ts';

/**
 * The newest symbol versions that a system of each manylinux level has for certain (PEP 600, and the policies that
 * wheel builders agree on for x86-64): glibc's minor, then libstdc++, its ABI and libgcc. glibc's own ladder is the
 * level's number.
 */
const ladders: readonly (readonly [number, string, string, string])[] = [
  [5, '3.4.8', '1.3.1', '4.2.0'],
  [12, '3.4.13', '1.3.3', '4.3.0'],
  [17, '3.4.19', '1.3.7', '4.8.0'],
  [24, '3.4.22', '1.3.10', '4.8.0'],
  [27, '3.4.24', '1.3.11', '7.0.0'],
  [31, '3.4.28', '1.3.12', '7.0.0'],
  [34, '3.4.29', '1.3.13', '7.0.0'],
  [35, '3.4.30', '1.3.13', '12.0.0'],
  [39, '3.4.33', '1.3.15', '14.0.0'],
];
const legacy = new Map([
  ['manylinux1_x86_64', 5],
  ['manylinux2010_x86_64', 12],
  ['manylinux2014_x86_64', 17],
]);
const x8664 = 62;

/** Whether the libraries of a wheel need more of the system than its platform tag says (WHL-013). */
export function checkPlatformClaim(wheel: Wheel): Finding[] {
  const claimed = claimedLevel(wheel);
  if (claimed === undefined) return [];
  const bundled = new Set(wheel.libraries.files.flatMap(({ path, elf }) => [basename(path), elf.soname]));
  const ours = wheel.libraries.files.filter(({ elf }) => elf.machine === x8664);
  const excess = ours.flatMap(({ path, elf }) =>
    needsOf(elf, bundled)
      .filter(({ library, version }) => !isGranted(library, version, claimed))
      .map(({ library, version }) => `${path}: ${version} (${library})`),
  );
  const [first] = excess;
  if (first === undefined) return [];
  const expected = `manylinux_2_${claimed}: ${allowances(claimed)}`;
  const observed = excess.length === 1 ? first : `${first} (+${excess.length - 1})`;
  return [finding('WHL-013', 'fail', { file: wheel.file, expected, observed, evidence: excess })];
}

/** Every tag of a compressed set is a promise: the lowest level counts. */
function claimedLevel(wheel: Wheel): number | undefined {
  if (typeof wheel.naming === 'string') return undefined;
  const levels = wheel.naming.tags.flatMap(({ platform }) => {
    const minor = /^manylinux_2_(\d+)_x86_64$/.exec(platform)?.[1];
    const level = minor === undefined ? legacy.get(platform) : Number(minor);
    return level === undefined ? [] : [level];
  });
  return levels.length === 0 ? undefined : Math.min(...levels);
}

type Need = { readonly library: string; readonly version: string };

/** What a library needs of the system; a copy that the wheel brings itself promises nothing about the system. */
function needsOf(elf: ElfFile, bundled: ReadonlySet<string | undefined>): Need[] {
  return elf.verneed
    .filter(({ file }) => !bundled.has(file))
    .flatMap(({ file, versions }) =>
      versions.filter(({ weak }) => !weak).map(({ name }) => ({ library: file, version: name })),
    );
}

function isGranted(library: string, version: string, level: number): boolean {
  const glibc = namedGlibcVersion(version);
  if (isGlibcLibrary(library)) return glibc === undefined || isAtLeast(`2.${level}`, glibc);
  const family = /^(?:GLIBCXX|CXXABI|GCC)(?=_\d[\d.]*$)/.exec(version)?.[0];
  const most = ladderOf(level).get(family);
  return most === undefined || isAtLeast(most, version.slice(version.indexOf('_') + 1));
}

/** A level without a row of its own has at least what the one below it has. */
function ladderOf(level: number): ReadonlyMap<string | undefined, string> {
  const row = [...ladders].reverse().find(([minor]) => minor <= level);
  if (row === undefined) return new Map();
  const [, glibcxx, cxxabi, gcc] = row;
  return new Map([
    ['GLIBCXX', glibcxx],
    ['CXXABI', cxxabi],
    ['GCC', gcc],
  ]);
}

function allowances(level: number): string {
  const ladder = [...ladderOf(level)].map(([family, most]) => `${family}_${most}`);
  return [`GLIBC_2.${level}`, ...ladder].join(', ');
}
