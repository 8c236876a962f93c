import { type Judgement, judgement, notReached, stepEvidence } from './condition.ts';
import type { GateFacts } from './facts.ts';

/** A condition that is one rule of the audit on the session's facts: evaluated, and nothing found. */
export function judgeRule(rule: string): (facts: GateFacts) => Judgement {
  return (facts) => {
    const audit = facts.dossier.auditAfter;
    const expected = `${rule}: 0`;
    if (audit === undefined || !audit.rulesRun.includes(rule)) return notReached(expected);
    const own = audit.findings.filter((finding) => finding.rule === rule);
    const worst = own.find(({ answer }) => answer === 'fail') ?? own[0];
    const observed = `${rule}: ${own.length}, ${audit.profile}`;
    if (worst === undefined) return judgement('ok', expected, observed, stepEvidence(facts, 'audit-again'));
    const answer = worst.answer === 'fail' ? 'fail' : 'unknown';
    return judgement(answer, expected, `${worst.file}: ${worst.observed}`, [`finding:${rule}`]);
  };
}
