import { constants, cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { preparedProject } from './prepared-project.ts';

export { commitAll, gitIn } from './prepared-project.ts';

/** One way to break a project that is sound: a row of the list of incidents, and the rules that then fail. */
export type Breakage = {
  readonly row: number;
  readonly what: string;
  readonly rules: readonly string[];
  /** Breaks the project at `root` (absolute); whatever of it git tracks is committed. */
  break(root: string): Promise<void>;
};

const made: string[] = [];
after(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

/**
 * A fresh copy of examples/nx47 with its bundle made, as a git repository of one commit and nothing to commit: gone
 * after the tests of the file. The bundle is made once for all, in the cache of the program.
 */
export async function soundProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-sound-'));
  made.push(folder);
  const root = join(folder, 'project');
  cpSync(await preparedProject(), root, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return root;
}

/** A fresh copy of the sound project after these breakages, in their order. */
export async function brokenProject(...breakages: readonly Breakage[]): Promise<string> {
  const root = await soundProject();
  for (const one of breakages) await one.break(root);
  return root;
}

/** Replaces the text of a file by what `edit` makes of it. Throws where nothing changes. */
export async function editFile(root: string, path: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(join(root, path), 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error(`${path} is as it was`);
  await writeFile(join(root, path), edited);
}
