import { type Answer, denied, refused } from './answer.ts';
import { currentVersion, findDataset, isVisible, processedVersions } from './datasets.ts';
import type { Scene } from './scene.ts';
import type { StoredDataset, StoredDatasetVersion } from './store-state.ts';

type Named = { readonly ownerSlug: string; readonly datasetSlug: string };
type Versioned = Named & { readonly datasetVersionNumber?: number | undefined };

/** The dataset that a request names, or the refusal: an own one that does not exist is 404, any other 403. */
export function readableDataset({ ownerSlug, datasetSlug }: Named, scene: Scene): StoredDataset | Answer {
  const dataset = findDataset(scene.state, ownerSlug, datasetSlug);
  if (dataset !== undefined && isVisible(dataset, scene.account.username)) return dataset;
  return ownerSlug === scene.account.username ? refused(404, 'Dataset not found') : denied('datasets.get');
}

/** A processed version with its dataset; without a number the current one. */
export function readableVersion(
  request: Versioned,
  scene: Scene,
): { readonly dataset: StoredDataset; readonly version: StoredDatasetVersion } | Answer {
  const dataset = readableDataset(request, scene);
  if (!('versions' in dataset)) return dataset;
  const number = request.datasetVersionNumber ?? 0;
  const version =
    number === 0
      ? currentVersion(dataset, scene)
      : processedVersions(dataset, scene).find((each) => each.number === number);
  return version === undefined ? refused(404, 'Dataset version not found') : { dataset, version };
}
