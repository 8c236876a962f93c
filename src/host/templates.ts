import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../model/language.ts';

/** A template by the name of the file that is made of it. */
export type Template = { readonly path: string; readonly text: string };

/** The workflows that the product ships, by name; none where the installation has none. */
export async function workflowTemplates(installRoot: string): Promise<Template[]> {
  const folder = join(installRoot, 'templates', 'workflows');
  const names = await readdir(folder).catch((): string[] => []);
  const kept = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(
    kept.map(async (name) => ({ path: name, text: await readFile(join(folder, name), 'utf8') })),
  );
}

/** The example of a file of the project's configs/: `machines` or `agents`. */
export function exampleTemplate(installRoot: string, name: string): Promise<string> {
  return readFile(join(installRoot, 'templates', `${name}.yml`), 'utf8');
}

/** The forms of a task and of its result, in a language. */
export function taskTemplates(installRoot: string, language: Language): Promise<Template[]> {
  const suffix = language === 'fr' ? '.fr.md' : '.md';
  return Promise.all(
    ['TASK', 'RESULT'].map(async (name) => ({
      path: `templates/${name}.md`,
      text: await readFile(join(installRoot, 'templates', `${name}${suffix}`), 'utf8'),
    })),
  );
}
