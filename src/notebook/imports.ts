import { maskMagics } from './mask-magics.ts';
import { pythonLines } from './python-lines.ts';

/**
 * Top-level names of the modules that these sources import, sorted, each once. A light scan of statements: it sees
 * `import a.b as c, d` and `from a import b`, also inside functions, not what `importlib` is told at run time.
 */
export function importedModules(sources: readonly string[]): string[] {
  const names = new Set(sources.flatMap((source) => statements(source).flatMap(namesOf)));
  return [...names].sort();
}

/**
 * The same of the imports that run whatever happens before: those that begin their line, so that no function, no
 * condition and no `try` has a say.
 */
export function certainModules(sources: readonly string[]): string[] {
  const lines = sources.flatMap((source) => pythonLines(maskMagics(source)));
  const first = lines.filter(({ begins, text }) => begins && /^(?:import|from)\s/.test(text));
  return importedModules(first.map(({ text }) => text));
}

function statements(source: string): string[] {
  return pythonLines(maskMagics(source))
    .filter(({ begins }) => begins)
    .flatMap(({ text }) => text.replace(/#.*$/, '').split(/[;:]/))
    .map((statement) => statement.trim());
}

function namesOf(statement: string): string[] {
  const from = /^from\s+([\p{L}_][\p{L}\p{N}_]*)[\w.]*\s+import\b/u.exec(statement);
  if (from?.[1] !== undefined) return [from[1]];
  const list = /^import\s+(.+)$/.exec(statement)?.[1];
  if (list === undefined) return [];
  return list.split(',').flatMap((item) => /^\s*([\p{L}_][\p{L}\p{N}_]*)/u.exec(item)?.[1] ?? []);
}
