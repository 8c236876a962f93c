import type { ChallengeRow } from './challenge/challenge-evidence.ts';
import { passes } from './challenge/challenge-evidence.ts';
import type { ChallengedCopy } from './challenged-copy.ts';
import type { Audit, Finding } from './model/finding.ts';
import type { Verdict } from './model/verdict.ts';
import { cellFaults, projectFaults, withCell } from './project-faults.ts';

/** Audits a project by its folder (absolute); undefined when the audit could not be made. */
export type AuditAgain = (root: string) => Promise<Audit | undefined>;
/** Rehearses a project by its folder (absolute), session included. */
export type RehearseAgain = (root: string) => Promise<Verdict>;

/**
 * Every fault that this project can have, planted in its copy one after the other, and the copy audited each time.
 * Caught is what gives a finding of severity error that the project itself has not; an audit that could not be made
 * lets nothing pass either.
 */
export async function challengeProject(
  copy: ChallengedCopy,
  auditAgain: AuditAgain,
): Promise<ChallengeRow[]> {
  const known = new Set(errorsOf(await auditAgain(copy.root)).map(keyOf));
  const rows: ChallengeRow[] = [];
  for (const { id, plant } of projectFaults) {
    if (await plant(copy)) {
      const audit = await auditAgain(copy.root);
      const [fresh] = errorsOf(audit).filter((finding) => !known.has(keyOf(finding)));
      const by = audit === undefined ? 'survey' : (fresh?.rule ?? '');
      rows.push({ where: 'project', fault: id, caught: by !== '', by });
    }
    await copy.restore();
  }
  return rows;
}

/** The first `count` cells that a session must be refused for, each run for real at the end of the notebook. */
export async function challengeSessions(
  copy: ChallengedCopy,
  count: number,
  rehearseAgain: RehearseAgain,
): Promise<ChallengeRow[]> {
  const rows: ChallengeRow[] = [];
  for (const [id, source] of cellFaults.slice(0, count)) {
    if (await withCell(copy, source)) {
      const verdict = await rehearseAgain(copy.root);
      rows.push({ where: 'session', fault: id, caught: !passes(verdict), by: verdict.cause });
    }
    await copy.restore();
  }
  return rows;
}

function errorsOf(audit: Audit | undefined): Finding[] {
  return (audit?.findings ?? []).filter(({ severity, answer }) => severity === 'error' && answer !== 'ok');
}

function keyOf({ rule, file, line, observed }: Finding): string {
  return JSON.stringify([rule, file, line, observed]);
}
