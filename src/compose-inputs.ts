import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from './compose-rehearsal.ts';
import { Failure } from './model/failure.ts';
import type { Request, RunRequest } from './model/request.ts';
import { scenarioElements } from './rehearsal/scenario.ts';

/** What a rehearsal is given beside the project itself. */
export type GivenInputs = {
  /** Folders by the reference of the input that each stands for. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Kaggle Secrets by label. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly isRerun: boolean;
  readonly allowOpenNetwork: boolean;
  /** Elements of the scenario. */
  readonly faults: readonly string[];
};

const sources = z.array(z.string()).catch([]);
const kernelSchema = z.looseObject({
  dataset_sources: sources,
  kernel_sources: sources,
  competition_sources: sources,
  model_sources: sources,
});
const datasetSchema = z.looseObject({ id: z.string().catch('') });

/**
 * Folders, secrets and faults of a rehearsal, from nx47.yml and the environment. A run that acts needs a folder for
 * every source of its kernel but the dataset that it publishes itself, and a value for every secret that it names.
 * Errors: INPUT_MISSING {inputs}.
 */
export async function givenInputs(
  { root, settings }: RunRequest,
  environment: Readonly<Record<string, string>>,
): Promise<GivenInputs> {
  const inputs = inputFolders(settings, root);
  const secrets = secretsOf(settings['kaggle-secrets'], environment);
  if (settings.mode === 'execute') {
    const missing = [
      ...(await missingSources(settings, root, inputs)),
      ...settings['kaggle-secrets'].filter((label) => !(label in secrets)).map(secretVariable),
    ];
    if (missing.length > 0) throw new Failure('INPUT_MISSING', { inputs: missing.join(', ') });
  }
  return {
    inputs,
    secrets,
    isRerun: settings.rerun,
    allowOpenNetwork: settings['allow-open-network'],
    faults: scenarioElements(settings.scenario),
  };
}

/** The variable that holds a secret of a rehearsal: its label in capitals, anything but letters and digits as `_`. */
export function secretVariable(label: string): string {
  return `NX47_SECRET_${label.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}

// A rerun swaps in the folders that it names; the other inputs stay.
function inputFolders(settings: Request, root: string): Map<string, string> {
  const named = { ...settings.inputs, ...(settings.rerun ? settings['rerun-inputs'] : {}) };
  return new Map(Object.entries(named).map(([reference, path]) => [reference, join(root, path)]));
}

function secretsOf(
  labels: readonly string[],
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    labels.flatMap((label) => {
      const value = environment[`NX47_SECRET_${label}`] ?? environment[secretVariable(label)] ?? '';
      return value === '' ? [] : [[label, value]];
    }),
  );
}

async function missingSources(
  settings: Request,
  root: string,
  inputs: ReadonlyMap<string, string>,
): Promise<string[]> {
  const kernel = kernelSchema.safeParse(await readJson(join(root, settings.kernel, 'kernel-metadata.json')));
  // A file that can't be read is said by the run itself.
  if (!kernel.success) return [];
  const own = settings.dataset === undefined ? undefined : await readJson(join(root, settings.dataset));
  const dataset = datasetSchema.safeParse(own);
  const asked = [
    ...kernel.data.dataset_sources.filter((source) => !dataset.success || source !== dataset.data.id),
    ...kernel.data.kernel_sources,
    ...kernel.data.competition_sources,
    ...kernel.data.model_sources,
  ];
  const missing: string[] = [];
  for (const source of new Set(asked)) {
    const folder = inputs.get(source);
    const found = folder === undefined ? undefined : await stat(folder).catch(() => undefined);
    if (found?.isDirectory() !== true) missing.push(folder === undefined ? source : `${source}: ${folder}`);
  }
  return missing;
}
