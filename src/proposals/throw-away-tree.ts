import { join } from 'node:path/posix';
import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';

/** git as it is, not as somebody set it up: no hook, no filter that would fetch something. */
const plain = [
  'core.hooksPath=/dev/null',
  'filter.lfs.smudge=cat',
  'filter.lfs.process=',
  'filter.lfs.required=false',
];

/**
 * A copy of the last commit of the project at `root`, made at `to`, which has no remote and no history before it. Gives
 * the folder in it that is the project's: one repository may hold several. Errors: TOOL_MISSING, FILE_UNREADABLE.
 */
export async function throwAwayTree(root: string, to: string, ports: Pick<World, 'shell'>): Promise<string> {
  const place = await git(['-C', root, 'rev-parse', '--show-toplevel', '--show-prefix'], root, ports);
  const [top = '', prefix = ''] = place.split('\n');
  const settings = plain.flatMap((one) => ['-c', one]);
  const clone = ['clone', '--quiet', '--depth=1', '--no-tags', '--single-branch', '--template='];
  await git([...settings, ...clone, `file://${top}`, to], root, ports);
  // Its address is a path of this machine.
  await git(['-C', to, 'remote', 'remove', 'origin'], root, ports);
  return join(to, prefix);
}

async function git(argv: readonly string[], cwd: string, { shell }: Pick<World, 'shell'>): Promise<string> {
  const end = await shell.run({ argv: ['git', ...argv], cwd, deadlineSeconds: 300 });
  if (end.status === 0) return end.stdout;
  const why = end.stderr.trim().split('\n').at(-1) ?? '';
  throw new Failure('FILE_UNREADABLE', { file: cwd, why: `git: ${why}` });
}
