import { z } from 'zod';
import { Failure } from '../model/failure.ts';
import type { GitHubRest } from './rest.ts';

/** File of the workflow that does a job. */
const workflow = 'nx47-job.yml';
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

/** Title of the run of a job, by which a second submission finds the first. */
export function runTitle(job: string, digest: string): string {
  return `nx47 job ${job} ${digest}`;
}

const runsSchema = z.looseObject({
  workflow_runs: z.array(z.looseObject({ display_title: z.string(), html_url: z.string() })),
});

/**
 * Starts a job on a runner, once: a run of the same job and order is found again instead (the address of its page).
 * Errors: JOB_ID_TAKEN where another order has that id, GITHUB_DENIED, GITHUB_REFUSED, GITHUB_UNREACHABLE.
 */
export async function dispatchJob(
  rest: GitHubRest,
  dispatch: JobDispatch,
): Promise<{ readonly started: boolean; readonly page: string }> {
  const { repository, job, digest } = dispatch;
  const path = `/repos/${repository}/actions/workflows/${workflow}/runs?event=workflow_dispatch&per_page=100`;
  const answer = await rest.ask({ method: 'GET', path, permission: 'actions: read', repeatable: true });
  const runs = runsSchema.parse(answer).workflow_runs;
  const earlier = runs.find(({ display_title }) => display_title.startsWith(`nx47 job ${job} `));
  if (earlier === undefined) {
    await rest.ask(dispatchCall(dispatch));
    return { started: true, page: '' };
  }
  const was = earlier.display_title.split(' ').at(-1) ?? '';
  if (was !== digest) throw new Failure('JOB_ID_TAKEN', { job, was, given: digest });
  return { started: false, page: earlier.html_url };
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
const queueSchema = z.looseObject({ total_count: z.number() });

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
  const queued = await get(`/actions/workflows/${workflow}/runs?status=queued&per_page=1`, 'actions: read');
  const free = online.filter(({ busy }) => !busy).length;
  return { free, queue: queueSchema.parse(queued).total_count };
}
