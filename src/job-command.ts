import { readFile } from 'node:fs/promises';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { type Look, lookAtJob, waitForJob } from './job-following.ts';
import { type JobPlace, jobPlace, workHere } from './job-place.ts';
import { jobRunner } from './job-runner.ts';
import { sendJob } from './job-sending.ts';
import { readOrder } from './jobs/read-order.ts';
import { cancelJob, listJobs, resultOf, submitJob } from './jobs/spool.ts';
import { healthOf } from './jobs/worker-lease.ts';
import { Failure } from './model/failure.ts';
import type { JobOrder, JobResult } from './model/job.ts';
import type { Language } from './model/language.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';
import { version } from './version.ts';

type Call = {
  readonly line: CommandLine;
  readonly around: Surroundings;
  readonly language: Language;
  /** Folder of the project. */
  readonly root: string;
  readonly place: JobPlace;
  /** What follows the action: an order's file or a job's id; '' when nothing does. */
  readonly subject: string;
};

const actions: Readonly<Record<string, (call: Call) => Promise<CommandAnswer>>> = {
  submit,
  run,
  status,
  result,
  wait,
  cancel,
  runner: ({ subject, ...call }) => jobRunner(subject, call),
};

/**
 * `nx47 job submit | run ORDER.json`, `nx47 job status [JOB_ID]`, `nx47 job result | wait | cancel
 * JOB_ID`. Errors: USAGE_UNKNOWN_COMMAND, JOB_ORDER_INVALID, JOB_ID_TAKEN, JOB_NOT_FOUND, JOB_NO_MACHINE,
 * JOB_ARTEFACT_INVALID, WORKER_BUSY, GITHUB_*.
 */
export async function jobCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
  root = '.',
): Promise<CommandAnswer> {
  const [name = '', subject = ''] = line.words;
  const act = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (act === undefined)
    throw new Failure('USAGE_UNKNOWN_COMMAND', { command: `job ${name}`, suggestion: 'job status' });
  if (subject === '' && name !== 'status')
    throw new Failure('USAGE_BAD_VALUE', {
      flag: `job ${name}`,
      value: '',
      expected: name === 'submit' || name === 'run' ? 'ORDER.json' : 'JOB_ID',
    });
  const place = await jobPlace({ root, spool: line.spool }, around, language);
  return act({ line, around, language, root, place, subject });
}

async function orderIn(file: string): Promise<JobOrder> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Failure('FILE_UNREADABLE', { file, why: String(cause) }, { cause });
  });
  return readOrder(bytes, file);
}

async function submit(call: Call): Promise<CommandAnswer> {
  const order = await orderIn(call.subject);
  if (call.line.machine !== '') return sendJob(order, call);
  const answer = await submitJob(call.place.spool, order, call.place);
  const words = sentences(call.language).jobs;
  return { text: `${fill(words[answer], { job: order.JOB_ID })}\n`, status: 0 };
}

/** Submits, works until nothing is left, and answers: what a runner does with an order. */
async function run({ subject, place }: Call): Promise<CommandAnswer> {
  const order = await orderIn(subject);
  await submitJob(place.spool, order, place);
  const worker = { name: 'nx47 job run', version, slots: 1, once: true, only: order.JOB_ID };
  await workHere(worker, place);
  return answerOf(await resultOf(place.spool, order.JOB_ID, place));
}

async function result(call: Call): Promise<CommandAnswer> {
  return seen(call, await lookAtJob(call.subject, call));
}

async function wait(call: Call): Promise<CommandAnswer> {
  return seen(call, await waitForJob(call.subject, call));
}

function seen({ subject, language }: Call, look: Look): CommandAnswer {
  if ('result' in look) return answerOf(look.result);
  const said = fill(sentences(language).jobs.pending, { job: subject });
  return { text: '', note: look.pending === '' ? said : `${said} (${look.pending})`, status: 4 };
}

// 0 what was asked for, 3 nobody knows, 4 not yet, 1 anything else.
function answerOf(found: JobResult | undefined): CommandAnswer {
  if (found === undefined) return { text: '', status: 4 };
  const text = `${JSON.stringify(found, null, 2)}\n`;
  const status = found.STATUS === 'DONE' ? 0 : found.STATUS === 'UNDECIDED' ? 3 : 1;
  return { text, status };
}

async function status({ subject, place, language }: Call): Promise<CommandAnswer> {
  const words = sentences(language).jobs;
  const jobs = (await listJobs(place.spool, place)).filter(({ id }) => subject === '' || id === subject);
  if (subject !== '' && jobs.length === 0)
    throw new Failure('JOB_NOT_FOUND', { job: subject, spool: place.spool.folder });
  const rows: string[] = [];
  for (const { id, state } of jobs) {
    const over = state.at === 'OVER' ? await resultOf(place.spool, id, place) : undefined;
    rows.push(`${id}\t${over?.STATUS ?? state.at}\t${state.attempt}`);
  }
  const health = await healthOf(place.spool, place);
  const worker =
    health === undefined
      ? words.noWorker
      : fill(words.worker, { free: health.free, slots: health.slots, queue: health.queue });
  return { text: rows.map((row) => `${row}\n`).join(''), note: worker, status: 0 };
}

async function cancel({ subject, place, language }: Call): Promise<CommandAnswer> {
  await cancelJob(place.spool, subject, place);
  return { text: `${fill(sentences(language).jobs.cancelling, { job: subject })}\n`, status: 0 };
}
