import { isJsonObject, parseStrictJson } from '../../codec/strict-json.ts';
import type { FileBytes } from '../../model/facts.ts';
import { blankPython } from './blank-python.ts';

/** One logical line of Python, or one line for a shell, with its place. */
export type Statement = {
  /** Code cell, from 1; a script is cell 1. */
  readonly cell: number;
  /** First line within cell or script, from 1. */
  readonly line: number;
  readonly indent: number;
  readonly text: string;
  /** The text with comments and the insides of strings as spaces; '' for a line for a shell. */
  readonly bare: string;
  /** Name of the function whose body it belongs to; '' at the level of the module. */
  readonly inside: string;
};

/** Sources of the code cells of a notebook; a script is one. No notebook, no cells. */
export function codeSources(file: FileBytes): string[] {
  const text = new TextDecoder().decode(file.bytes);
  if (!file.name.toLowerCase().endsWith('.ipynb')) return [text.replaceAll('\r\n', '\n')];
  try {
    const document = parseStrictJson(file.bytes);
    const cells = isJsonObject(document) ? document['cells'] : undefined;
    if (!Array.isArray(cells)) return [];
    return cells
      .filter(isJsonObject)
      .filter((cell) => cell['cell_type'] === 'code')
      .map(({ source }) => (Array.isArray(source) ? source.map(String).join('') : String(source ?? '')))
      .map((source) => source.replaceAll('\r\n', '\n'));
  } catch {
    return [];
  }
}

/** The statements of a notebook or script in the order in which they stand. */
export function pythonStatements(file: FileBytes): Statement[] {
  return codeSources(file).flatMap((source, index) => statementsOf(source, index + 1));
}

type Logical = { readonly line: number; text: string; bare: string };

function statementsOf(source: string, cell: number): Statement[] {
  const magic = /^\s*%%(\w+)/.exec(source)?.[1];
  if (magic !== undefined && !pythonMagics.has(magic)) return shellCell(source, cell);
  const blocks: { indent: number; name: string }[] = [];
  return logicalLines(source).map(({ line, text, bare }) => {
    const indent = text.length - text.trimStart().length;
    while ((blocks.at(-1)?.indent ?? -1) >= indent) blocks.pop();
    const inside = blocks.at(-1)?.name ?? '';
    const name = /^\s*(?:async\s+)?def\s+([\p{L}_]\w*)/u.exec(bare)?.[1];
    if (name !== undefined) blocks.push({ indent, name });
    return { cell, line, indent, text, bare: isShell(text) ? '' : bare, inside };
  });
}

const pythonMagics = new Set(['time', 'timeit', 'capture', 'prun', 'python3', 'python']);

function shellCell(source: string, cell: number): Statement[] {
  return source.split('\n').map((text, index) => ({
    cell,
    line: index + 1,
    indent: 0,
    text: index === 0 ? text : `!${text}`,
    bare: '',
    inside: '',
  }));
}

function isShell(text: string): boolean {
  return /^\s*[!%]/.test(text);
}

/** Lines joined while a bracket, a string or a backslash keeps them together. */
function logicalLines(source: string): Logical[] {
  const bareLines = blankPython(source).split('\n');
  const logical: Logical[] = [];
  let open = false;
  let depth = 0;
  for (const [index, text] of source.split('\n').entries()) {
    const bare = bareLines[index] ?? '';
    const last = logical.at(-1);
    if (open && last !== undefined) {
      last.text += `\n${text}`;
      last.bare += `\n${bare}`;
    } else if (bare.trim() !== '' || isShell(text)) {
      logical.push({ line: index + 1, text, bare });
    }
    if (!open && isShell(text)) open = text.endsWith('\\');
    else {
      depth = Math.max(0, depth + count(bare, /[([{]/g) - count(bare, /[)\]}]/g));
      open = depth > 0 || /\\$/.test(bare) || inString(bare);
    }
  }
  return logical;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** `blankPython` ends a line within a long string with this mark. */
function inString(bare: string): boolean {
  return bare.endsWith('\u0001');
}
