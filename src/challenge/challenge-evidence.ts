import { conditions } from '../gate/conditions.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Verdict, VerdictKind } from '../model/verdict.ts';
import type { EvidenceFault } from './evidence-fault.ts';
import { evidenceFaults } from './evidence-faults.ts';

/** One fault that was planted: where, what, whether the program refused because of it, and what spoke up first. */
export type ChallengeRow = {
  readonly where: string;
  readonly fault: string;
  readonly caught: boolean;
  /** Condition or rule that refused; for a fault that nobody noticed, those that had to. */
  readonly by: string;
};

const passing: readonly VerdictKind[] = ['GO', 'GO-PRIVATE-ROOT', 'REHEARSED', 'PLANNED', 'AUDITED'];

/** Whether a run may be taken for good by this verdict. */
export function passes({ kind }: Verdict): boolean {
  return passing.includes(kind);
}

/**
 * Every fault of the matrix that these settings ask about, planted in a copy of the evidence of a run that passed, and
 * judged. Which faults apply is read from the whole table of conditions, whatever `judgeAgain` judges by: a condition
 * that is left out there is a fault that passes.
 */
export function challengeEvidence(
  dossier: Dossier,
  judgeAgain: (dossier: Dossier) => Verdict,
): ChallengeRow[] {
  const asked = askedOf(dossier);
  return Object.entries(evidenceFaults).flatMap(([where, faults]) =>
    faults.flatMap((fault) => {
      const expected = fault.breaks.filter((id) => asked.has(id));
      const planted = fault.plant(dossier);
      if (expected.length === 0 || planted === dossier) return [];
      return [rowOf({ where, fault, expected }, judgeAgain(planted))];
    }),
  );
}

/** The conditions that a run with these settings, against this target, has to meet. */
function askedOf({ settings, target }: Dossier): Set<string> {
  const required = conditions.filter(
    ({ pack, scope, applies }) =>
      (scope === 'both' || target === 'kaggle') &&
      (pack === 'core' || settings.packs.includes(pack)) &&
      (applies?.(settings) ?? true),
  );
  return new Set(required.map(({ id }) => id));
}

type Planted = {
  readonly where: string;
  readonly fault: EvidenceFault;
  readonly expected: readonly string[];
};

function rowOf({ where, fault, expected }: Planted, verdict: Verdict): ChallengeRow {
  const caught = !passes(verdict);
  const [named] = verdict.conditions.filter(
    ({ id, answer }) => answer === fault.answer && expected.includes(id),
  );
  const by = caught ? (named?.id ?? verdict.cause) : expected.join(' ');
  return { where, fault: fault.id, caught, by };
}
