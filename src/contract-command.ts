import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { checkSession, type RuleAnswer } from './contract/check-session.ts';
import { ruleText } from './contract/contract-page.ts';
import { checkTable, contractTable, explainedRule, problemText } from './contract/contract-table.ts';
import { type ContractRule, contractRules, ruleCount } from './contract/rules.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { projectAround } from './project-kernel.ts';
import { newestSession, readSessionFacts } from './read-session-facts.ts';
import { sessionHomes } from './session/find-ticket.ts';
import { slashed } from './slashed.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 contract`: the 200 rules and how each is held; `nx47 contract N`: one of them; `nx47 contract check [FOLDER]`: a
 * session folder and its git log, rule by rule. Reads only. Status 0; of a check 1 when a rule is broken, 3 when one is
 * unknown. Errors: USAGE_BAD_VALUE for a number that is none, a folder without a session, SARIF.
 */
export async function contractCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  if (line.format === 'sarif') throw refused('--format', line.format, 'table | json');
  const [word = '', folder, ...more] = line.words;
  if (word === 'check') return check({ ...line, path: folder ?? '.' }, around, language);
  if (folder !== undefined || more.length > 0)
    throw refused('contract', line.words.join(' '), `1–${ruleCount} | check`);
  const rules = contractRules();
  if (word === '') return tableOf(rules, line.format, language);
  const rule = /^\d{1,3}$/.test(word) ? rules[Number(word) - 1] : undefined;
  if (rule === undefined) throw refused('contract', word, `1–${ruleCount} | check`);
  const text =
    line.format === 'json' ? jsonOf({ rule: ruleJson(rule, language) }) : explainedRule(rule, language);
  return { text, status: 0 };
}

function tableOf(rules: readonly ContractRule[], format: string, language: Language): CommandAnswer {
  const json = () => jsonOf({ rules: rules.map((rule) => ruleJson(rule, language)) });
  return { text: format === 'json' ? json() : contractTable(rules, language), status: 0 };
}

async function check(line: CommandLine, around: Surroundings, language: Language): Promise<CommandAnswer> {
  const path = slashed(resolve(line.path));
  const world = composeOffline(language, around, path);
  const isSession = (await stat(`${path}/logs`).catch(() => undefined))?.isDirectory() === true;
  const root = (await projectAround(path)) ?? path;
  const folder = isSession ? path : await newestSession(sessionHomes(root), world);
  if (folder === undefined)
    throw refused('contract check', fill(sentences(language).contract.check.none, { path }), 'session/<id>');
  const answers = checkSession(await readSessionFacts(folder, world));
  const status = answers.some(({ answer }) => answer === 'fail')
    ? 1
    : answers.some(({ answer }) => answer === 'unknown')
      ? 3
      : 0;
  const text =
    line.format === 'json' ? checkJson(folder, answers, language) : checkTable(folder, answers, language);
  return { text, status };
}

function checkJson(session: string, answers: readonly RuleAnswer[], language: Language): string {
  const rules = answers.map(({ rule, answer, findings }) => ({
    rule,
    answer,
    findings: findings.map((finding) => ({
      ...{ answer: finding.answer, problem: finding.problem, file: finding.file },
      ...{ line: finding.line > 0 ? finding.line : null, observed: finding.observed },
      text: problemText(finding, language),
    })),
  }));
  return jsonOf({ session, rules });
}

function ruleJson({ number, held, guards }: ContractRule, language: Language): object {
  return { number, held, text: ruleText(number, language), guards };
}

function jsonOf(document: object): string {
  return `${JSON.stringify({ schema: 'nx47.contract/1', ...document }, null, 2)}\n`;
}

function refused(flag: string, value: string, expected: string): Failure {
  return new Failure('USAGE_BAD_VALUE', { flag, value, expected });
}
