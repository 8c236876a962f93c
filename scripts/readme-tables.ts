import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionInputs, type InputDescription } from '../src/config/action-inputs.ts';
import { actionOutputs } from '../src/model/action-outputs.ts';
import type { Language } from '../src/model/language.ts';

/** The pages that hold the tables, each with its language. */
export const pagesWithTables = { 'README.md': 'en', 'README.fr.md': 'fr' } as const;

const words = {
  fr: { input: 'entrée', output: 'sortie', about: "ce que c'est", fallback: 'par défaut :' },
  en: { input: 'input', output: 'output', about: 'what it is', fallback: 'default:' },
};

/** This page with the tables of inputs and outputs renewed between their markers. Throws where a marker is missing. */
export function withTables(page: string, language: Language): string {
  const { input, output, about } = words[language];
  const inputs = actionInputs(language).map((one) => [one.name, describe(one, language)] as const);
  const outputs = Object.entries(actionOutputs).map(([name, text]) => [name, text[language]] as const);
  const first = between(page, 'inputs', table([input, about], inputs));
  return between(first, 'outputs', table([output, about], outputs));
}

function between(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = page.split(open);
  const after = rest?.split(close)[1];
  if (before === undefined || after === undefined) throw new Error(`no ${open} … ${close}`);
  return `${before}${open}\n${text}\n${close}${after}`;
}

function table(head: readonly string[], rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([name, text]) => `| \`${name}\` | ${text.replaceAll('|', '\\|')} |`);
  return [`| ${head.join(' | ')} |`, '|---|---|', ...lines].join('\n');
}

function describe({ text, choices, fallback }: InputDescription, language: Language): string {
  const among = choices.length === 0 ? '' : ` (${choices.map((one) => `\`${one}\``).join(', ')})`;
  const usual = fallback === '' ? '' : ` [${words[language].fallback} \`${fallback}\`]`;
  return `${text}${among}${usual}`;
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, language] of Object.entries(pagesWithTables)) {
    const path = join(import.meta.dirname, '..', name);
    writeFileSync(path, withTables(readFileSync(path, 'utf8'), language));
  }
}
