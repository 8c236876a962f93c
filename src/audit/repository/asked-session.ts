import type { KernelMetadata } from '../../model/kernel-metadata.ts';
import type { Request } from '../../model/request.ts';

/** The machine, image and inputs that a push asks for. */
export type AskedSession = {
  /** Kaggle's name, `NvidiaTeslaT4`; '' = none is named. */
  readonly machineShape: string;
  readonly enableGpu: boolean;
  readonly dockerImage: string;
  readonly dockerImagePinning: '' | 'original' | 'latest';
  /** Seconds after which the service ends the session. */
  readonly timeoutSeconds: number;
};

/** A session of Kaggle's lasts at most so long, seconds; on a TPU nine hours. */
export const longestSessionSeconds = 43_200;
export const longestTpuSessionSeconds = 32_400;

/**
 * What is asked for: nx47.yml, then kernel-metadata.json. `accelerator: none` asks for a processor whatever the
 * metadata says. Without a timeout of its own the service's is two minutes behind our deadline, which comes first: a
 * session that does not end is inconclusive, not failed.
 */
export function askedSession(kernel: KernelMetadata, settings: Request): AskedSession {
  const { accelerator, image } = settings;
  const named = accelerator === 'none' ? '' : accelerator || kernel.machine_shape;
  const machineShape = named === '' && kernel.enable_tpu && accelerator !== 'none' ? usualTpu : named;
  const longest = isTpu(machineShape) ? longestTpuSessionSeconds : longestSessionSeconds;
  return {
    machineShape,
    enableGpu: accelerator === '' ? kernel.enable_gpu || isGpu(machineShape) : isGpu(machineShape),
    dockerImage: image?.docker ?? kernel.docker_image,
    dockerImagePinning: image?.pinning ?? kernel.docker_image_pinning_type,
    timeoutSeconds: settings['session-timeout'] ?? Math.min(settings.deadline + 120, longest),
  };
}

/** What `enable_tpu: true` stands for since machines have names. */
const usualTpu = 'Tpu1VmV38';

/** Whether a machine's name is one of a TPU. */
export function isTpu(machineShape: string): boolean {
  return /^tpu/i.test(machineShape);
}

function isGpu(machineShape: string): boolean {
  return /^nvidia/i.test(machineShape);
}
