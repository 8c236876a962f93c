import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refFromWire } from '../kaggle/dialect.ts';
import { findDataset, type Moment, mountedVersion } from './datasets.ts';
import { findKernel } from './kernels.ts';
import type { MountedDataset, MountedInput } from './session-order.ts';
import type { Store } from './store.ts';
import type { StoredFile, StoredKernelVersion } from './store-state.ts';

/** What a session finds below `/kaggle/input`. */
export type Mounted = {
  readonly datasets: readonly MountedDataset[];
  readonly inputs: readonly MountedInput[];
};

export type Mounting = {
  readonly store: Store;
  /** Folders of this machine by the reference of the input that each stands for. */
  readonly folders: ReadonlyMap<string, string>;
  /** Copies go below it. */
  readonly into: string;
  readonly moment: Moment;
  /** Mount the dataset versions before the current ones. */
  readonly stale: boolean;
};

/**
 * Makes ready what the sources of a kernel version stand for when its session starts: datasets and outputs of kernels
 * that the service keeps, copied out of the store as plain files, and folders of this machine, as they are.
 */
export async function mountInputs(version: StoredKernelVersion, mounting: Mounting): Promise<Mounted> {
  const { folders } = mounting;
  const mapped = (source: string, places: readonly string[]): MountedInput[] => {
    const path = folders.get(source);
    return path === undefined ? [] : [{ path, places }];
  };
  const kept = version.kernelSources.filter((source) => !folders.has(source));
  const stored = version.datasetSources.filter((source) => !folders.has(source));
  const outputs = await Promise.all(kept.map((source) => kernelOutputs(source, mounting)));
  const datasets = await Promise.all(stored.map((source) => dataset(source, mounting)));
  const inputs = [
    ...version.datasetSources.flatMap((source) => mapped(source, [`datasets/${source}`, lastPart(source)])),
    ...version.kernelSources.flatMap((source) => mapped(source, [`notebooks/${source}`, lastPart(source)])),
    ...version.competitionSources.flatMap((source) => mapped(source, [`competitions/${source}`, source])),
    ...version.modelSources.flatMap((source) => mapped(source, modelPlaces(source))),
    ...outputs.flat(),
  ];
  return { datasets: datasets.flat(), inputs };
}

async function dataset(source: string, mounting: Mounting): Promise<MountedDataset[]> {
  const { store, into, moment, stale } = mounting;
  const ref = refFromWire(source);
  const found = ref === undefined ? undefined : findDataset(store.state(), ref.owner, ref.slug);
  const current = found === undefined ? undefined : mountedVersion(found, moment, stale);
  if (found === undefined || current === undefined) return [];
  const { owner, slug } = found;
  const path = join(into, 'datasets', owner, slug);
  await copyOut(store, current.files, path);
  return [{ owner, slug, path }];
}

/** The outputs of a kernel's newest complete version. */
async function kernelOutputs(source: string, { store, into }: Mounting): Promise<MountedInput[]> {
  const ref = refFromWire(source);
  const kernel = ref === undefined ? undefined : findKernel(store.state(), ref);
  const version = kernel?.versions.findLast(({ session }) => session.status === 'complete');
  if (version === undefined) return [];
  const path = join(into, 'kernels', source);
  await copyOut(store, version.session.outputs, path);
  return [{ path, places: [`notebooks/${source}`, lastPart(source)] }];
}

async function copyOut(store: Store, files: readonly StoredFile[], path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  for (const file of files) await store.contents.copyOut(file.sha256, join(path, file.name));
}

/** `owner/model/framework/variation/version`; without a version the first. */
function modelPlaces(source: string): string[] {
  const [owner = '', model = '', framework = '', variation = '', version = '1'] = source.split('/');
  const below = `${model}/${framework}/${variation}/${version}`.toLowerCase();
  return [`models/${owner}/${below}`, below];
}

function lastPart(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1);
}
