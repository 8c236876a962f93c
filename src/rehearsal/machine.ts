import type { Shell } from '../model/world.ts';

/** Where the parts that prepare and run sessions act; built once, by whoever composes the program. */
export type Machine = {
  /** Runs short commands, each with a deadline. */
  readonly shell: Shell;
  /** The variables of the program itself; children only get what is chosen from them. */
  readonly environment: Readonly<Record<string, string>>;
  /** The home folder of the user, which a session does not see. */
  readonly home: string;
  /** Cache folder outside the project (`cacheFolder`). */
  readonly cache: string;
  /** Folder of the shipped data, with the pins of the session's own packages. */
  readonly profiles: string;
};
