import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { cardSchema } from './card.ts';
import type { Dossier } from './dossier.ts';
import { earlierRunsSchema } from './earlier-runs.ts';
import { evidenceSchema, taskStateSchema } from './event.ts';
import { libraryCopySchema } from './facts.ts';
import { auditSchema } from './finding.ts';
import { governingSchema } from './governing.ts';
import { datasetHistorySchema } from './history.ts';
import { bundleManifestSchema, sha256Schema } from './manifest.ts';
import { precheckRowSchema, refSchema } from './precheck.ts';
import { profileDifferenceSchema } from './profile.ts';
import { projectChangesSchema, repositorySchema } from './repository.ts';
import { requestSchema } from './request.ts';
import { namedDigestSchema, userCellSchema } from './surface.ts';
import { datasetLossesSchema, replacedKernelSchema } from './ticket.ts';
import { transportSchema } from './transport.ts';

/** What lies in the evidence folder of a session, each by its name there. */
export const evidenceNames = {
  dossier: 'dossier.json',
  noise: 'platform-noise.json',
  log: 'kernel.log',
  outputs: 'outputs',
} as const;

/** The answers of a run that is judged: `verdict` is what the judge makes of the rest. */
export type JudgedParts = Omit<Dossier, 'verdict' | 'collected'>;
type Parts = { readonly [Part in keyof JudgedParts]-?: z.ZodType<JudgedParts[Part]> };

const stepSchema: z.ZodType<Dossier['steps'][number]> = z.strictObject({
  step: z.number(),
  macro: z.string(),
  state: taskStateSchema,
  startedAt: z.string(),
  endedAt: z.string(),
  goal: z.string(),
  command: z.string(),
  output: z.string(),
  decision: z.string(),
  touches: z.array(z.string()),
  check: z.string(),
  checkAnswer: answerSchema,
  short: z.string().exactOptional(),
  evidence: z.array(evidenceSchema),
});

const kernelSchema: z.ZodType<NonNullable<Dossier['kernel']>> = z.object({
  ref: refSchema,
  version: z.number(),
  url: z.string(),
  pushedAt: z.string(),
  datasetSources: z.array(z.string()),
  sourceMatches: answerSchema,
  settings: z.array(z.strictObject({ name: z.string(), asked: z.string(), had: z.string() })).exactOptional(),
  image: z.string().exactOptional(),
  replaced: replacedKernelSchema.exactOptional(),
});

const imageSchema = z.strictObject({
  docker_image: z.string().exactOptional(),
  git_commit: z.string().exactOptional(),
  build_date: z.string().exactOptional(),
});

const sessionSchema: z.ZodType<NonNullable<Dossier['session']>> = z.object({
  status: z.string(),
  failureMessage: z.string(),
  statusAfterWait: z.string(),
  waitedSeconds: z.number(),
  isolation: z.string(),
  interpreter: z.string(),
  endedAt: z.string(),
});

// `effect` is told for readers without the table of failure codes; this program has its own.
const incidentSchema: z.ZodType<Dossier['incidents'][number]> = z.object({
  time: z.string(),
  step: z.string(),
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});

/**
 * Every part of a dossier but the verdict and the bytes that were collected. A part that is added to `Dossier` and
 * forgotten here does not compile: evidence that lacks a part can't be judged again.
 */
const parts = {
  sessionId: z.string(),
  taskId: z.string(),
  startedAt: z.string(),
  target: z.enum(['kaggle', 'rehearsal']),
  mode: requestSchema.shape.mode.unwrap(),
  settings: requestSchema,
  place: z.strictObject({ machine: z.string(), terminal: z.string() }),
  baseUrl: z.string(),
  nonce: z.string(),
  certifies: refSchema.exactOptional(),
  continues: z.strictObject({ sessionId: z.string(), ledgerHead: z.string() }).exactOptional(),
  ledgerHead: z.string().exactOptional(),
  userCells: z.number().exactOptional(),
  cells: z.array(userCellSchema).exactOptional(),
  code: namedDigestSchema.exactOptional(),
  configuration: z.array(namedDigestSchema).exactOptional(),
  governing: governingSchema.exactOptional(),
  prechecks: z.array(precheckRowSchema),
  auditBefore: auditSchema.exactOptional(),
  auditBeside: auditSchema.exactOptional(),
  auditAfter: auditSchema.exactOptional(),
  profile: z.strictObject({ id: z.string(), image: imageSchema }).exactOptional(),
  differences: z.array(profileDifferenceSchema).exactOptional(),
  manifest: bundleManifestSchema.exactOptional(),
  manifestSha256: z.string().exactOptional(),
  libraries: z.array(libraryCopySchema).exactOptional(),
  history: datasetHistorySchema.exactOptional(),
  card: cardSchema.exactOptional(),
  dataset: z
    .strictObject({
      ref: refSchema,
      version: z.number(),
      reused: z.boolean(),
      losses: datasetLossesSchema.exactOptional(),
    })
    .exactOptional(),
  kernel: kernelSchema.exactOptional(),
  session: sessionSchema.exactOptional(),
  earlierReports: z.array(z.string()),
  earlier: earlierRunsSchema.exactOptional(),
  repository: repositorySchema.exactOptional(),
  changes: projectChangesSchema.exactOptional(),
  transport: transportSchema.exactOptional(),
  steps: z.array(stepSchema),
  incidents: z.array(incidentSchema),
} as const satisfies Parts;

const keptFile = { bytes: z.number().int().nonnegative(), sha256: sha256Schema };

/** `evidence/dossier.json`: all that the judge read, but for bytes, which lie beside it (docs/evidence.md). */
export const evidenceDossierSchema = z.strictObject({
  schema: z.literal('nx47.evidence/1'),
  /** Absent when the run never came to collect. */
  collected: z
    .strictObject({
      log: z.strictObject(keptFile),
      files: z.array(z.strictObject({ name: z.string(), ...keptFile })),
    })
    .optional(),
  platformNoise: z.strictObject(keptFile),
  ...parts,
});
export type EvidenceDossier = z.infer<typeof evidenceDossierSchema>;
