import { z } from 'zod';
import type { Audit, Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { errorLine } from './error-line.ts';
import { fileKind } from './file-kind.ts';

/** A rule that fails, and on what kind of file (`whl`, `so`, `ipynb`, `kernel-metadata.json`; '' = the whole). */
export const failingRuleSchema = z.strictObject({ rule: z.string().min(1), kind: z.string() });
export type FailingRule = z.infer<typeof failingRuleSchema>;

/**
 * What makes two failures the same: where they show, and what is failing there. Lists are sorted, each entry once.
 * Nothing in it depends on when, where or how often something ran.
 */
export const signatureSchema = z.strictObject({
  /** `audit`: rules; `session`: conditions and the first error; `stopped`: the run could not go on, `code` says why. */
  shown: z.enum(['audit', 'session', 'stopped']),
  rules: z.array(failingRuleSchema),
  conditions: z.array(z.string()),
  code: z.string(),
  /** Gist of the first error of the session; '' where it had none. */
  error: z.string(),
});
export type Signature = z.infer<typeof signatureSchema>;

/** What a finished run says, as far as a signature follows from it. */
export type FinishedFacts = {
  readonly verdict: Pick<Verdict, 'kind' | 'cause' | 'conditions' | 'log'>;
  /** The audit before publication; absent where the run did not come to it. */
  readonly audit?: Audit | undefined;
  /** What the service says of a session that did not end well; '' or absent. */
  readonly failureMessage?: string | undefined;
};

const none: Signature = { shown: 'stopped', rules: [], conditions: [], code: '', error: '' };

/** The signature of an audit or a rehearsal that failed; undefined where it did not fail, whatever else it lacks. */
export function signatureOf(run: FinishedFacts): Signature | undefined {
  const rules = failingRules(run.audit);
  if (rules.length > 0) return { ...none, shown: 'audit', rules };
  const { verdict } = run;
  if (verdict.kind !== 'NO-GO') return undefined;
  const conditions = failingConditions(verdict);
  if (conditions.length === 0) return { ...none, code: verdict.cause };
  const [problem] = verdict.log?.problems ?? [];
  const told = run.failureMessage || problem?.text || '';
  return { ...none, shown: 'session', conditions, error: errorLine(told) };
}

/** Findings that block because they fail; one that could not be decided fails nothing. */
export function blockingFindings(audit: Audit | undefined): Finding[] {
  return (audit?.findings ?? []).filter(({ severity, answer }) => severity === 'error' && answer === 'fail');
}

function failingRules(audit: Audit | undefined): FailingRule[] {
  const rules = blockingFindings(audit).map(({ rule, file }) => ({ rule, kind: fileKind(file) }));
  return distinct(rules, ({ rule, kind }) => `${rule} ${kind}`);
}

function failingConditions({ conditions }: FinishedFacts['verdict']): string[] {
  return distinct(
    failedHere(conditions).map(({ id }) => id),
    (id) => id,
  );
}

/** Conditions that fail, but for those that only Kaggle can meet: a rehearsal is not held to them. */
export function failedHere(conditions: Verdict['conditions']): Verdict['conditions'] {
  return conditions.filter(({ answer, scope }) => answer === 'fail' && scope === 'both');
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item] as const));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}

/** What a person wants to look at of a failure: one rule, one condition, or ('' both) all of it. */
export type Narrowing = { readonly rule: string; readonly condition: string };
export const wholeFailure: Narrowing = { rule: '', condition: '' };

/** The part of a signature that is looked at; undefined where it has no such part. The error stays with a condition. */
export function narrowed(signature: Signature, { rule, condition }: Narrowing): Signature | undefined {
  if (rule === '' && condition === '') return signature;
  const rules = rule === '' ? [] : signature.rules.filter((one) => one.rule === rule);
  const conditions = condition === '' ? [] : signature.conditions.filter((id) => id === condition);
  if (rules.length === 0 && conditions.length === 0) return undefined;
  return { ...signature, rules, conditions };
}

/**
 * Whether another failure is the same as `target`. Rules must be exactly those; a session must have the same first
 * error and fail all the same conditions: what fails beside them (an output that nothing writes any more) follows from
 * the error. Without an error to go by its conditions must be exactly those, too.
 */
export function isSame(target: Signature, other: Signature | undefined): boolean {
  if (other === undefined) return false;
  if (target.shown !== 'session' || target.error === '')
    return JSON.stringify(target) === JSON.stringify(other);
  return (
    other.shown === target.shown &&
    other.error === target.error &&
    hasAll(other.conditions, target.conditions)
  );
}

function hasAll(conditions: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((id) => conditions.includes(id));
}

/** The failures that a signature consists of, each to be traced on its own: rule by rule; a session's is one. */
export function partsOf(signature: Signature): Signature[] {
  if (signature.shown !== 'audit') return [signature];
  return signature.rules.map((rule) => ({ ...signature, rules: [rule] }));
}
