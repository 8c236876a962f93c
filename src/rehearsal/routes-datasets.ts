import type { methods } from '../kaggle/dialect.ts';
import { type Answer, answered, denied } from './answer.ts';
import { type VersionFiles, versionFiles } from './dataset-files.ts';
import { findDataset, processedVersions } from './datasets.ts';
import type { WireRequest } from './handler.ts';
import type { Outcome, Scene } from './scene.ts';
import { isSlug, slugOf } from './slug.ts';
import type { StoredDataset, StoredDatasetVersion, StoreState } from './store-state.ts';

type Methods = typeof methods;
type Create = WireRequest<Methods['createDataset']>;
type Body = WireRequest<Methods['createDatasetVersion']>['body'];

/** Opens an upload: a token for the dataset request, and an address that is its own secret. */
export function startBlobUpload(request: WireRequest<Methods['startBlobUpload']>, scene: Scene): Outcome {
  const { name, contentLength: bytes } = request;
  if (name === '' || bytes < 0) return { answer: createError('A name and a length are needed') };
  const [token, secret] = [scene.secret(), scene.secret()];
  const blob = { token, secret, owner: scene.account.username, name, bytes, sha256: '' };
  return {
    answer: answered({ token, createUrl: `${scene.baseUrl}/upload/${secret}` }),
    edit: (state) => ({ ...state, blobs: [...state.blobs, blob] }),
  };
}

/** The older way to open an upload. */
export function uploadDatasetFile(request: WireRequest<Methods['uploadDatasetFile']>, scene: Scene): Outcome {
  const { fileName: name, contentLength } = request;
  return startBlobUpload(
    { type: 'DATASET', name, contentType: undefined, contentLength, lastModifiedEpochSeconds: undefined },
    scene,
  );
}

/** A new dataset with its first version. What Kaggle refuses it says inside a 200 answer. */
export async function createDataset(request: Create, scene: Scene): Promise<Outcome> {
  const owner = request.ownerSlug === '' ? scene.account.username : request.ownerSlug;
  if (owner !== scene.account.username) return { answer: denied('datasets.create') };
  const slug = request.slug === '' ? slugOf(request.title) : request.slug;
  const why = createProblem(request, { owner, slug }, scene);
  if (why !== undefined) return { answer: createError(why) };
  const made = await versionFiles(request, scene);
  if ('why' in made) return { answer: createError(made.why) };
  if (made.files.length === 0 && made.failed === '') {
    return { answer: createError('A dataset needs at least one file') };
  }
  const { title, isPrivate, subtitle, description, categoryIds: keywords } = request;
  const dataset = {
    ...{ owner, slug, title, isPrivate, subtitle, description, keywords },
    licence: request.licenseName === '' ? 'unknown' : request.licenseName,
    updateFrequency: '',
    sources: '',
    versions: [newVersion({ number: 1, notes: '', made }, scene)],
  };
  return {
    answer: created(dataset, scene),
    edit: (state) => ({
      ...state,
      nextId: state.nextId + 1,
      datasets: [...state.datasets, { ...dataset, id: state.nextId }],
    }),
  };
}

/** The next version: a full snapshot, so that a file which is not sent again is gone. */
export function createDatasetVersion(
  request: WireRequest<Methods['createDatasetVersion']>,
  scene: Scene,
): Promise<Outcome> {
  const { ownerSlug, datasetSlug, body } = request;
  return nextVersion(findDataset(scene.state, ownerSlug, datasetSlug), body, scene);
}

/** The next version of the dataset with this number. */
export function createDatasetVersionById(
  { id, body }: WireRequest<Methods['createDatasetVersionById']>,
  scene: Scene,
): Promise<Outcome> {
  return nextVersion(
    scene.state.datasets.find((each) => each.id === id),
    body,
    scene,
  );
}

async function nextVersion(dataset: StoredDataset | undefined, body: Body, scene: Scene): Promise<Outcome> {
  const isOwn = dataset?.owner === scene.account.username;
  if (dataset === undefined || !isOwn || processedVersions(dataset, scene).length === 0) {
    return { answer: denied('datasets.update') };
  }
  if (scene.scenario.strikes('dataset-error')) return { answer: createError('Internal error') };
  const made = await versionFiles(body, scene);
  if ('why' in made) return { answer: createError(made.why) };
  const number = (dataset.versions.at(-1)?.number ?? 0) + 1;
  const version = newVersion({ number, notes: body.versionNotes, made }, scene);
  const kept = body.deleteOldVersions ? [] : dataset.versions;
  const said = {
    ...(body.subtitle === '' ? {} : { subtitle: body.subtitle }),
    ...(body.description === '' ? {} : { description: body.description }),
  };
  return {
    answer: created(dataset, scene),
    edit: (state) => withVersions(state, dataset.id, { ...said, versions: [...kept, version] }),
  };
}

function createProblem(
  { title }: Create,
  { owner, slug }: { owner: string; slug: string },
  { state, scenario }: Scene,
): string | undefined {
  if (scenario.strikes('dataset-error')) return 'Internal error';
  if (title.length < 6 || title.length > 50) return 'The dataset title must be between 6 and 50 characters';
  if (!isSlug(slug) || slug.length < 3 || slug.length > 50) return `The slug '${slug}' is not valid`;
  const isTaken = state.datasets.some(
    (each) => each.owner === owner && (each.slug === slug || each.title === title),
  );
  return isTaken
    ? `The requested title "${title}" is already in use by a dataset. Please choose another title.`
    : undefined;
}

type Made = Exclude<VersionFiles, { readonly why: string }>;

function newVersion(
  { number, notes, made }: { readonly number: number; readonly notes: string; readonly made: Made },
  scene: Scene,
): StoredDatasetVersion {
  const { scenario, nowMs: createdMs } = scene;
  const seconds = scenario.at('slow-processing', number) ? 60 : scene.processingSeconds;
  const readyMs = Math.round(createdMs + seconds * 1000);
  const failed = scenario.at('dataset-failed', number) ? 'processing failed' : made.failed;
  return { number, notes, createdMs, readyMs, files: made.files, failed };
}

function withVersions(
  state: StoreState,
  id: number,
  changes: Pick<StoredDataset, 'versions'> & Partial<StoredDataset>,
): StoreState {
  const datasets = state.datasets.map((each) => (each.id === id ? { ...each, ...changes } : each));
  return { ...state, datasets };
}

function created({ owner, slug }: Pick<StoredDataset, 'owner' | 'slug'>, scene: Scene): Answer {
  const url = `${scene.baseUrl}/datasets/${owner}/${slug}`;
  return answered({ ref: `${owner}/${slug}`, url, status: 'ok', error: '' });
}

function createError(why: string): Answer {
  return answered({ status: 'error', error: why });
}
