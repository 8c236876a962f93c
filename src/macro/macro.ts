import type { z } from 'zod';
import type { Answer } from '../model/answer.ts';
import type { Evidence } from '../model/event.ts';
import type { Tools } from './tools.ts';

/** What a macro may change, beside what it may read. Modes permit sets of these. */
export type Effect =
  | 'state-folder'
  | 'session-folder'
  | 'journals'
  | 'bundle'
  | 'user-commands'
  | 'kaggle-dataset'
  | 'kaggle-kernel'
  | 'reports-branch'
  /** nx47.yml, configs/, macros/ of the project: saved before, tried afterwards. */
  | 'configuration'
  | 'repository-tags'
  /** A branch of repairs, and where it was asked for the branch that is checked out. */
  | 'repair-branch';

export type Allowlist = {
  readonly reads: readonly ('project' | 'bundle' | 'assets' | 'kaggle' | 'interpreter' | 'package-index')[];
  readonly writes: readonly Effect[];
  /** Programs it may start; `<user>` = the argv lists of nx47.yml. */
  readonly commands: readonly string[];
  /** Hosts whose addresses its commands may be given; absent = none. */
  readonly hosts?: readonly string[];
};

/** What will be done, shown before anything is. */
export type Plan = {
  readonly goal: string;
  /** The exact command or API calls, one line each. */
  readonly commands: readonly string[];
  /** Every file, object or service that EXECUTE would change; a folder ends with '/'. */
  readonly touches: readonly string[];
  /** What is gone for good afterwards, where anything is: such an act needs two validations. */
  readonly destroys?: readonly string[];
  /** What EXECUTE would change, as lines of a diff, where that can be told beforehand. */
  readonly diffs?: readonly string[];
  /** Numbers or ids of the findings that this step serves, and what it serves by (rules 9, 80 and 160). */
  readonly serves?: Serves;
};

/** Why a step is taken at all: the finding, criterion or phase that it serves, and what it makes better. */
export type Serves = {
  readonly finding: string;
  readonly by: 'autonomy' | 'clarity' | 'reproducibility';
};

/** The real post-check of a step: what was asked, what was seen. */
export type Verification = {
  readonly answer: Answer;
  readonly asked: string;
  readonly observed: string;
  /** The gist for a progress line, in no language: a version, a count, a name. */
  readonly short?: string;
  readonly evidence: readonly Evidence[];
};

export type CritiqueSubject<Input, Output> =
  | { readonly kind: 'plan'; readonly hash: string; readonly plan: Plan; readonly input: Input }
  | { readonly kind: 'result'; readonly hash: string; readonly output: Output; readonly check: Verification };

/** `accepted: false` stops the step; remarks go to the ledger either way. */
export type Critique = { readonly accepted: boolean; readonly remarks: readonly string[] };

/** Everything that acts. PLAN → CRITIQUE → EXECUTE → VERIFY → CRITIQUE → LOG_EVENT, run by the runner only. */
export type Macro<Input, Output> = {
  readonly VERSION: string;
  readonly INPUT_SCHEMA: z.ZodType<Input>;
  readonly OUTPUT_SCHEMA: z.ZodType<Output>;
  readonly ALLOWLIST: Allowlist;
  readonly RISKS: readonly string[];
  readonly EVIDENCE_REQUIRED: readonly Evidence['kind'][];
  plan(input: Input, tools: Tools): Promise<Plan>;
  execute(input: Input, tools: Tools): Promise<Output>;
  verify(output: Output, input: Input, tools: Tools): Promise<Verification>;
  critique(subject: CritiqueSubject<Input, Output>): Critique;
};
