import { Failure } from '../model/failure.ts';
import type { JobOrder } from '../model/job.ts';

/** What the macro and the machine say about the network. */
export type NetworkPolicy = { readonly macro: boolean; readonly machine: boolean };

/**
 * Whether a job gets a network: only when its order asks, its macro may have one and the machine permits it (rule 142).
 * Errors: JOB_REFUSED {job, why, rule} where it asks and one of the two does not permit.
 */
export function permitNetwork({ JOB_ID: job, LIMITS }: JobOrder, policy: NetworkPolicy): boolean {
  if (LIMITS.network === 'closed') return false;
  if (!policy.macro) throw new Failure('JOB_REFUSED', { job, why: 'network: macro', rule: 142 });
  if (!policy.machine) throw new Failure('JOB_REFUSED', { job, why: 'network: machine', rule: 142 });
  return true;
}
