/**
 * Why a pattern of a user's macro is refused; undefined when it is accepted. A match has to be quick on any text of
 * 256 characters, which no engine that backtracks can promise of every pattern: so a pattern is anchored at both
 * ends, repeats nothing that repeats or chooses, looks neither around nor back, and leaves at most as many ways to
 * match as three repetitions without a bound.
 */
export function slowPattern(pattern: string): string | undefined {
  if (pattern.length > 200) return 'too-long';
  if (!isRegular(pattern)) return 'not-a-pattern';
  if (!/^\^/.test(pattern) || !/(?<!\\)(?:\\\\)*\$$/.test(pattern)) return 'not-anchored';
  const parts = partsOf(pattern);
  if (parts.some(({ kind }) => kind === 'look' || kind === 'back')) return 'looks-around';
  return shapeFault(parts);
}

function isRegular(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test('') || true;
  } catch {
    return false;
  }
}

type Part = {
  readonly kind: 'look' | 'back' | 'open' | 'close' | 'repeat' | 'choice' | 'one';
  readonly text: string;
};

const shapes: readonly (readonly [Part['kind'], string])[] = [
  ['look', String.raw`\(\?(?:<?[=!])`],
  ['back', String.raw`\\(?:[1-9]|k<)`],
  ['one', String.raw`\\(?:[pPu]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]`],
  ['open', String.raw`\((?:\?(?::|<[A-Za-z]\w*>))?`],
  ['close', String.raw`\)`],
  ['repeat', String.raw`(?:[*+?]|\{\d+(?:,\d*)?\})\??`],
  ['choice', String.raw`\|`],
  ['one', String.raw`[\s\S]`],
];
const scanner = new RegExp(shapes.map(([, source]) => `(${source})`).join('|'), 'gu');

function partsOf(pattern: string): Part[] {
  return [...pattern.matchAll(scanner)].map((match) => {
    const at = shapes.findIndex((_, index) => match[index + 1] !== undefined);
    return { kind: shapes[at]?.[0] ?? 'one', text: match[0] };
  });
}

type Group = { hasRepeat: boolean; hasChoice: boolean };

/** Ways that a repetition without a bound can end on the longest text, and how many ways a pattern may have. */
const endless = 257;
const mostWays = endless ** 3;

function shapeFault(parts: readonly Part[]): string | undefined {
  const groups: Group[] = [{ hasRepeat: false, hasChoice: false }];
  let ways = 1;
  for (const [at, { kind, text }] of parts.entries()) {
    const inner = groups.at(-1);
    if (inner === undefined) return 'not-a-pattern';
    if (kind === 'open') groups.push({ hasRepeat: false, hasChoice: false });
    if (kind === 'choice') inner.hasChoice = true;
    if (kind === 'repeat') inner.hasRepeat = true;
    ways *= waysOf(kind, text);
    if (kind === 'close') {
      groups.pop();
      const isRepeated = parts[at + 1]?.kind === 'repeat';
      if (isRepeated && (inner.hasRepeat || inner.hasChoice)) return 'nested-repetition';
      const outer = groups.at(-1);
      if (outer !== undefined) outer.hasRepeat ||= inner.hasRepeat;
      if (outer !== undefined && isRepeated) outer.hasRepeat = true;
      if (outer !== undefined && groups.length > 1) outer.hasChoice ||= inner.hasChoice;
    }
  }
  if (groups[0]?.hasChoice === true) return 'not-anchored';
  return ways > mostWays ? 'many-repetitions' : undefined;
}

function waysOf(kind: Part['kind'], text: string): number {
  if (kind === 'choice') return 2;
  if (kind !== 'repeat') return 1;
  const [, least = '', comma = '', most = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(text) ?? [];
  if (least === '') return text.startsWith('?') ? 2 : endless;
  if (comma === '') return 1;
  return most === '' ? endless : Math.max(1, Math.min(endless, Number(most) - Number(least) + 1));
}
