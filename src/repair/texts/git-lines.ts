import { basename, dirname, extname } from 'node:path/posix';
import type { AuditInput } from '../../audit/audit-input.ts';
import { isEvidence } from '../../audit/repository/evidence-paths.ts';
import { attributeOf, attributePatterns, type GitPattern } from '../../audit/repository/git-patterns.ts';

/**
 * Lines that would make git take these paths in spite of an ignore file (gitignore(5)), the smallest set first. The
 * paths are from the root, `file` is the ignore file.
 */
export function negations(file: string, paths: readonly string[]): string[][] {
  // A file in the very folder speaks of all runs by its names alone: the name of one run says nothing of the next.
  if (file.includes('/')) return [['!*']];
  const folders = [...new Set(paths.map((path) => path.split('/')[0] ?? ''))];
  return [folders.map((name) => `!/${name}/**`), folders.flatMap((name) => [`!/${name}/`, `!/${name}/**`])];
}

/** What takes an attribute from a path: git refuses to run at an unset encoding, and an unset `eol` says nothing. */
const words: readonly (readonly [attribute: string, word: string])[] = [
  ['filter', '-filter'],
  ['ident', '-ident'],
  ['working-tree-encoding', '!working-tree-encoding'],
  ['eol', '-text !eol'],
];

/** A line of an attributes file that makes git store these paths as they are, and what it is about. */
export type AttributeLine = { readonly line: string; readonly paths: readonly string[] };

/**
 * Lines that take from these paths every attribute by which git would store something else: one for the folder that a
 * run writes to; for evidence that there is already one for each folder and kind of file, or for each file where such
 * a line would reach other files than evidence. A name that no such line can hold has none.
 */
export function attributeLines(file: string, paths: readonly string[], facts: AuditInput): AttributeLine[] {
  const patterns = patternsOf(facts);
  const there = new Set(facts.project.paths);
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = there.has(path) ? `${dirname(path)}/*${extname(path)}` : `${path.split('/')[0]}/**`;
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups].flatMap(([glob, group]) => {
    const globs = glob.endsWith('/**') || !reachesOthers(glob, facts) ? [glob] : group;
    const taken = words.filter(([attribute]) => group.some((path) => isSet(path, attribute, patterns)));
    return globs.flatMap((one) => {
      const below = shown(belowOf(file, one));
      const about = one === glob ? group : [one];
      if (below === undefined) return [];
      return [{ line: `${below} ${taken.map(([, word]) => word).join(' ')}`, paths: about }];
    });
  });
}

function patternsOf({ project }: AuditInput): GitPattern[] {
  return project.texts
    .filter(({ name }) => basename(name) === '.gitattributes')
    .flatMap(({ name, bytes }) => attributePatterns(name, new TextDecoder().decode(bytes)));
}

function isSet(path: string, attribute: string, patterns: readonly GitPattern[]): boolean {
  const found = attributeOf(path, attribute, patterns);
  return found !== undefined && found.value !== 'unset' && (attribute !== 'eol' || found.value === 'crlf');
}

/** Whether a line for a folder and a kind of file would change how a file is stored that is no evidence. */
function reachesOthers(glob: string, { project }: AuditInput): boolean {
  return project.paths.some(
    (path) => dirname(path) === dirname(glob) && extname(path) === extname(glob) && !isEvidence(path),
  );
}

function belowOf(file: string, path: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

/** A pattern with a slash is held against the whole path, one without against any name of any folder. */
function shown(glob: string): string | undefined {
  const anchored = glob.includes('/') ? glob : `/${glob}`;
  if (/["\\[\]!?\p{Cc}]|^\/?#/u.test(anchored.replace(/\/\*(?:\*|\.\w+)$/, ''))) return undefined;
  return /\s/.test(anchored) ? `"${anchored}"` : anchored;
}
