import type { Shell } from '../model/world.ts';

const deadlineSeconds = 60;

/**
 * The last point at which everything held: the newest tag of a checkpoint (`nx47/…`) with its commit, else the commit
 * that is checked out; '' where there is no git.
 */
export async function stablePoint(root: string, { shell }: { readonly shell: Shell }): Promise<string> {
  const git = async (...words: string[]) => {
    const answer = await shell
      .run({ argv: ['git', '-C', root, ...words], deadlineSeconds })
      .catch(() => undefined);
    return answer?.status === 0 ? answer.stdout.trim() : '';
  };
  const format = '--format=%(refname:short) %(objectname)';
  const tags = await git('tag', '--list', 'nx47/*', '--sort=-creatordate', format);
  const [newest = ''] = tags.split('\n');
  return newest === '' ? git('rev-parse', '--verify', '--quiet', 'HEAD') : newest;
}
