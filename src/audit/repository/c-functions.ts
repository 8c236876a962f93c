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
        // Attributes and the words of C++ may stand before the body, nothing else.
        const between = /^(?:\s|__attribute__\s*\(\([^)]*\)\)|noexcept|const|override)*/.exec(
          source.slice(close + 1, close + 257),
        );
        const start = close + 1 + (between?.[0].length ?? 0);
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
