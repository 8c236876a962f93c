import { sha256Hex } from '../codec/digest.ts';
import { type methods, pushFromWire, refFromWire } from '../kaggle/dialect.ts';
import type { KernelPush, Ref } from '../model/kaggle.ts';
import { type Answer, answered } from './answer.ts';
import { currentVersion, findDataset, isVisible } from './datasets.ts';
import type { WireRequest } from './handler.ts';
import { findKernel, withKernel } from './kernels.ts';
import { pushedTextProblem } from './pushed-text.ts';
import type { Outcome, Scene } from './scene.ts';
import { isSlug, slugOf } from './slug.ts';
import type { StoredKernel, StoredKernelVersion, StoredSession, StoreState } from './store-state.ts';

type Request = WireRequest<(typeof methods)['saveKernel']>;
/** A push that can be saved: its kernel as it was, if any, and the address that its title gives it. */
type Target = { readonly push: KernelPush; readonly before: StoredKernel | undefined; readonly slug: string };

/** Limit of a CPU session on Kaggle. */
const longestSessionSeconds = 43_200;

/**
 * Saves the next version of a kernel and queues its session. The address follows the title. Sources that can't
 * be added are named in the answer and left out; the session runs all the same, as on Kaggle.
 */
export function saveKernel(request: Request, scene: Scene): Outcome {
  const target = targetOf(request, scene);
  if (typeof target === 'string') return { answer: pushError(target) };
  const sources = target.push.datasetSources;
  const added = sources.filter((source) => isMountable(source, scene));
  const saved = nextKernel(target, added, scene);
  const version = saved.versions.at(-1)?.number ?? 1;
  const invalid = sources.filter((source) => !added.includes(source));
  return {
    answer: pushed(saved, version, invalid, { request, scene }),
    keep: target.push.text,
    queue: { kernelId: saved.id, version },
    edit: (state) => saveEdit(state, saved),
  };
}

/** What the push is for, or why nothing is saved. */
function targetOf(request: Request, scene: Scene): Target | string {
  const push = pushFromWire({ ...request, slug: slugAsked(request, scene.state) });
  if (push === undefined) return 'Notebook not found';
  if (push.ref.owner !== scene.account.username) return 'Notebook not found';
  const before = findKernel(scene.state, push.ref);
  const title = push.title === '' ? (before?.title ?? '') : push.title;
  const slug = slugOf(title);
  if (title.length < 5 || slug.length < 5 || !isSlug(push.ref.slug))
    return 'The title or the slug is not valid';
  const taken = findKernel(scene.state, { owner: push.ref.owner, slug });
  if (taken !== undefined && taken.id !== before?.id) return `The title "${title}" is already in use`;
  if (before !== undefined && before.kind !== push.kind) return 'The editor type of a kernel cannot change';
  return pushedTextProblem(push) ?? { push: { ...push, title }, before, slug };
}

function slugAsked({ id, slug }: Request, state: StoreState): string {
  const byId = id === undefined ? undefined : state.kernels.find((kernel) => kernel.id === id);
  if (byId !== undefined) return `${byId.owner}/${byId.slug}`;
  return id === undefined || id === 0 ? slug : '';
}

/** Sources are `owner/slug`, of a dataset that this user may read and that has a processed version. */
function isMountable(source: string, scene: Scene): boolean {
  const ref: Ref | undefined = refFromWire(source);
  if (ref === undefined || scene.faults.has('invalid-dataset-source')) return false;
  const dataset = findDataset(scene.state, ref.owner, ref.slug);
  if (dataset === undefined || !isVisible(dataset, scene.account.username)) return false;
  return currentVersion(dataset, scene) !== undefined;
}

function nextKernel({ push, before, slug }: Target, added: readonly string[], scene: Scene): StoredKernel {
  const id = before?.id ?? scene.state.nextId;
  const versions = before?.versions ?? [];
  const version: StoredKernelVersion = {
    number: (versions.at(-1)?.number ?? 0) + 1,
    createdMs: scene.nowMs,
    source: sha256Hex(push.text),
    isPrivate: push.isPrivate,
    enableInternet: push.enableInternet,
    datasetSources: [...new Set(added)],
    timeoutSeconds: timeoutOf(push),
    session: queuedSession(scene.state.nextId + 1),
  };
  const { title, kind, ref } = push;
  return { id, owner: ref.owner, slug, title, kind, versions: [...versions, version] };
}

function timeoutOf({ sessionTimeoutSeconds }: KernelPush): number {
  return sessionTimeoutSeconds > 0
    ? Math.min(sessionTimeoutSeconds, longestSessionSeconds)
    : longestSessionSeconds;
}

function queuedSession(id: number): StoredSession {
  return {
    id,
    status: 'queued',
    failureMessage: '',
    isolation: '',
    interpreter: '',
    startedMs: 0,
    endedMs: 0,
    outputs: [],
    log: '',
  };
}

/** Adds the new version to the kernel as it is now: the session before may have ended meanwhile. */
function saveEdit(state: StoreState, saved: StoredKernel): StoreState {
  const now = state.kernels.find(({ id }) => id === saved.id);
  const versions = [...(now?.versions ?? []), ...saved.versions.slice(-1)];
  return withKernel({ ...state, nextId: state.nextId + 2 }, { ...saved, versions });
}

function pushed(
  kernel: StoredKernel,
  versionNumber: number,
  invalidDatasetSources: readonly string[],
  { request, scene }: { request: Request; scene: Scene },
): Answer {
  const path = `/code/${kernel.owner}/${kernel.slug}`;
  return answered({
    ref: path,
    url: `${scene.baseUrl}${path}`,
    versionNumber,
    error: '',
    invalidTags: [],
    invalidDatasetSources,
    invalidCompetitionSources: request.competitionDataSources,
    invalidKernelSources: request.kernelDataSources,
    invalidModelSources: request.modelDataSources,
    kernelId: kernel.id,
  });
}

function pushError(error: string): Answer {
  return answered({ ref: '', url: '', error });
}
