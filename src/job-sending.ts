import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { dispatchCall, dispatchJob, runnerHealth } from './github/dispatch-job.ts';
import { createRest, type GitHubRest } from './github/rest.ts';
import { readWorkflowRun } from './github/workflow-run.ts';
import { candidates, labelsOf } from './job-machines.ts';
import { chooseMachine, type MachineHealth } from './jobs/choose-machine.ts';
import { orderDigest, orderText } from './jobs/read-order.ts';
import { submitJob } from './jobs/spool.ts';
import { healthOf } from './jobs/worker-lease.ts';
import type { WorkerPlace } from './jobs/worker-place.ts';
import { recordMachineEvent } from './machines/machine-events.ts';
import { machineNamed, machinesPlace } from './machines-place.ts';
import { Failure } from './model/failure.ts';
import type { JobOrder } from './model/job.ts';
import type { Language } from './model/language.ts';
import type { Machine } from './model/machines.ts';
import { Secret } from './model/secret.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** What sending a job needs of the command that asks for it. */
export type Sending = {
  readonly line: CommandLine;
  readonly around: Surroundings;
  readonly language: Language;
  readonly place: WorkerPlace;
};

/**
 * Sends a job to the machine of that name, or to the first of its fallbacks that is fit to take it; the decision and its
 * reasons are an event of the machines. A runner is only told with `--execute`. Errors: MACHINE_UNKNOWN, JOB_NO_MACHINE,
 * JOB_ID_TAKEN, MACHINES_NOT_FOUND, GITHUB_*.
 */
export async function sendJob(order: JobOrder, sending: Sending): Promise<CommandAnswer> {
  const { line, place, language, around } = sending;
  const machines = await machinesPlace(around, language, '.');
  machineNamed(machines, line.machine);
  const github = await githubOf(sending);
  const found = await candidates(machines, (machine) => healthOfMachine(machine, github, place));
  const choice = chooseMachine(order.JOB_ID, line.machine, found);
  const words = sentences(language).jobs;
  const reasons = [...choice.reasons, ...(choice.isReduced ? [words.reduced] : [])].join('; ');
  await recordMachineEvent(
    machines.root,
    {
      machine: choice.machine,
      goal: `choose a machine for job ${order.JOB_ID}`,
      command: `nx47 job submit --machine ${line.machine}`,
      decision: choice.reasons.join('; '),
      touches: [],
      evidence: [{ kind: 'checksum', ref: 'order.json', sha256: orderDigest(order) }],
    },
    machines.world,
  );
  const said = `${fill(words.chosen, { job: order.JOB_ID, machine: choice.machine, reasons })}\n`;
  const chosen = machineNamed(machines, choice.machine);
  if (chosen.reach === 'local') {
    const answer = await submitJob(place.spool, order, place);
    return { text: `${said}${fill(words[answer], { job: order.JOB_ID })}\n`, status: 0 };
  }
  return { text: `${said}${await tellRunner(order, chosen, github, sending)}\n`, status: 0 };
}

type GitHub = { readonly rest: GitHubRest; readonly repository: string };

async function githubOf({ around, place }: Sending): Promise<GitHub> {
  const { repository, apiUrl } = await readWorkflowRun(around.environment);
  const token = around.inputs.githubToken || around.environment['GITHUB_TOKEN'] || '';
  const { clock, world } = place;
  const rest = createRest({
    apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl,
    token: new Secret(token),
    environment: around.environment,
    ...{ clock, signal: world.signal },
  });
  return { rest, repository };
}

/** A machine that can't be asked does not answer: the job goes on to the next. */
async function healthOfMachine(
  machine: Machine,
  { rest, repository }: GitHub,
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

async function tellRunner(
  order: JobOrder,
  machine: Machine,
  { rest, repository }: GitHub,
  { line, language }: Sending,
): Promise<string> {
  const words = sentences(language).jobs;
  const dispatch = {
    ...{ repository, ref: line.ref === '' ? 'main' : line.ref, job: order.JOB_ID },
    ...{ digest: orderDigest(order), order: orderText(order).trim(), labels: labelsOf(machine) },
  };
  if (line.settings['mode'] !== 'execute') {
    const { method, path, body } = dispatchCall(dispatch);
    return `${words.wouldSend}\n${method} ${path}\n${JSON.stringify(body)}`;
  }
  const { started, page } = await dispatchJob(rest, dispatch);
  if (started) return fill(words.sent, { job: order.JOB_ID, machine: machine.name });
  return fill(words.sentBefore, { job: order.JOB_ID, page });
}
