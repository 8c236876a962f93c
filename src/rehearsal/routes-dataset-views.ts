import {
  datasetFilesToWire,
  datasetStatusToWire,
  datasetViewToWire,
  type methods,
} from '../kaggle/dialect.ts';
import { type Answer, answered, denied, refused } from './answer.ts';
import { currentVersion, findDataset, isVisible, processedVersions } from './datasets.ts';
import type { WireRequest } from './handler.ts';
import { pageOf } from './paging.ts';
import type { Outcome, Scene } from './scene.ts';
import type { StoredDataset, StoredDatasetVersion } from './store-state.ts';

type Methods = typeof methods;
type Named = { readonly ownerSlug: string; readonly datasetSlug: string };

const largestPage = 200;

/** The dataset with its processed versions; a version that is being processed is not there yet. */
export function getDataset(request: WireRequest<Methods['getDataset']>, scene: Scene): Outcome {
  const dataset = readable(request, scene);
  if (!('versions' in dataset)) return { answer: dataset };
  const { owner, slug, title, isPrivate } = dataset;
  const versions = processedVersions(dataset, scene);
  const current = versions.at(-1);
  const numbers = versions.map(({ number }) => number);
  const view = {
    ref: { owner, slug },
    title,
    isPrivate,
    currentVersion: current?.number ?? 0,
    versions: numbers,
  };
  const body = {
    id: dataset.id,
    ...datasetViewToWire(view),
    licenseName: dataset.licence,
    lastUpdated: stamp(current?.createdMs ?? scene.nowMs),
    totalBytes: (current?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0),
    url: `${scene.baseUrl}/datasets/${owner}/${slug}`,
  };
  return { answer: answered(body) };
}

/** READY as soon as any version is: the question can't name a version, and a newer one may be on its way. */
export function getDatasetStatus(request: WireRequest<Methods['getDatasetStatus']>, scene: Scene): Outcome {
  const dataset = readable(request, scene);
  if (!('versions' in dataset)) return { answer: dataset };
  if (dataset.owner !== scene.account.username) return { answer: denied('datasets.get') };
  const isReady = currentVersion(dataset, scene) !== undefined || scene.faults.has('ready-of-old-version');
  return { answer: answered({ status: datasetStatusToWire(isReady ? 'ready' : 'pending') }) };
}

/** One page of the files of a version, the current one when none is named. */
export function listDatasetFiles(request: WireRequest<Methods['listDatasetFiles']>, scene: Scene): Outcome {
  const dataset = readable(request, scene);
  if (!('versions' in dataset)) return { answer: dataset };
  const version = askedVersion(dataset, request.datasetVersionNumber ?? 0, scene);
  if (version === undefined) return { answer: refused(404, 'Dataset version not found') };
  const page = pageOf(version.files, request, largestPage);
  if (!('items' in page)) return { answer: page };
  const wire = datasetFilesToWire(page.items, page.next);
  const creationDate = stamp(version.createdMs);
  const datasetFiles = (wire.datasetFiles ?? []).map((file) => ({ ...file, creationDate }));
  return { answer: answered({ ...wire, datasetFiles }) };
}

function readable({ ownerSlug, datasetSlug }: Named, scene: Scene): StoredDataset | Answer {
  const dataset = findDataset(scene.state, ownerSlug, datasetSlug);
  if (dataset !== undefined && isVisible(dataset, scene.account.username)) return dataset;
  return ownerSlug === scene.account.username ? refused(404, 'Dataset not found') : denied('datasets.get');
}

function askedVersion(
  dataset: StoredDataset,
  number: number,
  scene: Scene,
): StoredDatasetVersion | undefined {
  if (number === 0) return currentVersion(dataset, scene);
  return processedVersions(dataset, scene).find((version) => version.number === number);
}

function stamp(ms: number): string {
  return new Date(ms).toISOString();
}
