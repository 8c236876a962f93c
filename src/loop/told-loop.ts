import type { LoopStop } from '../model/repair.ts';
import type { Attempt } from './attempt.ts';
import type { Turn } from './run-turn.ts';

/** Where the repairs of a loop are now. */
export type Delivered = {
  readonly branch: string;
  readonly base: string;
  /** Tip of the branch; the base where nothing was committed. */
  readonly commit: string;
  /** Commits that are repairs, the oldest first. */
  readonly repairs: readonly string[];
  /** Remote that has it; '' = this repository alone. */
  readonly remote: string;
  /** Whether the current branch has it already. */
  readonly merged: boolean;
  /** Address of the pull request; '' for none. */
  readonly pull: string;
  /** Path of the repaired bundle where git has none of it; '' for none. */
  readonly bundle: string;
};

/** Everything that a loop has to say for itself. */
export type ToldLoop = {
  readonly stop: LoopStop;
  readonly most: number;
  readonly attempts: readonly Attempt[];
  readonly turns: readonly Turn[];
  /** Folder of its own session, absolute. */
  readonly session: string;
  readonly delivered?: Delivered;
  /** What kept a copy or a result from being made, as data; '' for nothing. */
  readonly why: string;
};
