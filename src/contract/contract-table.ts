import { showForeign } from '../codec/safe-name.ts';
import type { Language } from '../model/language.ts';
import { fill } from '../text/fill.ts';
import { sentences } from '../text/sentences.ts';
import type { RuleAnswer } from './check-session.ts';
import { attestation, countsText, ruleText } from './contract-page.ts';
import { type ContractRule, ruleCount } from './rules.ts';
import type { ContractFinding } from './session-facts.ts';

/** Every rule on a line, with how it is held, and the counts below. Ends with a newline. */
export function contractTable(rules: readonly ContractRule[], language: Language): string {
  const { held: words } = sentences(language).contract;
  const width = Math.max(...Object.values(words).map(({ length }) => length));
  const rows = rules.map(
    ({ number, held }) =>
      `${String(number).padStart(3)}  ${words[held].padEnd(width)}  ${ruleText(number, language)}`,
  );
  return `${[...rows, '', countsText(rules, language)].join('\n')}\n`;
}

/** One rule: its words, how it is held, and by which code and test; where its refusal can be seen. Ends with a newline. */
export function explainedRule(rule: ContractRule, language: Language): string {
  const words = sentences(language).contract;
  const colon = language === 'fr' ? ' : ' : ': ';
  const own = attestation(rule.number, language);
  const lines = [
    `${rule.number}  ${ruleText(rule.number, language)}`,
    `  ${words.column.held}${colon}${words.held[rule.held]}`,
    ...(rule.held === 'out-of-scope' ? [`  ${words.beyond}`] : []),
    ...(rule.held === 'attested' && own !== undefined
      ? [`  ${words.evidence}${colon}${own.evidence}`, `  ${words.unseen}${colon}${own.unseen}`]
      : []),
    ...rule.guards.flatMap(({ file, find, test, title }) => [
      `  ${words.guardedBy}${colon}${file}  ${oneLine(find)}`,
      `  ${words.provenBy}${colon}"${title}"`,
      `  ${words.refusal}${colon}node --test ${test}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a session folder says of each rule, the findings below their rule with file and line. Ends with a newline. */
export function checkTable(session: string, answers: readonly RuleAnswer[], language: Language): string {
  const words = sentences(language).contract.check;
  const width = Math.max(...Object.values(words.answers).map(({ length }) => length));
  const rows = answers.flatMap(({ rule, answer, findings }) => [
    `${words.answers[answer].padEnd(width)}  ${String(rule).padStart(3)}  ${ruleText(rule, language)}`,
    ...findings.map((finding) => `    → ${placeOf(finding)}: ${problemText(finding, language)}`),
  ]);
  const count = (wanted: RuleAnswer['answer']) => answers.filter(({ answer }) => answer === wanted).length;
  const counts = { ok: count('ok'), fail: count('fail'), unknown: count('unknown') };
  return [
    fill(words.title, { session: oneLine(session) }),
    '',
    ...rows,
    '',
    fill(words.counts, { ...counts, rest: ruleCount - answers.length }),
    '',
  ].join('\n');
}

/** `file:line` of a finding; the file alone where it is about the whole. */
export function placeOf({ file, line }: Pick<ContractFinding, 'file' | 'line'>): string {
  return `${oneLine(file)}${line > 0 ? `:${line}` : ''}`;
}

/** What is wrong, as a sentence. */
export function problemText({ problem, observed }: ContractFinding, language: Language): string {
  return fill(sentences(language).contract.check.problems[problem], { observed: oneLine(observed) });
}

function oneLine(text: string): string {
  return showForeign(text).replaceAll('\n', ' ');
}
