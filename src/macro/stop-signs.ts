import type { Dossier } from '../model/dossier.ts';
import type { FailureCode } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';

/** What the rule of stopping looks at (rules 16, 33 and 60). */
export type StopSigns = {
  /** Required conditions, and rules of the second audit, that are unknown though their step ran. */
  readonly uncertainties: readonly string[];
  /** A secret found, a broken ledger, a digest or an owner that is another, a drift of a machine. */
  readonly signs: readonly string[];
};

/** Conditions whose failure says that something is not what it was sealed as. */
const mismatches = ['GATE-026', 'GATE-031', 'GATE-032', 'GATE-033', 'GATE-098'];
const mismatchCodes: readonly FailureCode[] = [
  'LEDGER_BROKEN',
  'DATASET_MISMATCH',
  'KERNEL_MISMATCH',
  'EVIDENCE_CHANGED',
  'TICKET_CHANGED',
  'ROLLBACK_CHANGED',
  'CREDENTIALS_OTHER_USER',
  'CREDENTIALS_EXPOSED',
  'COMMIT_BACK_SECRET',
];

/** Uncertainties at which a run stops; of signs one is enough. */
const mostUncertainties = 2;

/** The uncertainties and the signs of danger that a run has left; `drift`: what the records of its machine say. */
export function stopSigns(dossier: Dossier, verdict: Verdict, drift: readonly string[] = []): StopSigns {
  const required = verdict.conditions.filter(({ scope }) => dossier.target === 'kaggle' || scope === 'both');
  const unknown = required.filter(
    ({ answer, observed }) => answer === 'unknown' && observed !== 'not reached',
  );
  const audited = dossier.auditAfter?.findings ?? [];
  const open = audited.filter(({ severity, answer }) => severity === 'error' && answer === 'unknown');
  const lost = dossier.repository?.grown.lost;
  return {
    uncertainties: unique([...unknown.map(({ id }) => id), ...open.map(({ rule }) => rule)]),
    signs: unique([
      ...secretsIn(dossier),
      ...required
        .filter(({ id, answer }) => answer === 'fail' && mismatches.includes(id))
        .map(({ id }) => id),
      ...dossier.incidents
        .map(({ code }) => code)
        .filter((code) => mismatchCodes.some((one) => one === code)),
      ...(lost === null || lost === undefined ? [] : [`bytes lost: ${lost.path}`]),
      ...drift,
    ]),
  };
}

/** Whether that is enough to stop: two uncertainties, or one sign. */
export function mustStop({ uncertainties, signs }: StopSigns): boolean {
  return uncertainties.length >= mostUncertainties || signs.length > 0;
}

function secretsIn({ auditBefore, auditAfter }: Dossier): string[] {
  const findings: Finding[] = [...(auditBefore?.findings ?? []), ...(auditAfter?.findings ?? [])];
  const found = findings.filter(
    ({ rule, severity, answer }) => rule.startsWith('SEC-') && severity === 'error' && answer === 'fail',
  );
  return found.map(({ rule, file }) => `${rule} ${file}`.trim());
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
