import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Failure } from '../model/failure.ts';

/** Debian and Ubuntu packages of the tools that recipes commonly use. */
const packages: Readonly<Record<string, string>> = {
  make: 'build-essential',
  cc: 'build-essential',
  gcc: 'build-essential',
  git: 'git',
  unshare: 'util-linux',
  setpriv: 'util-linux',
};

/** Errors: TOOL_MISSING with the command that installs the first of these programs that is not on PATH. */
export async function requireTools(names: readonly string[], path: string): Promise<void> {
  for (const tool of names) {
    if (await isOnPath(tool, path)) continue;
    const wanted = packages[tool] ?? tool;
    throw new Failure('TOOL_MISSING', { tool, command: `sudo apt-get install ${wanted}` });
  }
}

async function isOnPath(tool: string, path: string): Promise<boolean> {
  for (const folder of path.split(delimiter)) {
    const found = await access(join(folder, tool), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}
