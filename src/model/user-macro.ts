import { z } from 'zod';
import { sha256Schema } from './manifest.ts';
import { objectSchemaSchema, valueNameSchema } from './value-schema.ts';

/** Points of a certification at which the user's own macros run. */
export const macroPoints = [
  'before-audit',
  'after-audit',
  'before-publish',
  'after-run',
  'on-failure',
] as const;
export type MacroPoint = (typeof macroPoints)[number];

/** Name of a macro, which is also that of its file: `macros/<name>.yml`. */
export const macroNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .max(60);

const sentence = z.string().trim().min(1).max(300);
/** One argument of a command: a text, in which `${input.name}` stands for an input, or an input alone. */
const argument = z.union([z.string().max(4096), z.strictObject({ input: valueNameSchema })]);
const argv = z.array(argument).min(1).max(100);
const path = z.string().min(1).max(400);
const deadlineSeconds = z.number().int().min(1).max(3600);

const stepSchema = z.strictObject({
  argv: argv.meta({ description: 'Program and arguments, each on its own: no shell ever reads them.' }),
  deadlineSeconds: deadlineSeconds.meta({
    description: 'After these seconds the step is ended and has failed.',
  }),
  touches: z
    .array(path)
    .default([])
    .meta({ description: 'Every file or folder that the step changes; any other change fails the macro.' }),
  simulate: argv.optional().meta({
    description:
      'What shows in a dry run what the step would do: run in a private copy of the files of ALLOWLIST, its difference is told. Absent: the step can not be simulated, unless it touches nothing.',
  }),
  output: valueNameSchema.optional().meta({
    description: 'Output that what the step prints becomes, read as its type in OUTPUT_SCHEMA says.',
  }),
});

const verifySchema = z.union([
  z.strictObject({ argv, deadlineSeconds, status: z.number().int().min(0).max(255).default(0) }),
  z.strictObject({ file: path, sha256: sha256Schema }),
  z.strictObject({ file: path, exists: z.boolean() }),
]);

const rollbackSchema = z.strictObject({ argv, deadlineSeconds });

const caseSchema = z.strictObject({
  name: sentence,
  input: z.record(z.string(), z.unknown()).default({}),
  files: z
    .record(path, z.string().max(65_536))
    .default({})
    .meta({ description: 'Files that lie in the throw-away folder, with their text.' }),
  copies: z
    .array(path)
    .default([])
    .meta({ description: "The project's own files that are copied beside them." }),
  expect: z.strictObject({
    state: z.enum(['DONE', 'FAILED', 'REFUSED']),
    code: z
      .string()
      .regex(/^[A-Z][A-Z_]+$/)
      .optional(),
    output: z.record(z.string(), z.unknown()).optional(),
    files: z
      .record(path, z.string().nullable())
      .optional()
      .meta({ description: 'Text of files afterwards; null for one that is not there.' }),
  }),
});

/** A macro of the user's, as `macros/<name>.yml` says it: the six fields of every macro, and its steps as data. */
export const userMacroSchema = z.strictObject({
  name: macroNameSchema.meta({
    description: 'Name of the file without .yml; none of the product’s own macros.',
  }),
  goal: sentence.meta({ description: 'What it is for, in one sentence.' }),
  VERSION: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .meta({ description: 'Semantic version; change it whenever the macro does something else.' }),
  INPUT_SCHEMA: objectSchemaSchema,
  OUTPUT_SCHEMA: objectSchemaSchema,
  ALLOWLIST: z.strictObject({
    commands: z.array(z.string().min(1).max(200)).min(1).meta({
      description: 'Programs it may start; `python3 -c` allows code in an argument, which no shell ever is.',
    }),
    paths: z
      .strictObject({ read: z.array(path).default([]), write: z.array(path).default([]) })
      .prefault({})
      .meta({ description: 'Files and folders of the project that arguments may name.' }),
    hosts: z.array(z.string().min(1).max(253)).default([]),
    environment: z
      .array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/))
      .default([])
      .meta({ description: 'Variables that its programs see beside PATH; never a secret.' }),
  }),
  RISKS: z.array(sentence).min(1),
  EVIDENCE_REQUIRED: z.array(z.enum(['command', 'checksum', 'diff'])).min(1),
  steps: z.array(stepSchema).min(1).max(50),
  verify: z.array(verifySchema).min(1).max(50),
  rollback: z.array(rollbackSchema).max(50).default([]),
  tests: z.array(caseSchema).max(100).default([]),
});
export type UserMacro = z.infer<typeof userMacroSchema>;
export type MacroArgument = z.infer<typeof argument>;
export type MacroStep = z.infer<typeof stepSchema>;
export type MacroVerify = z.infer<typeof verifySchema>;
export type MacroCase = z.infer<typeof caseSchema>;

/** Lines of its steps in the file, from 1: for what is only seen when the inputs are known. */
export type MacroLines = Readonly<Record<'steps' | 'verify' | 'rollback', readonly number[]>>;
/** A macro of the user's as it lies in the project: where, and what it was. */
export type OwnMacro = {
  readonly file: string;
  readonly sha256: string;
  readonly macro: UserMacro;
  readonly lines: MacroLines;
};
/** The macros that a run meets, point by point, in their order. */
export type PointMacros = Partial<Readonly<Record<MacroPoint, readonly OwnMacro[]>>>;
