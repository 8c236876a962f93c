import { extname } from 'node:path/posix';
import { pythonStatements } from '../../audit/repository/python-source.ts';
import { sourcesOf, withSources } from './code-text.ts';

/** Names that give way to others in a file: old name → name in the bundle. */
export type Renamed = ReadonlyMap<string, string>;

/**
 * The text of a script or notebook in which lists of names (`EXPECTED = ["a.whl", …]`) hold the new ones; a name that
 * stands anywhere else is code, and stays.
 */
export function renamedInLists(name: string, text: string, renamed: Renamed): string {
  const sources = sourcesOf(name, text).map((source) => {
    // Each cell is read as a script of its own: its lines are counted from its first.
    const bytes = new TextEncoder().encode(source);
    const lists = pythonStatements({ name: 'cell.py', bytes }).filter(({ text: code }) => isList(code));
    const lines = source.split('\n');
    for (const { line, text: code } of lists) {
      const count = code.split('\n').length;
      const fresh = renamedIn(
        lines.slice(line - 1, line - 1 + count).join('\n'),
        renamed,
        extname(name) === '.sh',
      );
      lines.splice(line - 1, count, ...fresh.split('\n'));
    }
    return lines.join('\n');
  });
  return withSources(name, text, sources);
}

/** The text with every mention of the names replaced, wherever it stands: what may be proposed. */
export function renamedAnywhere(text: string, renamed: Renamed): string {
  return renamedIn(text, renamed, true);
}

/** Whether a text still holds one of the names. */
export function mentionsAny(text: string, names: readonly string[]): boolean {
  return names.some((name) => bounded(name).test(text));
}

/** An assignment of a list, a tuple, a set or a mapping, also through a call: `frozenset({…})`. */
function isList(code: string): boolean {
  return /^\s*(?:export\s+|readonly\s+|declare\s+-a\s+)?[\w.]+\s*(?::[^=\n]+)?\+?=\s*(?:[\w.]+\s*)?[([{]/.test(
    code,
  );
}

function renamedIn(text: string, renamed: Renamed, isBare: boolean): string {
  let fresh = text;
  for (const [from, to] of renamed) {
    const quoted = new RegExp(`(["'])${escaped(from)}(?=["'])`, 'g');
    fresh = isBare
      ? fresh.replace(bounded(from), () => to)
      : fresh.replace(quoted, (_, quote: string) => `${quote}${to}`);
  }
  return fresh;
}

function bounded(name: string): RegExp {
  return new RegExp(`(?<![\\w.-])${escaped(name)}(?![\\w.-])`, 'g');
}

function escaped(name: string): string {
  return name.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
}
