import { sha256Hex } from '../codec/digest.ts';
import type { Agent } from '../model/agents.ts';
import type { World } from '../model/world.ts';

const skipped = ['.git', 'node_modules'];
const gitSeconds = 60;

/**
 * What the project is now, as one digest: what git says has changed or is new, and the bytes of each such file; without
 * git, the name and size of every file. '' for a shipped program, which can change nothing. Compared before and after a
 * turn, it shows who acted while speaking: the tool alone may act (rules 41 and 125), and only by the runner.
 */
export async function fingerprint(
  { endpoint }: Pick<Agent, 'endpoint'>,
  { root, session, world }: FingerprintPlace,
): Promise<string> {
  if (typeof endpoint === 'string') return '';
  const { files, shell } = world;
  // What is said is being kept there.
  const own = session.startsWith(`${root}/`) ? session.slice(root.length + 1) : '';
  const git = (...argv: string[]) =>
    shell.run({ argv: ['git', '-C', root, ...argv], deadlineSeconds: gitSeconds }).catch(() => undefined);
  const apart = own === '' ? [] : [`:(exclude)${own}`];
  const status = await git('status', '--porcelain=v1', '-z', '--untracked-files=all', '--', '.', ...apart);
  const head = await git('rev-parse', '--show-prefix', 'HEAD');
  if (status?.status !== 0 || head?.status !== 0) return sha256Hex(await listed(root, own, files));
  const [prefix = ''] = head.stdout.split('\n');
  const digests: string[] = [];
  for (const row of status.stdout.split('\0').filter((one) => one !== '')) {
    const path = row.slice(3).slice(row.slice(3).startsWith(prefix) ? prefix.length : 0);
    digests.push(`${row} ${await files.hash(`${root}/${path}`).catch(() => '∅')}`);
  }
  return sha256Hex([head.stdout, ...digests].join('\n'));
}

/** The project and the session of the exchange. Absolute. */
export type FingerprintPlace = {
  readonly root: string;
  readonly session: string;
  readonly world: Pick<World, 'files' | 'shell'>;
};

async function listed(root: string, own: string, files: World['files']): Promise<string> {
  const entries = await files.list(root, skipped);
  return entries
    .filter(({ path }) => own === '' || (path !== own && !path.startsWith(`${own}/`)))
    .filter(({ kind }) => kind !== 'folder')
    .map(({ path, kind, bytes }) => `${kind} ${path} ${bytes}`)
    .join('\n');
}
