import {
  datasetFilesToWire,
  datasetStatusToWire,
  datasetViewToWire,
  type methods,
} from '../kaggle/dialect.ts';
import { answered, denied, refused } from './answer.ts';
import { readableDataset, readableVersion } from './dataset-access.ts';
import { currentVersion, processedVersions } from './datasets.ts';
import type { WireRequest } from './handler.ts';
import { pageOf } from './paging.ts';
import type { Outcome, Scene } from './scene.ts';
import type { StoredDataset, StoredDatasetVersion } from './store-state.ts';

type Methods = typeof methods;

const largestPage = 200;

/** The dataset with its processed versions; a version that is being processed is not there yet. */
export function getDataset(request: WireRequest<Methods['getDataset']>, scene: Scene): Outcome {
  const dataset = readableDataset(request, scene);
  if (!('versions' in dataset)) return { answer: dataset };
  const { owner, slug, title, isPrivate, subtitle, description } = dataset;
  const versions = processedVersions(dataset, scene);
  const view = {
    ref: { owner, slug },
    title,
    isPrivate,
    currentVersion: versions.at(-1)?.number ?? 0,
    versions: versions.map(({ number }) => number),
  };
  const body = {
    ...datasetViewToWire(view),
    ...datasetSummary(dataset, scene),
    ...(subtitle === '' ? {} : { subtitle }),
    ...(description === '' ? {} : { description }),
    versions: versions.toReversed().map((version) => versionView(version, owner)),
  };
  return { answer: answered(body) };
}

/** What lists and views say alike of a dataset. */
export function datasetSummary(dataset: StoredDataset, scene: Scene): Readonly<Record<string, unknown>> {
  const { id, owner, slug, title, isPrivate, licence } = dataset;
  const current = currentVersion(dataset, scene);
  return {
    id,
    ref: `${owner}/${slug}`,
    title,
    ownerName: owner,
    ownerRef: owner,
    creatorName: owner,
    isPrivate,
    licenseName: licence,
    lastUpdated: stamp(current?.createdMs ?? scene.nowMs),
    totalBytes: (current?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0),
    url: `${scene.baseUrl}/datasets/${owner}/${slug}`,
    currentVersionNumber: current?.number ?? 0,
  };
}

/**
 * READY as soon as any version is: the question can't name a version, and a newer one may be on its way. FAILED when
 * the newest could not be processed.
 */
export function getDatasetStatus(request: WireRequest<Methods['getDatasetStatus']>, scene: Scene): Outcome {
  const dataset = readableDataset(request, scene);
  if (!('versions' in dataset)) return { answer: dataset };
  if (dataset.owner !== scene.account.username) return { answer: denied('datasets.get') };
  const newest = dataset.versions.at(-1);
  if (newest !== undefined && newest.failed !== '' && newest.readyMs <= scene.nowMs) {
    return { answer: answered({ status: datasetStatusToWire('failed') }) };
  }
  const isReady =
    currentVersion(dataset, scene) !== undefined || scene.scenario.at('stale-ready', newest?.number ?? 0);
  return { answer: answered({ status: datasetStatusToWire(isReady ? 'ready' : 'pending') }) };
}

/** One page of the files of a version, the current one when none is named. */
export function listDatasetFiles(request: WireRequest<Methods['listDatasetFiles']>, scene: Scene): Outcome {
  if (scene.scenario.strikes('late-version')) return { answer: refused(404, 'Dataset version not found') };
  const found = readableVersion(request, scene);
  if (!('version' in found)) return { answer: found };
  const page = pageOf(found.version.files, request, { largest: largestPage, scenario: scene.scenario });
  if (!('items' in page)) return { answer: page };
  const wire = datasetFilesToWire(page.items, page.next);
  const creationDate = stamp(found.version.createdMs);
  const datasetFiles = (wire.datasetFiles ?? []).map((file) => ({ ...file, creationDate }));
  return { answer: answered({ ...wire, datasetFiles }) };
}

function versionView({ number, createdMs, notes }: StoredDatasetVersion, owner: string) {
  return {
    versionNumber: number,
    creationDate: stamp(createdMs),
    creatorName: owner,
    creatorRef: owner,
    versionNotes: notes,
    status: 'Ready',
  };
}

function stamp(ms: number): string {
  return new Date(ms).toISOString();
}
