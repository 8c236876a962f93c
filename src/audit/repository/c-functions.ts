/** The definition of a C function: what stands between its brackets and its braces. */
export type CFunction = {
  readonly name: string;
  readonly line: number;
  readonly parameters: string;
  readonly body: string;
};

/** What does nothing is short, and stands in few places: a source made to be slow is not read further. */
const longestBody = 4096;
const mostPlaces = 200;

/** Definitions of these functions in a source; declarations and calls are none. */
export function functionBodies(source: string, names: readonly string[]): CFunction[] {
  return names.flatMap((name) =>
    [...source.matchAll(new RegExp(`(?<![\\w.>])${escaped(name)}\\s*\\(`, 'g'))]
      .slice(0, mostPlaces)
      .flatMap((match) => {
        const open = match.index + match[0].length - 1;
        const close = closing(source, open, '()');
        const start = close + 1 + between(source, close + 1).length;
        if (close < 0 || source.charAt(start) !== '{') return [];
        const end = closing(source, start, '{}');
        if (end < 0) return [];
        return [
          {
            name,
            line: source.slice(0, match.index).split('\n').length,
            parameters: source.slice(open + 1, close),
            body: source.slice(start + 1, end),
          },
        ];
      }),
  );
}

/** Whether a C source defines this function or object for others: nothing of this file alone, no declaration. */
export function definesName(written: string, name: string): boolean {
  const source = bareC(written);
  const word = escaped(name);
  const places = [...source.matchAll(new RegExp(`(?<![\\w.>])${word}\\s*(?=[(=;[])`, 'g'))].slice(
    0,
    mostPlaces,
  );
  return places.some((match) => {
    const before = source.slice(0, match.index).match(/[^;{}]*$/)?.[0] ?? '';
    const isForeign = /(?<!\w)(?:static|extern|return|typedef|goto)(?!\w)|[=(,]\s*$/.test(before);
    if (isForeign || !/[\w*]\s*$/.test(before) || depthAt(source, match.index) !== 0) return false;
    const at = match.index + match[0].length;
    if (source.charAt(at) !== '(') return true;
    const close = closing(source, at, '()');
    return close >= 0 && source.charAt(close + 1 + between(source, close + 1).length) === '{';
  });
}

/** Without comments, texts and lines of the preprocessor, in which braces and words count for nothing; as long as before. */
function bareC(source: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const lines = blankC(source).replace(/^[ \t]*#(?:\\\n|[^\n])*/gm, blank);
  return lines.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/g, blank);
}

/** How many braces are open there. */
function depthAt(source: string, end: number): number {
  let depth = 0;
  for (let at = 0; at < end; at += 1) {
    if (source.charAt(at) === '{') depth += 1;
    if (source.charAt(at) === '}') depth -= 1;
  }
  return depth;
}

/** Attributes and the words of C++ may stand before the body, nothing else. */
function between(source: string, at: number): string {
  const found = /^(?:\s|__attribute__\s*\(\([^)]*\)\)|noexcept|const|override)*/.exec(
    source.slice(at, at + 256),
  );
  return found?.[0] ?? '';
}

/** A C source of the same lines without comments. */
export function blankC(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g, (part) =>
    part.startsWith('"') ? part : part.replace(/[^\n]/g, ' '),
  );
}

function closing(source: string, open: number, [left, right]: Iterable<string> & string): number {
  let depth = 0;
  for (let at = open; at < Math.min(source.length, open + longestBody); at += 1) {
    if (source.charAt(at) === left) depth += 1;
    if (source.charAt(at) === right) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
