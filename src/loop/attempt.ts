import { mustStop, stopSigns } from '../macro/stop-signs.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';

/** One run of the project, as the loop remembers it. */
export type Attempt = {
  /** 1 is the project as it is. */
  readonly number: number;
  readonly target: 'kaggle' | 'rehearsal';
  readonly session: string;
  readonly verdict: Verdict['kind'];
  readonly cause: string;
  /** What was wrong, each once and sorted: `WHL-008 bundle/x.whl`, `GATE-021`, `RECIPE_FAILED`. */
  readonly wrong: readonly string[];
  /** Whether two uncertainties or one sign of danger are among it. */
  readonly stopped: boolean;
};

/** Incidents that are about the project and not about this machine: what it asks for can't be had or made. */
const ofProject: readonly string[] = ['RECIPE_FAILED', 'WHEELS_UNREACHABLE'];

/** What a recorded run says to the loop. */
export function attemptOf(
  number: number,
  { dossier, verdict }: { readonly dossier: Dossier; readonly verdict: Verdict },
): Attempt {
  const { target, sessionId: session } = dossier;
  const { kind, cause } = verdict;
  const stopped = mustStop(stopSigns(dossier, verdict));
  return { number, target, session, verdict: kind, cause, wrong: wrongIn(dossier, verdict), stopped };
}

function wrongIn({ auditBefore, auditAfter, incidents, target }: Dossier, { conditions }: Verdict): string[] {
  const findings = [...(auditBefore?.findings ?? []), ...(auditAfter?.findings ?? [])];
  const failed = findings
    .filter(({ answer, severity }) => answer === 'fail' && severity !== 'note')
    .map(({ rule, file }) => `${rule} ${file}`.trim());
  const refused = notHeld({ conditions }, target).map(({ id }) => id);
  const named = [...refused, ...incidents.map(({ code }) => code)];
  const untold = named.filter((name) => !failed.some((one) => one.startsWith(`${name} `)));
  return [...new Set([...failed, ...untold])].sort();
}

function notHeld({ conditions }: Pick<Verdict, 'conditions'>, target: Dossier['target']) {
  return conditions
    .filter(({ scope }) => target === 'kaggle' || scope === 'both')
    .filter(({ answer, observed }) => answer !== 'ok' && observed !== 'not reached');
}

/** The conditions that a run did not meet, as findings about the whole: what no audit shows. */
export function refusedConditions({
  dossier: { target },
  verdict,
}: {
  readonly dossier: Dossier;
  readonly verdict: Verdict;
}): Finding[] {
  return notHeld(verdict, target).map(({ id, answer, expected, observed }) => ({
    ...{ rule: id, severity: 'error' as const, answer, file: '' },
    ...{ expected, observed, evidence: [] },
  }));
}

/** Whether a run that ended so may have a cause in the project that can be mended. */
export function mayBeMended({ verdict, wrong }: Attempt): boolean {
  if (verdict === 'NO-GO') return true;
  return verdict === 'INCONCLUSIVE' && wrong.some((one) => ofProject.includes(one));
}
