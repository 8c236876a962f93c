import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { logToWire } from '../kaggle/dialect.ts';
import { Failure } from '../model/failure.ts';
import type { Fault } from './faults.ts';
import { keepOutputs } from './keep-outputs.ts';
import { findKernelVersion } from './kernels.ts';
import { mountDatasets } from './mount-datasets.ts';
import { runnableNotebook } from './pushed-text.ts';
import type { RunServerSession, ServerSessionOrder, SessionEnd } from './session-order.ts';
import type { Store } from './store.ts';
import { type SessionKey, type StoredKernelVersion, type StoredSession, withSession } from './store-state.ts';

export type SessionQueue = {
  add(key: SessionKey): void;
  /** Cancels the running session, waits for its end, and cancels what still waits. */
  close(): Promise<void>;
};
export type SessionQueueParts = {
  readonly store: Store;
  readonly runSession: RunServerSession;
  readonly now: () => Date;
  readonly faults: ReadonlySet<Fault>;
};

/** Runs queued sessions one after the other; what each leaves is kept with its kernel version. */
export function createSessionQueue(parts: SessionQueueParts): SessionQueue {
  const waiting: SessionKey[] = [];
  const stop = new AbortController();
  let working: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      await runOne(key, parts, stop.signal);
    }
    working = undefined;
  };
  return {
    add(key) {
      waiting.push(key);
      working ??= work();
    },
    async close() {
      stop.abort();
      await working;
    },
  };
}

async function runOne(key: SessionKey, parts: SessionQueueParts, signal: AbortSignal): Promise<void> {
  const { store, now } = parts;
  const version = versionOf(store, key);
  if (version === undefined) return;
  const folder = join(store.sessionsFolder, String(version.session.id));
  try {
    const end = await endOf(key, { ...parts, version, folder }, signal);
    await record(store, key, { ...end, endedMs: now().getTime() });
  } catch (error) {
    const end = { ...failed(error), endedMs: now().getTime() };
    await record(store, key, end).catch(() => undefined);
  }
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

type Run = SessionQueueParts & { readonly version: StoredKernelVersion; readonly folder: string };
type Ended = Pick<StoredSession, 'status' | 'failureMessage'> & Partial<StoredSession>;

/** Takes the session from QUEUED to its end; the outputs are kept before the end is told. */
async function endOf(key: SessionKey, run: Run, signal: AbortSignal): Promise<Ended> {
  if (signal.aborted) return cancelled;
  await record(run.store, key, { status: 'running', failureMessage: '', startedMs: run.now().getTime() });
  if (run.faults.has('never-ending-session')) return await aborted(signal);
  const end = await run.runSession(await orderOf(key, run), signal);
  const { status, failureMessage, isolation, interpreter } = end;
  return { status, failureMessage, isolation, interpreter, ...(await keepResults(run.store, end)) };
}

async function orderOf({ kernelId, version: number }: SessionKey, run: Run): Promise<ServerSessionOrder> {
  const kernel = run.store.state().kernels.find(({ id }) => id === kernelId);
  const text = Buffer.from(await run.store.contents.read(run.version.source)).toString('utf8');
  const folder = join(run.folder, 'session');
  await mkdir(folder, { recursive: true });
  const moment = { nowMs: run.now().getTime(), faults: run.faults };
  return {
    folder,
    kernelRef: { owner: kernel?.owner ?? '', slug: kernel?.slug ?? '' },
    version: number,
    notebookText: runnableNotebook(text, kernel?.kind ?? 'notebook'),
    datasets: await mountDatasets(run.store, run.version, join(run.folder, 'datasets'), moment),
    internet: run.version.enableInternet,
    timeoutSeconds: run.version.timeoutSeconds,
  };
}

async function keepResults(store: Store, end: SessionEnd): Promise<Pick<StoredSession, 'outputs' | 'log'>> {
  const outputs = end.workingFolder === '' ? [] : await keepOutputs(store, end.workingFolder);
  return { outputs, log: await store.contents.keep(logToWire(end.log)) };
}

const cancelled: Ended = { status: 'cancel-acknowledged', failureMessage: 'The service was stopped.' };

function failed(error: unknown): Ended {
  const why = error instanceof Failure ? error.code : isOfTheDisk(error) ? 'DISK_WRITE_FAILED' : 'DEFECT';
  return { status: 'error', failureMessage: `The session could not be run: ${why}` };
}

/** A full, read-only or broken disk, or too many open files: what the machine lacks. */
function isOfTheDisk(error: unknown): boolean {
  const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE'];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function aborted(signal: AbortSignal): Promise<Ended> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(cancelled);
    else signal.addEventListener('abort', () => resolve(cancelled), { once: true });
  });
}

function record(store: Store, key: SessionKey, change: Partial<StoredSession>): Promise<void> {
  return store.change((state) => withSession(state, key, (session) => ({ ...session, ...change })));
}

function versionOf(store: Store, { kernelId, version }: SessionKey): StoredKernelVersion | undefined {
  const kernel = store.state().kernels.find(({ id }) => id === kernelId);
  return kernel === undefined ? undefined : findKernelVersion(kernel, version);
}
