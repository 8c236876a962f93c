import type { methods } from '../kaggle/dialect.ts';
import { isActive } from './accelerators.ts';
import { type Answer, answered, denied, redirected, refused } from './answer.ts';
import type { WireRequest } from './handler.ts';
import { type FoundKernel, ownSession, readableKernel } from './kernel-access.ts';
import { isKernelVisible } from './kernels.ts';
import { pageOf } from './paging.ts';
import type { Outcome, Scene } from './scene.ts';
import type { StoredKernel } from './store-state.ts';

type Methods = typeof methods;

/** The log of a session: as it is written while it runs, else the text that was kept of it. */
export async function getKernelSessionLogsStream(
  request: WireRequest<Methods['getKernelSessionLogsStream']>,
  scene: Scene,
): Promise<Outcome> {
  const id = request.kernelSessionId ?? 0;
  const found = id === 0 ? readableKernel(request, scene) : (ownSession(id, scene) ?? denied('kernels.get'));
  if (!('kernel' in found)) return { answer: found };
  const { kernel, version } = found;
  const { status, log } = version.session;
  if (isActive(status)) {
    return { answer: { status: 200, follow: { kernelId: kernel.id, version: version.number } } };
  }
  if (log === '') return { answer: refused(404, 'No log for this session') };
  return { answer: { status: 200, text: await scene.text(log), contentType: 'application/json' } };
}

/** A redirect to one output file of a version, or to all of them as a zip archive. */
export async function downloadKernelOutput(
  request: WireRequest<Methods['downloadKernelOutput']>,
  scene: Scene,
): Promise<Outcome> {
  const { ownerSlug: userName, kernelSlug, versionNumber = 0 } = request;
  const versionLabel = versionNumber === 0 ? undefined : `v${versionNumber}`;
  const found = readableKernel({ userName, kernelSlug, versionLabel }, scene);
  if (!('kernel' in found)) return { answer: found };
  if (request.filePath === '') return { answer: await allOutputs(found, scene) };
  const file = found.version.session.outputs.find(({ name }) => name === request.filePath);
  return { answer: file === undefined ? refused(404, 'File not found') : redirected(scene.outputUrl(file)) };
}

/** A redirect to all outputs of one session as a zip archive. */
export async function downloadKernelOutputZip(
  { kernelSessionId }: WireRequest<Methods['downloadKernelOutputZip']>,
  scene: Scene,
): Promise<Outcome> {
  const found = ownSession(kernelSessionId, scene);
  return { answer: found === undefined ? denied('kernels.get') : await allOutputs(found, scene) };
}

/** Ends a session that is queued or running; what it has left so far stays. */
export function cancelKernelSession(
  { kernelSessionId }: WireRequest<Methods['cancelKernelSession']>,
  scene: Scene,
): Outcome {
  const found = ownSession(kernelSessionId, scene);
  if (found === undefined) return { answer: denied('kernelSessions.cancel') };
  if (!isActive(found.version.session.status)) {
    return { answer: answered({ errorMessage: 'The session is not running' }) };
  }
  return { answer: answered({}), cancel: { kernelId: found.kernel.id, version: found.version.number } };
}

/** One page of the kernels that the user may see: the own ones, a user's, or the public ones; newest first. */
export function listKernels(request: WireRequest<Methods['listKernels']>, scene: Scene): Outcome {
  const { username } = scene.account;
  const mine = String(request.group ?? '').toUpperCase() === 'PROFILE';
  const shown = scene.state.kernels
    .filter((kernel) => {
      if (!isKernelVisible(kernel, username)) return false;
      if (mine) return kernel.owner === username;
      return request.user === '' ? isKernelVisible(kernel, '') : kernel.owner === request.user;
    })
    .filter((kernel) => isAsked(kernel, request))
    .toSorted((a, b) => (b.versions.at(-1)?.createdMs ?? 0) - (a.versions.at(-1)?.createdMs ?? 0));
  const page = pageOf(shown, request, { largest: 100, scenario: scene.scenario });
  if (!('items' in page)) return { answer: page };
  const kernels = page.items.map(kernelSummary);
  return { answer: answered({ kernels, ...(page.next === '' ? {} : { nextPageToken: page.next }) }) };
}

/** Refused: it would destroy the kernel with its history. */
export function deleteKernel(_request: WireRequest<Methods['deleteKernel']>, _scene: Scene): Outcome {
  return { answer: denied('kernels.delete') };
}

async function allOutputs({ kernel, version }: FoundKernel, scene: Scene): Promise<Answer> {
  const { outputs } = version.session;
  if (outputs.length === 0) return refused(404, 'No outputs');
  return redirected(scene.outputUrl(await scene.zip(outputs, `${kernel.slug}.zip`)));
}

function isAsked(kernel: StoredKernel, request: WireRequest<Methods['listKernels']>): boolean {
  const newest = kernel.versions.at(-1);
  const of = (asked: string, sources: readonly string[] | undefined) =>
    asked === '' || (sources ?? []).includes(asked);
  const ofKind = ['', 'all', kernel.kind].includes(request.kernelType.toLowerCase());
  const ofLanguage = ['', 'all', 'python'].includes(request.language.toLowerCase());
  const found = `${kernel.title} ${kernel.slug}`.toLowerCase().includes(request.search.toLowerCase());
  const sources = of(request.dataset, newest?.datasetSources);
  return found && ofKind && ofLanguage && sources && of(request.competition, newest?.competitionSources);
}

function kernelSummary({ id, owner, slug, title, kind, versions }: StoredKernel) {
  const newest = versions.at(-1);
  return {
    id,
    ref: `${owner}/${slug}`,
    title,
    author: owner,
    slug,
    lastRunTime: new Date(newest?.createdMs ?? 0).toISOString(),
    language: 'python',
    kernelType: kind,
    isPrivate: newest?.isPrivate ?? true,
    enableGpu: newest?.enableGpu ?? false,
    enableInternet: newest?.enableInternet ?? false,
    currentVersionNumber: newest?.number ?? 0,
    totalVotes: 0,
  };
}
