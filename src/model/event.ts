import { z } from 'zod';
import { sha256Schema } from './manifest.ts';
import { evidenceKindSchema, roleSchema } from './task.ts';

export const phaseSchema = z.enum([
  'PLAN',
  'EXECUTE',
  'VERIFY',
  'CRITIQUE',
  'LOG_EVENT',
  'SESSION',
  'VERDICT',
]);
export type Phase = z.infer<typeof phaseSchema>;

export const taskStateSchema = z.enum(['NEW', 'RUNNING', 'DONE', 'FAILED', 'SKIPPED']);
export type TaskState = z.infer<typeof taskStateSchema>;

/** One proof: `kind` says what it is, `ref` where it lies (path in the session, output name, URL), `sha256` what it was. */
export const evidenceSchema = z.strictObject({
  kind: evidenceKindSchema,
  ref: z.string(),
  sha256: sha256Schema.optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What a step reports of itself; the ledger adds seq, prev, time and the ids. */
export const eventBodySchema = z.strictObject({
  /** Name of the macro, or `session`. */
  macro: z.string(),
  /** Persistent step number within the session, from 1. */
  step: z.number().int().positive(),
  phase: phaseSchema,
  state: taskStateSchema,
  goal: z.string(),
  machine: z.string(),
  terminal: z.string(),
  touches: z.array(z.string()),
  /** The exact command or API call; '' when the step is a pure computation. */
  command: z.string(),
  /** Of the first command of the phase that did not end with 0, else 0; null where none ran, or a signal ended it. */
  exit_status: z.number().int().nullable(),
  /** Digests of what its commands wrote, one after the other; null where none ran. */
  stdout_sha256: sha256Schema.nullable(),
  stderr_sha256: sha256Schema.nullable(),
  /** Significant output, redacted, at most 4,000 characters. */
  output: z.string(),
  decision: z.string(),
  evidence: z.array(evidenceSchema),
  /** Who spoke or acted; absent in events of before roles were told. */
  role: roleSchema.optional(),
  /** SHA-256 of the plan that this phase shows, criticises or carries out. */
  plan_sha256: sha256Schema.optional(),
});
export type EventBody = z.infer<typeof eventBodySchema>;

/** What the commands of one phase came to, as its event tells it. */
export type Ran = Pick<EventBody, 'exit_status' | 'stdout_sha256' | 'stderr_sha256'>;

/** What an event says that ran no command. */
export const nothingRan: Ran = { exit_status: null, stdout_sha256: null, stderr_sha256: null };

/** One line of logs/session.jsonl. `prev` is the SHA-256 of the previous line's raw bytes without its newline. */
export const eventSchema = eventBodySchema.extend({
  schema: z.literal('nx47.event/1'),
  seq: z.number().int().positive(),
  prev: sha256Schema,
  time: z.iso.datetime(),
  session_id: z.string(),
  task_id: z.string(),
});
export type LedgerEvent = z.infer<typeof eventSchema>;

/** `prev` of the first event. */
export const genesisHash = '0'.repeat(64);
