import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/model/language.ts';
import { faultNames, faults } from '../src/rehearsal/faults.ts';
import { sentences } from '../src/text/sentences.ts';

/** The text of docs/scenarios.md: every fault of the embedded service, in French, then in English. */
export function scenariosMd(): string {
  return `${['fr' as const, 'en' as const].map(section).join('\n\n')}\n`;
}

function section(language: Language): string {
  const words = sentences(language).scenarios;
  const rows = faultNames.map((name) => {
    const { where, counts } = faults[name];
    return [`\`${name}\``, where, words.counted[counts], words.faults[name]];
  });
  const head = [words.name, words.where, words.counts, words.what];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`# ${words.title}`, words.generated, words.use, table.join('\n')].join('\n\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'scenarios.md'), scenariosMd());
}
