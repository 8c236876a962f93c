import { compileGlob } from './glob.ts';

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
    const line = withoutTrailingBlanks(raw.replace(/\r$/, ''));
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
    const quoted = /^"(?:\\.|[^"\\])*"/.exec(line)?.[0];
    const end = quoted?.length ?? line.search(/\s|$/);
    const pattern = quoted?.slice(1, -1).replace(/\\(.)/g, '$1') ?? line.slice(0, end);
    const attributes = line
      .slice(end)
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
    const above = parts.slice(0, depth).join('/');
    const [decided] = matching(above, depth < parts.length, patterns);
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
  for (const by of matching(path, false, patterns)) {
    const word = wordsOf(by).get(attribute);
    if (word === undefined) continue;
    if (word.startsWith('!')) return undefined;
    return { value: word.startsWith('-') ? 'unset' : (/=(.*)/s.exec(word)?.[1] ?? 'set'), by };
  }
  return undefined;
}

/** gitignore(5): blanks at the end do not count unless a backslash quotes them. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (/[ \t]/.test(line.charAt(end - 1))) end -= 1;
  let slashes = 0;
  while (line.charAt(end - 1 - slashes) === '\\') slashes += 1;
  return line.slice(0, slashes % 2 === 1 ? end + 1 : end);
}

const words = new WeakMap<GitPattern, ReadonlyMap<string, string>>();

/** The last word of a pattern about each attribute. */
function wordsOf(one: GitPattern): ReadonlyMap<string, string> {
  const known = words.get(one);
  if (known !== undefined) return known;
  const made = new Map(one.attributes.map((word) => [word.replace(/^[-!]|=.*/gs, ''), word] as const));
  words.set(one, made);
  return made;
}

/** Patterns in the order in which they decide: the nearest folder first, in each the last line first. */
type Order = {
  readonly patterns: readonly GitPattern[];
  /** Places of those that are the name of a file or folder as it is, by that name. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  /** Places of all others. */
  readonly others: readonly number[];
  /** What was found, by path; a path that ends in a slash is a folder. */
  readonly found: Map<string, readonly GitPattern[]>;
};

const orders = new WeakMap<readonly GitPattern[], Order>();

/** The patterns that fit a path, the one that decides first. */
function matching(path: string, isFolder: boolean, patterns: readonly GitPattern[]): readonly GitPattern[] {
  const order = orders.get(patterns) ?? orderOf(patterns);
  orders.set(patterns, order);
  const key = isFolder ? `${path}/` : path;
  const known = order.found.get(key);
  if (known !== undefined) return known;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const places = [...(order.named.get(name) ?? []), ...order.others].sort((left, right) => left - right);
  // A file may say the same a hundred thousand times.
  const answers = new Map<string, boolean>();
  const found = places
    .flatMap((place) => order.patterns[place] ?? [])
    .filter((one) => {
      const text = `${folderOf(one.file)}\n${one.pattern}`;
      const answer = answers.get(text) ?? (path.startsWith(folderOf(one.file)) && fits(one, path, isFolder));
      answers.set(text, answer);
      return answer;
    });
  order.found.set(key, found);
  return found;
}

function orderOf(all: readonly GitPattern[]): Order {
  const patterns = all
    .map((one, index) => ({ one, index, depth: folderOf(one.file).length }))
    .sort((left, right) => right.depth - left.depth || right.index - left.index)
    .map(({ one }) => one);
  const named = new Map<string, number[]>();
  const others: number[] = [];
  for (const [place, { pattern }] of patterns.entries()) {
    const name = pattern.replace(/\/$/, '');
    const same = named.get(name);
    if (/[*?[\\/]/.test(name)) others.push(place);
    else if (same === undefined) named.set(name, [place]);
    else same.push(place);
  }
  return { patterns, named, others, found: new Map() };
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function fits(one: GitPattern, path: string, isFolder: boolean): boolean {
  if (one.pattern.endsWith('/') && !isFolder) return false;
  return matcherOf(one)(path.slice(folderOf(one.file).length));
}

const matchers = new WeakMap<GitPattern, (below: string) => boolean>();

/** The test of one pattern, made once. */
function matcherOf(one: GitPattern): (below: string) => boolean {
  const made = matchers.get(one);
  if (made !== undefined) return made;
  const glob = one.pattern.replace(/\/$/, '');
  const matches = compileGlob(glob.replace(/^\//, ''));
  // Without a slash inside, the pattern is for the last part alone, at any depth.
  const matcher = glob.includes('/')
    ? matches
    : (below: string) => matches(below.slice(below.lastIndexOf('/') + 1));
  matchers.set(one, matcher);
  return matcher;
}
