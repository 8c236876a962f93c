import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { sha256Schema } from './manifest.ts';
import { relativePath } from './recipe.ts';

/** One numbered point of a governing document. `id` joins the numbers and headings above it: `phase-1.2`. */
export const governingPointSchema = z.strictObject({
  id: z.string().min(1),
  /** Its first line, without markup. */
  title: z.string(),
  line: z.number().int().positive(),
});
export type GoverningPoint = z.infer<typeof governingPointSchema>;

/**
 * What proves a point: a condition (`GATE-059`), a rule of the audit on the session's facts that found nothing
 * (`VER-001`), a step of the run by its name (`publish`), a file of the project
 * (`file:docs/plan.md`) or an output of the session (`output:results.json`).
 */
export const proofSchema = z
  .string()
  .regex(
    /^(?:[A-Z]{3,4}-\d{3}|[a-z]+(?:-[a-z]+)*|(?:file|output):[^/\\\p{Cc}][^\\\p{Cc}]*)$/u,
    'CONFIG_PROOF',
  )
  .refine((proof) => !/(?:^file:|\/)\.\.(?:\/|$)/.test(proof), 'CONFIG_PATH_OUTSIDE');

/** The setting `governing` of nx47.yml: the project's own document, and what proves each of its points. */
export const governingSetting = z.strictObject({
  document: relativePath,
  points: z.record(z.string().min(1), z.array(proofSchema).min(1)).default({}),
});

/** What the request says of it. */
export const governingSettings = {
  governing: governingSetting.optional().meta({
    fr: 'document fondateur du projet et ce qui prouve chacun de ses points ; absent : celui qui est livré, avec le jeu nx47',
    en: "the project's governing document and what proves each of its points; absent: the one that is shipped, with the pack nx47",
    sources: ['file'],
  }),
};

/** The governing document as the run read it. */
export const governingSchema = z.strictObject({
  /** Path in the project, or the name of the document that the product ships. */
  document: z.string().min(1),
  origin: z.enum(['project', 'shipped']),
  sha256: sha256Schema,
  points: z.array(governingPointSchema),
  /** Point id → what proves it. */
  proofs: z.record(z.string(), z.array(proofSchema)),
  /** SHA-256 of each file of the project that a proof names; one that could not be read is not listed. */
  files: z.record(z.string(), sha256Schema),
});
export type Governing = z.infer<typeof governingSchema>;

/** What one proof of a point came to: the step, the evidence id and its SHA-256; '' and 0 where there is none. */
export const governingProofSchema = z.strictObject({
  proof: z.string(),
  answer: answerSchema,
  macro: z.string(),
  /** Number of the step, as in `event:12`. */
  event: z.number().int().nonnegative(),
  evidence: z.string(),
  sha256: z.union([sha256Schema, z.literal('')]),
});
export type GoverningProof = z.infer<typeof governingProofSchema>;

/** The judged table: every numbered point with its proofs. A point that is not ok is NOT DONE. */
export const governedSchema = z.strictObject({
  document: z.string(),
  origin: z.enum(['project', 'shipped']),
  sha256: sha256Schema,
  rows: z.array(
    z.strictObject({
      point: governingPointSchema,
      answer: answerSchema,
      proofs: z.array(governingProofSchema),
    }),
  ),
  /** Point ids that nx47.yml names and the document does not have. */
  unmatched: z.array(z.string()),
});
export type Governed = z.infer<typeof governedSchema>;
