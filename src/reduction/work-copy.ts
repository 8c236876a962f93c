import type { Files } from '../model/world.ts';
import type { Piece, ProjectState } from './project-state.ts';

/** A folder that shows one state of a project after the other; the project itself is never touched. */
export type WorkCopy = {
  /** Absolute. */
  readonly root: string;
  /** Makes the folder hold exactly this state: what a run left there is gone. Errors: FILE_UNREADABLE, DISK_WRITE_FAILED. */
  show(state: ProjectState): Promise<void>;
};

/** Shows states in the folder `root`, which belongs to it alone. */
export function workCopy(root: string, files: Files): WorkCopy {
  return {
    root,
    show: async (state) => {
      await files.makeFolder(root);
      const there = await filesBelow(root, state, files);
      for (const [path, piece] of state)
        if (there.get(path) !== piece.sha256) await put(`${root}/${path}`, piece, files);
    },
  };
}

/** Digests of what may stay; everything else is removed. A run may have changed any file, so each is read again. */
async function filesBelow(root: string, state: ProjectState, files: Files): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  const folders = new Set([...state.keys()].flatMap(foldersOf));
  for (const { path, kind } of await files.list(root, ['.nx47', '.git'])) {
    if (kind === 'folder' && folders.has(path)) continue;
    if (kind === 'file' && state.has(path)) digests.set(path, await files.hash(`${root}/${path}`));
    else await files.remove(`${root}/${path}`);
  }
  for (const own of ['.nx47', '.git']) await files.remove(`${root}/${own}`);
  return digests;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function put(to: string, piece: Piece, files: Files): Promise<void> {
  await files.makeFolder(to.slice(0, to.lastIndexOf('/')));
  if ('text' in piece) await files.write(to, piece.text);
  else await files.copy(piece.from, to);
}
