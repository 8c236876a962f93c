import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fidelityRegister } from '../src/kaggle/fidelity-register.ts';
import type { Language } from '../src/model/language.ts';
import { sentences } from '../src/text/sentences.ts';

/** The text of docs/fidelity.md: every assumption about Kaggle, in French, then in English. */
export function fidelityMd(): string {
  return `${['fr' as const, 'en' as const].map(section).join('\n\n')}\n`;
}

function section(language: Language): string {
  const { console: room, fidelity } = sentences(language);
  const words = room.conform;
  const rows = fidelityRegister.map(({ id, state, source, test }) => [
    id,
    fidelity[id],
    words.states[state],
    source,
    `[${test.split('/').at(-1)}](../${test})`,
  ]);
  const table = [words.columns, words.columns.map(() => '---'), ...rows].map(
    (row) => `| ${row.join(' | ')} |`,
  );
  return [`# ${words.page}`, words.generated, table.join('\n')].join('\n\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'fidelity.md'), fidelityMd());
}
