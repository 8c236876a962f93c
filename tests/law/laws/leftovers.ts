import { bareCode } from './bare-code.ts';
import { type Breach, breachesOf, type SourceFile } from './source.ts';

// The page of a session that lists what is open bears the mark as its name.
const marks = new RegExp(
  ['TO', 'FIX', 'XX'].map((head, index) => `\\b${head}${['DO', 'ME', 'X'][index]}\\b(?!\\.md\\b)`).join('|'),
  'g',
);

/** Law: nothing is left for later in a source file. */
export function checkLeftovers(file: SourceFile): Breach[] {
  return breachesOf(file, file.text, marks, ([mark]) => `holds ${mark}`);
}

/** Law: no test is skipped, alone, or put off, and none replaces a module or a function by a mock. */
export function checkTestStyle(file: SourceFile): Breach[] {
  const code = bareCode(file.text);
  return [
    ...breachesOf(
      file,
      code,
      /(?<![\w$])(?:test|it|describe|suite|t)\s*\.\s*(skip|only|todo)\b/g,
      ([, word]) => `a test with .${word}`,
    ),
    ...breachesOf(
      file,
      code,
      /(?<=[{,]\s*)(skip|only|todo)\s*:/g,
      ([, word]) => `a test with the option ${word}`,
    ),
    ...breachesOf(file, code, /(?<![\w$])(?:mock\s*[.,}]|jest\b|vi\s*\.)|\.\s*mock\s*\./g, () => 'a mock'),
    ...breachesOf(file, code, /(?<![\w$])setTimeout\s*\(\s*(?:resolve|done)\b/g, () => 'a test that sleeps'),
  ];
}
