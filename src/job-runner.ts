import { appendFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { CommandAnswer } from './audit-command.ts';
import type { Surroundings } from './compose.ts';
import { declaredLabels } from './job-machines.ts';
import { jobPlace, workHere } from './job-place.ts';
import { orderDigest, readOrder } from './jobs/read-order.ts';
import { resultOf, submitJob } from './jobs/spool.ts';
import { Failure } from './model/failure.ts';
import type { JobOrder } from './model/job.ts';
import type { Language } from './model/language.ts';
import { version } from './version.ts';

type Run = {
  readonly around: Surroundings;
  readonly language: Language;
  /** Folder of the project. */
  readonly root: string;
};

/**
 * `nx47 job runner check | run`: the two steps of nx47-job.yml, with their inputs as variables of the step. The order has
 * to be the one of the id and the digest that the run is named by. Errors: JOB_ORDER_INVALID, JOB_REFUSED, JOB_ID_TAKEN.
 */
export async function jobRunner(act: string, run: Run): Promise<CommandAnswer> {
  const { environment } = run.around;
  const order = namedOrder(environment);
  if (act === 'check') return check(order, run);
  if (act === 'run') return work(order, run);
  throw new Failure('USAGE_UNKNOWN_COMMAND', { command: `job runner ${act}`, suggestion: 'check, run' });
}

type Variables = Readonly<Record<string, string>>;

function namedOrder(environment: Variables): JobOrder {
  const order = readOrder(new TextEncoder().encode(environment['ORDER'] ?? ''), 'ORDER');
  const digest = orderDigest(order);
  if (order.JOB_ID !== environment['JOB'] || digest !== environment['DIGEST'])
    throw new Failure('JOB_ORDER_INVALID', { file: 'ORDER', why: `${order.JOB_ID} ${digest}` });
  return order;
}

const labelsSchema = z
  .array(z.string().regex(/^[A-Za-z0-9][\w.-]{0,63}$/))
  .min(1)
  .max(8);
const hosted = ['ubuntu-24.04'];

/** Labels of a declared machine, or GitHub's own runner: no other machine gets a job, whoever starts the run. */
async function check(order: JobOrder, { around, root }: Run): Promise<CommandAnswer> {
  const { environment } = around;
  const job = order.JOB_ID;
  const labels = runnerLabels(order, environment);
  const known = [hosted, ...(await declaredLabels(root))];
  const isKnown = known.some((one) => one.join() === labels.join());
  if (!isKnown) throw new Failure('JOB_REFUSED', { job, why: `runner: ${labels.join()}`, rule: 44 });
  await setOutputs({ runner: JSON.stringify(labels) }, environment);
  return { text: `${orderDigest(order)}\n`, status: 0 };
}

function runnerLabels({ JOB_ID: job }: JobOrder, environment: Variables): string[] {
  const text = environment['RUNNER_LABELS'] ?? '';
  const labels = labelsSchema.safeParse(jsonOf(text));
  if (labels.success) return labels.data;
  throw new Failure('JOB_REFUSED', { job, why: `runner: ${text.slice(0, 200)}`, rule: 44 });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function work(order: JobOrder, { around, language, root }: Run): Promise<CommandAnswer> {
  const { environment } = around;
  const repository = (environment['GITHUB_REPOSITORY'] ?? '').replaceAll(/[^\w./-]|\.\./g, '');
  const home = environment['HOME'] ?? homedir();
  // Outside the working tree, which every run cleans: the machine has to know what it did before.
  const spool = join(home, '.local/state/nx47/spool', repository);
  const labels = runnerLabels(order, environment);
  const place = await jobPlace({ root, spool, labels }, around, language);
  await submitJob(place.spool, order, place);
  const worker = { name: 'nx47 job', version, slots: 1, once: true, only: order.JOB_ID };
  await workHere(worker, place);
  const result = await resultOf(place.spool, order.JOB_ID, place);
  const status = result?.STATUS ?? '';
  const outcome = join(place.spool.jobs, order.JOB_ID, 'outcome');
  await setOutputs({ status, outcome }, environment);
  return { text: `${JSON.stringify(result, null, 2)}\n`, status: status === 'DONE' ? 0 : 1 };
}

// The values are checked ones of one line: labels as JSON, a status of a list, a path made of checked names.
async function setOutputs(outputs: Variables, environment: Variables): Promise<void> {
  const file = environment['GITHUB_OUTPUT'] ?? '';
  const lines = Object.entries(outputs).map(
    ([name, value]) => `${name}=${value.replaceAll(/[\r\n]/g, '')}\n`,
  );
  if (file !== '') await appendFile(file, lines.join(''));
}
