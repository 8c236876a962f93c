import { certify } from './certify.ts';
import { compose } from './compose.ts';
import { exitStatusOf, exitStatusOfFailure } from './exit-status.ts';
import { readInputs, surroundings } from './github/inputs.ts';
import { failAction, writeOutputs, writeSummary } from './github/outputs.ts';
import { Failure } from './model/failure.ts';
import { readRequest } from './read-request.ts';

/** The action: inputs → World → certify → outputs. Returns the exit status: every red is 1, a pending run is green. */
export async function runAction(
  installRoot: string,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const inputs = readInputs();
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
  try {
    const request = await readRequest(
      inputs.settings,
      inputs.project,
      inputs.target === 'rehearsal' ? 'rehearse' : 'certify',
    );
    const { world, close } = await compose(
      request,
      surroundings(installRoot, inputs, environment, stop.signal),
    );
    try {
      const run = await certify(request, world);
      writeOutputs(run);
      await writeSummary(run, request.settings.language, environment);
      const status =
        run.failure === undefined
          ? exitStatusOf(run.verdict, inputs.target)
          : exitStatusOfFailure(run.failure);
      if (status === 0 || status === 4) return 0;
      return failAction(run.failure ?? run.verdict, request.settings.language);
    } finally {
      await close();
    }
  } catch (error) {
    const failure =
      error instanceof Failure ? error : new Failure('DEFECT', { where: 'action' }, { cause: error });
    return failAction(failure, inputs.language);
  }
}
