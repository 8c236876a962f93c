import { Failure } from '../model/failure.ts';
import type { KernelPush, KernelPushed, KernelView } from '../model/kaggle.ts';
import { compareSources } from '../notebook/compare-sources.ts';
import { refuseRunning } from './kernel-idle.ts';
import type { Tools } from './tools.ts';

export type SavePace = {
  /** First pause before the kernel is read back; those for room and patience are fifteen times as long. */
  readonly pauseSeconds: number;
  /** Longest time in which room is waited for. */
  readonly deadlineSeconds: number;
};

type Found = { readonly decision: 'pushed'; readonly pushed: KernelPushed };
type ReadBack = Found | { readonly decision: 'not-pushed' | 'undecided' };

const mostPosts = 3;

/**
 * Saves a kernel version, which starts its session, and never twice. Room (sessions, quota) and patience (429, for
 * as long as Retry-After says) are waited for within the deadline. Where the answer leaves open whether the push was
 * taken, the kernel is read back and its versions since `before` are compared with what was sent: one of ours is the
 * answer; none, seen clearly, is sent again, unless it may still be on its way. Errors: PUSH_UNDECIDED {kernel, why}
 * when it can't be told; those of `pushKernel`.
 */
export async function saveKernel(
  kernel: KernelPush,
  before: KernelView | undefined,
  pace: SavePace,
  tools: Tools,
): Promise<KernelPushed> {
  const start = tools.clock.monotonicNs();
  const leftSeconds = () => pace.deadlineSeconds - Number(tools.clock.monotonicNs() - start) / 1e9;
  for (let posts = 1, pauses = 0; ; ) {
    const failure = await attempt(kernel, tools);
    if (!(failure instanceof Failure)) return failure;
    if (waitsForRoom(failure)) {
      await waitForRoom(failure, pauses, { pace, leftSeconds: leftSeconds(), tools });
      pauses += 1;
      continue;
    }
    if (!isAmbiguous(failure)) throw failure;
    if (!wasNeverSent(failure)) {
      const read = await readBack(kernel, before, pace, tools);
      if (read.decision === 'pushed') return read.pushed;
      if (read.decision === 'undecided') throw undecided(kernel, failure);
    }
    // What timed out may arrive after we looked: it is not sent again.
    if (posts >= mostPosts || failure.code === 'KAGGLE_TIMEOUT') throw failure;
    posts += 1;
    await tools.clock.sleep(pace.pauseSeconds, tools.signal);
    const newest = (await tools.kaggle.viewKernel(kernel.ref))?.currentVersion ?? 0;
    await refuseRunning(kernel.ref, newest > 0 ? [newest] : [], tools);
  }
}

async function attempt(kernel: KernelPush, tools: Tools): Promise<KernelPushed | Failure> {
  try {
    return await tools.kaggle.pushKernel(kernel);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function waitsForRoom({ code }: Failure): boolean {
  return code === 'KAGGLE_CAPACITY' || code === 'KAGGLE_THROTTLED';
}

function isAmbiguous({ code }: Failure): boolean {
  return ['KAGGLE_TIMEOUT', 'KAGGLE_BROKEN', 'KAGGLE_UNREACHABLE', 'KAGGLE_UNREADABLE'].includes(code);
}

/** No connection, no push: the service never saw the first byte. */
function wasNeverSent({ code, parameters }: Failure): boolean {
  const unconnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
  const why = String(parameters['why'] ?? '');
  return code === 'KAGGLE_UNREACHABLE' && (unconnected.includes(why) || why === 'UND_ERR_CONNECT_TIMEOUT');
}

async function waitForRoom(
  failure: Failure,
  pauses: number,
  at: { readonly pace: SavePace; readonly leftSeconds: number; readonly tools: Tools },
): Promise<void> {
  const asked = failure.parameters['retryAfterSeconds'];
  const usual = at.pace.pauseSeconds * 15 * Math.min(1.5 ** pauses, 10);
  const seconds = typeof asked === 'number' ? Math.max(asked, at.pace.pauseSeconds) : usual;
  if (seconds > at.leftSeconds) throw failure;
  const { message = failure.code } = failure.parameters;
  const { presenter, clock, signal } = at.tools;
  presenter.show({ kind: 'note', text: `  ${Math.round(seconds)} s: ${message}` });
  await clock.sleep(seconds, signal);
}

/** Looks for our source among the versions that were not there before, six times within thirty pauses. */
async function readBack(
  kernel: KernelPush,
  before: KernelView | undefined,
  { pauseSeconds }: SavePace,
  tools: Tools,
): Promise<ReadBack> {
  let seenClearly = false;
  for (const pauses of [0, 1, 2, 4, 8, 15]) {
    await tools.clock.sleep(pauses * pauseSeconds, tools.signal);
    const read = await lookOnce(kernel, before?.currentVersion ?? 0, tools);
    if (read?.decision === 'pushed') return read;
    // A source that can't be compared with ours may be ours.
    seenClearly = read?.decision === 'not-pushed';
  }
  return { decision: seenClearly ? 'not-pushed' : 'undecided' };
}

/** undefined = the service can't be read just now. */
async function lookOnce(
  kernel: KernelPush,
  versionBefore: number,
  tools: Tools,
): Promise<ReadBack | undefined> {
  try {
    const newest = await tools.kaggle.viewKernel(kernel.ref);
    if (newest === undefined) return { decision: 'not-pushed' };
    // Our own source under no number, or under one that was there before: which session is ours can't be told.
    if (newest.currentVersion <= versionBefore) {
      return { decision: sameSource(kernel, newest.source) === 'ok' ? 'undecided' : 'not-pushed' };
    }
    return await lookThrough(kernel, newest, versionBefore, tools);
  } catch (error) {
    if (error instanceof Failure && (isAmbiguous(error) || waitsForRoom(error))) return undefined;
    throw error;
  }
}

const mostVersions = 5;

async function lookThrough(
  kernel: KernelPush,
  newest: KernelView,
  versionBefore: number,
  tools: Tools,
): Promise<ReadBack> {
  const oldest = Math.max(versionBefore + 1, newest.currentVersion - mostVersions + 1);
  for (let version = newest.currentVersion; version >= oldest; version -= 1) {
    const view =
      version === newest.currentVersion ? newest : await tools.kaggle.viewKernel(kernel.ref, version);
    if (view === undefined) continue;
    const same = sameSource(kernel, view.source);
    if (same === 'unknown') return { decision: 'undecided' };
    if (same === 'fail') continue;
    const serverTime = view.lastRunTime ?? '';
    return { decision: 'pushed', pushed: { version, url: kernelPage(kernel, tools), serverTime } };
  }
  return { decision: 'not-pushed' };
}

/** Whether a source read back is the one that was sent: a notebook by its cells, a script by its lines. */
export function sameSource(kernel: KernelPush, source: string): 'ok' | 'fail' | 'unknown' {
  return compareSources(kernel.text, source).answer;
}

/** The page of a kernel for people. */
function kernelPage({ ref }: KernelPush, { kaggle }: Tools): string {
  const site = kaggle.baseUrl === 'https://api.kaggle.com' ? 'https://www.kaggle.com' : kaggle.baseUrl;
  return `${site.replace(/\/$/, '')}/code/${ref.owner}/${ref.slug}`;
}

function undecided({ ref }: KernelPush, cause: Failure): Failure {
  const kernel = `${ref.owner}/${ref.slug}`;
  return new Failure('PUSH_UNDECIDED', { kernel, why: cause.code, remote: `${kernel} v?` }, { cause });
}
