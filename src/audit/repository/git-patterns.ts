import { globFits } from './glob.ts';

/** One line of a `.gitignore` or `.gitattributes` file. */
export type GitPattern = {
  /** The file that holds it, and the line. */
  readonly file: string;
  readonly line: number;
  readonly pattern: string;
  /** A `!` before the pattern of an ignore file. */
  readonly negated: boolean;
  /** What stands after the pattern in an attributes file. */
  readonly attributes: readonly string[];
};

/** The patterns of an ignore file (gitignore(5)): comments and blank lines are none, a backslash quotes. */
export function ignorePatterns(file: string, text: string): GitPattern[] {
  return text.split('\n').flatMap((raw, index) => {
    const line = raw.replace(/\r$/, '').replace(/((?:^|[^\\])(?:\\\\)*)[ \t]+$/, '$1');
    if (line === '' || line.startsWith('#')) return [];
    const negated = line.startsWith('!');
    const pattern = negated ? line.slice(1) : line;
    return pattern === '' || pattern === '/'
      ? []
      : [{ file, line: index + 1, pattern, negated, attributes: [] }];
  });
}

/** The patterns of an attributes file (gitattributes(5)) with their attributes, macros written out. */
export function attributePatterns(file: string, text: string): GitPattern[] {
  return text.split('\n').flatMap((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith('[attr]') || line.startsWith('!')) return [];
    const quoted = /^"((?:\\.|[^"\\])*)"\s*(.*)$/.exec(line);
    const [, plain = '', rest = ''] = quoted ?? /^(\S+)\s*(.*)$/.exec(line) ?? [];
    const pattern = quoted === null ? plain : plain.replace(/\\(.)/g, '$1');
    const attributes = rest
      .split(/\s+/)
      .flatMap((one) => (one === 'binary' ? ['-diff', '-merge', '-text'] : one));
    return [{ file, line: index + 1, pattern, negated: false, attributes: attributes.filter(Boolean) }];
  });
}

/**
 * The pattern by which git ignores a path that it does not track yet; undefined when none does. The last pattern
 * that fits decides, the nearer file over the farther; what lies in an ignored folder can't be taken back.
 */
export function ignoredBy(path: string, patterns: readonly GitPattern[]): GitPattern | undefined {
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const decided = lastMatch(parts.slice(0, depth).join('/'), depth < parts.length, patterns);
    if (decided !== undefined && !decided.negated) return decided;
  }
  return undefined;
}

/** The value of an attribute for a path: `set`, `unset`, a text, or undefined; and the pattern that gives it. */
export function attributeOf(
  path: string,
  attribute: string,
  patterns: readonly GitPattern[],
): { readonly value: string; readonly by: GitPattern } | undefined {
  const found = nearestFirst(path, patterns)
    .filter((one) => !one.pattern.endsWith('/') && fits(one, path, false))
    .flatMap((by) => {
      const word = by.attributes.findLast((one) => one.replace(/^[-!]/, '').split('=')[0] === attribute);
      return word === undefined ? [] : [{ word, by }];
    })[0];
  if (found === undefined || found.word.startsWith('!')) return undefined;
  const { word, by } = found;
  return { value: word.startsWith('-') ? 'unset' : (word.split('=')[1] ?? 'set'), by };
}

function lastMatch(path: string, isFolder: boolean, patterns: readonly GitPattern[]): GitPattern | undefined {
  return nearestFirst(path, patterns).find((one) => fits(one, path, isFolder));
}

const sorted = new WeakMap<readonly GitPattern[], readonly GitPattern[]>();

/** Patterns of the files in the folders above a path: the nearest folder first, in each the last line first. */
function nearestFirst(path: string, patterns: readonly GitPattern[]): GitPattern[] {
  const order =
    sorted.get(patterns) ??
    patterns
      .map((one, index) => ({ one, index }))
      .sort((a, b) => folderOf(b.one.file).length - folderOf(a.one.file).length || b.index - a.index)
      .map(({ one }) => one);
  sorted.set(patterns, order);
  return order.filter(({ file }) => path.startsWith(folderOf(file)));
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function fits({ file, pattern }: GitPattern, path: string, isFolder: boolean): boolean {
  if (pattern.endsWith('/') && !isFolder) return false;
  const glob = pattern.replace(/\/$/, '');
  const below = path.slice(folderOf(file).length);
  // Without a slash inside, the pattern is for the last part alone, at any depth.
  return glob.includes('/')
    ? globFits(glob.replace(/^\//, ''), below)
    : globFits(glob, below.slice(below.lastIndexOf('/') + 1));
}
