import { Failure } from '../model/failure.ts';
import type { CommandResult, Shell } from '../model/world.ts';
import type { MergedBranch } from './blame.ts';

/** A commit as it is told. */
export type ToldCommit = {
  readonly id: string;
  readonly subject: string;
  readonly author: string;
  /** When its author made it, ISO 8601. */
  readonly date: string;
  /** The files that it changed in the project, as `git diff --stat` shows them; of a merge, against its first parent. */
  readonly stat: readonly string[];
};

/** The history of the repository around a project, read only. */
export type GitHistory = {
  /** Id of the commit that a revision names. Errors: BLAME_REVISION_UNKNOWN. */
  commitOf(revision: string): Promise<string>;
  isBefore(good: string, bad: string): Promise<boolean>;
  /** Both ends and what is between, along first parents, the oldest first. */
  lineBetween(good: string, bad: string): Promise<string[]>;
  mergedBy(commit: string): Promise<MergedBranch | undefined>;
  tell(commit: string): Promise<ToldCommit>;
  /** Whether a commit has something at this path of the project. */
  tracks(commit: string, path: string): Promise<boolean>;
  /** Commits with a tag of a checkpoint, the newest first. */
  checkpoints(): Promise<string[]>;
};

const deadlineSeconds = 120;
/** Ends with the id, and holds no date or name in a form of this machine. */
const toldFormat = '%H%x00%s%x00%an%x00%aI';

/** Reads the history around `root` (absolute) with git. */
export function gitHistory(root: string, shell: Shell): GitHistory {
  const git = asking(root, shell);
  return {
    commitOf: (revision) => commitOf(revision, git),
    isBefore: async (good, bad) => (await git.ask('merge-base', '--is-ancestor', good, bad)).status === 0,
    lineBetween: async (good, bad) =>
      good === bad
        ? [good]
        : [good, ...(await git.lines('rev-list', '--first-parent', '--reverse', `${good}..${bad}`))],
    mergedBy: (commit) => mergedBy(commit, git),
    tell: (commit) => tell(commit, git),
    tracks: async (commit, path) =>
      path !== '' && (await git.read('ls-tree', '-r', '--name-only', commit, `${path}/`)) !== '',
    checkpoints: () => git.lines('tag', '--list', 'nx47/*', '--sort=-creatordate', '--format=%(objectname)'),
  };
}

type Git = {
  ask(...words: readonly string[]): Promise<CommandResult>;
  /** What it wrote. Errors: FILE_UNREADABLE where it did not end well. */
  read(...words: readonly string[]): Promise<string>;
  lines(...words: readonly string[]): Promise<string[]>;
};

function asking(root: string, shell: Shell): Git {
  const ask: Git['ask'] = (...words) =>
    shell.run({ argv: ['git', '-C', root, '-c', 'core.quotePath=false', ...words], deadlineSeconds });
  const read: Git['read'] = async (...words) => {
    const { status, stdout, stderr } = await ask(...words);
    if (status !== 0) throw new Failure('FILE_UNREADABLE', { file: root, why: stderr.trim().slice(0, 400) });
    return stdout.trim();
  };
  return {
    ask,
    read,
    lines: async (...words) => (await read(...words)).split('\n').filter((line) => line !== ''),
  };
}

async function commitOf(revision: string, git: Git): Promise<string> {
  // With its suffix nothing that begins like an option is one.
  const { status, stdout } = await git.ask('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  if (status !== 0) throw new Failure('BLAME_REVISION_UNKNOWN', { revision });
  return stdout.trim();
}

async function mergedBy(commit: string, git: Git): Promise<MergedBranch | undefined> {
  const [, first = '', second = ''] = (await git.read('rev-list', '--parents', '-n', '1', commit)).split(' ');
  if (second === '') return undefined;
  const { status, stdout } = await git.ask('merge-base', first, second);
  if (status !== 0) return undefined;
  const commits = await git.lines('rev-list', '--first-parent', '--reverse', `${first}..${second}`);
  return { base: stdout.trim(), commits };
}

async function tell(commit: string, git: Git): Promise<ToldCommit> {
  const told = await git.read('show', '--no-patch', `--format=${toldFormat}`, commit);
  const [id = commit, subject = '', author = '', date = ''] = told.split('\0');
  const stat = await git.lines('show', '--first-parent', '--format=', '--stat=100', commit, '--', '.');
  return { id, subject, author, date, stat: stat.map((line) => line.trim()) };
}
