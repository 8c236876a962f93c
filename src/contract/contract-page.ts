import type { Language } from '../model/language.ts';
import { fill } from '../text/fill.ts';
import { sentences } from '../text/sentences.ts';
import { type ContractRule, contractRules, type Held, holds } from './rules.ts';
import type { ContractProblem } from './session-facts.ts';

/** The text of macros/00_contracts.md: every rule and how it is held, in French, then in English. */
export function contractPage(rules: readonly ContractRule[] = contractRules()): string {
  return `${(['fr', 'en'] as const).map((language) => section(rules, language)).join('\n\n')}\n`;
}

function section(rules: readonly ContractRule[], language: Language): string {
  const { contract } = sentences(language);
  const { number, rule, held, how } = contract.column;
  const table = [
    [number, rule, held, how],
    ['---', '---', '---', '---'],
    ...rules.map((one) => [
      String(one.number),
      ruleText(one.number, language),
      `\`${one.held}\``,
      howHeld(one, language),
    ]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [`# ${contract.page}`, contract.generated, countsText(rules, language), table.join('\n')].join(
    '\n\n',
  );
}

/** The words of one rule. */
export function ruleText(number: number, language: Language): string {
  const texts: Readonly<Record<number, string>> = sentences(language).contract.rules;
  return texts[number] ?? '';
}

/** How many rules are held in which way, as a sentence. */
export function countsText(rules: readonly ContractRule[], language: Language): string {
  const count = (held: Held) => rules.filter((one) => one.held === held).length;
  const counts = {
    enforced: count('enforced'),
    attested: count('attested'),
    outOfScope: count('out-of-scope'),
  };
  return `${fill(sentences(language).contract.summary, counts)}.`;
}

/** The evidence that a person gives for a rule and why no program sees it; undefined for a rule that is no such. */
export function attestation(
  number: number,
  language: Language,
): { readonly evidence: string; readonly unseen: string } | undefined {
  const known: Readonly<Record<number, { readonly evidence: string; readonly unseen: string }>> =
    sentences(language).contract.attested;
  return known[number];
}

function howHeld({ number, held, guards }: ContractRule, language: Language): string {
  const words = sentences(language).contract;
  if (held === 'out-of-scope') return words.beyond;
  const own = attestation(number, language);
  if (held === 'attested')
    return own === undefined ? '—' : `${words.evidence}: ${own.evidence}; ${own.unseen}`;
  const places = guards.map(({ file, test, title }) => `\`${file}\` ← \`${test}\`: ${plain(title)}`);
  return [...new Set(places)].join('<br>');
}

// A bar would end the cell, a tag would be one, and marks of Markdown stay what was typed.
function plain(text: string): string {
  return text.replace(/[<>|*_`[\]\\&~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A rule as a page has it: its words, how it was held, and the line. */
export type PageRule = { readonly text: string; readonly held: Held; readonly line: number };

/** The rules of a page by number, from its last table: the one in English. */
export function parseContractPage(page: string): Map<number, PageRule> {
  const rules = new Map<number, PageRule>();
  for (const [at, row] of page.split('\n').entries()) {
    const [, number = '', text = '', word = ''] = /^\| (\d+) \| (.*?) \| `([a-z-]+)` \|/.exec(row) ?? [];
    const held = holds.find((one) => one === word);
    if (held !== undefined) rules.set(Number(number), { text, held, line: at + 1 });
  }
  return rules;
}

export type ContractLoss = {
  readonly problem: ContractProblem;
  readonly number: number;
  readonly line: number;
};

/** What a newer page takes back: a rule that is gone, one that stands under another number, one that is held less. */
export function compareContracts(before: string, after: string): ContractLoss[] {
  const [old, now] = [parseContractPage(before), parseContractPage(after)];
  const places = new Map([...now].map(([number, { text }]) => [text, number] as const));
  return [...old].flatMap(([number, { text, held }]): ContractLoss[] => {
    const one = now.get(number);
    const place = places.get(text);
    if (place !== undefined && place !== number)
      return [{ problem: 'rule-moved', number, line: now.get(place)?.line ?? 0 }];
    if (one === undefined) return [{ problem: 'rule-removed', number, line: 0 }];
    const isLess = holds.indexOf(one.held) > holds.indexOf(held);
    return isLess ? [{ problem: 'rule-weakened', number, line: one.line }] : [];
  });
}
