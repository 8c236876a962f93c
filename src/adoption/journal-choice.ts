import type { FoundBundle } from './bundle-choices.ts';
import type { Choice } from './choice.ts';
import { folderOf, nameOf, type RepositorySight } from './repository-sight.ts';

/**
 * The journals of a project: Markdown that is called one and has dated headings, the oldest first. What begins with the
 * newest is no file that grows at its end.
 */
export function journalChoice(bundle: FoundBundle | undefined, sight: RepositorySight): Choice[] {
  const value = [...sight.texts]
    .filter(
      ([path, text]) => isJournal(nameOf(path)) && folderOf(path) !== bundle?.folder && growsAtItsEnd(text),
    )
    .map(([path]) => path)
    .sort();
  return value.length === 0 ? [] : [{ key: 'journals', value, reason: 'journals', seen: value.join(', ') }];
}

function isJournal(name: string): boolean {
  return /journal|carnet|logbook/i.test(name) && /\.md$/i.test(name);
}

function growsAtItsEnd(text: string): boolean {
  const days = [...text.matchAll(/^#{1,6} .*?(\d{4}-\d{2}-\d{2})/gm)].map(([, day = '']) => day);
  return days.length >= 2 && days.every((day, at) => day >= (days[at - 1] ?? ''));
}
