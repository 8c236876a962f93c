import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { dispatchCall, dispatchJob, type JobDispatch, runnerHealth } from './github/dispatch-job.ts';
import { findRun } from './github/job-run.ts';
import { type JobsOnGitHub, jobsOnGitHub } from './job-github.ts';
import { candidates, labelsOf, roomOf } from './job-machines.ts';
import { backOff } from './jobs/back-off.ts';
import { type Choice, chooseMachine, type MachineHealth } from './jobs/choose-machine.ts';
import { orderDigest, orderText } from './jobs/read-order.ts';
import { requireRoom } from './jobs/require-room.ts';
import { seeJob, sentOf, submitJob } from './jobs/spool.ts';
import { healthOf } from './jobs/worker-lease.ts';
import type { WorkerPlace } from './jobs/worker-place.ts';
import { recordMachineEvent } from './machines/machine-events.ts';
import { type MachinesPlace, machineNamed, machinesPlace } from './machines-place.ts';
import { Failure } from './model/failure.ts';
import type { JobOrder } from './model/job.ts';
import type { Language } from './model/language.ts';
import type { Machine } from './model/machines.ts';
import type { SentJob } from './model/sent-job.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** What sending a job needs of the command that asks for it. */
export type Sending = {
  readonly line: CommandLine;
  readonly around: Surroundings;
  readonly language: Language;
  /** Folder of the project. */
  readonly root: string;
  readonly place: WorkerPlace;
};

/**
 * Sends a job to the machine of that name, or to the first of its fallbacks that is fit to take it; the decision and its
 * reasons are an event of the machines. A job that this folder or GitHub knows already stays where it is, whatever has
 * become of the machines since. A runner is only told with `--execute`. Errors: MACHINE_UNKNOWN, JOB_NO_MACHINE,
 * JOB_ID_TAKEN, MACHINES_NOT_FOUND, GITHUB_*.
 */
export async function sendJob(order: JobOrder, sending: Sending): Promise<CommandAnswer> {
  const { line, place, language, around, root } = sending;
  const machines = await machinesPlace(around, language, root);
  machineNamed(machines, line.machine);
  if ((await seeJob(place.spool, order.JOB_ID, place)) !== undefined) return sendOn(order, sending);
  const github = await jobsOnGitHub(sending);
  const earlier = await runElsewhere(order, machines, github);
  if (earlier !== undefined) return adopt(order, earlier, github, sending);
  const found = await candidates(machines, (machine) => healthOfMachine(machine, github, place));
  const choice = chooseMachine(order.JOB_ID, line.machine, found);
  const words = sentences(language).jobs;
  await recordChoice(order, choice, machines, line.machine);
  const reasons = [...choice.reasons, ...(choice.isReduced ? [words.reduced] : [])].join('; ');
  const said = `${fill(words.chosen, { job: order.JOB_ID, machine: choice.machine, reasons })}\n`;
  const chosen = machineNamed(machines, choice.machine);
  requireRoom(order, roomOf(chosen));
  if (chosen.reach === 'local') {
    const answer = await submitJob(place.spool, order, place);
    return { text: `${said}${fill(words[answer], { job: order.JOB_ID })}\n`, status: 0 };
  }
  const sent = sentTo(chosen, github, sending);
  if (line.settings['mode'] !== 'execute')
    return { text: `${said}${planned(order, sent, language)}`, status: 0 };
  // Before anybody is told: whoever is cut off from here on goes on where this one was.
  await submitJob(place.spool, order, place, sent);
  const { text } = await sendOn(order, sending);
  return { text: `${said}${text}`, status: 0 };
}

/** A job that is in this folder: of this machine, it is known; sent to another, that one is told unless it was. */
async function sendOn(order: JobOrder, sending: Sending): Promise<CommandAnswer> {
  const { place, language, line } = sending;
  const { jobs } = sentences(language);
  const job = order.JOB_ID;
  await submitJob(place.spool, order, place);
  const sent = await sentOf(place.spool, job, place);
  const isOver = (await seeJob(place.spool, job, place))?.state.at === 'OVER';
  if (sent === undefined || isOver) return { text: `${fill(jobs.known, { job })}\n`, status: 0 };
  if (line.settings['mode'] !== 'execute') return { text: planned(order, sent, language), status: 0 };
  const { rest } = await jobsOnGitHub(sending);
  const { started, page } = await tell(dispatchOf(order, sent), rest, place);
  const text = started
    ? fill(jobs.sent, { job, machine: sent.machine })
    : fill(jobs.sentBefore, { job, page });
  return { text: `${text}\n`, status: 0 };
}

const mostTries = 3;

/** A call whose answer was lost may have been heard: the run is looked for before there is another. */
async function tell(
  dispatch: JobDispatch,
  rest: JobsOnGitHub['rest'],
  { clock, world }: WorkerPlace,
): ReturnType<typeof dispatchJob> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await dispatchJob(rest, dispatch);
    } catch (error) {
      const pause = backOff(tries, mostTries);
      const isLost = error instanceof Failure && error.code === 'GITHUB_UNREACHABLE';
      if (!isLost || pause === undefined) throw error;
      await clock.sleep(pause, world.signal);
    }
  }
}

/** Address of a run that somebody started from elsewhere. Where it can't be asked for, nothing is sent. */
async function runElsewhere(
  order: JobOrder,
  { file }: MachinesPlace,
  { rest, repository }: JobsOnGitHub,
): Promise<string | undefined> {
  const isAlone = file.machines.machines.every((machine) => labelsOf(machine).length === 0);
  if (isAlone || repository === '') return undefined;
  const run = await findRun(rest, { repository, job: order.JOB_ID, digest: orderDigest(order) });
  return run?.page;
}

/** Takes such a job into this folder, so that its result can be asked for here. */
async function adopt(
  order: JobOrder,
  page: string,
  { repository }: JobsOnGitHub,
  { place, line, language }: Sending,
): Promise<CommandAnswer> {
  const { machine, ref } = line;
  await submitJob(place.spool, order, place, {
    schema: 'nx47.sent-job/1',
    ...{ machine, labels: [], repository, ref },
  });
  const text = fill(sentences(language).jobs.sentBefore, { job: order.JOB_ID, page });
  return { text: `${text}\n`, status: 0 };
}

function recordChoice(
  order: JobOrder,
  { machine, reasons }: Choice,
  { root, world }: MachinesPlace,
  asked: string,
): Promise<unknown> {
  const told = {
    machine,
    goal: `choose a machine for job ${order.JOB_ID}`,
    command: `nx47 job submit --machine ${asked}`,
    decision: reasons.join('; '),
    touches: [],
    evidence: [{ kind: 'checksum' as const, ref: 'order.json', sha256: orderDigest(order) }],
  };
  return recordMachineEvent(root, told, world);
}

/** A machine that can't be asked does not answer: the job goes on to the next. */
async function healthOfMachine(
  machine: Machine,
  { rest, repository }: JobsOnGitHub,
  place: WorkerPlace,
): Promise<MachineHealth | undefined> {
  if (machine.reach === 'local') return healthOf(place.spool, place);
  const labels = labelsOf(machine);
  if (labels.length === 0 || repository === '') return undefined;
  try {
    return await runnerHealth(rest, repository, labels);
  } catch (error) {
    if (error instanceof Failure && error.code === 'GITHUB_UNREACHABLE') return undefined;
    throw error;
  }
}

function sentTo(machine: Machine, { repository }: JobsOnGitHub, { line }: Sending): SentJob {
  const ref = line.ref === '' ? 'main' : line.ref;
  const labels = [...labelsOf(machine)];
  return { schema: 'nx47.sent-job/1', machine: machine.name, labels, repository, ref };
}

function dispatchOf(order: JobOrder, { repository, ref, labels }: SentJob): JobDispatch {
  const digest = orderDigest(order);
  return { repository, ref, job: order.JOB_ID, digest, order: orderText(order).trim(), labels };
}

function planned(order: JobOrder, sent: SentJob, language: Language): string {
  const { method, path, body } = dispatchCall(dispatchOf(order, sent));
  return `${sentences(language).jobs.wouldSend}\n${method} ${path}\n${JSON.stringify(body)}\n`;
}
