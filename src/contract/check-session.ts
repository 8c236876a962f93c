import { checkHistory, historyRules } from './check-history.ts';
import { checkLog, logRules } from './check-log.ts';
import { checkNames, nameRules } from './check-names.ts';
import { checkPages, pageRules } from './check-pages.ts';
import { checkSteps, stepRules } from './check-steps.ts';
import { checkTags } from './check-tags.ts';
import type { ContractFinding, SessionFacts } from './session-facts.ts';

/** What a session folder and its git log say of one rule. */
export type RuleAnswer = {
  readonly rule: number;
  readonly answer: 'ok' | 'fail' | 'unknown';
  readonly findings: readonly ContractFinding[];
};

/** Every rule that a session folder can be held against. */
export const checkedRules: readonly number[] = [
  ...new Set([...logRules, ...nameRules, ...stepRules, ...pageRules, ...historyRules]),
].sort((one, other) => one - other);

/**
 * A session folder and its git log, held against the contract, rule by rule. Without a log nothing that its events
 * would show is known.
 */
export function checkSession(facts: SessionFacts): RuleAnswer[] {
  const { events, findings } = checkLog(facts);
  const all = [
    ...findings,
    ...(events.length === 0 ? [unreadable()] : [...checkNames(facts, events), ...checkSteps(events)]),
    ...checkPages(facts, events),
    ...checkTags(facts, events),
    ...checkHistory(facts),
  ];
  return checkedRules.map((rule) => {
    const own = all.filter(({ rules }) => rules.includes(rule));
    const answer = own.some((one) => one.answer === 'fail') ? 'fail' : own.length > 0 ? 'unknown' : 'ok';
    return { rule, answer, findings: own };
  });
}

function unreadable(): ContractFinding {
  const rules = [...nameRules, ...stepRules].filter((rule) => rule !== 11 && rule !== 18);
  return { rules, answer: 'unknown', problem: 'log', file: 'logs/session.jsonl', line: 0, observed: '∅' };
}
