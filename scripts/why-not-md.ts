import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureEffects } from '../src/model/failure.ts';
import type { Language } from '../src/model/language.ts';
import { fill } from '../src/text/fill.ts';
import { sentences } from '../src/text/sentences.ts';
import { type CrossRow, crossCases, crossTable } from '../tests/support/cross-table.ts';
import { versions } from '../tests/support/official-client.ts';

/** The text of docs/why-not-the-official-client.md: both clients in the same situations, in French, then in English. */
export function whyNotMd(): string {
  return `${['fr' as const, 'en' as const].map(section).join('\n\n')}\n`;
}

function section(language: Language): string {
  const words = sentences(language).cross;
  const rows = crossCases.map((name) => {
    const { scenario, command, status, prints, own }: CrossRow = crossTable[name];
    const { what, official, own: answer } = words.cases[name];
    const shown = typeof own === 'string' ? `${code(own)} → ${verdictOf(own)}` : code(own.answer);
    const cells = [what, scenario === '' ? '' : code(scenario), code(command), code(prints)];
    return [...cells, status === 0 ? '**0**' : String(status), official, `${shown}. ${answer}`];
  });
  const table = [words.columns, words.columns.map(() => '---'), ...rows].map(
    (row) => `| ${row.join(' | ')} |`,
  );
  return [`# ${words.page}`, fill(words.generated, { version: versions.kaggle }), table.join('\n')].join(
    '\n\n',
  );
}

/** CommonMark: a code span that holds a backtick is fenced by two. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function verdictOf(failure: keyof typeof failureEffects): string {
  return failureEffects[failure].replace(/^no-go$/, 'NO-GO').replace(/^inconclusive/, 'INCONCLUSIVE');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'why-not-the-official-client.md'), whyNotMd());
}
