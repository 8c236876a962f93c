import type { Dossier, Incident } from '../model/dossier.ts';
import { type FailureCode, failureEffects } from '../model/failure.ts';
import type { VerdictKind } from '../model/verdict.ts';
import { fill } from '../text/fill.ts';
import type { ConditionText } from '../text/fr-conditions.ts';
import type { ReportTexts } from './texts.ts';

/**
 * What a code says to a person: of a condition, an audit rule, a failure, a pre-check or an inconclusive cause.
 * A code that nobody knows is its own title.
 */
export function explain(code: string, dossier: Dossier, texts: ReportTexts): ConditionText {
  const known = sentenceOf(texts.conditions, code) ?? sentenceOf(texts.rules, code);
  if (known !== undefined) return known;
  const incident = dossier.incidents.findLast((one) => one.code === code);
  if (sentenceOf(texts.failures, code) !== undefined) return explainIncident(code, incident, texts);
  const row = dossier.prechecks.find((one) => one.id === code);
  if (row !== undefined) {
    const { title, why, fix } = texts.report.precheck;
    return { title: fill(title, row), why: fill(why, row), fix: fill(fix, row) };
  }
  return explainInconclusive(code, dossier, texts) ?? { title: code, why: '', fix: '' };
}

/** The cause of a verdict as it is written: `GATE-052`, `INCONCLUSIVE/deadline`, or '' when there is none. */
export function causeText(kind: VerdictKind, cause: string): string {
  return kind === 'INCONCLUSIVE' ? `INCONCLUSIVE/${cause}` : cause;
}

function explainIncident(code: string, incident: Incident | undefined, texts: ReportTexts): ConditionText {
  const text = sentenceOf(texts.failures, code) ?? { what: code, cause: '', fix: '' };
  const parameters = incident?.parameters ?? {};
  return {
    title: fill(text.what, parameters),
    why: fill(text.cause, parameters),
    fix: fill(text.fix, parameters),
  };
}

/** An incident of that effect tells more than the bare cause. */
function explainInconclusive(cause: string, dossier: Dossier, texts: ReportTexts): ConditionText | undefined {
  const incident = dossier.incidents.findLast(
    ({ code }) => isFailureCode(code) && failureEffects[code] === `inconclusive/${cause}`,
  );
  if (incident !== undefined) return explainIncident(incident.code, incident, texts);
  return sentenceOf<ConditionText>(texts.report.inconclusive, cause);
}

function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(failureEffects, code);
}

/** What a table says of a key that may come from outside; undefined when it says nothing of it. */
export function sentenceOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
