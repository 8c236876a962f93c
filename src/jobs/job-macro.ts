import type { Macro } from '../macro/macro.ts';
import type { Tools } from '../macro/tools.ts';
import type { Answer } from '../model/answer.ts';

/** What a look at the world says of an effect: `ok`, it is there; `fail`, it is not; `unknown`, nobody can tell. */
export type Settled = { readonly answer: Answer; readonly observed: string };

/** A macro that a job may name, with what its allow-list permits. */
export type JobMacro = {
  readonly macro: Macro<unknown, unknown>;
  /** Whether it may be given a network. */
  readonly network: boolean;
  /** Folders outside its workspace that it may change. Absolute; none: its outputs are its only effect. */
  readonly writes: readonly string[];
  /** Files that lie in the workspace from the start: absolute path of the machine, and place there. */
  readonly copies?: readonly { readonly from: string; readonly to: string }[];
  /**
   * Asks whether the effect of an attempt that was cut off took place, from the input alone. Absent where nothing can
   * say; it is asked only when the macro writes outside or has a network.
   */
  readonly settle?: (input: unknown, tools: Tools) => Promise<Settled>;
};

/** The macros of a machine, by name. */
export interface JobMacros {
  find(name: string): Promise<JobMacro | undefined>;
}
