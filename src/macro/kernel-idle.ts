import { nsFromIso } from '../codec/time.ts';
import { Failure } from '../model/failure.ts';
import type { KernelView, Ref } from '../model/kaggle.ts';
import { type LastPush, readLastPush } from './last-push.ts';
import type { Tools } from './tools.ts';

/** A push that was sent this long ago and can't be seen is not on its way any more. */
const settledAfterNs = 600_000_000_000n;

/** Versions of the kernel that are looked at, newest first. */
const mostVersions = 3;

/**
 * The kernel as it stands before a push; undefined when there is none. Errors: KERNEL_BUSY {kernel, status} naming
 * the version whose session is queued, running or in a state that nobody knows, or a push of an earlier run that may
 * still arrive: a second session would run beside it, and its outputs could not be told from ours.
 */
export async function idleKernel(ref: Ref, tools: Tools): Promise<KernelView | undefined> {
  const view = await tools.kaggle.viewKernel(ref);
  const earlier = await readLastPush(ref, tools);
  refuseUnseen(earlier, view, tools);
  if (view !== undefined) await refuseRunning(ref, versionsToLookAt(view.currentVersion, earlier), tools);
  return view;
}

/**
 * Refuses when the session of one of these versions has not ended, as far as the service says. Errors: KERNEL_BUSY
 * {kernel, status} naming the version.
 */
export async function refuseRunning(ref: Ref, versions: readonly number[], tools: Tools): Promise<void> {
  for (const version of versions) {
    const status = await statusOf(ref, version, tools);
    if (ended.includes(status)) continue;
    throw new Failure('KERNEL_BUSY', { kernel: `${ref.owner}/${ref.slug} v${version}`, status });
  }
}

/** `none` = a version that never ran. */
const ended = ['complete', 'error', 'cancel-acknowledged', 'new-script', 'none'];

function refuseUnseen(earlier: LastPush | undefined, view: KernelView | undefined, tools: Tools): void {
  if (earlier === undefined || earlier.version !== null) return;
  const seen = (view?.currentVersion ?? 0) > earlier.versionBefore;
  const nowNs = nsFromIso(tools.clock.now().toISOString());
  if (seen || nowNs - nsFromIso(earlier.sentAt) > settledAfterNs) return;
  throw new Failure('KERNEL_BUSY', {
    kernel: earlier.kernel,
    status: `sent ${earlier.sentAt}, not seen yet`,
  });
}

function versionsToLookAt(current: number, earlier: LastPush | undefined): number[] {
  const own = earlier?.version ?? current;
  const since = earlier?.version === null ? earlier.versionBefore + 1 : current;
  const unsettled = Array.from({ length: Math.max(0, current - since) }, (_, index) => current - 1 - index);
  const versions = [current, own, ...unsettled].filter((version) => version > 0 && version <= current);
  return [...new Set(versions)].slice(0, mostVersions);
}

async function statusOf(ref: Ref, version: number, tools: Tools): Promise<string> {
  try {
    return (await tools.kaggle.kernelSession(ref, version)).status;
  } catch (error) {
    const absent =
      error instanceof Failure && (error.code === 'KAGGLE_NOT_FOUND' || error.code === 'KAGGLE_DENIED');
    if (absent) return 'none';
    throw error;
  }
}
