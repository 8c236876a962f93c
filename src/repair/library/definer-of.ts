import { dirname, extname } from 'node:path/posix';
import { definesName } from '../../audit/repository/c-functions.ts';
import { stubBodies } from '../../audit/repository/check-stubs.ts';
import type { FileBytes } from '../../model/facts.ts';

const compiled: ReadonlySet<string> = new Set(['.c', '.cc', '.cpp', '.cxx']);

/** Sources of the project that may be added to a build, and those that it has already (paths in the project). */
export type SourceSearch = { readonly texts: readonly FileBytes[]; readonly built: ReadonlySet<string> };

/** `source`: it defines the symbol; `several`: a person decides which; `stub`: what there is does nothing. */
export type Definer =
  | { readonly kind: 'source'; readonly path: string }
  | { readonly kind: 'several'; readonly paths: readonly string[] }
  | { readonly kind: 'stub'; readonly paths: readonly string[] }
  | { readonly kind: 'none' };

/**
 * The source of the project that defines a symbol and is not built yet. A program of its own (it has a `main`) is no
 * part of a library, and a body that does nothing is no definition; of several the one beside the built ones is meant.
 */
export function definerOf(symbol: string, { texts, built }: SourceSearch): Definer {
  const found = texts
    .filter(({ name }) => compiled.has(extname(name).toLowerCase()) && !built.has(name))
    .filter((file) => {
      const text = new TextDecoder().decode(file.bytes);
      return text.includes(symbol) && definesName(text, symbol) && !definesName(text, 'main');
    });
  const [stubs, real] = [
    found.filter((file) => isStub(file, symbol)),
    found.filter((file) => !isStub(file, symbol)),
  ];
  const beside = real.filter(({ name }) => [...built].some((other) => dirname(other) === dirname(name)));
  const meant = beside.length > 0 ? beside : real;
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return { kind: 'source', path: only.name };
  if (only !== undefined) return { kind: 'several', paths: meant.map(({ name }) => name) };
  return stubs.length > 0 ? { kind: 'stub', paths: stubs.map(({ name }) => name) } : { kind: 'none' };
}

function isStub(file: FileBytes, symbol: string): boolean {
  return stubBodies(file, [symbol]).length > 0;
}
