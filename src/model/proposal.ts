import { z } from 'zod';
import { concernSchema } from './exchange.ts';
import { sha256Schema } from './manifest.ts';
import { servedSchema } from './repair.ts';
import { resultSchema, taskSchema } from './task.ts';

/** Why an idea is not tried; sentences for people: text `proposals.refusals`. */
export const refusalCodeSchema = z.enum([
  /** No namespaces here: what the program would reach is unknown, so it does not run. */
  'isolation-unknown',
  'mute',
  'ended',
  'too-long',
  'answer',
  /** No unified diff of texts, or one that leaves the project; `seen` says why. */
  'diff-refused',
  /** It was made for another text than the one that is there. */
  'diff-stale',
  'too-large',
  'path-refused',
  'overlap',
  'secret',
  'hidden-characters',
  /** A check of the project, or a test, says less or something else. */
  'validator-edited',
  'settings-edited',
  'records-edited',
  'warning-filter',
  'warning-flag',
  'output-redirected',
  'hard-coded-result',
  'verdict-claimed',
  'stub',
  'library-faked',
  'earlier-result',
  'requirement-lowered',
  'check-removed',
  'tolerance-loosened',
  'kit-touched',
  'module-patched',
  'exception-swallowed',
  'exit-forged',
  'time-forged',
  'is-kaggle-faked',
  'code-hidden',
  'identity-changed',
  'network-opened',
]);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

/**
 * One reason against an idea, with its place in the text that it would make, or in a difference that is none; line 0 is
 * about the whole file.
 */
export const refusalSchema = z.strictObject({
  code: refusalCodeSchema,
  file: z.string(),
  line: z.number().int().nonnegative(),
  /** The text that shows it, as data in no language. */
  seen: z.string(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** What is kept of an idea that was not tried. */
export const refusedIdeaSchema = z.strictObject({
  proposer: z.string(),
  /** '' where there was no answer. */
  title: z.string(),
  answer_sha256: sha256Schema,
  diff_sha256: sha256Schema,
  refusals: z.array(refusalSchema).min(1),
});
export type RefusedIdea = z.infer<typeof refusedIdeaSchema>;

/** Most that one proposal may change. */
export const proposalLimits = { files: 8, lines: 400, bytes: 65_536, answerBytes: 262_144 } as const;

const line = z.string().trim().min(1).max(2000);

/** What is written to a proposer's standard input; it runs in a copy of the project, where it may read everything. */
export const proposalRequestSchema = taskSchema.extend({
  schema: z.literal('nx47.proposal-request/1'),
  proposer: z.string(),
  /** What the audit found, the errors first. */
  findings: z.array(concernSchema),
  /** Files of the bundle, which is no part of the copy. */
  bundle: z.array(z.strictObject({ name: z.string(), bytes: z.number().int().nonnegative() })),
  limits: z.strictObject({
    files: z.number().int(),
    lines: z.number().int(),
    bytes: z.number().int(),
    answerBytes: z.number().int(),
  }),
  /** Reasons for which earlier ideas of this loop were refused. */
  refused: z.array(z.strictObject({ title: z.string(), refusals: z.array(refusalSchema) })),
});
export type ProposalRequest = z.infer<typeof proposalRequestSchema>;

/** What a proposer writes to its standard output. An empty `diff` says that it has nothing to propose. */
export const proposalSchema = resultSchema.extend({
  schema: z.literal('nx47.proposal/1'),
  /** Becomes the subject of a commit. */
  title: line,
  /** The findings that it is about: rule and file. */
  serves: z.array(servedSchema).max(100),
  /** A unified difference with `a/` and `b/`, from the folder that holds nx47.yml. */
  diff: z.string(),
});
export type Proposal = z.infer<typeof proposalSchema>;
