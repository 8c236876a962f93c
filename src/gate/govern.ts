import { type Answer, worstAnswer } from '../model/answer.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Governed, Governing, GoverningPoint, GoverningProof } from '../model/governing.ts';
import type { ConditionResult } from '../model/verdict.ts';
import { resolveEvidence } from './resolve-evidence.ts';

type Row = Governed['rows'][number];

/**
 * The numbered points of the governing document, each with the step, the event and the digest that prove it
 * (acceptance H). A point that nothing is said to prove stands for the points below it, and fails where there are
 * none: no evidence, not done.
 */
export function govern(
  governing: Governing,
  dossier: Dossier,
  results: readonly ConditionResult[],
): Governed {
  const { document, origin, sha256, points, proofs } = governing;
  const own = points.map((point): Row => {
    const named = Object.hasOwn(proofs, point.id) ? (proofs[point.id] ?? []) : [];
    const proven = named.map((proof) => proofOf(proof, dossier, results));
    return { point, answer: answerOf(proven), proofs: proven };
  });
  const rows = own.map((row) =>
    row.proofs.length > 0 ? row : { ...row, answer: answerBelow(row.point, own) },
  );
  const ids = points.map(({ id }) => id);
  return { document, origin, sha256, rows, unmatched: Object.keys(proofs).filter((id) => !ids.includes(id)) };
}

function answerOf(proofs: readonly GoverningProof[]): Answer {
  return proofs.length === 0 ? 'fail' : worstAnswer(proofs.map(({ answer }) => answer));
}

function answerBelow({ id }: GoverningPoint, rows: readonly Row[]): Answer {
  const below = rows.filter(({ point }) => point.id.startsWith(`${id}.`));
  // A point between two others that has neither proofs nor points is counted by itself, not through this one.
  const proven = below.filter(({ point, proofs }) => proofs.length > 0 || isLowest(point, rows));
  return proven.length === 0 ? 'fail' : worstAnswer(proven.map(({ answer }) => answer));
}

function isLowest({ id }: GoverningPoint, rows: readonly Row[]): boolean {
  return !rows.some(({ point }) => point.id.startsWith(`${id}.`));
}

function proofOf(proof: string, dossier: Dossier, results: readonly ConditionResult[]): GoverningProof {
  if (proof.startsWith('GATE-')) return fromCondition(proof, dossier, results);
  if (/^[A-Z]/.test(proof)) return fromRule(proof, dossier);
  const isPlace = proof.startsWith('file:') || proof.startsWith('output:');
  if (isPlace) return fromEvidence(proof, proof, dossier);
  const step = dossier.steps.findLast(({ macro }) => macro === proof);
  if (step === undefined) return { ...nothing(proof, dossier), macro: proof };
  const found = fromEvidence(proof, `event:${step.step}`, dossier);
  const proven = step.state === 'DONE' ? step.checkAnswer : 'fail';
  return { ...found, answer: worstAnswer([found.answer, proven]) };
}

/**
 * A condition proves what it says while it holds, and by evidence that leads somewhere. One that failed leaves the
 * point open: it prevents GO by itself, and is the one to mend.
 */
function fromCondition(proof: string, dossier: Dossier, results: readonly ConditionResult[]): GoverningProof {
  const result = results.find(({ id }) => id === proof);
  if (result === undefined) return nothing(proof, dossier);
  const found = result.evidence.map((id) => fromEvidence(proof, id, dossier));
  const shown = found.find(({ event }) => event > 0) ?? found[0] ?? nothing(proof, dossier);
  if (result.answer !== 'ok') return { ...shown, answer: 'unknown' };
  return { ...shown, answer: found.length === 0 ? 'unknown' : worstAnswer(found.map((one) => one.answer)) };
}

/** A rule proves what it asks when it was run on the session's facts and found nothing; an error has a condition of its own. */
function fromRule(rule: string, dossier: Dossier): GoverningProof {
  const { auditAfter: audit, steps } = dossier;
  const step = steps.findLast(({ macro }) => macro === 'audit-again');
  if (audit === undefined || step === undefined || !audit.rulesRun.includes(rule))
    return nothing(rule, dossier);
  const found = audit.findings.filter((finding) => finding.rule === rule);
  const told = found.map(({ answer, severity }) => (severity === 'error' ? 'unknown' : answer));
  const evidence = found.length === 0 ? `event:${step.step}` : `finding:${rule}`;
  const proof = fromEvidence(rule, evidence, dossier);
  return { ...proof, answer: worstAnswer([proof.answer, step.checkAnswer, ...told]) };
}

function fromEvidence(proof: string, evidence: string, dossier: Dossier): GoverningProof {
  const found = resolveEvidence(evidence, dossier);
  if (found === undefined) return { ...nothing(proof, dossier), evidence };
  const { step, sha256 } = found;
  const from = { macro: step?.macro ?? '', event: step?.step ?? 0 };
  return { proof, answer: step === undefined ? 'unknown' : 'ok', ...from, evidence, sha256 };
}

// What a run that was collected did not leave is missing; one that ended before can still leave it.
function nothing(proof: string, { collected }: Dossier): GoverningProof {
  const answer = collected === undefined ? 'unknown' : 'fail';
  return { proof, answer, macro: '', event: 0, evidence: '', sha256: '' };
}
