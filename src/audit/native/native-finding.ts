import { showForeign } from '../../codec/safe-name.ts';
import type { Finding } from '../../model/finding.ts';
import { type NativeRuleId, nativeRules } from './rules.ts';

/** What a rule saw in one library; names in it come from the file and are made harmless here. */
export type NativeSight = {
  readonly file: string;
  readonly expected: string;
  readonly observed: string;
  readonly evidence?: readonly string[];
};

const longest = 1000;

/** The finding of a native rule. The evidence is whole: every symbol, not the first few. */
export function nativeFinding(rule: NativeRuleId, answer: 'fail' | 'unknown', sight: NativeSight): Finding {
  // Escapes only make it longer: what lies beyond is cut off anyway.
  const observed = showForeign(sight.observed.slice(0, longest + 1));
  return {
    rule,
    severity: nativeRules[rule].severity,
    answer,
    file: showForeign(sight.file),
    expected: showForeign(sight.expected),
    observed: observed.length <= longest ? observed : `${observed.slice(0, longest)}…`,
    evidence: (sight.evidence ?? []).map(showForeign),
  };
}
