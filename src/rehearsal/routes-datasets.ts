import type { methods } from '../kaggle/dialect.ts';
import { type Answer, answered, denied } from './answer.ts';
import { versionFiles } from './dataset-files.ts';
import { findDataset, processedVersions } from './datasets.ts';
import type { WireRequest } from './handler.ts';
import type { Outcome, Scene } from './scene.ts';
import { isSlug, slugOf } from './slug.ts';
import type { StoredDataset, StoredDatasetVersion, StoredFile, StoreState } from './store-state.ts';

type Methods = typeof methods;
type Create = WireRequest<Methods['createDataset']>;

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

/** A new dataset with its first version. What Kaggle refuses it says inside a 200 answer. */
export function createDataset(request: Create, scene: Scene): Outcome {
  const owner = request.ownerSlug === '' ? scene.account.username : request.ownerSlug;
  if (owner !== scene.account.username) return { answer: denied('datasets.create') };
  const slug = request.slug === '' ? slugOf(request.title) : request.slug;
  const why = createProblem(request, { owner, slug }, scene.state);
  if (why !== undefined) return { answer: createError(why) };
  const made = versionFiles(request, scene);
  if ('why' in made) return { answer: createError(made.why) };
  const dataset: StoredDataset = {
    id: scene.state.nextId,
    owner,
    slug,
    title: request.title,
    licence: request.licenseName,
    isPrivate: request.isPrivate,
    versions: [newVersion(1, '', made.files, scene)],
  };
  return {
    answer: created(dataset, scene),
    edit: (state) => ({ ...state, nextId: dataset.id + 1, datasets: [...state.datasets, dataset] }),
  };
}

/** The next version: a full snapshot, so that a file which is not sent again is gone. */
export function createDatasetVersion(
  request: WireRequest<Methods['createDatasetVersion']>,
  scene: Scene,
): Outcome {
  const { ownerSlug, datasetSlug, body } = request;
  const dataset = findDataset(scene.state, ownerSlug, datasetSlug);
  const isOwn = dataset?.owner === scene.account.username;
  if (dataset === undefined || !isOwn || processedVersions(dataset, scene).length === 0) {
    return { answer: denied('datasets.update') };
  }
  const made = versionFiles(body, scene);
  if ('why' in made) return { answer: createError(made.why) };
  const number = (dataset.versions.at(-1)?.number ?? 0) + 1;
  const version = newVersion(number, body.versionNotes, made.files, scene);
  const kept = body.deleteOldVersions ? [] : dataset.versions;
  return {
    answer: created(dataset, scene),
    edit: (state) => withVersions(state, dataset.id, [...kept, version]),
  };
}

function createProblem(
  { title, licenseName }: Create,
  { owner, slug }: { owner: string; slug: string },
  state: StoreState,
): string | undefined {
  if (title.length < 6 || title.length > 50) return 'The dataset title must be between 6 and 50 characters';
  if (!isSlug(slug) || slug.length < 3 || slug.length > 50) return `The slug '${slug}' is not valid`;
  if (licenseName === '') return 'A license is needed';
  const isTaken = state.datasets.some(
    (each) => each.owner === owner && (each.slug === slug || each.title === title),
  );
  return isTaken
    ? `The requested title "${title}" is already in use by a dataset. Please choose another title.`
    : undefined;
}

function newVersion(
  number: number,
  notes: string,
  files: readonly StoredFile[],
  scene: Scene,
): StoredDatasetVersion {
  const readyMs = Math.round(scene.nowMs + scene.processingSeconds * 1000);
  return { number, notes, createdMs: scene.nowMs, readyMs, files };
}

function withVersions(state: StoreState, id: number, versions: readonly StoredDatasetVersion[]): StoreState {
  const datasets = state.datasets.map((each) => (each.id === id ? { ...each, versions } : each));
  return { ...state, datasets };
}

function created({ owner, slug }: StoredDataset, scene: Scene): Answer {
  const url = `${scene.baseUrl}/datasets/${owner}/${slug}`;
  return answered({ ref: `${owner}/${slug}`, url, status: 'ok', error: '' });
}

function createError(why: string): Answer {
  return answered({ status: 'error', error: why });
}
