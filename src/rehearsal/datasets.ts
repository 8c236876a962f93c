import type { Scene } from './scene.ts';
import type { StoredDataset, StoredDatasetVersion, StoreState } from './store-state.ts';

export type Moment = Pick<Scene, 'nowMs' | 'scenario'>;

/** Versions whose processing is over and went well, oldest first. */
export function processedVersions(dataset: StoredDataset, moment: Moment): readonly StoredDatasetVersion[] {
  const newest = dataset.versions.at(-1)?.number;
  return dataset.versions.filter(({ number, readyMs, failed }) => {
    const stuck = number === newest && moment.scenario.at('stale-ready', number);
    return readyMs <= moment.nowMs && failed === '' && !stuck;
  });
}

/** The version that is shown: the newest processed one. */
export function currentVersion(dataset: StoredDataset, moment: Moment): StoredDatasetVersion | undefined {
  return processedVersions(dataset, moment).at(-1);
}

/** The version that a session starting now mounts: the current one, or under `stale` the one before, where there is one. */
export function mountedVersion(
  dataset: StoredDataset,
  moment: Moment,
  stale: boolean,
): StoredDatasetVersion | undefined {
  const processed = processedVersions(dataset, moment);
  return (stale ? processed.at(-2) : undefined) ?? processed.at(-1);
}

/** The dataset at this address, whoever may see it. */
export function findDataset(state: StoreState, owner: string, slug: string): StoredDataset | undefined {
  return state.datasets.find((dataset) => dataset.owner === owner && dataset.slug === slug);
}

/** Whether this user may read the dataset. */
export function isVisible(dataset: StoredDataset, username: string): boolean {
  return dataset.owner === username || !dataset.isPrivate;
}

/** The state with this dataset in the place of the one with its id. */
export function withDataset(state: StoreState, dataset: StoredDataset): StoreState {
  return { ...state, datasets: state.datasets.map((each) => (each.id === dataset.id ? dataset : each)) };
}
