import { Failure } from '../model/failure.ts';
import type { DirtyFile, Repository } from '../model/repository.ts';
import type { Blobs, FileReader, Shell } from '../model/world.ts';

export type RepositoryPorts = {
  readonly files: Pick<FileReader, 'exists' | 'hash'>;
  readonly shell: Shell;
  openBlobs(folder: string): Blobs;
};
export type RepositoryState = Omit<Repository, 'grown'>;

const nothingRead: RepositoryState = { head: '', tree: '', dirty: [], isShallow: false, unread: '' };

/**
 * Commit, tree and every file that differs from them, below the project at `root` (absolute). Nothing is written, not
 * even git's index. What git refuses (no repository, no commit, another owner) is said in `unread`.
 */
export async function repositoryState(root: string, ports: RepositoryPorts): Promise<RepositoryState> {
  const facts = await git(
    root,
    ['rev-parse', 'HEAD', 'HEAD:./', '--is-shallow-repository', '--show-prefix'],
    ports,
  );
  if (facts.why !== '') return { ...nothingRead, unread: facts.why };
  const [head = '', tree = '', shallow = '', prefix = ''] = facts.text.split('\n');
  const argv = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', '.'];
  const status = await git(root, argv, ports);
  if (status.why !== '') return { ...nothingRead, unread: status.why };
  const paths = status.text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice('XY '.length + prefix.length));
  const dirty: DirtyFile[] = [];
  for (const path of paths.filter(isForeign).sort())
    dirty.push({ path, sha256: await digest(`${root}/${path}`, ports) });
  return { head, tree, dirty, isShallow: shallow !== 'false', unread: '' };
}

/** What the product itself records beside the project is not the project. */
function isForeign(path: string): boolean {
  return !/^(?:session|\.nx47)\//.test(path);
}

// A link, or a file that is gone, has no bytes of its own.
async function digest(path: string, { files }: RepositoryPorts): Promise<string> {
  return (await files.exists(path)) ? files.hash(path).catch(() => '') : '';
}

async function git(
  root: string,
  argv: readonly string[],
  { shell }: Pick<RepositoryPorts, 'shell'>,
): Promise<{ readonly text: string; readonly why: string }> {
  const asked = [
    'git',
    '--no-optional-locks',
    '--no-replace-objects',
    '--literal-pathspecs',
    '-C',
    root,
    ...argv,
  ];
  try {
    const { status, stdout, stderr } = await shell.run({ argv: asked, deadlineSeconds: 120 });
    const why = status === 0 ? '' : (stderr.split('\n').find((line) => line !== '') ?? `git ${status}`);
    return { text: stdout, why };
  } catch (error) {
    if (error instanceof Failure && error.code === 'TOOL_MISSING') return { text: '', why: 'git' };
    throw error;
  }
}
