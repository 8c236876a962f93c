import { Failure } from '../model/failure.ts';
import type { Files, Shell } from '../model/world.ts';
import { runGit, uncommitted } from '../session/git-tree.ts';

/** A private clone of the repository that the project lies in, in which alone anything is repaired. */
export type WorkCopy = {
  /** Absolute path of the repository's copy. */
  readonly top: string;
  /** Absolute path of the project in it. */
  readonly root: string;
  /** Commit that the user's checkout stands at. */
  readonly base: string;
  /** Name of the branch that is worked on: the same for the same base, so that a later loop goes on there. */
  readonly branch: string;
  /** Commit that the work begins at: the base, or where an earlier loop upon it ended. */
  readonly start: string;
};

export type CopyOrder = {
  /** The project. Absolute. */
  readonly root: string;
  /** `.nx47` of the project; its folder `repair` is where the copy is made, and what lies there goes. Absolute. */
  readonly state: string;
  /** The bundle folder, from the project's root; '' for none. */
  readonly bundle: string;
  /** Reports and journals that a run of this project has just continued, from its root. */
  readonly journals: readonly string[];
};

/** Why no copy can be made; the verdict of the run stays. */
export type NoCopy = { readonly kind: 'no-repository' | 'dirty'; readonly what: string };

type Ports = { readonly files: Files; readonly shell: Shell };

/**
 * Clones the repository at its checked-out commit and puts a bundle beside that git does not have. The user's checkout
 * is read only. Errors: REPAIR_REFUSED when git refuses, FILE_UNREADABLE, DISK_WRITE_FAILED.
 */
export async function openCopy(order: CopyOrder, ports: Ports): Promise<WorkCopy | NoCopy> {
  const { root, state, bundle, journals } = order;
  const folder = `${state}/repair`;
  const { shell, files } = ports;
  const asked = await runGit(root, ['rev-parse', '--show-toplevel', '--show-prefix', 'HEAD'], shell);
  const [top = '', prefix = '', base = ''] = asked.stdout.split('\n');
  if (asked.status !== 0) return { kind: 'no-repository', what: root };
  const dirty = await uncommitted({ root, kept: [...journals, ...(bundle === '' ? [] : [bundle])] }, shell);
  if (dirty.length > 0) return { kind: 'dirty', what: dirty.slice(0, 5).join(', ') };
  const branch = `nx47/repair/${base.slice(0, 12)}`;
  const start = await startOf({ root, base, branch }, shell);
  const copy = `${folder}/${top.slice(top.lastIndexOf('/') + 1)}`;
  await files.remove(folder);
  await files.makeFolder(folder);
  await must(['git', 'clone', '--quiet', '--shared', '--no-tags', '--no-checkout', top, copy], shell);
  await must(['git', '-C', copy, 'checkout', '--quiet', '-B', branch, start], shell);
  await pointAtOrigin(root, copy, shell);
  const project = `${copy}/${prefix}`.replace(/\/$/, '');
  const left = repairedBundle(state, base);
  // An earlier loop upon this commit has mended it already.
  const source = start !== base && (await files.exists(left)) ? left : `${root}/${bundle}`;
  if (bundle !== '') await copyMissing(source, `${project}/${bundle}`, files);
  for (const path of journals) await copyIfThere(`${root}/${path}`, `${project}/${path}`, files);
  await commitRecord(project, journals, shell);
  return { top: copy, root: project, base, branch, start };
}

/**
 * Commits what a run has added to reports and journals, so that the tree is clean for the next one; nothing where
 * nothing was added. Errors: REPAIR_REFUSED.
 */
export async function commitRecord(root: string, journals: readonly string[], shell: Shell): Promise<void> {
  if (journals.length === 0) return;
  const git = ['git', '-C', root, '--literal-pathspecs'];
  const there = (await runGit(root, ['ls-files', '-z', '--', ...journals], shell)).stdout.split('\0');
  const tracked = journals.filter((path) => there.includes(path));
  if (tracked.length === 0) return;
  await must([...git, 'add', '--', ...tracked], shell);
  const same = await shell.run({ argv: [...git, 'diff', '--cached', '--quiet'], deadlineSeconds: 60 });
  if (same.status === 0) return;
  await must(
    [...git, ...nobody, 'commit', '--quiet', '--no-verify', '--message=docs: the record of a run'],
    shell,
  );
}

/** A work copy is nobody's checkout: hooks and signing keys of a person are not this program's to use. */
export const nobody = [
  '-c',
  'user.name=nx47',
  '-c',
  'user.email=nx47@localhost',
  '-c',
  'commit.gpgsign=false',
];

/** Where a loop leaves a bundle that git does not have: absolute path, by the `.nx47` of the project and the commit. */
export function repairedBundle(state: string, base: string): string {
  return `${state}/repaired/${base.slice(0, 12)}/bundle`;
}

/** The tip of the branch that an earlier loop left upon the same commit, here or on the remote, else that commit. */
async function startOf(
  { root, base, branch }: { readonly root: string; readonly base: string; readonly branch: string },
  shell: Shell,
): Promise<string> {
  for (const ref of [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`]) {
    const { status, stdout } = await runGit(root, ['rev-parse', '--verify', '--quiet', ref], shell);
    const tip = stdout.trim();
    if (status !== 0 || tip === base) continue;
    const upon = await runGit(root, ['merge-base', '--is-ancestor', base, tip], shell);
    if (upon.status === 0) return tip;
  }
  return base;
}

// Reports and earlier runs are looked for where the project's own remote is.
async function pointAtOrigin(root: string, copy: string, shell: Shell): Promise<void> {
  const { status, stdout } = await runGit(root, ['remote', 'get-url', 'origin'], shell);
  const argv = status === 0 ? ['remote', 'set-url', 'origin', stdout.trim()] : ['remote', 'remove', 'origin'];
  await must(['git', '-C', copy, ...argv], shell);
}

async function copyIfThere(from: string, to: string, files: Files): Promise<void> {
  if (await files.exists(from)) await files.copy(from, to);
}

async function copyMissing(from: string, to: string, files: Files): Promise<void> {
  if (!(await files.exists(from))) return;
  for (const { path, kind } of await files.list(from)) {
    if (kind === 'folder') await files.makeFolder(`${to}/${path}`);
    if (kind !== 'file' || (await files.exists(`${to}/${path}`))) continue;
    await files.makeFolder(`${to}/${path}`.replace(/\/[^/]*$/, ''));
    await files.copy(`${from}/${path}`, `${to}/${path}`);
  }
}

async function must(argv: readonly string[], shell: Shell): Promise<string> {
  const { status, stdout, stderr } = await shell.run({ argv, deadlineSeconds: 600 });
  if (status === 0) return stdout;
  throw new Failure('REPAIR_REFUSED', { what: 'git', why: stderr.trim().split('\n').at(-1) ?? '' });
}
