import type { methods } from '../kaggle/dialect.ts';
import { answered, denied } from './answer.ts';
import { readableDataset } from './dataset-access.ts';
import { currentVersion, findDataset, isVisible, withDataset } from './datasets.ts';
import type { WireRequest } from './handler.ts';
import { pageOf } from './paging.ts';
import { datasetSummary } from './routes-dataset-views.ts';
import type { Outcome, Scene } from './scene.ts';
import type { StoredDataset } from './store-state.ts';

type Methods = typeof methods;

/** What the owner says about the dataset. */
export function getDatasetMetadata(
  request: WireRequest<Methods['getDatasetMetadata']>,
  scene: Scene,
): Outcome {
  const dataset = readableDataset(request, scene);
  if (!('versions' in dataset)) return { answer: dataset };
  const { id, owner, slug, title, subtitle, description, isPrivate, keywords, licence } = dataset;
  const files = currentVersion(dataset, scene)?.files ?? [];
  const info = {
    datasetId: id,
    datasetSlug: slug,
    ownerUser: owner,
    usabilityRating: 0,
    totalViews: 0,
    totalVotes: 0,
    totalDownloads: 0,
    ...{ title, subtitle, description, isPrivate, keywords },
    licenses: [{ name: licence }],
    collaborators: [],
    data: files.map(({ name, bytes }) => ({ name, description: '', totalBytes: bytes })),
    expectedUpdateFrequency: dataset.updateFrequency,
    userSpecifiedSources: dataset.sources,
  };
  return { answer: answered({ info }) };
}

/** Takes over what the owner says about the dataset; problems are named in a 200 answer. */
export function updateDatasetMetadata(
  { ownerSlug, datasetSlug, settings }: WireRequest<Methods['updateDatasetMetadata']>,
  scene: Scene,
): Outcome {
  const dataset = findDataset(scene.state, ownerSlug, datasetSlug);
  if (dataset === undefined || dataset.owner !== scene.account.username) {
    return { answer: denied('datasets.update') };
  }
  const { title, licenses } = settings;
  if (title !== '' && (title.length < 6 || title.length > 50)) {
    return { answer: answered({ errors: ['The dataset title must be between 6 and 50 characters'] }) };
  }
  const { subtitle, description, isPrivate, keywords } = settings;
  const changes = {
    ...{ subtitle, description, isPrivate, keywords },
    title: title === '' ? dataset.title : title,
    licence: licenses[0]?.name ?? dataset.licence,
    updateFrequency: settings.expectedUpdateFrequency ?? dataset.updateFrequency,
    sources: settings.userSpecifiedSources ?? dataset.sources,
  };
  return { answer: answered({ errors: [] }), edit: (state) => changed(state, dataset.id, changes) };
}

/** One page of the datasets that the user may see: the own ones, a user's, or the public ones; newest first. */
export function listDatasets(request: WireRequest<Methods['listDatasets']>, scene: Scene): Outcome {
  const { username } = scene.account;
  const group = String(request.group ?? '').toUpperCase();
  const words = request.search.toLowerCase();
  const shown = scene.state.datasets
    .filter((dataset) => {
      if (!isVisible(dataset, username) || currentVersion(dataset, scene) === undefined) return false;
      if (group.includes('_MY')) return dataset.owner === username;
      if (request.user !== '') return dataset.owner === request.user;
      return !dataset.isPrivate;
    })
    .filter(({ title, slug }) => `${title} ${slug}`.toLowerCase().includes(words))
    .toSorted((a, b) => b.id - a.id);
  const page = pageOf(shown, request, { largest: 200, scenario: scene.scenario });
  if (!('items' in page)) return { answer: page };
  const datasets = page.items.map((dataset) => datasetSummary(dataset, scene));
  return { answer: answered({ datasets, ...(page.next === '' ? {} : { nextPageToken: page.next }) }) };
}

/** Refused: a certification must not be able to lose what it proved. */
export function deleteDataset(_request: WireRequest<Methods['deleteDataset']>, _scene: Scene): Outcome {
  return { answer: denied('datasets.delete') };
}

function changed(state: Scene['state'], id: number, changes: Partial<StoredDataset>): Scene['state'] {
  const now = state.datasets.find((dataset) => dataset.id === id);
  return now === undefined ? state : withDataset(state, { ...now, ...changes });
}
