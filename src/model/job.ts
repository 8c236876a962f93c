import { z } from 'zod';
import { evidenceSchema } from './event.ts';
import { sha256Schema } from './manifest.ts';

/** Id of a job: with the digest of its order, the key under which it is done once. */
export const jobIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

const macroNameSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/);

/** Hard limits of one job; none of them can be left out but the two that have the careful value. */
export const jobLimitsSchema = z.strictObject({
  /** Longest time of one attempt. */
  seconds: z.number().int().min(1).max(86_400),
  memory_mb: z.number().int().min(16).max(1_048_576),
  /** Of the workspace, temporary files included. */
  disk_mb: z.number().int().min(1).max(1_048_576),
  processes: z.number().int().min(1).max(4096),
  /** `open` is asked for; the macro and the machine have to permit it too. */
  network: z.enum(['closed', 'open']).default('closed'),
  attempts: z.number().int().min(1).max(10).default(3),
});
export type JobLimits = z.infer<typeof jobLimitsSchema>;

/** What is asked of a machine: rule 133 of seed 003. */
export const jobOrderSchema = z.strictObject({
  JOB_ID: jobIdSchema,
  MACRO_NAME: macroNameSchema,
  /** Given to the macro, which checks it with its own schema. */
  INPUT: z.record(z.string(), z.json()),
  /** Moment (UTC) after which it is neither begun nor continued. */
  DEADLINE: z.iso.datetime({ precision: 0 }),
  LIMITS: jobLimitsSchema,
});
export type JobOrder = z.infer<typeof jobOrderSchema>;

/**
 * How a job ended. LIMITED: it went beyond a limit. EXPIRED: its deadline passed first. REFUSED: it was never begun.
 * UNDECIDED: it was cut off, and nothing can say whether its effect took place, so it is not done again.
 */
export const jobStatusSchema = z.enum([
  'DONE',
  'FAILED',
  'LIMITED',
  'EXPIRED',
  'CANCELLED',
  'REFUSED',
  'UNDECIDED',
]);
export type JobStatus = z.infer<typeof jobStatusSchema>;

/** What held the memory or the number of processes: a control group, else limits of each process, else only looking. */
export const heldBySchema = z.enum(['cgroup-v2', 'cgroup-v1', 'rlimit', 'watch', 'none']);

export const jobMetricsSchema = z.strictObject({
  machine: z.string(),
  attempts: z.number().int().nonnegative(),
  /** From the first claim to the result. */
  wall_ms: z.number().int().nonnegative(),
  cpu_ms: z.number().int().nonnegative(),
  /** Of the whole job where a control group counted, else of its largest process. */
  peak_memory_bytes: z.number().int().nonnegative(),
  workspace_bytes: z.number().int().nonnegative(),
  memory_held_by: heldBySchema,
  processes_held_by: heldBySchema,
  /** `namespaces`, `sudo-namespaces`, or `none` where the machine has no means, or no command ran. */
  isolation: z.enum(['namespaces', 'sudo-namespaces', 'none']),
  network: z.enum(['closed', 'open']),
});
export type JobMetrics = z.infer<typeof jobMetricsSchema>;

/** A file that a job left; the path is relative to its folder of artefacts. */
export const jobOutputSchema = z.strictObject({
  path: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: sha256Schema,
});
export type JobOutput = z.infer<typeof jobOutputSchema>;

/** What a machine answers: rule 134 of seed 003. */
export const jobResultSchema = z.strictObject({
  JOB_ID: jobIdSchema,
  STATUS: jobStatusSchema,
  OUTPUT: z.array(jobOutputSchema),
  EVIDENCE: z.array(evidenceSchema).min(1),
  METRICS: jobMetricsSchema,
});
export type JobResult = z.infer<typeof jobResultSchema>;

/** A process that no other is: a number is given again, but never with the same start in the same boot. */
export const workerIdentitySchema = z.strictObject({
  machine: z.string(),
  boot: z.string(),
  /** PID namespace, within which the number means something. */
  space: z.string(),
  pid: z.number().int().positive(),
  started: z.string(),
});
export type WorkerIdentity = z.infer<typeof workerIdentitySchema>;

/** What a worker says of itself: rules 145 and 198 of seed 003. */
export const workerHealthSchema = z.strictObject({
  schema: z.literal('nx47.worker/1'),
  name: z.string().min(1),
  version: z.string(),
  slots: z.number().int().positive(),
  free: z.number().int().nonnegative(),
  queue: z.number().int().nonnegative(),
  time: z.iso.datetime(),
  identity: workerIdentitySchema,
});
export type WorkerHealth = z.infer<typeof workerHealthSchema>;
