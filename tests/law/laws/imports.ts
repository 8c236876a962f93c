import { posix } from 'node:path';
import { bareCode } from './bare-code.ts';
import { freeFiles, ownFolder, type Room, roomOf } from './rooms.ts';
import { type Breach, lineAt, type SourceFile } from './source.ts';

export type Import = {
  readonly specifier: string;
  readonly names: readonly string[];
  readonly line: number;
  /** Erased before it runs. */
  readonly typeOnly: boolean;
};

const known = new WeakMap<SourceFile, Import[]>();

/** Every static and dynamic import of a file, re-exports included. `names` is empty for `import 'x'` and `import()`. */
export function importsOf(file: SourceFile): Import[] {
  const imports = known.get(file) ?? findImports(file);
  known.set(file, imports);
  return imports;
}

function findImports(file: SourceFile): Import[] {
  const code = bareCode(file.text, { keepStrings: true });
  const bare = bareCode(file.text);
  const found = [
    ...code.matchAll(/\b(?:import|export)\s+(?:type\s+)?([^'"`;=()]*?)\s*from\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/\bimport\s*(\(?)\s*['"]([^'"]+)['"]/g),
  ];
  // A text that looks like an import is blank in the bare code.
  const real = found.filter(({ index }) => bare.charAt(index) !== ' ');
  return real.map((match) => ({
    specifier: match[2] ?? '',
    names: [...(match[1] ?? '').matchAll(/[\w$*]+/g)].map(([name]) => name).filter((name) => name !== 'type'),
    line: lineAt(code, match.index),
    typeOnly: /^(?:import|export)\s+type\b/.test(match[0]),
  }));
}

/** A relative specifier as a path from the root of the project; any other as it is. */
export function resolveImport(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

/** Law: a file imports only what the room it stands in may import. */
export function checkImports(file: SourceFile): Breach[] {
  const room = roomOf(file.path);
  if (room === undefined) return roomless(file);
  return importsOf(file).flatMap((one) => {
    const target = resolveImport(file.path, one.specifier);
    const why = refusal(room, target, one.names);
    return why === ''
      ? []
      : [{ path: file.path, line: one.line, what: `${room.name} may not import ${why}` }];
  });
}

function roomless(file: SourceFile): Breach[] {
  return freeFiles.test(file.path)
    ? []
    : [{ path: file.path, line: 1, what: 'stands in no room of tests/law/laws/rooms.ts' }];
}

function refusal(room: Room, target: string, names: readonly string[]): string {
  if (target.startsWith('node:')) {
    if (room.node !== 'all' && !room.node.includes(target)) return target;
    const forbidden =
      room.portsOnly && target === 'node:crypto'
        ? names.filter((name) => !['createHash', 'hash'].includes(name))
        : [];
    return forbidden.length === 0 ? '' : `${forbidden.join(', ')} of ${target}`;
  }
  if (target.startsWith('src/') || target.startsWith('macros/')) {
    const allowed = [...room.imports, ownFolder(room)];
    return allowed.some((prefix) => target === prefix || (prefix.endsWith('/') && target.startsWith(prefix)))
      ? ''
      : target;
  }
  return room.packages.includes(target) ? '' : target;
}

/** Law: files do not import each other in a circle; what is erased before it runs does not count. */
export function checkCycles(files: readonly SourceFile[]): Breach[] {
  const graph = new Map(
    files.map((file) => {
      const kept = importsOf(file).filter(({ typeOnly }) => !typeOnly);
      return [file.path, kept.map(({ specifier }) => resolveImport(file.path, specifier))] as const;
    }),
  );
  const done = new Set<string>();
  const breaches: Breach[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) {
      breaches.push({
        path,
        line: 1,
        what: `imports itself: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`,
      });
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return breaches;
}

/** Every file that a file reaches through imports, itself included. */
export function importClosure(start: string, files: ReadonlyMap<string, SourceFile>): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = files.get(path);
    if (reached.has(path) || file === undefined) continue;
    reached.add(path);
    waiting.push(...importsOf(file).map((one) => resolveImport(file.path, one.specifier)));
  }
  return reached;
}
