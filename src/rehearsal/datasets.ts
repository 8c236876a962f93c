import type { Scene } from './scene.ts';
import type { StoredDataset, StoredDatasetVersion, StoreState } from './store-state.ts';

type Moment = Pick<Scene, 'nowMs' | 'faults'>;

/** Versions whose processing is over, oldest first. */
export function processedVersions(dataset: StoredDataset, moment: Moment): readonly StoredDatasetVersion[] {
  const newest = dataset.versions.at(-1)?.number;
  const isStuck = moment.faults.has('ready-of-old-version');
  return dataset.versions.filter(
    ({ number, readyMs }) => readyMs <= moment.nowMs && !(isStuck && number === newest),
  );
}

/** The version that is shown and mounted: the newest processed one. */
export function currentVersion(dataset: StoredDataset, moment: Moment): StoredDatasetVersion | undefined {
  return processedVersions(dataset, moment).at(-1);
}

/** The version that a session starting now mounts; the one before the current under `stale-mount`. */
export function mountedVersion(dataset: StoredDataset, moment: Moment): StoredDatasetVersion | undefined {
  const processed = processedVersions(dataset, moment);
  return (moment.faults.has('stale-mount') ? processed.at(-2) : undefined) ?? processed.at(-1);
}

/** The dataset at this address, whoever may see it. */
export function findDataset(state: StoreState, owner: string, slug: string): StoredDataset | undefined {
  return state.datasets.find((dataset) => dataset.owner === owner && dataset.slug === slug);
}

/** Whether this user may read the dataset. */
export function isVisible(dataset: StoredDataset, username: string): boolean {
  return dataset.owner === username || !dataset.isPrivate;
}
