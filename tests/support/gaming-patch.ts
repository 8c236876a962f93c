import type { RefusalCode } from '../../src/model/proposal.ts';
import type { ProjectEdit } from './project-edits.ts';

/** A change of examples/nx47 that makes a refusal vanish and leaves its cause. */
export type GamingPatch = {
  readonly name: string;
  readonly code: RefusalCode;
  readonly edits: readonly ProjectEdit[];
};

/** A line put before everything else that the notebook does. */
export function ahead(line: string): ProjectEdit[] {
  const first = 'import warnings\nfrom contextlib';
  return [{ cell: first, put: first.replace('\n', `\n${line}\n`) }];
}
