/** One file of the project, as a law reads it. */
export type SourceFile = {
  /** From the root of the project, with '/'. */
  readonly path: string;
  readonly text: string;
};

/** A place where a law is broken. */
export type Breach = { readonly path: string; readonly line: number; readonly what: string };

/** Breaches as `file:line: what`, one a line, so that a failing assertion reads like a compiler. */
export function list(breaches: readonly Breach[]): string {
  return breaches.map(({ path, line, what }) => `${path}:${line}: ${what}`).join('\n');
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Every place where `pattern` (global) matches, as breaches of one file. */
export function breachesOf(
  file: SourceFile,
  text: string,
  pattern: RegExp,
  what: (match: RegExpMatchArray) => string,
): Breach[] {
  return [...text.matchAll(pattern)].map((match) => ({
    path: file.path,
    line: lineAt(text, match.index + (match[0].length - match[0].trimStart().length)),
    what: what(match),
  }));
}
