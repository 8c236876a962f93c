import { exportedFunctionsOf } from './docstrings.ts';
import { importClosure } from './imports.ts';
import type { Breach, SourceFile } from './source.ts';

export type CoveredBy = { readonly test: string; readonly reason: string; readonly files: readonly string[] };

/**
 * Law: `src/<folder>/<file>.ts` with exported functions has `tests/unit/<folder>/<file>.test.ts`, or the list names
 * another test that reaches it through its imports.
 */
export function checkCoverage(
  files: ReadonlyMap<string, SourceFile>,
  elsewhere: readonly CoveredBy[],
): Breach[] {
  return [...files.values()].flatMap((file) => {
    const place = /^src\/(.+\/.+)\.ts$/.exec(file.path)?.[1];
    if (place === undefined || exportedFunctionsOf(file).length === 0) return [];
    const own = `tests/unit/${place}.test.ts`;
    if (files.has(own)) return [];
    const named = elsewhere.find((one) => one.files.includes(file.path));
    if (named === undefined) return [breach(file.path, `has no ${own}, and no other test is named for it`)];
    return reaches(named.test, file.path, files)
      ? []
      : [breach(file.path, `is not reached by ${named.test}`)];
  });
}

// End to end, the bundle is run: what its entry imports is reached.
function reaches(test: string, path: string, files: ReadonlyMap<string, SourceFile>): boolean {
  const starts = test.endsWith('/') ? ['src/index.ts'] : [test];
  const exists = [...files.keys()].some(
    (one) => one === test || (test.endsWith('/') && one.startsWith(test) && one.endsWith('.test.ts')),
  );
  return exists && starts.some((start) => importClosure(start, files).has(path));
}

function breach(path: string, what: string): Breach {
  return { path, line: 1, what };
}
