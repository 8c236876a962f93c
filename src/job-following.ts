import { join } from 'node:path';
import {
  actOnRun,
  artefactOf,
  downloadArtefact,
  findRun,
  hasBegunOn,
  type JobRun,
  type RunOf,
} from './github/job-run.ts';
import { type JobsOnGitHub, jobsOnGitHub } from './job-github.ts';
import type { Sending } from './job-sending.ts';
import { concludeSent } from './jobs/conclude-sent.ts';
import { judgeRun, type RunAnswer } from './jobs/judge-run.ts';
import { orderDigest } from './jobs/read-order.ts';
import { secondsLeft } from './jobs/run-attempt.ts';
import { orderOf, resultOf, sentOf } from './jobs/spool.ts';
import { takeArtefact } from './jobs/take-artefact.ts';
import type { WorkerPlace } from './jobs/worker-place.ts';
import type { JobOrder, JobResult } from './model/job.ts';
import type { SentJob } from './model/sent-job.ts';

/** What a look at a job finds: its result, or why there is none yet. */
export type Look = { readonly result: JobResult } | { readonly pending: string };

type Followed = Pick<Sending, 'line' | 'around' | 'place'>;

/**
 * Looks once at a job. What a runner handed out of one that was sent is taken, held against its digests and kept; with
 * `--execute` a run is ended at its deadline or at somebody's wish, and one that failed is made again. Errors:
 * JOB_NOT_FOUND, JOB_ARTEFACT_INVALID, GITHUB_*.
 */
export async function lookAtJob(job: string, followed: Followed): Promise<Look> {
  const { place, line } = followed;
  const kept = await resultOf(place.spool, job, place);
  if (kept !== undefined) return { result: kept };
  const sent = await sentOf(place.spool, job, place);
  if (sent === undefined) return { pending: '' };
  const order = await orderOf(place.spool, job, place);
  const github = await jobsOnGitHub(followed);
  const of = { repository: sent.repository, job, digest: orderDigest(order) };
  const run = await findRun(github.rest, of);
  const { answer, artefact } = await judged(order, { of, run }, github, place);
  if (answer.act === 'take' && artefact !== undefined)
    await takeArtefact(await downloadArtefact(github.rest, of.repository, artefact), order, place);
  else if (answer.act === 'end') await concludeSent({ order, sent, ...answer, ...pageOf(run) }, place);
  else return { pending: await goOn(answer, { sent, run }, github, line.settings['mode'] === 'execute') };
  const result = await resultOf(place.spool, job, place);
  return result === undefined ? { pending: answer.why } : { result };
}

function pageOf(run: JobRun | undefined): { readonly page: string; readonly attempts: number } {
  return { page: run?.page ?? '', attempts: run?.attempt ?? 0 };
}

async function judged(
  order: JobOrder,
  { of, run }: { readonly of: RunOf; readonly run: JobRun | undefined },
  { rest }: JobsOnGitHub,
  place: WorkerPlace,
): Promise<{ readonly answer: RunAnswer; readonly artefact: number | undefined }> {
  const artefact = run === undefined ? undefined : await artefactOf(rest, of, run);
  const facts = {
    run,
    began: run !== undefined && artefact === undefined && (await hasBegunOn(rest, of.repository, run)),
    hasArtefact: artefact !== undefined,
    secondsLeft: secondsLeft(order, place),
    attempts: order.LIMITS.attempts,
    cancelAsked: await place.files.exists(join(place.spool.jobs, order.JOB_ID, 'cancel.json')),
  };
  return { answer: judgeRun(facts), artefact };
}

async function goOn(
  { act, why }: RunAnswer,
  { sent, run }: { readonly sent: SentJob; readonly run: JobRun | undefined },
  { rest }: JobsOnGitHub,
  mayAct: boolean,
): Promise<string> {
  if (run === undefined || (act !== 'retry' && act !== 'cancel')) return why;
  if (!mayAct) return `${why}: ${act} with --execute`;
  await actOnRun(rest, sent.repository, run, act);
  return `${why}: ${act}`;
}

const firstPauseSeconds = 2;
const longestPauseSeconds = 60;
/** So long after its deadline a job has its result, or nobody will bring one. */
const patienceSeconds = 900;

/** Looks at a job until it has its result, less and less often, to some minutes after its deadline. Errors: those of a look, CANCELLED. */
export async function waitForJob(job: string, followed: Followed): Promise<Look> {
  const { place } = followed;
  const order = await orderOf(place.spool, job, place);
  for (let pause = firstPauseSeconds; ; pause = Math.min(pause * 2, longestPauseSeconds)) {
    const look = await lookAtJob(job, followed);
    if ('result' in look || secondsLeft(order, place) < -patienceSeconds) return look;
    await place.clock.sleep(pause, place.world.signal);
  }
}
