import { dirname, join } from 'node:path/posix';
import { nsFromIso } from '../codec/time.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { Macro } from '../macro/macro.ts';
import { leavePlan } from '../macro/plan-page.ts';
import { type Outcome, runMacro } from '../macro/runner.ts';
import { buildTools, type RunPaths, type Tools } from '../macro/tools.ts';
import type { JobOrder } from '../model/job.ts';
import type { Confined } from '../model/job-host.ts';
import type { Task as AskedTask } from '../model/task.ts';
import type { World } from '../model/world.ts';
import { actsOutside } from './acts-outside.ts';
import { type Attempt, leaveMark } from './attempt.ts';
import type { JobMacro, Settled } from './job-macro.ts';

import { permitNetwork } from './permit-network.ts';
import { orderDigest } from './read-order.ts';
import { requireRoom } from './require-room.ts';
import type { WorkerPlace } from './worker-place.ts';

/** A job with its macro. */
export type Task = { readonly order: JobOrder; readonly job: JobMacro };

/** An attempt that has its place to run in. */
export type Prepared = Task & {
  readonly attempt: Attempt;
  readonly confined: Confined;
  readonly world: World;
  readonly paths: RunPaths;
};

/** Seconds from now until the deadline of an order; negative once it has passed. */
export function secondsLeft({ DEADLINE }: JobOrder, { clock }: Pick<WorkerPlace, 'clock'>): number {
  return Number(nsFromIso(DEADLINE) - nsFromIso(clock.now().toISOString())) / 1e9;
}

/**
 * Gives an attempt its workspace and its namespaces, with the limits of its order and no more time than its deadline
 * leaves. Errors: JOB_REFUSED, ISOLATION_UNAVAILABLE, OPEN_NETWORK, PYTHON_MISSING, DISK_WRITE_FAILED.
 */
export async function prepareAttempt(
  attempt: Attempt,
  { order, job }: Task,
  place: WorkerPlace,
  signal: AbortSignal,
): Promise<Prepared> {
  const { files, host, policy } = place;
  const network = permitNetwork(order, { macro: job.network, machine: policy.network });
  requireRoom(order, policy.most);
  await files.makeFolder(join(attempt.workspace, 'outputs'));
  for (const { from, to } of job.copies ?? []) {
    await files.makeFolder(dirname(join(attempt.workspace, to)));
    await files.copy(from, join(attempt.workspace, to));
  }
  const seconds = Math.max(1, Math.floor(Math.min(order.LIMITS.seconds, secondsLeft(order, place))));
  const confined = await host.confine(
    {
      workspace: attempt.workspace,
      visible: policy.visible,
      writable: job.writes,
      limits: { ...order.LIMITS, seconds },
      network,
      environment: { NX47_JOB_ID: order.JOB_ID },
      onLeader: (leader) => files.write(join(attempt.folder, 'leader.json'), `${JSON.stringify(leader)}\n`),
    },
    signal,
  );
  const world = { ...place.world, shell: confined.shell, signal };
  return { order, job, attempt, confined, world, paths: pathsIn(attempt) };
}

function pathsIn({ workspace }: Attempt): RunPaths {
  return {
    root: workspace,
    state: join(workspace, '.nx47'),
    session: workspace,
    bundle: join(workspace, 'bundle'),
  };
}

/** Runs the macro of an attempt through the runner; its phases go to the log of the attempt, its plan to a page there. */
export async function runAttempt(
  { order, job, attempt, world, paths }: Prepared,
  place: WorkerPlace,
): Promise<Outcome<unknown>> {
  const log = join(attempt.folder, 'log.jsonl');
  const sink = { append: (line: string) => place.files.append(log, line) };
  const ids = { sessionId: `${order.JOB_ID}-${attempt.number}`, taskId: order.JOB_ID };
  const ledger = new Ledger(sink, place.clock, ids);
  const macro = marking(job.macro, attempt, place);
  const task = taskFor(order);
  const step = { macro: order.MACRO_NAME, effects: job.macro.ALLOWLIST.writes, serves: '' };
  const planPage = await leavePlan(task, [step], attempt.folder, place.files);
  const named = { name: order.MACRO_NAME, step: 1, macro };
  return runMacro(named, order.INPUT, { world, mode: 'execute', paths, ledger, task, planPage });
}

/** The order of a job as a task, which the runner asks for: what, under which constraints, and when it is done. */
function taskFor(order: JobOrder): AskedTask {
  const { JOB_ID, MACRO_NAME, DEADLINE, LIMITS } = order;
  return {
    task_id: `job-${JOB_ID}`,
    TASK: `Do job ${JOB_ID}: run the macro ${MACRO_NAME} with the input of its order.`,
    CONTEXT: `order ${orderDigest(order)}`,
    CONSTRAINTS: `until ${DEADLINE}, ${JSON.stringify(LIMITS)}`,
    DONE_CRITERIA: [{ criterion: 'the post-check of the macro answers ok', evidence: 'log' }],
    minutes: LIMITS.seconds / 60,
  };
}

/**
 * The same macro, which says when an effect may begin, and when it has answered: after a crash these two marks tell what
 * has to be found out.
 */
function marking(
  macro: Macro<unknown, unknown>,
  attempt: Attempt,
  place: WorkerPlace,
): Macro<unknown, unknown> {
  const stamp = () => ({ time: place.clock.now().toISOString() });
  return {
    ...macro,
    execute: async (input, tools) => {
      await leaveMark(attempt, 'began', stamp(), place);
      const output = await macro.execute(input, tools);
      await leaveMark(attempt, 'executed', { output }, place);
      return output;
    },
  };
}

function toolsOf({ job, world, paths }: Prepared): Tools {
  return buildTools(world, 'execute', paths, job.macro.ALLOWLIST);
}

/** Asks again whether the answer that an attempt left holds: the macro's own post-check. */
export async function verifyAgain(prepared: Prepared, output: unknown): Promise<Settled> {
  const { macro } = prepared.job;
  const input = macro.INPUT_SCHEMA.parse(prepared.order.INPUT);
  return macro.verify(macro.OUTPUT_SCHEMA.parse(output), input, toolsOf(prepared));
}

/**
 * Whether the effect of an attempt that began and did not finish is there. A macro that changes nothing outside its
 * workspace has none: `fail`. One that nobody can ask is `unknown`.
 */
export async function settle(prepared: Prepared): Promise<Settled> {
  const { job, order } = prepared;
  if (!actsOutside(job)) return { answer: 'fail', observed: 'no effect outside the workspace' };
  if (job.settle === undefined) return { answer: 'unknown', observed: 'the macro can not be asked' };
  return job.settle(job.macro.INPUT_SCHEMA.parse(order.INPUT), toolsOf(prepared));
}
