import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Explanation, explanations } from '../src/explain-command.ts';
import type { Language } from '../src/model/language.ts';
import { sentences } from '../src/text/sentences.ts';

/** The text of docs/rules.md: every rule, condition and failure code, in French, then in English. */
export function rulesMd(): string {
  return `${['fr' as const, 'en' as const].map(section).join('\n\n')}\n`;
}

function section(language: Language): string {
  const words = sentences(language).console.explained;
  const all = explanations(language);
  const families = [...new Set(all.map(({ family }) => family))];
  const names: Readonly<Record<string, string>> = words.families;
  const parts = families.flatMap((family) => [
    `## ${capital(names[family] ?? family)}${family === 'failure' ? '' : ` (${family})`}`,
    ...all.filter((one) => one.family === family).map((one) => entry(one, language)),
  ]);
  return [`# ${words.page}`, words.generated, ...parts].join('\n\n');
}

function entry({ id, title, attributes, why, fix }: Explanation, language: Language): string {
  const words = sentences(language).console.explained;
  const colon = language === 'fr' ? ' : ' : ': ';
  const facts = attributes
    .filter(([name]) => name !== words.family)
    .map(([name, value]) => `${name}${colon}${value}`);
  const lines = [words.why, words.fix].map(
    (name, at) => `- **${name}**${colon}${plain([why, fix][at] ?? '')}`,
  );
  return [`### ${id} — ${plain(title)}`, facts.join(' · '), lines.join('\n')].join('\n\n');
}

// `<file>` is the name of a place, not a tag of HTML.
function plain(text: string): string {
  return text
    .split('`')
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll('<', '&lt;')))
    .join('`');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'rules.md'), rulesMd());
}
