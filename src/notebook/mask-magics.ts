import { isShellLine, pythonLines } from './python-lines.ts';

/** Cell magics whose body is Python. */
const pythonBodies = new Set(['time', 'timeit', 'capture', 'prun', 'python3', 'python']);

/**
 * The source with IPython's own lines replaced by valid Python, line for line, so that a plain interpreter can
 * compile it and its line numbers stay true: `!cmd`, `%magic`, `%%magic` cells, `x = !cmd`, `name?`.
 */
export function maskMagics(source: string): string {
  const cellMagic = /^\s*%%(\w+)/.exec(source);
  const name = cellMagic?.[1];
  if (name !== undefined && !pythonBodies.has(name)) return masked(source.split('\n'));
  const lines = pythonLines(name === undefined ? source : source.replace('%%', '%'));
  let carried = false;
  return lines
    .map(({ text, begins }) => {
      if (carried) {
        carried = text.endsWith('\\');
        return '';
      }
      const plain = begins ? maskLine(text) : text;
      carried = plain !== text && text.endsWith('\\');
      return plain;
    })
    .join('\n');
}

/** A body in another language leaves one statement and empty lines. */
function masked(lines: readonly string[]): string {
  return lines.map((_, index) => (index === 0 ? 'pass' : '')).join('\n');
}

function maskLine(text: string): string {
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  if (isShellLine(text) || isHelp(text)) return `${indent}pass`;
  const assignment = /^(\s*[\w.,\s[\]'"]*?=\s*)[!%](?!=)/.exec(text);
  return assignment === null ? text : `${assignment[1]}None`;
}

/** `name?`, `name.attribute??`: help on an object. */
function isHelp(text: string): boolean {
  return /^\s*[%\w.*[\]'"]+\?{1,2}\s*;?\s*$/.test(text);
}
