import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { cardSchema } from './card.ts';
import { earlierRunsSchema } from './earlier-runs.ts';
import { evidenceSchema, taskStateSchema } from './event.ts';
import { compilationSchema, libraryCopySchema } from './facts.ts';
import { auditSchema } from './finding.ts';
import { governingSchema } from './governing.ts';
import { nonceSchema } from './kernel-run.ts';
import { bundleManifestSchema, sha256Schema } from './manifest.ts';
import { precheckRowSchema, refSchema } from './precheck.ts';
import { runtimeProfileSchema } from './profile.ts';
import { projectChangesSchema, repositorySchema } from './repository.ts';
import { requestSchema } from './request.ts';
import { namedDigestSchema } from './surface.ts';
import { transportSchema } from './transport.ts';

/** Name of the ticket in a session folder. */
export const ticketName = 'ticket.json';

const stamp = z.iso.datetime();
const version = z.number().int().positive();
/** A file of the project, its bytes in base64. */
const keptFileSchema = z.strictObject({ name: z.string(), base64: z.base64() });

/** Kernel before a push and what was put in its place. */
export const replacedKernelSchema = z.strictObject({
  remote: z.strictObject({ version: z.number().int().nonnegative(), kind: z.string(), language: z.string() }),
  local: z.strictObject({ kind: z.string(), language: z.string(), codeFile: z.string() }),
});

/** What the version of a dataset before the published one had and this one has not. */
export const datasetLossesSchema = z.strictObject({
  version: z.number().int().nonnegative(),
  lost: z.array(z.string()),
  allowed: z.array(z.string()),
});

/** A step that has ended, as the report tells it. */
export const stepRecordSchema = z.strictObject({
  step: z.number().int().positive(),
  macro: z.string(),
  state: taskStateSchema,
  startedAt: stamp,
  endedAt: stamp,
  goal: z.string(),
  command: z.string(),
  output: z.string(),
  decision: z.string(),
  touches: z.array(z.string()),
  check: z.string(),
  checkAnswer: answerSchema,
  short: z.string(),
  evidence: z.array(evidenceSchema),
});

/** The kernel version whose session is to be collected. */
export const pushedKernelSchema = z.strictObject({
  ref: refSchema,
  version,
  url: z.string(),
  pushedAt: z.string(),
  datasetSources: z.array(z.string()),
  sourceMatches: answerSchema,
  settings: z.array(z.strictObject({ name: z.string(), asked: z.string(), had: z.string() })),
  image: z.string(),
  replaced: replacedKernelSchema.nullable(),
});

/**
 * All that whoever collects a session later must know to judge it as the run that pushed it would have: no bytes of
 * the bundle (its manifest stands for them), no text of the repository but what was pushed, no secret.
 */
export const ticketSchema = z.strictObject({
  schema: z.literal('nx47.ticket/1'),
  /** The kernel that is certified, whatever kernel the session runs in: what tells one project from another. */
  certifies: refSchema,
  session: z.strictObject({
    id: z.string(),
    task: z.string(),
    startedAt: stamp,
    /** Head of that session's ledger before the ticket was written. */
    ledgerHead: sha256Schema,
  }),
  /** Address of the service. */
  service: z.string(),
  target: z.enum(['kaggle', 'rehearsal']),
  askedFor: z.enum(['kaggle', 'rehearsal']),
  settings: requestSchema,
  waitSeconds: z.number().nonnegative(),
  /** Clock of the machine that pushed, right after the push. */
  pushedAt: stamp,
  /** The session must have ended by then. */
  deadline: stamp,
  /** Nobody may collect with this ticket later than this. */
  expires: stamp,
  nonce: nonceSchema,
  /** Ledger head that travelled in the kit's cell. */
  kitLedgerHead: sha256Schema,
  /** What the kit was told of the index of the runs before. */
  kitCheckpoint: z.string(),
  userCells: z.number().int().nonnegative(),
  kernel: pushedKernelSchema,
  dataset: z
    .strictObject({ ref: refSchema, version, reused: z.boolean(), losses: datasetLossesSchema.nullable() })
    .nullable(),
  manifest: bundleManifestSchema.nullable(),
  manifestSha256: sha256Schema.nullable(),
  prechecks: z.array(precheckRowSchema),
  governing: governingSchema.optional(),
  configuration: z.array(namedDigestSchema).optional(),
  auditBefore: auditSchema,
  auditBeside: auditSchema.nullable(),
  compilation: compilationSchema,
  /** The profile that the audit before publication was held against, without what no report compares. */
  profile: runtimeProfileSchema,
  card: cardSchema.nullable(),
  code: keptFileSchema,
  kernelMetadata: keptFileSchema,
  datasetMetadata: keptFileSchema.nullable(),
  libraries: z.array(libraryCopySchema),
  earlierReports: z.array(sha256Schema),
  earlier: earlierRunsSchema.nullable(),
  repository: repositorySchema.nullable(),
  changes: projectChangesSchema.nullable(),
  /** How the push reached the service. */
  transport: transportSchema,
  steps: z.array(stepRecordSchema),
});
export type Ticket = z.infer<typeof ticketSchema>;
