import { basename, extname } from 'node:path/posix';
import { pythonStatements } from '../audit/repository/python-source.ts';

/** One statement of Python, or one line of anything else. */
export type Unit = {
  /** Without comments, runs of blanks as one, none around signs: what it says however it is laid out. */
  readonly code: string;
  /** The same with what stands in strings left out; '' for a line for a shell. */
  readonly bare: string;
  /** In the file, from 1; of a notebook the line of its JSON text. */
  readonly line: number;
  readonly indent: number;
  /** Of a notebook, from 1; else 1. */
  readonly cell: number;
};

export type FileKind = 'python' | 'c' | 'make' | 'shell' | 'requirements' | 'json' | 'text';

/** A file as it was and as it would be; '' where there is none. */
export type ChangedFile = {
  readonly path: string;
  readonly kind: FileKind;
  readonly before: string;
  readonly after: string;
  readonly earlier: readonly Unit[];
  readonly units: readonly Unit[];
  /** Units that were not there, and those that are gone, each as often as that. */
  readonly added: readonly Unit[];
  readonly removed: readonly Unit[];
};

/** What one change of a file consists of. `isRequirements`: it lists packages and their digests. */
export function changedFile(
  path: string,
  { before, after }: { readonly before: string; readonly after: string },
  isRequirements: boolean,
): ChangedFile {
  const kind = isRequirements ? 'requirements' : kindOf(path);
  const earlier = unitsOf(path, kind, before);
  const units = unitsOf(path, kind, after);
  const [added, removed] = [without(units, earlier), without(earlier, units)];
  return { path, kind, before, after, earlier, units, added, removed };
}

const kinds: Readonly<Record<string, FileKind>> = {
  '.py': 'python',
  '.pyi': 'python',
  '.ipynb': 'python',
  '.c': 'c',
  '.h': 'c',
  '.cc': 'c',
  '.cpp': 'c',
  '.cxx': 'c',
  '.hpp': 'c',
  '.s': 'c',
  '.mk': 'make',
  '.cmake': 'make',
  '.sh': 'shell',
  '.bash': 'shell',
  '.json': 'json',
};

/** What a file holds, by its name. */
export function kindOf(path: string): FileKind {
  if (/^(?:GNU)?makefile$|^CMakeLists\.txt$/i.test(basename(path))) return 'make';
  return kinds[extname(path).toLowerCase()] ?? 'text';
}

function unitsOf(path: string, kind: FileKind, text: string): Unit[] {
  return kind === 'python' ? pythonUnits(path, text) : lineUnits(kind, text);
}

function pythonUnits(path: string, text: string): Unit[] {
  const statements = pythonStatements({ name: path, bytes: new TextEncoder().encode(text) });
  const lineOf = path.toLowerCase().endsWith('.ipynb') ? placesIn(text) : undefined;
  return statements.map(({ text: source, bare, line, indent, cell }) => ({
    code: laidOut(bare === '' ? source : withoutComments(source, bare)),
    bare: laidOut(bare.replaceAll('\u0001', '')),
    line: lineOf?.(source.split('\n')[0] ?? '') ?? line,
    indent,
    cell,
  }));
}

// A notebook tells no lines: the place of a statement is that of its first line among the strings of its JSON.
function placesIn(text: string): (line: string) => number {
  const places = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const quoted = line
      .trim()
      .replace(/^"source": ?\[? ?/, '')
      .replace(/\]?,?$/, '');
    const end = quoted.endsWith('\\n"') ? -3 : -1;
    const key = quoted.slice(1, end);
    if (!places.has(key)) places.set(key, index + 1);
  }
  return (line) => places.get(JSON.stringify(line).slice(1, -1)) ?? 0;
}

/** `bare` ends each line where its comment begins. */
function withoutComments(source: string, bare: string): string {
  const ends = bare.split('\n').map((line) => line.replace('\u0001', '').length);
  return source
    .split('\n')
    .map((line, at) => (bare.split('\n')[at]?.endsWith('\u0001') ? line : line.slice(0, ends[at])))
    .join('\n');
}

function lineUnits(kind: FileKind, text: string): Unit[] {
  const isCode = kind === 'shell' || kind === 'make' || kind === 'requirements';
  return text.split('\n').flatMap((line, index) => {
    const code = laidOut(isCode ? line.replace(/(?:^|\s)#(?!!).*$/, '') : line);
    const indent = line.length - line.trimStart().length;
    return code === '' ? [] : [{ code, bare: code, line: index + 1, indent, cell: 1 }];
  });
}

function laidOut(text: string): string {
  return text
    .replaceAll('\\\n', ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([.,:;=()[\]{}]) ?/g, '$1')
    .trim();
}

function without(units: readonly Unit[], others: readonly Unit[]): Unit[] {
  const left = new Map<string, number>();
  for (const { code } of others) left.set(code, (left.get(code) ?? 0) + 1);
  return units.filter(({ code }) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count <= 0;
  });
}
