import { realpath } from 'node:fs/promises';
import type { Shell } from './model/world.ts';
import { wayTo } from './slashed.ts';
import { version } from './version.ts';

/** Where a project lies in its repository. */
export type GitPlace = {
  /** Absolute path of the top of the repository; the project's own folder outside git. */
  readonly top: string;
  /** The project from there; `.` at the top. */
  readonly project: string;
  readonly defaultBranch: string;
};

/** Asks git where a folder lies and which branch is the default one; without git, the folder itself and `main`. */
export async function gitPlace(root: string, shell: Shell): Promise<GitPlace> {
  const top = (await ask(shell, root, ['rev-parse', '--show-toplevel'])) || root;
  const project = wayTo(await realpath(top), await realpath(root)) || '.';
  const remote = await ask(shell, root, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
  const branch = remote.replace(/^origin\//, '') || (await ask(shell, root, ['branch', '--show-current']));
  return { top, project, defaultBranch: branch || 'main' };
}

/** `owner/repository@commit # version` of this installation, where it is a clone from GitHub; '' where it is not. */
export async function actionReference(installRoot: string, shell: Shell): Promise<string> {
  const top = await ask(shell, installRoot, ['rev-parse', '--show-toplevel']);
  if (top === '' || (await realpath(top)) !== (await realpath(installRoot))) return '';
  const url = await ask(shell, installRoot, ['remote', 'get-url', 'origin']);
  const [, repository] = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  const commit = await ask(shell, installRoot, ['rev-parse', 'HEAD']);
  return repository === undefined || commit === '' ? '' : `${repository}@${commit} # v${version}`;
}

async function ask(shell: Shell, folder: string, argv: readonly string[]): Promise<string> {
  const command = { argv: ['git', '-C', folder, ...argv], deadlineSeconds: 20 };
  const answer = await shell.run(command).catch(() => undefined);
  return answer?.status === 0 ? answer.stdout.trim() : '';
}
