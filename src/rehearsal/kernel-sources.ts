import { refFromWire } from '../kaggle/dialect.ts';
import { currentVersion, findDataset, isVisible } from './datasets.ts';
import { findKernel, isKernelVisible } from './kernels.ts';
import type { Scene } from './scene.ts';

/** The sources of a push by kind: those that a session will find, and those that are refused. */
export type KernelSources = Readonly<
  Record<
    'datasets' | 'kernels' | 'competitions' | 'models',
    { readonly added: string[]; readonly invalid: string[] }
  >
>;

type Asked = {
  readonly datasetDataSources: readonly string[];
  readonly kernelDataSources: readonly string[];
  readonly competitionDataSources: readonly string[];
  readonly modelDataSources: readonly string[];
};

/**
 * Sorts the sources of a push. A dataset counts when the user may read it and a version of it is processed, a kernel
 * when it has run to its end; anything counts that a folder of this machine stands for.
 */
export function kernelSources(asked: Asked, scene: Scene): KernelSources {
  const refused = scene.scenario.strikes('invalid-dataset-source');
  return {
    datasets: sorted(asked.datasetDataSources, (source) => !refused && isDataset(source, scene)),
    kernels: sorted(asked.kernelDataSources, (source) => isKernel(source, scene)),
    competitions: sorted(asked.competitionDataSources, (source) => scene.inputs.has(source)),
    models: sorted(asked.modelDataSources, (source) => scene.inputs.has(source)),
  };
}

function sorted(sources: readonly string[], isGood: (source: string) => boolean) {
  const unique = [...new Set(sources)];
  return {
    added: unique.filter((source) => isGood(source)),
    invalid: unique.filter((source) => !isGood(source)),
  };
}

function isDataset(source: string, scene: Scene): boolean {
  if (scene.inputs.has(source)) return true;
  const ref = refFromWire(source);
  const dataset = ref === undefined ? undefined : findDataset(scene.state, ref.owner, ref.slug);
  if (dataset === undefined || !isVisible(dataset, scene.account.username)) return false;
  return currentVersion(dataset, scene) !== undefined;
}

function isKernel(source: string, scene: Scene): boolean {
  if (scene.inputs.has(source)) return true;
  const ref = refFromWire(source);
  const kernel = ref === undefined ? undefined : findKernel(scene.state, ref);
  if (kernel === undefined || !isKernelVisible(kernel, scene.account.username)) return false;
  return kernel.versions.some(({ session }) => session.status === 'complete');
}
