import { pythonLines } from '../notebook/python-lines.ts';

/** Lines of a source that go or stay together: a statement with all that is nested in it. Both ends count, from 0. */
export type Statement = { readonly first: number; readonly last: number };

/**
 * Statements of Python that are nested this deep, by their indentation alone: 0 the outermost. A source that is no
 * Python is cut in the same way, by its lines; an empty line goes with the line before it.
 */
export function statementsAt(source: string, level: number): Statement[] {
  const heads = headsOf(source);
  return heads.flatMap(({ line, depth }, at) => {
    if (depth !== level) return [];
    const next = heads.slice(at + 1).find((later) => later.depth <= level);
    return [{ first: line, last: (next?.line ?? source.split('\n').length) - 1 }];
  });
}

/** The source without the lines of these statements. */
export function withoutLines(source: string, statements: readonly Statement[]): string {
  if (statements.length === 0) return source;
  const isGone = (line: number) => statements.some(({ first, last }) => line >= first && line <= last);
  return source
    .split('\n')
    .filter((_, line) => !isGone(line))
    .join('\n');
}

type Head = { readonly line: number; readonly depth: number };

/** The lines on which statements begin, each with how many others it is nested in. */
function headsOf(source: string): Head[] {
  const around: number[] = [];
  const heads: Head[] = [];
  for (const [line, { text, begins }] of pythonLines(source).entries()) {
    // Empty lines before the first statement are one of their own.
    if (!begins || (text.trim() === '' && line > 0)) continue;
    if (text === '' && source === '') continue;
    const indent = text.length - text.trimStart().length;
    while (around.length > 0 && (around.at(-1) ?? 0) >= indent) around.pop();
    heads.push({ line, depth: around.length });
    around.push(indent);
  }
  return heads;
}
