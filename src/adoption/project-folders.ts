import type { Language } from '../model/language.ts';
import { sentences } from '../text/sentences.ts';
import type { NewFile } from './new-file.ts';

/** The folders that a project keeps beside its notebook, versioned with it (rules 83 to 87 of the contract). */
const names = ['configs', 'scripts', 'reports', 'evidence'] as const;

/** A page for each of them, which says what belongs there: git keeps no empty folder. */
export function projectFolders(language: Language): NewFile[] {
  const { folders } = sentences(language).init;
  return names.map((name) => ({ path: `${name}/README.md`, text: `# ${name}/\n\n${folders[name]}\n` }));
}
