import { isAbsolute, join, relative } from 'node:path/posix';
import { isJsonObject, parseStrictJson } from '../../codec/strict-json.ts';

/** One call of a compiler during a build. */
export type CompilerCall = {
  /** Folder, from the private copy of the project; '' is the project itself. */
  readonly folder: string;
  readonly words: readonly string[];
  /** Words that were not given to the compiler, since they belong to the machine that builds. */
  readonly left: readonly string[];
};

/** What the program in the compiler's place wrote down, a call a line; `copy` is the absolute path of the private copy. */
export function parseCalls(text: string, copy: string): CompilerCall[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const call = parseStrictJson(new TextEncoder().encode(line));
      if (!isJsonObject(call)) return [];
      const folder = relative(copy, String(call['cwd']));
      return [{ folder, words: wordsOf(call['words']), left: wordsOf(call['left']) }];
    });
}

function wordsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Sources that these calls compile, as paths in the project. */
export function sourcesOf(calls: readonly CompilerCall[], copy: string): Set<string> {
  const words = calls.flatMap(({ folder, words }) =>
    words
      .filter((word) => /\.(?:c|cc|cpp|cxx)$/i.test(word) && !word.startsWith('-'))
      .map((word) => (isAbsolute(word) ? relative(copy, word) : join(folder, word))),
  );
  return new Set(words);
}

/** Whether a call makes a shared library. */
export function isLink({ words }: CompilerCall): boolean {
  return words.includes('-shared') && !words.includes('-c');
}
