import { z } from 'zod';
import type { Side } from './bisect.ts';
import type { Sameness } from './ddmin.ts';
import { isSame, type Narrowing, narrowed, type Signature, signatureSchema } from './signature.ts';

/** One thing that a state of a project fails by, for a person to read. */
export const complaintSchema = z.strictObject({
  /** A rule, a condition or a code of a failure. */
  id: z.string(),
  /** File as the finding names it; '' = the whole. */
  file: z.string(),
  observed: z.string(),
});
export type Complaint = z.infer<typeof complaintSchema>;

/** What one state of a project answered. */
export const outcomeSchema = z.strictObject({
  answer: z.enum(['passes', 'fails', 'unknown']),
  /** Present where it fails. */
  signature: signatureSchema.optional(),
  /** Whether the audit came to its end. */
  isAudited: z.boolean(),
  /** Rules that could not be decided. */
  open: z.array(z.string()),
  complaints: z.array(complaintSchema),
  /** Why nothing could be answered: a cause or a code; '' where something was. */
  why: z.string(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** How far a state is asked: the audit alone, which is free, or a rehearsal where the audit shows nothing. */
export type Depth = 'audit' | 'session';

/** Whether a state still fails as `target` does; what could not be answered never counts as the same. */
export function samenessOf(outcome: Outcome, target: Signature, narrowing: Narrowing): Sameness {
  if (outcome.answer === 'unknown') return 'unknown';
  const { signature } = outcome;
  if (signature === undefined) return 'other';
  return isSame(target, narrowed(signature, narrowing)) ? 'same' : 'other';
}

/**
 * Whether a state has the failure `part` (one of `partsOf`), as bisecting asks: a state that fails by something else
 * before this could show says nothing of it, as an unbuildable commit of git bisect.
 */
export function sideOf(outcome: Outcome, part: Signature, narrowing: Narrowing): Side {
  if (part.shown === 'audit') return sideOfRule(outcome, part);
  const { answer, signature } = outcome;
  if (answer !== 'fails' || signature === undefined) return answer === 'passes' ? 'good' : 'unknown';
  return isSame(part, narrowed(signature, narrowing)) ? 'bad' : 'unknown';
}

function sideOfRule({ signature, isAudited, open }: Outcome, { rules: [wanted] }: Signature): Side {
  if (wanted === undefined || !isAudited) return 'unknown';
  const has = signature?.rules.some(({ rule, kind }) => rule === wanted.rule && kind === wanted.kind);
  if (has === true) return 'bad';
  return open.includes(wanted.rule) ? 'unknown' : 'good';
}
