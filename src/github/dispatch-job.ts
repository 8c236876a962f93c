import { z } from 'zod';
import { awaitedLabels, findRun, jobWorkflow as workflow } from './job-run.ts';
import type { GitHubRest } from './rest.ts';

const permission = 'actions: write';

export type JobDispatch = {
  /** `owner/name`. */
  readonly repository: string;
  /** Branch whose workflow file and project are used. */
  readonly ref: string;
  readonly job: string;
  /** SHA-256 of the order. */
  readonly digest: string;
  /** The order as JSON. */
  readonly order: string;
  /** Labels of the runner. */
  readonly labels: readonly string[];
};

/** The call that starts a job on a runner: what a dry run shows. */
export function dispatchCall({ repository, ref, job, digest, order, labels }: JobDispatch) {
  return {
    method: 'POST',
    path: `/repos/${repository}/actions/workflows/${workflow}/dispatches`,
    body: { ref, inputs: { job, digest, order, runner: JSON.stringify(labels) } },
    permission,
    repeatable: false,
  } as const;
}

/**
 * Starts a job on a runner, once: a run of the same job and order is found again instead (the address of its page).
 * Errors: JOB_ID_TAKEN where another order has that id, GITHUB_DENIED, GITHUB_REFUSED, GITHUB_UNREACHABLE.
 */
export async function dispatchJob(
  rest: GitHubRest,
  dispatch: JobDispatch,
): Promise<{ readonly started: boolean; readonly page: string }> {
  const earlier = await findRun(rest, dispatch);
  if (earlier !== undefined) return { started: false, page: earlier.page };
  await rest.ask(dispatchCall(dispatch));
  return { started: true, page: '' };
}

const runnersSchema = z.looseObject({
  runners: z.array(
    z.looseObject({
      status: z.string(),
      busy: z.boolean(),
      labels: z.array(z.looseObject({ name: z.string() })),
    }),
  ),
});
const queueSchema = z.looseObject({
  total_count: z.number(),
  workflow_runs: z.array(z.looseObject({ id: z.number().int() })),
});
const mostLookedAt = 10;

/** What the runners with these labels answer: how many are free, and how many jobs wait; undefined when none is online. */
export async function runnerHealth(
  rest: GitHubRest,
  repository: string,
  labels: readonly string[],
): Promise<{ readonly free: number; readonly queue: number } | undefined> {
  const get = (path: string, needed: string) =>
    rest.ask({ method: 'GET', path: `/repos/${repository}${path}`, permission: needed, repeatable: true });
  const { runners } = runnersSchema.parse(await get('/actions/runners?per_page=100', 'administration: read'));
  const wanted = labels.map((label) => label.toLowerCase());
  const online = runners.filter(({ status, labels: own }) => {
    const names = own.map(({ name }) => name.toLowerCase());
    return status === 'online' && wanted.every((label) => names.includes(label));
  });
  if (online.length === 0) return undefined;
  const path = `/actions/workflows/${workflow}/runs?status=queued&per_page=${mostLookedAt}`;
  const { total_count, workflow_runs } = queueSchema.parse(await get(path, 'actions: read'));
  // Only what surely waits for another machine is not counted.
  let queue = total_count;
  for (const { id } of workflow_runs) {
    const awaited = await awaitedLabels(rest, repository, id);
    if (awaited !== undefined && awaited.join().toLowerCase() !== wanted.join()) queue -= 1;
  }
  return { free: online.filter(({ busy }) => !busy).length, queue };
}
