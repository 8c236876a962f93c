import {
  kernelViewToWire,
  type methods,
  outputSizesToWire,
  outputToWire,
  sessionHeaders,
  sessionToWire,
} from '../kaggle/dialect.ts';
import { type Answer, answered } from './answer.ts';
import { evilOutputName } from './faults.ts';
import type { WireRequest } from './handler.ts';
import { type AskedKernel, type FoundKernel, readableKernel } from './kernel-access.ts';
import { findKernelVersion } from './kernels.ts';
import { pageOf } from './paging.ts';
import type { Outcome, Scene } from './scene.ts';
import type { StoredFile, StoredKernelVersion } from './store-state.ts';

type Methods = typeof methods;

const largestPage = 500;

/** The kernel and the source of the version asked for; `currentVersionNumber` is always the newest. */
export async function getKernel(request: WireRequest<Methods['getKernel']>, scene: Scene): Promise<Outcome> {
  const found = readableKernel(request, scene);
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
    dockerImage: version.dockerImage,
  });
  const metadata = {
    ...wire.metadata,
    id: kernel.id,
    lastRunTime: new Date(version.createdMs).toISOString(),
    enableGpu: version.enableGpu,
    enableTpu: version.enableTpu,
    kernelDataSources: version.kernelSources,
    competitionDataSources: version.competitionSources,
    modelDataSources: version.modelSources,
    ...(version.machineShape === '' ? {} : { machineShape: version.machineShape }),
  };
  return { answer: answered({ ...wire, metadata }) };
}

/** How the session of the version stands. What only this service knows of it stands in headers. */
export function getKernelSessionStatus(
  request: WireRequest<Methods['getKernelSessionStatus']>,
  scene: Scene,
): Outcome {
  const found = readableKernel(request, scene);
  if (!('kernel' in found)) return { answer: found };
  const { session } = found.version;
  const headers = {
    [sessionHeaders.id]: String(session.id),
    ...(session.isolation === '' ? {} : { [sessionHeaders.isolation]: session.isolation }),
    ...(session.interpreter === '' ? {} : { [sessionHeaders.interpreter]: session.interpreter }),
  };
  return { answer: answered(sessionToWire(session), headers) };
}

/** One page of output addresses, with the whole log, which is empty until the session has ended. */
export async function listKernelSessionOutput(
  request: WireRequest<Methods['listKernelSessionOutput']>,
  scene: Scene,
): Promise<Outcome> {
  const found = outputVersionOf(request, scene);
  if (!('kernel' in found)) return { answer: found };
  const { session } = found.version;
  const listed = outputsOf(found.version, scene);
  const whole = scene.scenario.has('missing-output') ? listed.slice(0, -1) : listed;
  const page = pageOf(whole, request, { largest: largestPage, scenario: scene.scenario });
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
  const outputs = outputsOf(found.version, scene);
  const page = pageOf(outputs, request, { largest: largestPage, scenario: scene.scenario });
  if (!('items' in page)) return { answer: page };
  const files = page.items.map(({ name, bytes }) => ({ name, bytes, url: '' }));
  const created = new Date(found.version.session.endedMs).toISOString();
  return { answer: answered(outputSizesToWire(files, created, page.next)) };
}

function outputVersionOf(request: AskedKernel, scene: Scene): FoundKernel | Answer {
  const found = readableKernel(request, scene);
  if (!('kernel' in found) || !scene.scenario.has('stale-outputs')) return found;
  const older = findKernelVersion(found.kernel, found.version.number - 1);
  return older === undefined ? found : { ...found, version: older };
}

function outputsOf({ session }: StoredKernelVersion, scene: Scene): readonly StoredFile[] {
  const [first] = session.outputs;
  if (first === undefined || !scene.scenario.has('evil-output-name')) return session.outputs;
  return [...session.outputs, { ...first, name: evilOutputName }];
}
