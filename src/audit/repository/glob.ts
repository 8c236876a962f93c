/** One sign of a path, any signs of one part, any parts with the slash after them, or all the rest. */
type Token = ((sign: string) => boolean) | 'star' | 'parts' | 'rest';

/**
 * Whether a pattern of git fits a path: wildmatch with WM_PATHNAME, where `*` and `?` stay within a part and `**`
 * between slashes crosses them. All readings are followed at once, so no pattern takes longer than its length
 * times that of the path.
 */
export function globFits(glob: string, path: string): boolean {
  const tokens = tokensOf(glob);
  // State 2i: before token i; 2i + 1: within it, where it may take more.
  let states = skipping(new Set([0]), tokens);
  for (const sign of path) {
    const next = new Set<number>();
    for (const state of states) for (const one of after(state, sign, tokens)) next.add(one);
    if (next.size === 0) return false;
    states = skipping(next, tokens);
  }
  return states.has(2 * tokens.length);
}

function tokensOf(glob: string): Token[] {
  const signs = [...glob];
  const tokens: Token[] = [];
  for (let at = 0; at < signs.length; ) {
    const [token, taken] = tokenAt(signs, at);
    tokens.push(token);
    at += taken;
  }
  return tokens;
}

function tokenAt(signs: readonly string[], at: number): readonly [Token, number] {
  const rest = signs.slice(at).join('');
  const begins = at === 0 || signs[at - 1] === '/';
  if (begins && rest.startsWith('**/')) return ['parts', 3];
  if (begins && rest === '**') return ['rest', 2];
  const stars = /^\*+/.exec(rest)?.[0];
  if (stars !== undefined) return ['star', stars.length];
  if (rest.startsWith('?')) return [(sign) => sign !== '/', 1];
  const set = /^\[([!^]?)(\]?(?:\\.|[^\]\\])*)\]/su.exec(rest);
  if (set !== null) return [memberOf(set[2] ?? '', set[1] !== ''), [...set[0]].length];
  const isQuoted = rest.startsWith('\\') && signs.length > at + 1;
  const wanted = signs[isQuoted ? at + 1 : at];
  return [(sign) => sign === wanted, isQuoted ? 2 : 1];
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
