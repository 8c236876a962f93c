import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { logToWire } from '../kaggle/dialect.ts';
import { Failure } from '../model/failure.ts';
import { isActive, sessionKind, sessionLimits } from './accelerators.ts';
import { keepOutputs } from './keep-outputs.ts';
import { findKernelVersion } from './kernels.ts';
import type { LiveLogs } from './live-logs.ts';
import { mountInputs } from './mount-inputs.ts';
import { runnableNotebook } from './pushed-text.ts';
import type { Scenario } from './scenario.ts';
import type { RunServerSession, ServerSessionOrder, SessionEnd } from './session-order.ts';
import type { Store } from './store.ts';
import { type SessionKey, type StoredKernelVersion, type StoredSession, withSession } from './store-state.ts';

export type SessionQueue = {
  add(key: SessionKey): void;
  /** Ends a session that waits or runs; resolves as soon as that is recorded, not when it has ended. */
  cancel(key: SessionKey): Promise<void>;
  /** How many sessions run, and how many wait for a place. */
  load(): { readonly running: number; readonly waiting: number };
  /** Cancels the running sessions, waits for their end, and cancels what still waits. */
  close(): Promise<void>;
};
export type SessionQueueParts = {
  readonly store: Store;
  readonly live: LiveLogs;
  readonly runSession: RunServerSession;
  readonly now: () => Date;
  readonly scenario: Scenario;
  /** Folders of this machine by the reference of the input that each stands for. */
  readonly inputFolders: ReadonlyMap<string, string>;
};

type Running = { readonly key: SessionKey; readonly slot: string; readonly stop: AbortController };

/** Runs queued sessions, of each account and kind of machine as many at once as Kaggle does; the others wait. */
export function createSessionQueue(parts: SessionQueueParts): SessionQueue {
  const waiting: SessionKey[] = [];
  const running = createRunningSessions(parts, () => fill());
  const fill = (): void => {
    for (const key of [...waiting]) {
      if (running.start(key)) waiting.splice(waiting.indexOf(key), 1);
    }
  };
  return {
    add(key) {
      parts.live.open(key);
      waiting.push(key);
      fill();
    },
    async cancel(key) {
      const place = waiting.findIndex((each) => isSame(each, key));
      if (place >= 0) {
        waiting.splice(place, 1);
        await record(parts.store, key, { status: 'cancel-acknowledged', failureMessage: '' });
        parts.live.end(key);
      } else await running.stop(key);
    },
    load: () => ({ running: running.count(), waiting: waiting.length }),
    close: () => running.close(),
  };
}

type RunningSessions = {
  /** False when no place is free for it. */
  start(key: SessionKey): boolean;
  stop(key: SessionKey): Promise<void>;
  count(): number;
  close(): Promise<void>;
};

function createRunningSessions(parts: SessionQueueParts, onPlace: () => void): RunningSessions {
  const running = new Map<Running, Promise<void>>();
  let closing = false;
  return {
    start(key) {
      const { slot, limit } = slotOf(parts.store, key);
      if ([...running.keys()].filter((one) => one.slot === slot).length >= limit) return false;
      const one: Running = { key, slot, stop: new AbortController() };
      if (closing) one.stop.abort();
      const work = runOne(key, parts, one.stop.signal).finally(() => {
        running.delete(one);
        onPlace();
      });
      running.set(one, work);
      return true;
    },
    async stop(key) {
      const one = [...running.keys()].find((each) => isSame(each.key, key));
      if (one === undefined) return;
      const written = requestCancel(parts.store, key);
      one.stop.abort();
      await written;
    },
    count: () => running.size,
    async close() {
      closing = true;
      for (const one of running.keys()) one.stop.abort();
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}

function slotOf(store: Store, key: SessionKey): { readonly slot: string; readonly limit: number } {
  const kernel = store.state().kernels.find(({ id }) => id === key.kernelId);
  const version = kernel === undefined ? undefined : findKernelVersion(kernel, key.version);
  const kind = version === undefined ? 'CPU' : sessionKind(version);
  return { slot: `${kernel?.owner ?? ''} ${kind}`, limit: sessionLimits[kind] };
}

function isSame(a: SessionKey, b: SessionKey): boolean {
  return a.kernelId === b.kernelId && a.version === b.version;
}

async function runOne(key: SessionKey, parts: SessionQueueParts, signal: AbortSignal): Promise<void> {
  const { store, now, live } = parts;
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
  live.end(key);
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

type Run = SessionQueueParts & { readonly version: StoredKernelVersion; readonly folder: string };
type Ended = Pick<StoredSession, 'status' | 'failureMessage'> & Partial<StoredSession>;

/** Takes the session from QUEUED to its end; the outputs are kept before the end is told. */
async function endOf(key: SessionKey, run: Run, signal: AbortSignal): Promise<Ended> {
  if (signal.aborted) return cancelled;
  await record(run.store, key, { status: 'running', failureMessage: '', startedMs: run.now().getTime() });
  if (run.scenario.strikes('never-ending-session')) return await aborted(signal);
  const end = await run.runSession(await orderOf(key, run), signal);
  const { isolation, interpreter } = end;
  return { ...fateOf(end, run.scenario), isolation, interpreter, ...(await keepResults(run.store, end)) };
}

function fateOf({ status, failureMessage }: SessionEnd, scenario: Scenario): Ended {
  const [isError, isCancelled] = [scenario.strikes('session-error'), scenario.strikes('session-cancelled')];
  if (isError)
    return {
      status: 'error',
      failureMessage: 'Your notebook tried to allocate more memory than is available.',
    };
  return isCancelled ? { status: 'cancel-acknowledged', failureMessage: '' } : { status, failureMessage };
}

async function orderOf(key: SessionKey, run: Run): Promise<ServerSessionOrder> {
  const { store, scenario, version } = run;
  const kernel = store.state().kernels.find(({ id }) => id === key.kernelId);
  const text = Buffer.from(await store.contents.read(version.source)).toString('utf8');
  const folder = join(run.folder, 'session');
  await mkdir(folder, { recursive: true });
  const mounting = {
    store,
    folders: run.inputFolders,
    into: join(run.folder, 'inputs'),
    moment: { nowMs: run.now().getTime(), scenario },
    stale: scenario.strikes('stale-mount'),
  };
  const empty = scenario.strikes('empty-mount');
  const mounted = empty ? { datasets: [], inputs: [] } : await mountInputs(version, mounting);
  return {
    folder,
    kernelRef: { owner: kernel?.owner ?? '', slug: kernel?.slug ?? '' },
    version: key.version,
    notebookText: runnableNotebook(text, kernel?.kind ?? 'notebook'),
    ...mounted,
    internet: version.enableInternet,
    timeoutSeconds: version.timeoutSeconds,
    onRecord: (record) => run.live.push(key, record),
  };
}

async function keepResults(store: Store, end: SessionEnd): Promise<Pick<StoredSession, 'outputs' | 'log'>> {
  const outputs = end.workingFolder === '' ? [] : await keepOutputs(store, end.workingFolder);
  return { outputs, log: await store.contents.keep(logToWire(end.log)) };
}

const cancelled: Ended = { status: 'cancel-acknowledged', failureMessage: 'The service was stopped.' };

function failed(error: unknown): Ended {
  const code = error instanceof Failure ? error.code : isOfTheDisk(error) ? 'DISK_WRITE_FAILED' : 'DEFECT';
  const modules = error instanceof Failure ? error.parameters['modules'] : undefined;
  const why = modules === undefined ? code : `${code} ${modules}`;
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

/** A session that has ended meanwhile keeps its end: it would be called active for ever. */
function requestCancel(store: Store, key: SessionKey): Promise<void> {
  return store.change((state) =>
    withSession(state, key, (session) =>
      isActive(session.status) ? { ...session, status: 'cancel-requested' } : session,
    ),
  );
}

function versionOf(store: Store, { kernelId, version }: SessionKey): StoredKernelVersion | undefined {
  const kernel = store.state().kernels.find(({ id }) => id === kernelId);
  return kernel === undefined ? undefined : findKernelVersion(kernel, version);
}
