import { Failure } from '../model/failure.ts';
import type { KernelView, Ref } from '../model/kaggle.ts';
import type { Tools } from './tools.ts';

const tries = 4;

/**
 * One version of a kernel as the service shows it. A version just made may not be found everywhere yet: it is asked
 * for four times within fifteen pauses. Errors: KERNEL_MISMATCH when it stays absent; those of `viewKernel`.
 */
export async function readVersion(
  ref: Ref,
  version: number,
  pauseSeconds: number,
  tools: Tools,
): Promise<KernelView> {
  for (let attempt = 1; ; attempt += 1) {
    const view = await tools.kaggle.viewKernel(ref, version);
    if (view !== undefined) return view;
    if (attempt >= tries)
      throw new Failure('KERNEL_MISMATCH', { expected: `v${version}`, observed: 'not found' });
    await tools.clock.sleep(pauseSeconds * (2 ** attempt - 1), tools.signal);
  }
}
