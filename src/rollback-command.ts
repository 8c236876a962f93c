import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { compose, type Surroundings } from './compose.ts';
import { exitStatusOfFailure } from './exit-status.ts';
import type { FinishedRun } from './macro/story.ts';
import { Failure, failureCodes } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import { readRequest } from './read-request.ts';
import { explainFailure } from './report/explain-failure.ts';
import { rollBack } from './roll-back.ts';
import { type ProjectMetadata, projectMetadata } from './survey/metadata.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 rollback --dataset N --kernel M [--execute]`: those versions of the project's dataset and kernel become the
 * next ones. A dry run fetches and proves them. Errors: USAGE_BAD_VALUE for no version, CONFIG_*, those of a run.
 */
export async function rollbackCommand(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  const request = await readRequest(line.settings, line.path, 'certify');
  const order = {
    dataset: line.datasetVersion === 0 ? undefined : line.datasetVersion,
    kernel: line.kernelVersion === 0 ? undefined : line.kernelVersion,
  };
  const metadata = await metadataOf(request);
  if (order.dataset === undefined && order.kernel === undefined)
    throw new Failure('USAGE_BAD_VALUE', {
      flag: 'rollback',
      value: '',
      expected: '--dataset N | --kernel M',
    });
  if (order.dataset !== undefined && metadata.dataset === undefined)
    throw new Failure('CONFIG_MISSING_KEY', { file: request.file, key: 'dataset' });
  const { world, close } = await compose(request, around);
  try {
    return answerOf(await rollBack(order, metadata, request, world), request);
  } finally {
    await close();
  }
}

async function metadataOf({ root, file, settings }: RunRequest): Promise<ProjectMetadata> {
  const read = async (name: string) => ({
    name,
    bytes: new Uint8Array(await readFile(join(root, name)).catch(() => new Uint8Array())),
  });
  const metadata = projectMetadata({
    ...{ paths: [], unreadable: [], texts: [], code: { name: '', bytes: new Uint8Array() } },
    kernelMetadata: await read(`${settings.kernel}/kernel-metadata.json`),
    ...(settings.dataset === undefined ? {} : { datasetMetadata: await read(settings.dataset) }),
  });
  if (metadata === undefined)
    throw new Failure('CONFIG_BAD_VALUE', { file, line: 1, key: 'kernel', why: 'kernel-metadata.json' });
  return metadata;
}

// A refusal of the service, or of what it had, is an incident of the run: it is told as a failure is.
function answerOf(run: FinishedRun, { settings }: RunRequest): CommandAnswer {
  const words = sentences(settings.language).console;
  const names: Readonly<Record<string, string>> = words.steps;
  const [incident] = run.dossier.incidents;
  const code = failureCodes.find((known) => known === incident?.code);
  if (code !== undefined && incident !== undefined) {
    const failure = run.failure ?? new Failure(code, incident.parameters);
    return { text: `${explainFailure(failure, settings.language)}\n`, status: exitStatusOfFailure(failure) };
  }
  const lines = run.dossier.steps
    .filter(({ macro }) => macro !== 'record')
    .map(({ macro, state, output, command }) => {
      const text = state === 'SKIPPED' ? command.split('\n').join('\n    ') : output;
      return `  ${names[macro] ?? macro} (${words.states[state]}) — ${text}`;
    });
  const heading = settings.mode === 'execute' ? words.rolledBack : words.rollbackPlanned;
  const session = fill('{name}: {path}', { name: words.session, path: run.sessionFolder });
  return { text: `${[heading, ...lines, session].join('\n')}\n`, status: 0 };
}
