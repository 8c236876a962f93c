import type { ActionPlace } from './action-place.ts';
import { type ActionRun, runOfAction } from './action-run.ts';
import { attestationOf, commitBackAfter } from './commit-back-command.ts';
import { exitStatusOf, exitStatusOfFailure } from './exit-status.ts';
import { type ActionInputs, readInputs, surroundings } from './github/inputs.ts';
import { failAction, outputsOf, setOutputs, unreachedOutputs } from './github/outputs.ts';
import { keepState } from './github/state.ts';
import { Failure, failureEffects } from './model/failure.ts';
import { tellLoop } from './tell-loop.ts';
import { tellFailure, tellRun } from './tell-run.ts';
import { sentences } from './text/sentences.ts';

/** Where the action lies: its root, and the program that speaks to the results service. */
export type Installation = { readonly root: string; readonly resultsProgram: string };

/** The action: inputs → World → certify → outputs. Returns the exit status: every red is 1, a pending run is green. */
export async function runAction(
  installed: Installation,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const inputs = readInputs();
  // Whatever ends this process from now on, each output has a value.
  setOutputs(unreachedOutputs('interrupted'));
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
  const around = surroundings(installed.root, inputs, environment, stop.signal);
  const place = {
    around,
    results: { program: installed.resultsProgram, environment, signal: stop.signal },
  };
  try {
    return await concludeStep(await runOfAction(inputs, place), inputs, place);
  } catch (error) {
    const failure =
      error instanceof Failure ? error : new Failure('DEFECT', { where: 'action' }, { cause: error });
    const verdict = failureEffects[failure.code] === 'no-go' ? 'NO-GO' : 'INCONCLUSIVE';
    setOutputs({ verdict, cause: failure.code });
    await tellFailure(failure, inputs.language, around);
    return failAction(failure, inputs.language);
  }
}

async function concludeStep(ended: ActionRun, inputs: ActionInputs, place: ActionPlace): Promise<number> {
  const { run, request } = ended;
  const { language } = request.settings;
  const { around } = place;
  const first = ended.offline === undefined ? '' : sentences(language).action[ended.offline];
  keepState('verdict', run.verdict.kind);
  setOutputs(outputsOf(run));
  const sarif = await tellRun(run, request, around);
  keepState('sarif', sarif);
  setOutputs({ sarif });
  const isCancelled = run.failure?.code === 'CANCELLED';
  if (ended.told !== undefined) await tellLoop(ended.told, language, around);
  const isAdded = isCancelled || ended.told !== undefined;
  const left = isAdded ? undefined : await commitBackAfter(run, request, around);
  setOutputs(await attestationOf(run.sessionFolder, request.root));
  const status =
    run.failure === undefined
      ? exitStatusOf(run.verdict, request.askedFor ?? inputs.target)
      : exitStatusOfFailure(run.failure);
  if (status === 0 || status === 4) return left === undefined ? 0 : failAction(left, language);
  return failAction(run.failure ?? run.dossier, language, first);
}
