import { Failure, type FailureCode } from '../model/failure.ts';
import type { CommandResult, Shell } from '../model/world.ts';

/** A project (absolute folder) in a repository of git, and which of its paths only ever grow, so that going back leaves them alone. */
export type GitTree = { readonly root: string; readonly kept: readonly string[] };

const deadlineSeconds = 120;
/** What a session and the record of certified runs write: never taken back. */
const growing = ['session', 'ledger', '.nx47'];

/** Everything of the project that is versioned but what only grows, as git takes paths. Beside it nothing is touched. */
export function versionedPaths({ kept }: GitTree): string[] {
  return ['.', ...[...growing, ...kept].map((path) => `:(exclude,literal)${path}`)];
}

/** Runs git in a folder and gives what it wrote, without the last line feed. Errors: `code` {name, why} when it refuses. */
export async function askGit(
  root: string,
  argv: readonly string[],
  refusal: {
    readonly code: Extract<FailureCode, 'SESSION_CHECKPOINT_REFUSED' | 'GOING_BACK_REFUSED'>;
    readonly name: string;
  },
  shell: Shell,
): Promise<string> {
  const { status, stdout, stderr } = await runGit(root, argv, shell);
  if (status === 0) return stdout.replace(/\n$/, '');
  const why = `git ${argv.find((word) => /^[a-z]/.test(word)) ?? ''}: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  throw new Failure(refusal.code, { name: refusal.name, why, rule: 78 });
}

/** Runs git in a folder. */
export function runGit(root: string, argv: readonly string[], shell: Shell): Promise<CommandResult> {
  return shell.run({ argv: ['git', '-C', root, ...argv], deadlineSeconds });
}

/** Id of the commit that the project stands at; '' where git has none. */
export async function headCommit(root: string, shell: Shell): Promise<string> {
  const { status, stdout } = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], shell);
  return status === 0 ? stdout.trim() : '';
}

/** Paths of the project that are not as the last commit has them, new files among them; what only grows is left out. */
export async function uncommitted(tree: GitTree, shell: Shell): Promise<string[]> {
  const argv = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--'];
  const { stdout } = await runGit(tree.root, [...argv, ...versionedPaths(tree)], shell);
  const prefix = (await runGit(tree.root, ['rev-parse', '--show-prefix'], shell)).stdout.trim();
  return stdout.split('\0').flatMap((row) => (row === '' ? [] : [row.slice(3 + prefix.length)]));
}

/** Paths of the project that two commits have otherwise; what only grows is left out. */
export async function changedBetween(
  [from, to]: readonly [from: string, to: string],
  tree: GitTree,
  shell: Shell,
): Promise<string[]> {
  const argv = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--relative', from, to, '--'];
  const { stdout } = await runGit(tree.root, [...argv, ...versionedPaths(tree)], shell);
  return stdout.split('\0').filter((path) => path !== '');
}
