import type { z } from 'zod';
import type { KernelPush } from '../model/kaggle.ts';
import { type dialectKernels, kindFromWire } from './dialect-kernels.ts';
import { refFromWire, refToWire } from './dialect-ref.ts';

type SaveKernel = (typeof dialectKernels)['saveKernel'];

/**
 * The SaveKernel request of a push. `isPrivate` and `enableInternet` are always written: left out, the service
 * or another client decides, and an offline proof could run with internet.
 */
export function pushToWire(push: KernelPush): z.input<SaveKernel['request']> {
  return {
    slug: refToWire(push.ref),
    newTitle: push.title,
    text: push.text,
    language: push.language,
    kernelType: push.kind,
    isPrivate: push.isPrivate,
    enableGpu: push.enableGpu,
    enableTpu: isTpu(push.machineShape ?? ''),
    enableInternet: push.enableInternet,
    datasetDataSources: push.datasetSources,
    competitionDataSources: push.competitionSources,
    kernelDataSources: push.kernelSources,
    modelDataSources: push.modelSources ?? [],
    // Left out when not asked for, as Kaggle's own client does.
    ...((push.machineShape ?? '') === '' ? {} : { machineShape: push.machineShape }),
    ...((push.dockerImage ?? '') === '' ? {} : { dockerImage: push.dockerImage }),
    ...((push.dockerImagePinning ?? '') === '' ? {} : { dockerImagePinningType: push.dockerImagePinning }),
    ...(push.sessionTimeoutSeconds > 0 ? { sessionTimeoutSeconds: push.sessionTimeoutSeconds } : {}),
  };
}

/** Whether a machine shape names a TPU: `Tpu1VmV38`, `TpuV5E8`. */
function isTpu(machineShape: string): boolean {
  return /^tpu/i.test(machineShape);
}

/** The push that a SaveKernel request asks for; undefined when its slug or kind can't be read. */
export function pushFromWire(request: z.output<SaveKernel['request']>): KernelPush | undefined {
  const ref = refFromWire(request.slug);
  const kind = kindFromWire(request.kernelType);
  if (ref === undefined || kind === '') return undefined;
  return {
    ref,
    title: request.newTitle,
    text: request.text,
    language: request.language,
    kind,
    isPrivate: request.isPrivate ?? true,
    enableInternet: request.enableInternet ?? false,
    enableGpu: request.enableGpu ?? false,
    datasetSources: request.datasetDataSources,
    competitionSources: request.competitionDataSources,
    kernelSources: request.kernelDataSources,
    modelSources: request.modelDataSources,
    machineShape: request.machineShape ?? '',
    dockerImage: request.dockerImage ?? '',
    dockerImagePinning: request.dockerImagePinningType ?? '',
    sessionTimeoutSeconds: request.sessionTimeoutSeconds ?? 0,
  };
}
