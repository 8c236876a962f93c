import { canonicalName } from '../../codec/canonical-name.ts';
import { parseVersion, type Version } from './version.ts';

/** `python-abi-platform` of a file name (PEP 425), expanded and in lower case. */
export type WheelTag = { readonly python: string; readonly abi: string; readonly platform: string };

/** What a wheel's file name says of it (PEP 427). */
export type WheelName = {
  /** Canonical name (PEP 503). */
  readonly name: string;
  readonly version: Version;
  /** Number and rest of the build tag; undefined when there is none. */
  readonly build: { readonly number: bigint; readonly rest: string } | undefined;
  readonly tags: readonly WheelTag[];
};
/** Which part of a file name is not as PEP 427 asks. */
export type WheelNameProblem = 'extension' | 'parts' | 'name' | 'version' | 'build' | 'tags';

/** A compressed tag set larger than this is refused: no real wheel comes near. */
const mostTags = 1024;

/** What the file name says, or which part of it is invalid. */
export function parseWheelName(fileName: string): WheelName | WheelNameProblem {
  if (!fileName.endsWith('.whl')) return 'extension';
  const parts = fileName.slice(0, -'.whl'.length).split('-');
  if (parts.length !== 5 && parts.length !== 6) return 'parts';
  const [name = '', versionText = ''] = parts;
  if (!/^[\p{L}\p{N}_.]+$/u.test(name) || name.includes('__')) return 'name';
  const version = parseVersion(versionText);
  if (version === undefined) return 'version';
  const build = parts.length === 6 ? parseBuild(parts[2] ?? '') : undefined;
  if (parts.length === 6 && build === undefined) return 'build';
  const tags = expandTags(parts.slice(-3).join('-'));
  return tags === undefined ? 'tags' : { name: canonicalName(name), version, build, tags };
}

/** Every tag of a compressed set such as `py2.py3-none-any`; undefined when it is none. */
export function expandTags(text: string): WheelTag[] | undefined {
  const [pythons = [], abis = [], platforms = [], ...more] = text
    .toLowerCase()
    .split('-')
    .map((part) => part.split('.'));
  const parts = [pythons, abis, platforms];
  const count = parts.reduce((product, part) => product * part.length, 1);
  if (more.length > 0 || count === 0 || count > mostTags || parts.flat().includes('')) return undefined;
  return pythons.flatMap((python) =>
    abis.flatMap((abi) => platforms.map((platform) => ({ python, abi, platform }))),
  );
}

/** `cp312-cp312-manylinux_2_17_x86_64`. */
export function formatTag(tag: WheelTag): string {
  return `${tag.python}-${tag.abi}-${tag.platform}`;
}

function parseBuild(text: string): WheelName['build'] {
  const match = /^(\d+)(.*)$/s.exec(text);
  return match === null ? undefined : { number: BigInt(match[1] ?? 0), rest: match[2] ?? '' };
}
