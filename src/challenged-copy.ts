import { constants } from 'node:fs';
import { copyFile, cp, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Request } from './model/request.ts';

/** A copy of a project in which things are broken and made whole again; the project itself is never touched. */
export type ChallengedCopy = {
  /** Absolute. */
  readonly root: string;
  readonly settings: Request;
  /** Bytes of a file by its path in the project; undefined when it is not there. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Other bytes for a file; undefined removes it. */
  write(path: string, content: Uint8Array | string | undefined): Promise<void>;
  /** Undoes everything that was written since the last time. */
  restore(): Promise<void>;
  remove(): Promise<void>;
};

/** Folders that are no part of what is audited, or that a copy can do without. */
const leftOut = ['.git', '.nx47', 'session', 'node_modules', '.venv'];

/** Copies the project of these settings to a folder of its own, below the system's folder for temporary files. */
export async function challengedCopy(project: string, settings: Request): Promise<ChallengedCopy> {
  const ground = await mkdtemp(join(tmpdir(), 'nx47-challenge-'));
  const root = join(ground, 'project');
  const isPart = (source: string) => !leftOut.includes(relative(project, source).split(sep)[0] ?? '');
  await cp(project, root, { recursive: true, mode: constants.COPYFILE_FICLONE, filter: isPart });
  const saved = new Map<string, boolean>();
  const keptAt = (path: string) => join(ground, `kept-${[...saved.keys()].indexOf(path)}`);
  return {
    root,
    settings,
    read: (path) => readFile(join(root, path)).catch(() => undefined),
    write: async (path, content) => {
      const at = join(root, path);
      if (!saved.has(path)) {
        const isThere = await stat(at).then(
          (found) => found.isFile(),
          () => false,
        );
        saved.set(path, isThere);
        if (isThere) await copyFile(at, keptAt(path), constants.COPYFILE_FICLONE);
      }
      if (content === undefined) await rm(at, { force: true });
      else await writeFile(at, content);
    },
    restore: async () => {
      for (const [path, wasThere] of saved) {
        if (wasThere) await rename(keptAt(path), join(root, path));
        else await rm(join(root, path), { force: true });
      }
      saved.clear();
    },
    remove: () => rm(ground, { recursive: true, force: true }),
  };
}
