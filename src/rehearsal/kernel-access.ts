import { versionFromLabel } from '../kaggle/dialect.ts';
import { type Answer, denied, refused } from './answer.ts';
import { findKernel, findKernelVersion, isKernelVisible } from './kernels.ts';
import type { Scene } from './scene.ts';
import type { StoredKernel, StoredKernelVersion } from './store-state.ts';

export type AskedKernel = {
  readonly userName: string;
  readonly kernelSlug: string;
  readonly versionLabel?: string | undefined;
};
export type FoundKernel = { readonly kernel: StoredKernel; readonly version: StoredKernelVersion };

/**
 * Kernel and version of a question. Without a label the newest, or under `stale-latest` the one before it; 404 for
 * any label but an existing `v<N>`, and under `label-unknown` for that too.
 */
export function readableKernel(asked: AskedKernel, scene: Scene): FoundKernel | Answer {
  const kernel = findKernel(scene.state, { owner: asked.userName, slug: asked.kernelSlug });
  if (kernel === undefined || !isKernelVisible(kernel, scene.account.username)) return denied('kernels.get');
  const label = asked.versionLabel ?? '';
  const number = label === '' ? latest(kernel, scene) : labelled(label, scene);
  const version = number === undefined ? undefined : findKernelVersion(kernel, number);
  return version === undefined ? refused(404, 'Kernel version not found') : { kernel, version };
}

/** The session with this number, of whichever kernel this user owns; undefined when there is none. */
export function ownSession(id: number, scene: Scene): FoundKernel | undefined {
  for (const kernel of scene.state.kernels) {
    const version = kernel.versions.find(({ session }) => session.id === id);
    if (version !== undefined && kernel.owner === scene.account.username) return { kernel, version };
  }
  return undefined;
}

function latest(kernel: StoredKernel, { scenario }: Scene): number | undefined {
  const before = scenario.has('stale-latest') ? kernel.versions.at(-2) : undefined;
  return (before ?? kernel.versions.at(-1))?.number;
}

function labelled(label: string, { scenario }: Scene): number | undefined {
  return scenario.has('label-unknown') ? undefined : versionFromLabel(label);
}
