import { sha256Hex } from '../codec/digest.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { type Proposal, proposalLimits, proposalSchema } from '../model/proposal.ts';

const deepest = 12;

/** What a proposer said, or why it is no answer, as data. */
export type ReadProposal =
  | { readonly proposal: Proposal }
  | { readonly code: 'answer' | 'too-long'; readonly seen: string };

/**
 * Reads what a proposer wrote: one JSON object within the limit, the answer to this task, with evidence. Evidence of kind
 * `diff` has the digest of the difference itself.
 */
export function readProposal(text: string, taskId: string): ReadProposal {
  const bytes = new TextEncoder().encode(text);
  if (bytes.byteLength > proposalLimits.answerBytes)
    return { code: 'too-long', seen: `${bytes.byteLength} B > ${proposalLimits.answerBytes}` };
  const value = parsed(bytes);
  if (value instanceof Failure) {
    const { why, offset } = value.parameters;
    return { code: 'answer', seen: `JSON: ${why} (${offset})` };
  }
  const read = proposalSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { code: 'answer', seen: `${issue?.path.join('.')}: ${issue?.message}` };
  }
  const { task_id: observed, EVIDENCE, diff } = read.data;
  if (observed !== taskId) return { code: 'answer', seen: `task_id: ${observed} ≠ ${taskId}` };
  if (EVIDENCE.length === 0) return { code: 'answer', seen: 'EVIDENCE: ∅' };
  const digest = sha256Hex(diff);
  const other = EVIDENCE.find(({ kind, sha256 }) => kind === 'diff' && sha256 !== digest);
  return other === undefined ? { proposal: read.data } : { code: 'answer', seen: 'EVIDENCE: diff ≠ sha256' };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes, { maxBytes: proposalLimits.answerBytes, maxDepth: deepest });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
