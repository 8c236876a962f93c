import { sha256Hex } from '../codec/digest.ts';
import { type methods, pushFromWire } from '../kaggle/dialect.ts';
import type { KernelPush } from '../model/kaggle.ts';
import { activeVersions, machineShapes, sessionKind, sessionLimits } from './accelerators.ts';
import { type Answer, answered } from './answer.ts';
import type { WireRequest } from './handler.ts';
import { type KernelSources, kernelSources } from './kernel-sources.ts';
import { findKernel, withKernel } from './kernels.ts';
import { pushedTextProblem } from './pushed-text.ts';
import { spentSeconds, weeklySeconds } from './routes-quota.ts';
import type { Outcome, Scene } from './scene.ts';
import { isSlug, slugOf } from './slug.ts';
import type { StoredKernel, StoredKernelVersion, StoredSession, StoreState } from './store-state.ts';

type Request = WireRequest<(typeof methods)['saveKernel']>;
/** A push that can be saved: its kernel as it was, if any, and the address that its title gives it. */
type Target = { readonly push: KernelPush; readonly before: StoredKernel | undefined; readonly slug: string };

/** Limit of a CPU session on Kaggle. */
const longestSessionSeconds = 43_200;

/**
 * Saves the next version of a kernel and queues its session, unless it is only to be saved. The address follows the
 * title. Sources that can't be added are named in the answer and left out; the session runs all the same, as on
 * Kaggle.
 */
export function saveKernel(request: Request, scene: Scene): Outcome {
  const target = targetOf(request, scene);
  if (typeof target === 'string') return { answer: pushError(target) };
  const runs = !isQuickSave(request);
  const full = runs ? capacityProblem(request, scene) : undefined;
  if (full !== undefined) return { answer: pushError(full) };
  const sources = kernelSources(request, scene);
  const saved = nextKernel(target, { request, sources, runs }, scene);
  const version = saved.versions.at(-1)?.number ?? 1;
  return {
    answer: pushed(saved, version, sources, scene),
    keep: target.push.text,
    ...(runs ? { queue: { kernelId: saved.id, version } } : {}),
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
  const why = pushedTextProblem(push) ?? machineProblem(request, scene);
  return why ?? { push: { ...push, title }, before, slug };
}

function slugAsked({ id, slug }: Request, state: StoreState): string {
  const byId = id === undefined ? undefined : state.kernels.find((kernel) => kernel.id === id);
  if (byId !== undefined) return `${byId.owner}/${byId.slug}`;
  return id === undefined || id === 0 ? slug : '';
}

function machineProblem(
  { machineShape = '', dockerImage = '' }: Request,
  { scenario }: Scene,
): string | undefined {
  const refused = scenario.strikes('machine-shape-refused') && machineShape !== '';
  if (refused || (machineShape !== '' && !machineShapes.has(machineShape))) return 'Invalid machine shape';
  const known = /^gcr\.io\/kaggle-(?:gpu-)?images\/python(?:@sha256:[0-9a-f]{64}|:[\w.-]+)?$/;
  return dockerImage === '' || known.test(dockerImage) ? undefined : 'Invalid docker image';
}

function isQuickSave({ kernelExecutionType }: Request): boolean {
  return kernelExecutionType === 3 || /^quick_?save$/i.test(String(kernelExecutionType ?? ''));
}

/** The account has as many sessions of this kind as it may have, or no time of it left this week. */
function capacityProblem(request: Request, scene: Scene): string | undefined {
  const kind = sessionKind(machineOf(request));
  const spent = kind !== 'CPU' && spentSeconds(kind, scene) >= weeklySeconds[kind];
  if (spent)
    return `Maximum weekly ${kind} quota of ${(weeklySeconds[kind] / 3600).toFixed(2)} hours reached.`;
  if (scene.scenario.has('patient-queue')) return undefined;
  const active = activeVersions(scene.state, scene.account.username);
  const limit = sessionLimits[kind];
  return active.filter((version) => sessionKind(version) === kind).length >= limit
    ? `Maximum batch ${kind} session count of ${limit} reached.`
    : undefined;
}

type Wanted = { readonly request: Request; readonly sources: KernelSources; readonly runs: boolean };

function nextKernel(
  { push, before, slug }: Target,
  { request, sources, runs }: Wanted,
  scene: Scene,
): StoredKernel {
  const id = before?.id ?? scene.state.nextId;
  const versions = before?.versions ?? [];
  const version: StoredKernelVersion = {
    number: (versions.at(-1)?.number ?? 0) + 1,
    createdMs: scene.nowMs,
    source: sha256Hex(push.text),
    isPrivate: push.isPrivate,
    enableInternet: push.enableInternet,
    datasetSources: sources.datasets.added,
    kernelSources: sources.kernels.added,
    competitionSources: sources.competitions.added,
    modelSources: sources.models.added,
    ...machineOf(request),
    dockerImage: request.dockerImage ?? '',
    timeoutSeconds: timeoutOf(push),
    session: newSession(scene.state.nextId + 1, runs),
  };
  const { title, kind, ref } = push;
  return { id, owner: ref.owner, slug, title, kind, versions: [...versions, version] };
}

function machineOf({ enableGpu, enableTpu, machineShape }: Request) {
  return { enableGpu: enableGpu ?? false, enableTpu: enableTpu ?? false, machineShape: machineShape ?? '' };
}

function timeoutOf({ sessionTimeoutSeconds }: KernelPush): number {
  return sessionTimeoutSeconds > 0
    ? Math.min(sessionTimeoutSeconds, longestSessionSeconds)
    : longestSessionSeconds;
}

function newSession(id: number, runs: boolean): StoredSession {
  return {
    id,
    status: runs ? 'queued' : 'new-script',
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

function pushed(kernel: StoredKernel, versionNumber: number, sources: KernelSources, scene: Scene): Answer {
  const path = `/code/${kernel.owner}/${kernel.slug}`;
  const shown = scene.scenario.strikes('other-address') ? `${path}-2` : path;
  const numbered = scene.scenario.strikes('no-version-number') ? {} : { versionNumber };
  return answered({
    ref: shown,
    url: `${scene.baseUrl}${shown}`,
    ...numbered,
    error: '',
    invalidTags: [],
    invalidDatasetSources: sources.datasets.invalid,
    invalidCompetitionSources: sources.competitions.invalid,
    invalidKernelSources: sources.kernels.invalid,
    invalidModelSources: sources.models.invalid,
    kernelId: kernel.id,
  });
}

function pushError(error: string): Answer {
  return answered({ ref: '', url: '', error });
}
