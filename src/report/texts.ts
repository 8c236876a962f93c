import type { ConditionText } from '../text/fr-conditions.ts';
import type { FailureText } from '../text/fr-failures.ts';
import type { judgementFr } from '../text/fr-judgement.ts';
import type { reportFr } from '../text/fr-report.ts';

/** The sentences that a report needs, in one language: a part of what `sentences(language)` holds. */
export type ReportTexts = {
  /** What each step does and what is checked after it, by the step's name. */
  readonly console: {
    readonly steps: Readonly<Record<string, string>>;
    readonly checks: Readonly<Record<string, string>>;
    readonly states: Readonly<Record<string, string>>;
  };
  readonly report: typeof reportFr;
  readonly judgement: typeof judgementFr;
  readonly conditions: Readonly<Record<string, ConditionText>>;
  /** By rule id of the audit. */
  readonly rules: Readonly<Record<string, ConditionText>>;
  /** By failure code. */
  readonly failures: Readonly<Record<string, FailureText>>;
};
