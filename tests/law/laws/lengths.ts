import { type FoundFunction, functionsOf, pythonFunctionsOf } from './functions.ts';
import type { Breach, SourceFile } from './source.ts';

export const longestFile = 250;
export const longestFunction = 40;
export const mostParameters = 4;

/** Path (a '/' at the end: a folder; `path#name`: one function) → why it may be longer. */
export type Exemptions = Readonly<Record<string, string>>;

/** Law: a file fits on a few screens. */
export function checkFileLength(file: SourceFile, exemptions: Exemptions = {}): Breach[] {
  const lines = file.text.trimEnd().split('\n').length;
  if (lines <= longestFile || exempted(file.path, exemptions)) return [];
  return [{ path: file.path, line: lines, what: `${lines} lines, at most ${longestFile}` }];
}

/** Law: a function fits on one screen and takes few parameters. */
export function checkFunctions(file: SourceFile, exemptions: Exemptions = {}): Breach[] {
  const found = file.path.endsWith('.py') ? pythonFunctionsOf(file) : functionsOf(file);
  return found
    .filter((one) => !exempted(`${file.path}#${one.name}`, exemptions))
    .flatMap((one) => [
      ...breach(file, one, one.lines > longestFunction, `${one.lines} lines, at most ${longestFunction}`),
      ...breach(
        file,
        one,
        one.parameters > mostParameters,
        `${one.parameters} parameters, at most ${mostParameters}`,
      ),
    ]);
}

function breach(file: SourceFile, one: FoundFunction, broken: boolean, what: string): Breach[] {
  return broken ? [{ path: file.path, line: one.line, what: `${one.name}: ${what}` }] : [];
}

function exempted(key: string, exemptions: Exemptions): boolean {
  return Object.keys(exemptions).some((one) => key === one || (one.endsWith('/') && key.startsWith(one)));
}
