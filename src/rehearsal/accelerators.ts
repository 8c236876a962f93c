import type { StoredKernel, StoredKernelVersion, StoreState } from './store-state.ts';

/** What a session is counted as: each account may have so many of a kind at once. */
export type SessionKind = 'CPU' | 'GPU' | 'TPU';
export const sessionLimits: Readonly<Record<SessionKind, number>> = { CPU: 5, GPU: 2, TPU: 1 };

/** Accelerators that Kaggle names; those for members of some programmes are refused like unknown ones. */
export const machineShapes: ReadonlySet<string> = new Set(['NvidiaTeslaT4', 'NvidiaTeslaP100', 'Tpu1VmV38']);

/** Kind of the session of a kernel version. */
export function sessionKind({
  machineShape,
  enableGpu,
  enableTpu,
}: Pick<StoredKernelVersion, 'machineShape' | 'enableGpu' | 'enableTpu'>): SessionKind {
  if (enableTpu || /^tpu/i.test(machineShape)) return 'TPU';
  return enableGpu || /^nvidia/i.test(machineShape) ? 'GPU' : 'CPU';
}

/** Versions of this account whose session is queued or running. */
export function activeVersions(state: StoreState, owner: string): StoredKernelVersion[] {
  return versionsOf(state, owner).filter(({ session }) => isActive(session.status));
}

/** Whether a session has not ended yet. */
export function isActive(status: StoredKernelVersion['session']['status']): boolean {
  return status === 'queued' || status === 'running' || status === 'cancel-requested';
}

/** Seconds that sessions of one kind ran since a moment, those that still run until `nowMs`. */
export function usedSeconds(
  state: StoreState,
  owner: string,
  { kind, sinceMs, nowMs }: { readonly kind: SessionKind; readonly sinceMs: number; readonly nowMs: number },
): number {
  return versionsOf(state, owner)
    .filter((version) => sessionKind(version) === kind && version.session.startedMs > 0)
    .reduce((sum, { session }) => {
      const end = session.endedMs > 0 ? session.endedMs : nowMs;
      return sum + Math.max(0, end - Math.max(session.startedMs, sinceMs)) / 1000;
    }, 0);
}

function versionsOf({ kernels }: StoreState, owner: string): StoredKernelVersion[] {
  return kernels.filter((kernel: StoredKernel) => kernel.owner === owner).flatMap(({ versions }) => versions);
}
