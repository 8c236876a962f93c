import type { CommandLine } from './cli-arguments.ts';
import type { Request } from './model/request.ts';
import type { World } from './model/world.ts';
import type { GitTree } from './session/git-tree.ts';
import type { SessionWords } from './text/session-words.ts';

/** What every word of `nx47 session` works on. */
export type SessionDesk = {
  readonly line: CommandLine;
  readonly world: World;
  readonly settings: Request;
  readonly tree: GitTree;
  /** Folder that paths of the command line are read from. */
  readonly folder: string;
  readonly words: SessionWords;
};
