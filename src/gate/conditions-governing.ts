import type { Request } from '../model/request.ts';
import { type Condition, type Judgement, judgement, notReached, stepEvidence } from './condition.ts';
import type { GateFacts } from './facts.ts';

/** That the run is the one that its governing document asks for, point by point (acceptance H). */
export const conditionsGoverning: readonly Condition[] = [
  { id: 'GATE-099', pack: 'core', scope: 'kaggle', applies: asksGoverning, last: true, judge: judgeGoverned },
];

/** The pack nx47 always has a governing document, core where nx47.yml names one. */
function asksGoverning({ packs, governing }: Request): boolean {
  return packs.includes('nx47') || governing !== undefined;
}

const mostShown = 12;

function judgeGoverned(facts: GateFacts): Judgement {
  const { governed } = facts;
  if (governed === undefined) return notReached('governing document: sha256, every numbered point: DONE');
  const { document, sha256, rows, unmatched } = governed;
  const expected = `${document} ${sha256}: ${rows.length} points (≥ 1) DONE`;
  const open = rows.filter(({ answer }) => answer !== 'ok');
  const shown = open.slice(0, mostShown).map(({ point, answer }) => `${point.id}: ${answer}`);
  const parts = [
    `${rows.length - open.length} of ${rows.length} DONE`,
    ...(open.length === 0 ? [] : [`NOT DONE: ${shown.join(', ')}`]),
    ...(unmatched.length === 0 ? [] : [`not in the document: ${unmatched.slice(0, mostShown).join(', ')}`]),
  ];
  const failed = rows.length === 0 || unmatched.length > 0 || open.some(({ answer }) => answer === 'fail');
  const answer = failed ? 'fail' : open.length > 0 ? 'unknown' : 'ok';
  const proven = rows.flatMap(({ proofs }) => proofs.map(({ evidence }) => evidence));
  const evidence = [...stepEvidence(facts, 'read-governing'), ...proven].filter((id) => id !== '');
  return judgement(answer, expected, parts.join('; '), [...new Set(evidence)]);
}
