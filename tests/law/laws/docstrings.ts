import { bareCode } from './bare-code.ts';
import { type Breach, lineAt, type SourceFile } from './source.ts';

const heads =
  /(?:^|\n)export\s+(?:(?:async\s+)?function\*?\s+([\w$]+)|const\s+([\w$]+)[^=\n]*=\s*(?:async\s*)?(?:<[^>\n]*>)?\([^)]*\)[^=\n]*=>)/g;

/** Exported functions of a file, with the line of each. */
export function exportedFunctionsOf(file: SourceFile): { name: string; line: number }[] {
  const code = bareCode(file.text);
  return [...code.matchAll(heads)].map((match) => ({
    name: match[1] ?? match[2] ?? '',
    line: lineAt(code, match.index + (match[0].startsWith('\n') ? 1 : 0)),
  }));
}

/** Law: an exported function says what it returns, in a comment right above it. */
export function checkDocstrings(file: SourceFile): Breach[] {
  const lines = file.text.split('\n');
  return (
    exportedFunctionsOf(file)
      .filter(({ line }) => (lines[line - 2] ?? '').trim().endsWith('*/') === false)
      // An overload's further signatures stand below its first one.
      .filter(
        ({ name, line }) => !new RegExp(`^export (?:async )?function ${name}\\b`).test(lines[line - 2] ?? ''),
      )
      .map(({ name, line }) => ({ path: file.path, line, what: `${name} has no docstring` }))
  );
}
