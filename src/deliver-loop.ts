import { deliverRepairs } from '../macros/deliver-repairs.ts';
import type { Turn } from './loop/run-turn.ts';
import type { Delivered } from './loop/told-loop.ts';
import { repairedBundle, type WorkCopy } from './loop/work-copy.ts';
import type { OpenedLoop } from './loop-session.ts';
import { runMacro } from './macro/runner.ts';
import type { RunRequest } from './model/request.ts';
import { runGit } from './session/git-tree.ts';

export type DeliveryOrder = {
  readonly request: RunRequest;
  readonly copy: WorkCopy;
  readonly turns: readonly Turn[];
  /** Whether this is a job at GitHub, from where branches are pushed. */
  readonly isJob: boolean;
};

/**
 * Brings what was repaired to the user's repository, by the macro `deliver-repairs`; undefined where nothing was.
 * Errors: those of the macro.
 */
export async function deliverLoop(order: DeliveryOrder, loop: OpenedLoop): Promise<Delivered | undefined> {
  const { request, copy, turns, isJob } = order;
  const applied = turns.flatMap((turn) => turn.applied);
  if (applied.length === 0 && copy.start === copy.base) return undefined;
  const { shell } = loop.world;
  const tip = (await runGit(copy.root, ['rev-parse', 'HEAD'], shell)).stdout.trim();
  const bundle = await keepBundle(order, loop);
  const repairs = await commitsOf(copy, tip, loop);
  const asked = request.settings['repair-as'] === 'commits';
  const onto = asked ? await currentBranch(request.root, loop) : '';
  const told = { branch: copy.branch, base: copy.base, commit: tip, repairs, pull: '', bundle };
  if (repairs.length === 0) return { ...told, remote: '', merged: false };
  const remote = isJob && (await hasOrigin(request.root, loop)) ? 'origin' : '';
  const prefix = copy.root === copy.top ? '' : `${copy.root.slice(copy.top.length + 1)}/`;
  const { report, journals } = request.settings;
  const growing = [...new Set([...(report === undefined ? [] : [report]), ...journals])];
  const { base, top, branch } = copy;
  const input = { copy: top, branch, base, tip, repairs: [...repairs], prefix, growing, remote, onto };
  const outcome = await runMacro(
    { name: 'deliver-repairs', step: loop.opened.nextStep(), macro: deliverRepairs },
    input,
    contextOf(request, loop),
  );
  if (outcome.state === 'FAILED') throw outcome.failure;
  return { ...told, remote, merged: onto !== '' && outcome.state === 'DONE' };
}

function contextOf({ root, settings }: RunRequest, { world, opened, task, planPage, state }: OpenedLoop) {
  const { session, ledger } = opened;
  const paths = { root, state, session, bundle: `${state}/no-bundle` };
  return { world, mode: settings.mode, paths, ledger, task, planPage, closing: true };
}

/** Commits upon the base that are repairs: what a run added to its journals is none, and is never taken back. */
async function commitsOf({ root, base }: WorkCopy, tip: string, { world }: OpenedLoop): Promise<string[]> {
  const argv = ['log', '--reverse', '--format=%H %s', `${base}..${tip}`];
  const { stdout } = await runGit(root, argv, world.shell);
  const lines = stdout
    .split('\n')
    .filter((line) => line !== '' && !/^\w+ docs: the record of a run$/.test(line));
  return lines.map((line) => line.slice(0, line.indexOf(' ')));
}

/** Puts a repaired bundle that git does not have where no later loop clears it away; its path, or ''. */
async function keepBundle(
  { copy, request, turns }: DeliveryOrder,
  { world, state }: OpenedLoop,
): Promise<string> {
  const folder = request.settings.bundle?.path;
  if (folder === undefined) return '';
  const changed = turns.some(({ applied }) =>
    applied.some(({ changes }) => changes.some(({ path }) => path.startsWith(`${folder}/`))),
  );
  const { stdout } = await runGit(copy.root, ['ls-files', '--', folder], world.shell);
  if (!changed || stdout !== '') return '';
  const kept = repairedBundle(state, copy.base);
  await world.files.remove(kept);
  await world.files.makeFolder(kept.slice(0, kept.lastIndexOf('/')));
  await world.files.rename(`${copy.root}/${folder}`, kept);
  return kept;
}

async function hasOrigin(root: string, { world }: OpenedLoop): Promise<boolean> {
  return (await runGit(root, ['remote', 'get-url', 'origin'], world.shell)).status === 0;
}

/** Name of the branch that is checked out; '' where there is none, and so nothing to put commits on. */
async function currentBranch(root: string, { world }: OpenedLoop): Promise<string> {
  const { status, stdout } = await runGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD'], world.shell);
  return status === 0 ? stdout.trim() : '';
}
