import type { CommandLine } from './cli-arguments.ts';
import { Failure } from './model/failure.ts';
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

/** The one value of an option that takes one; '' where it is not given. Errors: USAGE_BAD_VALUE for two. */
export function only(line: CommandLine, name: string): string {
  const values = line.given[name] ?? [];
  if (values.length > 1)
    throw new Failure('USAGE_BAD_VALUE', { flag: `--${name}`, value: values.join(' '), expected: '1' });
  return values[0] ?? '';
}
