import { formatVersion, parseVersion, publicVersion, type Version } from './version.ts';

/**
 * Whether a version begins as `~=` with this bound asks (PEP 440, "Compatible release"), as packaging 24.1 decides
 * it: all but the last number of the bound is cut from the text as it is written, so that `~=v1.0.0a1` and
 * `~=1.0-alpha.3` ask for beginnings that no version has.
 */
export function isCompatibleRelease(version: Version, bound: string): boolean {
  const written = componentsOf(bound);
  const suffix = written.findIndex((part) => /^(?:dev|a|b|rc|post)/.test(part));
  const [epoch = '0', ...kept] = written.slice(0, suffix < 0 ? undefined : suffix).slice(0, -1);
  const prefix = parseVersion(`${epoch}!${kept.join('.')}`);
  if (prefix === undefined) return false;
  const wanted = componentsOf(formatVersion(prefix));
  const own = padded(componentsOf(formatVersion(publicVersion(version))), numbersIn(wanted));
  return wanted.every((part, index) => own[index] === part);
}

/** Epoch, numbers of the release and suffixes, each a part of its own: `1!2.0rc1` is 1, 2, 0, rc1. */
function componentsOf(text: string): string[] {
  const bang = text.lastIndexOf('!');
  const parts = text.slice(bang + 1).split('.');
  return [
    text.slice(0, Math.max(0, bang)) || '0',
    ...parts.flatMap((part) => /^(\d+)((?:a|b|c|rc)\d+)$/.exec(part)?.slice(1) ?? [part]),
  ];
}

function numbersIn(parts: readonly string[]): number {
  const other = parts.findIndex((part) => !/^\d+$/.test(part));
  return other < 0 ? parts.length : other;
}

function padded(parts: readonly string[], numbers: number): string[] {
  const own = numbersIn(parts);
  const zeros = Array.from({ length: Math.max(0, numbers - own) }, () => '0');
  return [...parts.slice(0, own), ...zeros, ...parts.slice(own)];
}
