import { Failure } from '../model/failure.ts';
import type { JobLimits, JobOrder } from '../model/job.ts';

/** The most that a job may ask of a machine: seconds, MiB of memory, MiB of disk. */
export type MachineRoom = Pick<JobLimits, 'seconds' | 'memory_mb' | 'disk_mb'>;

const names = ['seconds', 'memory_mb', 'disk_mb'] as const;

/**
 * Refuses an order that asks for more than its machine gives a job (rules 44 and 137 to 140); `most` absent: as much as the
 * protocol knows. Errors: JOB_REFUSED {job, why, rule}.
 */
export function requireRoom(
  { JOB_ID: job, LIMITS }: Pick<JobOrder, 'JOB_ID' | 'LIMITS'>,
  most: MachineRoom | undefined,
): void {
  if (most === undefined) return;
  for (const name of names)
    if (LIMITS[name] > most[name])
      throw new Failure('JOB_REFUSED', { job, why: `${name} ${LIMITS[name]} > ${most[name]}`, rule: 44 });
}
