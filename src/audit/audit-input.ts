import type { BundleFacts, Compilation, ProjectFacts } from '../model/facts.ts';
import type { RuntimeProfile } from '../model/profile.ts';
import type { Request } from '../model/request.ts';
import type { Secret } from '../model/secret.ts';
import type { Wheel } from './wheels/wheel.ts';

/** All that one audit may know: no clock, no disk, no interpreter. */
export type AuditInput = {
  readonly request: Request;
  readonly project: ProjectFacts;
  /** undefined: the bundle folder does not exist (yet), or the project has none. */
  readonly bundle: BundleFacts | undefined;
  /** What was read of the wheels that the bundle knows by their digest only. */
  readonly wheels?: readonly Wheel[];
  /** As `parseProfile` gives it: with `compatible_tags` filled in. */
  readonly profile: RuntimeProfile;
  readonly compilation: Compilation;
  /** Every profile that came with the program, for the forecast; absent: none is made. */
  readonly shipped?: readonly RuntimeProfile[];
  /** Secrets that the run itself works with: looked for everywhere, shown nowhere. */
  readonly secrets?: readonly Secret[];
};
