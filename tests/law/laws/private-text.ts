import { type Breach, breachesOf, type SourceFile } from './source.ts';

// Written in parts, so that this file does not hold what it looks for.
const hosts = [
  ['pypi', 'org'],
  ['files', 'pythonhosted', 'org'],
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['deb', 'debian', 'org'],
  ['archive', 'ubuntu', 'com'],
].map((parts) => parts.join('\\.'));
const folders = ['work', 'root'].map((name) => `/${name}/`).join('|');

const patterns: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<![\\w.)*-])(?:${folders})[\\w.-]+`, 'g'), 'a path of one machine'],
  [
    /(?<![\w.)*-])\/(?:home|Users)\/(?!(?:user|builder|runner|ada|u)\b)[a-z][\w.-]*/g,
    'a path of one machine',
  ],
  [new RegExp(`(?<![\\w.-])(?:${hosts.join('|')})(?![\\w-])`, 'g'), 'the host of a package registry'],
  [/KGAT_[0-9a-f]{20,}/gi, 'what looks like an access token'],
  [/"key"\s*:\s*"[0-9a-f]{32}"/g, 'what looks like a Kaggle key'],
  [/\bgh[opsu]_[A-Za-z0-9]{36}\b/g, 'what looks like an access token'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]{40}/g, 'a private key'],
];

/** Law: a file names no machine and no package registry, and holds no secret. */
export function checkPrivateText(file: SourceFile): Breach[] {
  return patterns.flatMap(([pattern, what]) =>
    breachesOf(file, file.text, pattern, ([text]) => `${what}: ${text.slice(0, 24)}`),
  );
}
