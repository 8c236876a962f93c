import { Failure } from '../model/failure.ts';
import type { Files, Shell } from '../model/world.ts';
import type { Piece, ProjectState } from './project-state.ts';

/** Shows what the project was at a commit. What it gives holds until the next commit is asked for. */
export type CommitCheckout = { stateAt(commit: string): Promise<ProjectState> };

const deadlineSeconds = 300;

/**
 * A private clone at `folder` (absolute, not there yet) of the repository around `root`, which shares its objects and
 * changes nothing of it: no hook runs, no branch moves. Errors: FILE_UNREADABLE.
 */
export async function checkoutBeside(
  root: string,
  folder: string,
  { files, shell }: { readonly files: Files; readonly shell: Shell },
): Promise<CommitCheckout> {
  const git = async (...words: string[]): Promise<string> => {
    const argv = ['git', '-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false', ...words];
    const { status, stdout, stderr } = await shell.run({ argv, deadlineSeconds });
    if (status !== 0) throw new Failure('FILE_UNREADABLE', { file: root, why: stderr.trim().slice(0, 400) });
    return stdout.replace(/\n$/, '');
  };
  const top = await git('-C', root, 'rev-parse', '--show-toplevel');
  const prefix = (await git('-C', root, 'rev-parse', '--show-prefix')).replace(/\/$/, '');
  await git('clone', '--quiet', '--shared', '--no-checkout', top, folder);
  const project = prefix === '' ? folder : `${folder}/${prefix}`;
  return {
    stateAt: async (commit) => {
      await git('-C', folder, 'checkout', '--quiet', '--force', '--detach', commit);
      await git('-C', folder, 'clean', '-ffdxq');
      return (await files.exists(project)) ? readTree(project, files) : new Map();
    },
  };
}

async function readTree(project: string, files: Files): Promise<ProjectState> {
  const pieces: [string, Piece][] = [];
  for (const { path, kind } of await files.list(project, ['.git', '.nx47'])) {
    // Recordings of earlier runs say nothing of whether the project works.
    if (kind !== 'file' || path.startsWith('session/')) continue;
    const from = `${project}/${path}`;
    pieces.push([path, { sha256: await files.hash(from), from }]);
  }
  return new Map(pieces);
}
