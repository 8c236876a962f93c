import { posix } from 'node:path';
import { bareCode } from './bare-code.ts';
import { type Breach, lineAt, type SourceFile } from './source.ts';

const empty = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'manager',
  'service',
  'impl',
  'data',
  'info',
  'misc',
]);

/** Law: a file's name is kebab-case (snake_case for Python) and says something. */
export function checkFileName(file: SourceFile): Breach[] {
  const base = posix.basename(file.path).replace(/\.(?:test\.ts|ts|mjs|py)$/, '');
  const python = file.path.endsWith('.py');
  const shape = python ? /^[a-z0-9]+(?:_[a-z0-9]+)*$/ : /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const words = base.split(/[-_]/);
  const said =
    words.length === 1
      ? words.filter((word) => empty.has(word))
      : words.filter((word) => /^(?:utils?|helpers?|manager|impl)$/.test(word));
  return [
    ...(shape.test(base)
      ? []
      : [{ path: file.path, line: 1, what: `the name is not ${python ? 'snake_case' : 'kebab-case'}` }]),
    ...said.map((word) => ({ path: file.path, line: 1, what: `the name says nothing: ${word}` })),
  ];
}

/** Names that a TypeScript file exports, with the line of each. */
export function exportsOf(file: SourceFile): { name: string; line: number; kind: string }[] {
  const code = bareCode(file.text);
  const declared = [
    ...code.matchAll(/\bexport\s+(?:async\s+)?(function\*?|const|let|class|type|interface)\s+([\w$]+)/g),
  ].map((match) => ({ name: match[2] ?? '', kind: match[1] ?? '', line: lineAt(code, match.index) }));
  const listed = [...code.matchAll(/\bexport\s+(?:type\s+)?\{([^}]*)\}/g)].flatMap((match) =>
    (match[1] ?? '')
      .split(',')
      .map((one) => one.trim().replace(/^type\s+/, ''))
      .filter((one) => one !== '')
      .map((one) => ({
        name: one.split(/\s+as\s+/).at(-1) ?? '',
        kind: 'list',
        line: lineAt(code, match.index),
      })),
  );
  return [...declared, ...listed];
}

/** Law: a file that exports one function, class or value is named after it (`read-elf.ts`: `readElf`, or `elf.ts`). */
export function checkExportName(file: SourceFile): Breach[] {
  const values = exportsOf(file).filter(({ kind }) => /^(?:function|const|class)/.test(kind));
  const [only] = values;
  if (only === undefined || values.length > 1) return [];
  const words = posix.basename(file.path, '.ts').split('-').map(stem);
  if (wordsOf(only.name).some((word) => words.includes(word))) return [];
  return [{ path: file.path, line: only.line, what: `its one export is ${only.name}` }];
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_$]+/)
    .map((word) => stem(word.toLowerCase()));
}

function stem(word: string): string {
  return word.replace(/(?<=\w{3})(?:ies|ied)$/, 'y').replace(/(?<=\w{3})(?:s|er|ner|ed|ing|ation|e)$/, '');
}
