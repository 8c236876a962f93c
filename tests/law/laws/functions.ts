import { bareCode } from './bare-code.ts';
import { lineAt, type SourceFile } from './source.ts';

export type FoundFunction = {
  readonly name: string;
  readonly line: number;
  /** Lines from the head to the closing bracket, blank ones left out. */
  readonly lines: number;
  readonly parameters: number;
};

const heads = [
  /\bfunction\b\s*\*?\s*([\w$]*)\s*(?:<[^()]*>)?\s*\(/g,
  /(?:^|\n)[ \t]*(?:(?:static|async|private|readonly|get|set|override)\s+)*(#?[\w$]+)\s*(?:<[^()\n]*>)?\s*\(/g,
  /(?:\b(?:const|let)\s+([\w$]+)\s*(?::[^=\n]*)?=\s*)?(?:\basync\s*)?(?:<[^()\n]*>)?\(/g,
];
const keywords = new Set([
  'if',
  'for',
  'while',
  'switch',
  'catch',
  'return',
  'function',
  'super',
  'await',
  'typeof',
  'constructor',
]);

/** Functions with a body in a TypeScript file: declarations, methods, and arrow functions with parameters in brackets. */
export function functionsOf(file: SourceFile): FoundFunction[] {
  const code = bareCode(file.text);
  const byBody = new Map<number, FoundFunction>();
  for (const [kind, head] of heads.entries()) {
    for (const match of code.matchAll(head)) {
      const open = match.index + match[0].length - 1;
      const name = match[1] ?? '';
      if (kind === 1 && keywords.has(name) && name !== 'constructor') continue;
      const close = closing(code, open);
      const body = close < 0 ? -1 : bodyAfter(code, close + 1, kind === 2);
      if (body < 0 || byBody.has(body)) continue;
      const end = code.charAt(body) === '{' ? closing(code, body) : body;
      const start = match.index + (match[0].length - match[0].trimStart().length);
      byBody.set(body, {
        name: name === '' ? '(arrow)' : name,
        line: lineAt(code, start),
        lines: code
          .slice(start, end + 1)
          .split('\n')
          .filter((line) => line.trim() !== '').length,
        parameters: countParameters(code.slice(open + 1, close)),
      });
    }
  }
  return [...byBody.values()];
}

function closing(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if ('([{'.includes(code.charAt(at))) depth += 1;
    else if (')]}'.includes(code.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}

// Offset of what the function does, -1 when these brackets belong to a call or a type.
function bodyAfter(code: string, from: number, arrow: boolean): number {
  let at = skipSpace(code, from);
  if (code.charAt(at) === ':') at = afterType(code, at + 1, arrow);
  if (arrow) {
    if (!code.startsWith('=>', at)) return -1;
    return skipSpace(code, at + 2);
  }
  return code.charAt(at) === '{' ? at : -1;
}

function afterType(code: string, from: number, arrow: boolean): number {
  let at = skipSpace(code, from);
  let fresh = true;
  while (at < code.length) {
    const here = code.charAt(at);
    if (arrow && code.startsWith('=>', at)) return at;
    if (here === '{' && !fresh) return at;
    if (here === ';' || here === ')' || here === '}' || (here === ',' && fresh)) return at;
    if (here === '(' || here === '[' || here === '{') at = closing(code, at);
    else if (here === '<') at = closingAngle(code, at);
    if (at < 0) return code.length;
    fresh = /[|&:]/.test(code.charAt(at)) || code.startsWith('=>', at);
    if (code.startsWith('=>', at)) at += 1;
    at = skipSpace(code, at + 1);
  }
  return at;
}

function closingAngle(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if (code.charAt(at) === '<') depth += 1;
    else if (code.charAt(at) === '>' && code.charAt(at - 1) !== '=' && --depth === 0) return at;
  }
  return -1;
}

function skipSpace(code: string, from: number): number {
  let at = from;
  while (/\s/.test(code.charAt(at))) at += 1;
  return at;
}

function countParameters(text: string): number {
  let depth = 0;
  let count = 0;
  let filled = false;
  for (let at = 0; at < text.length; at += 1) {
    const here = text.charAt(at);
    if ('([{<'.includes(here)) depth += 1;
    else if (')]}'.includes(here) || (here === '>' && text.charAt(at - 1) !== '=')) depth -= 1;
    if (here === ',' && depth === 0) filled = false;
    else if (!filled && /\S/.test(here)) {
      filled = true;
      count += 1;
    }
  }
  return count;
}

/** Functions of a Python file, by indentation. */
export function pythonFunctionsOf(file: SourceFile): FoundFunction[] {
  const lines = file.text.split('\n');
  return lines.flatMap((line, index) => {
    const head = /^( *)(?:async )?def (\w+)/.exec(line);
    if (head === null) return [];
    const indent = (head[1] ?? '').length;
    const headEnd = endOfHead(lines, index);
    let end = headEnd;
    for (let at = headEnd + 1; at < lines.length; at += 1) {
      const text = lines[at] ?? '';
      if (text.trim() !== '' && text.length - text.trimStart().length <= indent) break;
      end = at;
    }
    const head_ = lines.slice(index, headEnd + 1).join(' ');
    return [
      {
        name: head[2] ?? '',
        line: index + 1,
        lines: lines.slice(index, end + 1).filter((text) => text.trim() !== '').length,
        parameters: pythonParameters(head_),
      },
    ];
  });
}

function endOfHead(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at += 1) {
    for (const sign of lines[at] ?? '') depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
    if (depth === 0) return at;
  }
  return start;
}

function pythonParameters(head: string): number {
  const open = head.indexOf('(');
  const inside = head.slice(open + 1, closing(head, open));
  const names = splitTop(inside).filter((name) => !/^(?:self|cls|\*|\/|)$/.test(name));
  return names.length;
}

function splitTop(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
    if (sign === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts.map((part) => part.trim());
}
