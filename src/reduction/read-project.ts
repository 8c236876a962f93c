import type { Files, Shell } from '../model/world.ts';
import { isBelow, type Piece, type ProjectState } from './project-state.ts';

const skipped = ['.git', '.nx47', 'node_modules', '.venv', '__pycache__'];
/** Recordings of earlier runs, which a run does not need to fail. */
const recordings = 'session';

export type ReadPorts = { readonly files: Files; readonly shell: Shell };

/**
 * The project in this folder (absolute) as a state: what git tracks or would take, without git every file; and the
 * bundle ('' = none), tracked or not. Links are no part of it. Errors: FILE_UNREADABLE.
 */
export async function readProject(root: string, bundle: string, ports: ReadPorts): Promise<ProjectState> {
  const known = await knownToGit(root, ports.shell);
  const isPart = (path: string) =>
    isBelow(path, bundle) || (!isBelow(path, recordings) && (known?.has(path) ?? true));
  const pieces: [string, Piece][] = [];
  for (const { path, kind } of await ports.files.list(root, skipped)) {
    if (kind !== 'file' || !isPart(path)) continue;
    const from = `${root}/${path}`;
    pieces.push([path, { sha256: await ports.files.hash(from), from }]);
  }
  return new Map(pieces);
}

async function knownToGit(root: string, shell: Shell): Promise<Set<string> | undefined> {
  const argv = ['git', '-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const answer = await shell.run({ argv, deadlineSeconds: 60 }).catch(() => undefined);
  return answer?.status === 0 ? new Set(answer.stdout.split('\0')) : undefined;
}
