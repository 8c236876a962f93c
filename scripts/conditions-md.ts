import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conditions } from '../src/gate/conditions.ts';
import type { Language } from '../src/model/language.ts';
import { sentences } from '../src/text/sentences.ts';

/** The text of docs/conditions.md: every condition of the verdict, in French, then in English. */
export function conditionsMd(): string {
  return `${['fr' as const, 'en' as const].map(section).join('\n\n')}\n`;
}

type Proof = { readonly evidence: string; readonly fails: string };
type Words = { readonly title: string; readonly fix: string };

function section(language: Language): string {
  const { conditions: known, conditionProofs, console } = sentences(language);
  const texts: Readonly<Record<string, Words>> = known;
  const proofs: Readonly<Record<string, Proof>> = conditionProofs;
  const words = console.explained;
  const head = ['id', words.requires, words.pack, words.scope, words.evidence, words.fails, words.fix];
  const rows = conditions.map(({ id, pack, scope }) => [
    id,
    texts[id]?.title ?? '',
    pack,
    words.scopes[scope],
    proofs[id]?.evidence ?? '',
    proofs[id]?.fails ?? '',
    texts[id]?.fix ?? '',
  ]);
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(plain).join(' | ')} |`);
  return [`# ${words.conditionsPage}`, words.conditionsGenerated, table.join('\n')].join('\n\n');
}

// `<file>` is the name of a place, not a tag of HTML, and a bar would end the cell.
function plain(text: string): string {
  const parts = text.split('`');
  return parts
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll('<', '&lt;')))
    .join('`')
    .replaceAll('|', '\\|');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'conditions.md'), conditionsMd());
}
