import {
  kernelViewToWire,
  type methods,
  outputSizesToWire,
  outputToWire,
  sessionToWire,
  versionFromLabel,
} from '../kaggle/dialect.ts';
import { type Answer, answered, denied, refused } from './answer.ts';
import { evilOutputName } from './faults.ts';
import type { WireRequest } from './handler.ts';
import { findKernel, findKernelVersion, isKernelVisible } from './kernels.ts';
import { pageOf } from './paging.ts';
import type { Outcome, Scene } from './scene.ts';
import type { StoredFile, StoredKernel, StoredKernelVersion } from './store-state.ts';

type Methods = typeof methods;
type Asked = {
  readonly userName: string;
  readonly kernelSlug: string;
  readonly versionLabel?: string | undefined;
};
type Found = { readonly kernel: StoredKernel; readonly version: StoredKernelVersion };

const largestPage = 500;

/** The kernel and the source of the version asked for; `currentVersionNumber` is always the newest. */
export async function getKernel(request: WireRequest<Methods['getKernel']>, scene: Scene): Promise<Outcome> {
  const found = kernelVersionOf(request, scene);
  if (!('kernel' in found)) return { answer: found };
  const { kernel, version } = found;
  const wire = kernelViewToWire({
    ref: { owner: kernel.owner, slug: kernel.slug },
    title: kernel.title,
    currentVersion: kernel.versions.at(-1)?.number ?? 0,
    kind: kernel.kind,
    source: await scene.text(version.source),
    datasetSources: version.datasetSources,
    isPrivate: version.isPrivate,
    enableInternet: version.enableInternet,
    dockerImage: '',
  });
  const lastRunTime = new Date(version.createdMs).toISOString();
  return { answer: answered({ ...wire, metadata: { ...wire.metadata, id: kernel.id, lastRunTime } }) };
}

/** How the session of the version stands. */
export function getKernelSessionStatus(
  request: WireRequest<Methods['getKernelSessionStatus']>,
  scene: Scene,
): Outcome {
  const found = kernelVersionOf(request, scene);
  return { answer: 'kernel' in found ? answered(sessionToWire(found.version.session)) : found };
}

/** One page of output addresses, with the whole log, which is empty until the session has ended. */
export async function listKernelSessionOutput(
  request: WireRequest<Methods['listKernelSessionOutput']>,
  scene: Scene,
): Promise<Outcome> {
  const found = outputVersionOf(request, scene);
  if (!('kernel' in found)) return { answer: found };
  const { session } = found.version;
  const page = pageOf(outputsOf(found.version, scene), request, largestPage);
  if (!('items' in page)) return { answer: page };
  const files = page.items.map((file) => ({
    name: file.name,
    url: scene.outputUrl(file),
    bytes: file.bytes,
  }));
  const log = session.log === '' ? '' : await scene.text(session.log);
  return { answer: answered(outputToWire({ files, log }, page.next)) };
}

/** One page of the same files with their sizes. */
export function listKernelFiles(request: WireRequest<Methods['listKernelFiles']>, scene: Scene): Outcome {
  const found = outputVersionOf(request, scene);
  if (!('kernel' in found)) return { answer: found };
  const page = pageOf(outputsOf(found.version, scene), request, largestPage);
  if (!('items' in page)) return { answer: page };
  const files = page.items.map(({ name, bytes }) => ({ name, bytes, url: '' }));
  const created = new Date(found.version.session.endedMs).toISOString();
  return { answer: answered(outputSizesToWire(files, created, page.next)) };
}

/** Kernel and version of a question. Without a label the newest; 404 for any label but an existing `v<N>`. */
function kernelVersionOf({ userName, kernelSlug, versionLabel }: Asked, scene: Scene): Found | Answer {
  const kernel = findKernel(scene.state, { owner: userName, slug: kernelSlug });
  if (kernel === undefined || !isKernelVisible(kernel, scene.account.username)) return denied('kernels.get');
  const label = versionLabel ?? '';
  const number = label === '' ? kernel.versions.at(-1)?.number : versionFromLabel(label);
  const version = number === undefined ? undefined : findKernelVersion(kernel, number);
  return version === undefined ? refused(404, 'Kernel version not found') : { kernel, version };
}

function outputVersionOf(request: Asked, scene: Scene): Found | Answer {
  const found = kernelVersionOf(request, scene);
  if (!('kernel' in found) || !scene.faults.has('stale-outputs')) return found;
  const older = findKernelVersion(found.kernel, found.version.number - 1);
  return older === undefined ? found : { ...found, version: older };
}

function outputsOf({ session }: StoredKernelVersion, scene: Scene): readonly StoredFile[] {
  const [first] = session.outputs;
  if (first === undefined || !scene.faults.has('evil-output-name')) return session.outputs;
  return [...session.outputs, { ...first, name: evilOutputName }];
}
