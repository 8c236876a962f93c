import type { Spoken } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';

/** Digest of a file of the project or of what was said before; undefined where there is no such thing. */
export type DigestOf = (ref: string) => Promise<string | undefined>;

/**
 * Holds the evidence of an answer against what is there: a claim with a digest that nothing has proves nothing (rules 8,
 * 68, 192). Errors: AGENT_UNPROVEN {agent, ref}.
 */
export async function checkEvidence(agent: string, said: Spoken, digestOf: DigestOf): Promise<void> {
  for (const { ref, sha256 } of said.EVIDENCE) {
    if ((await digestOf(ref)) !== sha256) throw new Failure('AGENT_UNPROVEN', { agent, ref, rule: 8 });
  }
}
