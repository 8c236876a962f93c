import type { Ref } from '../model/kaggle.ts';
import type { StoredKernel, StoredKernelVersion, StoreState } from './store-state.ts';

/** The kernel at this address, whoever may see it. */
export function findKernel(state: StoreState, ref: Ref): StoredKernel | undefined {
  return state.kernels.find(({ owner, slug }) => owner === ref.owner && slug === ref.slug);
}

/** Whether this user may read the kernel: its owner, or anybody when its newest version is public. */
export function isKernelVisible(kernel: StoredKernel, username: string): boolean {
  return kernel.owner === username || kernel.versions.at(-1)?.isPrivate === false;
}

/** The version with this number; undefined when it was never saved. */
export function findKernelVersion(kernel: StoredKernel, number: number): StoredKernelVersion | undefined {
  return kernel.versions.find((version) => version.number === number);
}

/** The state with the kernel put in the place of the one with its id, or added. */
export function withKernel(state: StoreState, kernel: StoredKernel): StoreState {
  const others = state.kernels.filter(({ id }) => id !== kernel.id);
  return { ...state, kernels: [...others, kernel] };
}
