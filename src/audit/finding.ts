import { showForeign } from '../codec/safe-name.ts';
import type { Finding } from '../model/finding.ts';
import { type RuleId, rules } from './rules.ts';
import { maskForms } from './secrets/common-forms.ts';

/** What a rule saw at one place; texts may come from foreign files, they are made harmless here. */
export type Sight = {
  readonly file: string;
  readonly line?: number;
  readonly expected: string;
  readonly observed: string;
  readonly evidence?: readonly string[];
};

/** The finding of one rule, with the severity that the table of rules gives it. */
export function finding(rule: RuleId, answer: 'fail' | 'unknown', sight: Sight): Finding {
  return {
    rule,
    severity: rules[rule].severity,
    answer,
    file: show(sight.file),
    ...(sight.line === undefined ? {} : { line: sight.line }),
    expected: show(sight.expected),
    observed: show(sight.observed),
    evidence: (sight.evidence ?? []).slice(0, mostEvidence).map(show),
  };
}

/** Rules that were evaluated, and what they found. */
export type Checked = { readonly evaluated: readonly RuleId[]; readonly findings: readonly Finding[] };

const mostEvidence = 200;
const longest = 1000;

function show(text: string): string {
  const shown = maskForms(showForeign(text));
  return shown.length <= longest ? shown : `${shown.slice(0, longest)}…`;
}
