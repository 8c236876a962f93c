import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import type { ConditionResult, Verdict } from '../model/verdict.ts';

/** The verdict of the dossier; one that was never judged proves nothing. */
export function verdictOf({ verdict, settings }: Dossier): Verdict {
  return verdict ?? { kind: 'INCONCLUSIVE', cause: 'unproven', packs: settings.packs, conditions: [] };
}

/** Whether this target asks for the condition. */
export function isRequired({ scope }: ConditionResult, { target }: Dossier): boolean {
  return target === 'kaggle' || scope === 'both';
}

/** French sets a space before a colon. */
export function colonOf(language: Language): string {
  return language === 'fr' ? ' : ' : ': ';
}

/**
 * What was seen of a condition or rule that failed; empty when nothing was. A run that was refused before its
 * judgement says it in its incident.
 */
export function observedOf(cause: string, { verdict, auditBefore, incidents }: Dossier): string {
  const judged = verdict?.conditions.find(({ id }) => id === cause);
  if (judged !== undefined) return judged.observed;
  const found = auditBefore?.findings.find((one) => one.rule === cause && one.answer === 'fail');
  if (found !== undefined) return `${found.file}: ${found.observed} (≠ ${found.expected})`;
  return String(
    incidents.find(({ parameters }) => parameters['cause'] === cause)?.parameters['observed'] ?? '',
  );
}
