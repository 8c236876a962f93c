import { requestSchema } from '../../src/model/request.ts';
import { gamingIn } from '../../src/proposals/gaming-in.ts';

export const plainSettings = requestSchema.parse({
  kernel: 'kernel',
  bundle: { path: 'bundle', recipe: { requirements: 'pins/cp{minor}.txt' } },
  prechecks: [['{python}', 'tools/look.py', '--dir', '{bundle}']],
  'main-report': 'report.json',
});

/** Codes of what is found when a file of this name goes from one text to the other, each once. */
export function codesOf(path: string, before: string, after: string): string[] {
  const found = gamingIn(new Map([[path, before]]), new Map([[path, after]]), plainSettings);
  return [...new Set(found.map(({ code }) => code))].sort();
}

/** The same for lines that are added at the end of a text. */
export function codesAdded(path: string, lines: string, before = 'import os\n'): string[] {
  return codesOf(path, before, `${before}${lines}\n`);
}
