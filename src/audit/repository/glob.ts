/** One sign of a path, any signs of one part, any parts with the slash after them, or all the rest. */
type Token = ((sign: string) => boolean) | 'star' | 'parts' | 'rest';

/** Whether a path fits a pattern of git, once; see `compileGlob`. */
export function globFits(glob: string, path: string): boolean {
  return compileGlob(glob)(path);
}

/**
 * Tells whether a path fits a pattern of git: wildmatch with WM_PATHNAME, where `*` and `?` stay within a part and
 * `**` between slashes crosses them. All readings are followed at once, so no pattern takes longer than its length
 * times that of the path, and reading it no longer than its length.
 */
export function compileGlob(glob: string): (path: string) => boolean {
  if (!/[*?[\\]/.test(glob)) return (path) => path === glob;
  const tokens = tokensOf(glob);
  return (path) => {
    // State 2i: before token i; 2i + 1: within it, where it may take more.
    let states = skipping(new Set([0]), tokens);
    for (const sign of path) {
      const next = new Set<number>();
      for (const state of states) for (const one of after(state, sign, tokens)) next.add(one);
      if (next.size === 0) return false;
      states = skipping(next, tokens);
    }
    return states.has(2 * tokens.length);
  };
}

function tokensOf(glob: string): Token[] {
  const tokens: Token[] = [];
  const cursor: Cursor = { glob, at: 0, hasSets: true };
  while (cursor.at < glob.length) {
    const token = nextToken(cursor);
    // Any parts, and again any parts, are any parts: no run of them is followed one by one.
    if (token !== 'parts' || tokens.at(-1) !== 'parts') tokens.push(token);
  }
  return tokens;
}

type Cursor = {
  readonly glob: string;
  at: number;
  /** false: a `[` was not closed, so that no later one is. */
  hasSets: boolean;
};

function nextToken(cursor: Cursor): Token {
  const { glob, at } = cursor;
  if (at === 0 || glob[at - 1] === '/') {
    if (take(cursor, /\*\*\//y) !== undefined) return 'parts';
    if (take(cursor, /\*\*$/y) !== undefined) return 'rest';
  }
  if (take(cursor, /\*+/y) !== undefined) return 'star';
  if (take(cursor, /\?/y) !== undefined) return (sign) => sign !== '/';
  if (cursor.hasSets && glob[at] === '[') {
    const set = take(cursor, /\[[!^]?\]?(?:\\.|[^\]\\])*\]/suy);
    if (set !== undefined) {
      const negated = /[!^]/.test(set.charAt(1));
      return memberOf(set.slice(negated ? 2 : 1, -1), negated);
    }
    cursor.hasSets = false;
  }
  const isQuoted = glob[at] === '\\' && at + 1 < glob.length;
  if (isQuoted) cursor.at += 1;
  const wanted = take(cursor, /./suy);
  return (sign) => sign === wanted;
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.glob)?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

/** `[a-z]`: single signs and ranges; a slash is in no set. */
function memberOf(inside: string, negated: boolean): (sign: string) => boolean {
  const signs = [...inside.replace(/\\(.)/gsu, '$1')];
  const isIn = (sign: string) => {
    for (let at = 0; at < signs.length; ) {
      const first = signs[at] ?? '';
      const last = signs[at + 1] === '-' ? signs[at + 2] : undefined;
      if (first <= sign && sign <= (last ?? first)) return true;
      at += last === undefined ? 1 : 3;
    }
    return false;
  };
  return (sign) => sign !== '/' && isIn(sign) !== negated;
}

function after(state: number, sign: string, tokens: readonly Token[]): number[] {
  const index = Math.floor(state / 2);
  const token = tokens[index];
  const [within, behind] = [2 * index + 1, 2 * index + 2];
  if (token === undefined) return [];
  if (token === 'star') return sign === '/' ? [] : [2 * index];
  if (token === 'parts') return sign === '/' ? [within, behind] : [within];
  if (token === 'rest') return [within, behind];
  return token(sign) ? [behind] : [];
}

/** What may stand for nothing is passed over. */
function skipping(states: Set<number>, tokens: readonly Token[]): Set<number> {
  for (const state of states) {
    const token = tokens[state / 2];
    if (token === 'star' || token === 'parts') states.add(state + 2);
  }
  return states;
}
