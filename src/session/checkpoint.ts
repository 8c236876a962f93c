import { sha256Hex } from '../codec/digest.ts';
import { Failure } from '../model/failure.ts';
import type { Command, Files, Shell } from '../model/world.ts';
import { askGit, type GitTree, headCommit, runGit, uncommitted, versionedPaths } from './git-tree.ts';
import { goBack } from './go-back.ts';
import { type KeptCheckpoint, type LedState, tagName } from './led-state.ts';

export type CheckpointPorts = { readonly files: Files; readonly shell: Shell };

/** A checkpoint that is to be made, and the command that shows that the project works; empty: its tree is compared. */
export type CheckpointOrder = {
  readonly name: string;
  readonly tree: GitTree;
  /** A folder of our own, for the clone. */
  readonly ground: string;
  readonly test: readonly string[];
};

/** How going back went in a clone that was thrown away, as it is kept as evidence. */
export type Rehearsal = {
  readonly schema: 'nx47.rehearsed-rollback/1';
  readonly checkpoint: string;
  readonly tag: string;
  readonly tag_object: string;
  readonly commit: string;
  readonly tree: string;
  /** The new commit in the clone, whose tree is that of the checkpoint again. */
  readonly back: string;
  readonly test: readonly string[];
  readonly exit_status: number | null;
  readonly stdout_sha256: string;
  readonly stderr_sha256: string;
  readonly holds: boolean;
};

const namePattern = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
const testSeconds = 600;
/** Who commits in the clone. */
const nobody = ['-c', 'user.name=nx47', '-c', 'user.email=nx47@localhost', '-c', 'commit.gpgsign=false'];

/**
 * Tags the commit that the project stands at and rehearses going back to it, in a clone that is thrown away; a tag that
 * can't be gone back to is taken away again (rules 78, 79, 90 and 179 of the contract). Errors: SESSION_CHECKPOINT_REFUSED
 * {name, why, rule} for a name that is none or taken, a tree that is not clean, no commit, or what git says.
 */
export async function makeCheckpoint(
  order: CheckpointOrder,
  state: LedState,
  ports: CheckpointPorts,
): Promise<Rehearsal> {
  const { name, tree } = order;
  const refuse = (why: string) => new Failure('SESSION_CHECKPOINT_REFUSED', { name, why, rule: 78 });
  if (!namePattern.test(name)) throw refuse(namePattern.source);
  const dirty = await uncommitted(tree, ports.shell);
  if (dirty.length > 0) throw refuse(dirty.slice(0, 3).join(', '));
  const commit = await headCommit(tree.root, ports.shell);
  if (commit === '') throw refuse('HEAD');
  const tag = tagName(state.session, name);
  const ask = (...argv: readonly string[]) =>
    askGit(tree.root, argv, { code: 'SESSION_CHECKPOINT_REFUSED', name }, ports.shell);
  await ask(
    'tag',
    '--annotate',
    `--message=checkpoint ${name} of ${state.session}: ${state.goal}`,
    tag,
    commit,
  );
  try {
    const kept = { name, commit, tag: await ask('rev-parse', `refs/tags/${tag}`), label: tag };
    const rehearsal = await rehearseGoingBack(order, kept, ports);
    if (!rehearsal.holds) await ask('tag', '--delete', tag);
    return rehearsal;
  } catch (error) {
    await runGit(tree.root, ['tag', '--delete', tag], ports.shell);
    throw error;
  }
}

/** Runs the minimal test of a project in a folder; null where a signal or the deadline ended it. */
export async function minimalTest(folder: string, argv: readonly string[], shell: Shell) {
  const command: Command = { argv, cwd: folder, deadlineSeconds: testSeconds };
  const { status, timedOut, stdout, stderr } = await shell.run(command);
  return { status: timedOut ? null : status, stdout: sha256Hex(stdout), stderr: sha256Hex(stderr) };
}

/** In a clone: the tag is checked out, work goes on, and going back is done as it would be done for real. */
async function rehearseGoingBack(
  order: CheckpointOrder,
  checkpoint: KeptCheckpoint,
  ports: CheckpointPorts,
): Promise<Rehearsal> {
  const { name, tree, ground, test } = order;
  try {
    const clone = await cloneAt(order, checkpoint, ports);
    const shell = asNobody(ports.shell);
    const back = await goBack(checkpoint, { ...tree, root: clone }, shell);
    const ask = (...argv: readonly string[]) =>
      askGit(ground, argv, { code: 'SESSION_CHECKPOINT_REFUSED', name }, shell);
    const wanted = await ask('rev-parse', `${checkpoint.commit}^{tree}`);
    const isSame =
      (await ask('rev-parse', 'HEAD^{tree}')) === wanted && (await ask('status', '--porcelain')) === '';
    const ran = test.length === 0 ? undefined : await minimalTest(clone, test, shell);
    const listed = sha256Hex(await ask('ls-tree', '-r', 'HEAD'));
    return {
      ...{ schema: 'nx47.rehearsed-rollback/1', checkpoint: name, tag: checkpoint.label },
      ...{ tag_object: checkpoint.tag, commit: checkpoint.commit, tree: wanted, back, test },
      exit_status: ran === undefined ? 0 : ran.status,
      stdout_sha256: ran?.stdout ?? listed,
      stderr_sha256: ran?.stderr ?? sha256Hex(''),
      holds: isSame && (ran === undefined || ran.status === 0),
    };
  } finally {
    await ports.files.remove(ground);
  }
}

/** The project in a clone, where everything that is versioned was removed and something new committed. */
async function cloneAt(
  { name, tree, ground }: CheckpointOrder,
  { label }: KeptCheckpoint,
  { files, shell }: CheckpointPorts,
): Promise<string> {
  const refusal = { code: 'SESSION_CHECKPOINT_REFUSED', name } as const;
  const top = await askGit(tree.root, ['rev-parse', '--show-toplevel'], refusal, shell);
  const prefix = await askGit(tree.root, ['rev-parse', '--show-prefix'], refusal, shell);
  const clone = `${ground}/${prefix}`.replace(/\/$/, '');
  await files.makeFolder(ground.slice(0, ground.lastIndexOf('/')));
  const cloning = ['clone', '--quiet', '--no-checkout', '-c', 'core.hooksPath=/dev/null', top, ground];
  await askGit(top, cloning, refusal, shell);
  const ask = (folder: string, ...argv: readonly string[]) => askGit(folder, argv, refusal, asNobody(shell));
  await ask(ground, 'checkout', '--quiet', '-B', 'rehearsal', `refs/tags/${label}`);
  await ask(clone, 'rm', '-r', '--quiet', '--ignore-unmatch', '--', ...versionedPaths(tree));
  await files.makeFolder(clone);
  await files.write(`${clone}/nx47-rehearsal`, 'work that went on after the checkpoint\n');
  await ask(ground, 'add', '--all');
  await ask(ground, 'commit', '--quiet', '--message=fix: work after the checkpoint');
  return clone;
}

/** The same shell, whose git commits as nobody in particular. */
function asNobody(shell: Shell): Shell {
  return {
    run: (command) => {
      const [program = '', ...argv] = command.argv;
      return shell.run(program === 'git' ? { ...command, argv: [program, ...nobody, ...argv] } : command);
    },
  };
}
