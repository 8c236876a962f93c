import { collectTicket } from './collect-command.ts';
import { commitBackAfter } from './commit-back-command.ts';
import type { Surroundings } from './compose.ts';
import { exitStatusOf, exitStatusOfFailure } from './exit-status.ts';
import { type ActionInputs, readInputs, surroundings } from './github/inputs.ts';
import { failAction, setOutput, tellingOutputs, writeOutputs } from './github/outputs.ts';
import type { FinishedRun } from './macro/story.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { readRequest } from './read-request.ts';
import { runRequest } from './run-request.ts';
import { tellFailure, tellRun } from './tell-run.ts';

/** The action: inputs → World → certify → outputs. Returns the exit status: every red is 1, a pending run is green. */
export async function runAction(
  installRoot: string,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const inputs = readInputs();
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
  const around = surroundings(installRoot, inputs, environment, stop.signal);
  try {
    const { run, request } = await runInputs(inputs, around);
    writeOutputs(run);
    setOutput('sarif', await tellRun(run, request, around));
    const left = await commitBackAfter(run, request, around);
    const status =
      run.failure === undefined
        ? exitStatusOf(run.verdict, request.askedFor ?? inputs.target)
        : exitStatusOfFailure(run.failure);
    if (status === 0 || status === 4)
      return left === undefined ? 0 : failAction(left, request.settings.language);
    return failAction(run.failure ?? run.dossier, request.settings.language);
  } catch (error) {
    const failure =
      error instanceof Failure ? error : new Failure('DEFECT', { where: 'action' }, { cause: error });
    await tellFailure(failure, inputs.language, around);
    return failAction(failure, inputs.language);
  }
}

const watched = (world: World): World => ({ ...world, presenter: tellingOutputs(world.presenter) });

/** A run of its own, or the rest of the one that a ticket names. */
async function runInputs(
  inputs: ActionInputs,
  around: Surroundings,
): Promise<{ readonly run: FinishedRun; readonly request: RunRequest }> {
  const { ticket = '', service = '' } = inputs.settings;
  if (ticket !== '') {
    const place = { path: String(ticket), folder: process.cwd() };
    const order = { ...place, service: String(service), language: inputs.language };
    return collectTicket(order, around, watched);
  }
  const command = inputs.target === 'rehearsal' ? 'rehearse' : 'certify';
  const request = await readRequest(inputs.settings, inputs.project, command);
  return { run: await runRequest(request, around, watched), request };
}
