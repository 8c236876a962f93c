import { askedSession } from '../audit/repository/asked-session.ts';
import type { Card } from '../model/card.ts';
import type { KernelMetadata } from '../model/kernel-metadata.ts';
import type { Request } from '../model/request.ts';

/** What the card tells of a kernel's session: internet, every source, accelerator, image and time. */
export function kernelOnCard(
  kernel: KernelMetadata,
  settings: Request,
): Required<Pick<Card['kernel'], 'internet' | 'sources' | 'session'>> {
  const asked = askedSession(kernel, settings);
  return {
    internet: kernel.enable_internet,
    sources: [
      ...kernel.dataset_sources,
      ...kernel.competition_sources,
      ...kernel.kernel_sources,
      ...kernel.model_sources,
    ],
    session: {
      machine: asked.machineShape || (asked.enableGpu ? 'GPU' : ''),
      image: asked.dockerImage || asked.dockerImagePinning,
      timeoutSeconds: asked.timeoutSeconds,
    },
  };
}
