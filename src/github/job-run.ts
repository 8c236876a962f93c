import { z } from 'zod';
import { Failure } from '../model/failure.ts';
import type { GitHubFiles, GitHubRest } from './rest.ts';

/** File of the workflow that does a job. */
export const jobWorkflow = 'nx47-job.yml';
/** Name of its job that a runner of the machine does. */
const workName = 'Do the job';

/** The run of a job on GitHub. */
export type JobRun = {
  readonly id: number;
  readonly page: string;
  /** `completed`, or what it waits for or does. */
  readonly status: string;
  readonly conclusion: string;
  /** From 1; one more for each time that it was made again. */
  readonly attempt: number;
};
/** A job, by its id and the digest of its order, in a repository (`owner/name`). */
export type RunOf = { readonly repository: string; readonly job: string; readonly digest: string };

/** Title of the run of a job, by which a second submission finds the first. */
export function runTitle(job: string, digest: string): string {
  return `nx47 job ${job} ${digest}`;
}

const runsSchema = z.looseObject({
  workflow_runs: z.array(
    z.looseObject({
      id: z.number().int(),
      display_title: z.string(),
      html_url: z.string(),
      status: z.string().nullable(),
      conclusion: z.string().nullable(),
      run_attempt: z.number().int().positive().default(1),
    }),
  ),
});
const pageSize = 100;
/** GitHub lists a thousand runs at most. */
const mostPages = 10;

/** The newest run of a job; undefined where none is shown. Errors: JOB_ID_TAKEN where another order has that id, GITHUB_*. */
export async function findRun(
  rest: GitHubRest,
  { repository, job, digest }: RunOf,
): Promise<JobRun | undefined> {
  for (let page = 1; page <= mostPages; page += 1) {
    const query = `event=workflow_dispatch&per_page=${pageSize}&page=${page}`;
    const path = `/repos/${repository}/actions/workflows/${jobWorkflow}/runs?${query}`;
    const answer = await rest.ask({ method: 'GET', path, permission: 'actions: read', repeatable: true });
    const runs = runsSchema.parse(answer).workflow_runs;
    const found = runs.find(({ display_title }) => display_title.startsWith(`nx47 job ${job} `));
    if (found !== undefined) {
      const was = found.display_title.split(' ').at(-1) ?? '';
      if (was !== digest) throw new Failure('JOB_ID_TAKEN', { job, was, given: digest });
      const { id, html_url, status, conclusion, run_attempt } = found;
      return { id, page: html_url, status: status ?? '', conclusion: conclusion ?? '', attempt: run_attempt };
    }
    if (runs.length < pageSize) return undefined;
  }
  return undefined;
}

const jobsSchema = z.looseObject({
  jobs: z.array(
    z.looseObject({
      name: z.string(),
      conclusion: z.string().nullable(),
      runner_name: z.string().nullish(),
      labels: z.array(z.string()).default([]),
    }),
  ),
});

/** Whether a runner began to do the job, in any attempt of the run. Errors: GITHUB_*. */
export async function hasBegunOn(rest: GitHubRest, repository: string, run: JobRun): Promise<boolean> {
  const jobs = await jobsOf(rest, repository, run.id, 'all');
  return jobs.some(
    ({ name, conclusion, runner_name }) =>
      name === workName && conclusion !== 'skipped' && (runner_name ?? '') !== '',
  );
}

async function jobsOf(rest: GitHubRest, repository: string, run: number, filter: 'all' | 'latest') {
  const path = `/repos/${repository}/actions/runs/${run}/jobs?filter=${filter}&per_page=100`;
  const answer = await rest.ask({ method: 'GET', path, permission: 'actions: read', repeatable: true });
  return jobsSchema.parse(answer).jobs;
}

/** Labels of the runner that a run waits for; undefined while it does not show them. Errors: GITHUB_*. */
export async function awaitedLabels(
  rest: GitHubRest,
  repository: string,
  run: number,
): Promise<readonly string[] | undefined> {
  const work = (await jobsOf(rest, repository, run, 'latest')).find(({ name }) => name === workName);
  return work === undefined || work.labels.length === 0 ? undefined : work.labels;
}

const artefactsSchema = z.looseObject({
  artifacts: z.array(z.looseObject({ id: z.number().int(), name: z.string(), expired: z.boolean() })),
});

/** Id of the archive that a run left of its job; undefined where there is none, or none any more. Errors: GITHUB_*. */
export async function artefactOf(
  rest: GitHubRest,
  { repository, job }: RunOf,
  run: JobRun,
): Promise<number | undefined> {
  const name = `nx47-job-${job}`;
  const path = `/repos/${repository}/actions/runs/${run.id}/artifacts?name=${name}&per_page=100`;
  const answer = await rest.ask({ method: 'GET', path, permission: 'actions: read', repeatable: true });
  const { artifacts } = artefactsSchema.parse(answer);
  return artifacts.find((one) => one.name === name && !one.expired)?.id;
}

/** The bytes of that archive. Errors: GITHUB_*. */
export function downloadArtefact(rest: GitHubFiles, repository: string, id: number): Promise<Uint8Array> {
  const path = `/repos/${repository}/actions/artifacts/${id}/zip`;
  return rest.download({ method: 'GET', path, permission: 'actions: read', repeatable: true });
}

/** Makes what failed of a run again on the same machine, or ends the run. Errors: GITHUB_*. */
export async function actOnRun(
  rest: GitHubRest,
  repository: string,
  run: JobRun,
  act: 'retry' | 'cancel',
): Promise<void> {
  const verb = act === 'retry' ? 'rerun-failed-jobs' : 'cancel';
  const path = `/repos/${repository}/actions/runs/${run.id}/${verb}`;
  await rest.ask({ method: 'POST', path, permission: 'actions: write', repeatable: false });
}
