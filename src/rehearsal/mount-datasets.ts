import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refFromWire } from '../kaggle/dialect.ts';
import { findDataset, mountedVersion } from './datasets.ts';
import type { Scene } from './scene.ts';
import type { MountedDataset } from './session-order.ts';
import type { Store } from './store.ts';
import type { StoredKernelVersion } from './store-state.ts';

/**
 * Copies the datasets of a kernel version out of the store, each as plain files in a folder of its own below
 * `folder`, in the versions that are current now, when the session starts.
 */
export async function mountDatasets(
  store: Store,
  version: StoredKernelVersion,
  folder: string,
  moment: Pick<Scene, 'nowMs' | 'faults'>,
): Promise<MountedDataset[]> {
  const mounted: MountedDataset[] = [];
  for (const ref of version.datasetSources.map(refFromWire)) {
    const dataset = ref === undefined ? undefined : findDataset(store.state(), ref.owner, ref.slug);
    const current = dataset === undefined ? undefined : mountedVersion(dataset, moment);
    if (dataset === undefined || current === undefined) continue;
    const path = join(folder, dataset.owner, dataset.slug);
    await mkdir(path, { recursive: true });
    for (const file of current.files) await store.contents.copyOut(file.sha256, join(path, file.name));
    mounted.push({ owner: dataset.owner, slug: dataset.slug, path });
  }
  return mounted;
}
