import type { z } from 'zod';
import type { KernelView, ListedOutput, OutputFile, Ref } from '../model/kaggle.ts';
import { type dialectKernels, kindFromWire } from './dialect-kernels.ts';
import { refFromWire, refToWire } from './dialect-ref.ts';

type Kernels = typeof dialectKernels;

/** The kernel as GetKernel shows it; undefined when the answer names no kernel. `asked` fills a missing ref. */
export function kernelViewFromWire(
  answer: z.output<Kernels['getKernel']['response']>,
  asked: Ref,
): KernelView | undefined {
  const { metadata, blob } = answer;
  if (!metadata) return undefined;
  return {
    ref: refFromWire(metadata.ref) ?? asked,
    title: metadata.title,
    currentVersion: metadata.currentVersionNumber,
    kind: kindFromWire(metadata.kernelType === '' ? (blob?.kernelType ?? '') : metadata.kernelType),
    source: blob?.source ?? '',
    datasetSources: metadata.datasetDataSources,
    competitionSources: metadata.competitionDataSources,
    kernelSources: metadata.kernelDataSources,
    modelSources: metadata.modelDataSources,
    isPrivate: metadata.isPrivate ?? false,
    enableInternet: metadata.enableInternet ?? true,
    enableGpu: metadata.enableGpu ?? false,
    enableTpu: metadata.enableTpu ?? false,
    machineShape: metadata.machineShape,
    lastRunTime: metadata.lastRunTime ?? '',
    dockerImage: metadata.dockerImage,
    language: metadata.language || (blob?.language ?? ''),
  };
}

/** The GetKernel answer of the embedded service. */
export function kernelViewToWire(view: KernelView): z.input<Kernels['getKernel']['response']> {
  return {
    metadata: {
      ref: refToWire(view.ref),
      title: view.title,
      author: view.ref.owner,
      slug: view.ref.slug,
      language: view.language ?? 'python',
      kernelType: view.kind,
      isPrivate: view.isPrivate,
      enableGpu: view.enableGpu ?? false,
      ...(view.enableTpu === true ? { enableTpu: true } : {}),
      enableInternet: view.enableInternet,
      datasetDataSources: view.datasetSources,
      competitionDataSources: view.competitionSources ?? [],
      kernelDataSources: view.kernelSources ?? [],
      modelDataSources: view.modelSources ?? [],
      currentVersionNumber: view.currentVersion,
      ...((view.machineShape ?? '') === '' ? {} : { machineShape: view.machineShape }),
      ...((view.lastRunTime ?? '') === '' ? {} : { lastRunTime: view.lastRunTime }),
      ...(view.dockerImage === '' ? {} : { dockerImage: view.dockerImage }),
    },
    blob: {
      source: view.source,
      language: view.language ?? 'python',
      kernelType: view.kind,
      slug: view.ref.slug,
    },
  };
}

/** One page of output files; sizes come from another question, so they are still undefined here. */
export function outputFromWire(answer: z.output<Kernels['listKernelSessionOutput']['response']>): {
  readonly output: ListedOutput;
  readonly next: string;
} {
  const files = answer.files.map(({ fileName, url }) => ({ name: fileName, url, bytes: undefined }));
  return { output: { files, log: answer.log }, next: answer.nextPageToken };
}

/** One page of ListKernelSessionOutput; `next` '' on the last. */
export function outputToWire(
  output: ListedOutput,
  next: string,
): z.input<Kernels['listKernelSessionOutput']['response']> {
  return {
    files: output.files.map(({ name, url }) => ({ url, fileName: name })),
    log: output.log,
    ...(next === '' ? {} : { nextPageToken: next }),
  };
}

/** One page of ListKernelFiles: the same files by name and size. */
export function outputSizesToWire(
  files: readonly OutputFile[],
  created: string,
  next: string,
): z.input<Kernels['listKernelFiles']['response']> {
  return {
    files: files.map(({ name, bytes }) => ({ name, size: bytes ?? 0, creationDate: created })),
    ...(next === '' ? {} : { nextPageToken: next }),
  };
}
