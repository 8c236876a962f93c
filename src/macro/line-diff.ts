/**
 * What turns one text into the other, as `diff` writes it without context: the lines that both begin and end with are
 * left out, of what lies between all old lines are taken out and all new ones put in.
 */
export function lineDiff(path: string, before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  const start = firstDifference(old, now);
  const end = sameAtEnd(old.slice(start), now.slice(start));
  const gone = old.slice(start, old.length - end).map((line) => `-${line}`);
  const come = now.slice(start, now.length - end).map((line) => `+${line}`);
  const head = [`--- ${path}`, `+++ ${path}`];
  const place = `@@ -${start + 1},${gone.length} +${start + 1},${come.length} @@`;
  return `${[...head, ...(gone.length + come.length === 0 ? [] : [place]), ...gone, ...come].join('\n')}\n`;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function firstDifference(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((line, index) => line !== other[index]);
  return at < 0 ? one.length : at;
}

function sameAtEnd(one: readonly string[], other: readonly string[]): number {
  return firstDifference(one.toReversed(), other.toReversed().slice(0, one.length));
}
