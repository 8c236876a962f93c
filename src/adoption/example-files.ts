import type { Language } from '../model/language.ts';
import { fill } from '../text/fill.ts';
import { sentences } from '../text/sentences.ts';
import type { NewFile } from './new-file.ts';

/** What the product ships an example of: the machines of a project, and its agents. */
export const exampleNames = ['machines', 'agents'] as const;
export type ExampleName = (typeof exampleNames)[number];
/** The example as it is shipped, and the JSON Schema of such a file. */
export type Example = { readonly name: ExampleName; readonly text: string; readonly schema: object };

/**
 * An example as a file of a project, configs/<name>.yml, with its schema beside it for editors. Its first lines say that
 * nothing in it is the project's own yet.
 */
export function exampleFiles({ name, text, schema }: Example, language: Language): NewFile[] {
  const path = `configs/${name}.yml`;
  const { example } = sentences(language).init;
  const [, ...lines] = text.split('\n');
  const told = lines.join('\n').replace(` Copy this file to ${path} and put in what`, ' Put in what');
  const header = [
    `# yaml-language-server: $schema=nx47-${name}.schema.json`,
    ...example.map((line) => `# ${fill(line, { file: path })}`),
  ];
  return [
    { path, text: `${header.join('\n')}\n${told.replace(` Copy this file to ${path}.`, '')}` },
    { path: `configs/nx47-${name}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` },
  ];
}
