import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { isActive } from './accelerators.ts';
import { createStoreContents, keepBeside, type StoreContents } from './store-contents.ts';
import { lockFolder } from './store-lock.ts';
import { emptyStoreState, type StoredSession, type StoreState, storeStateSchema } from './store-state.ts';

/** The embedded service's memory: one state, kept in memory and on disk, and the bytes of every file. */
export type Store = {
  /** The newest state; never altered in place. */
  state(): StoreState;
  /** Replaces the state at once and resolves when it is on disk. Errors: DISK_WRITE_FAILED. */
  change(edit: (state: StoreState) => StoreState): Promise<void>;
  readonly contents: StoreContents;
  /** Bytes of uploads under way, one file each. */
  readonly uploadsFolder: string;
  /** One folder for each session that runs. */
  readonly sessionsFolder: string;
  /** Waits for the last write and gives the folder back. */
  close(): Promise<void>;
};

/**
 * Opens the store in a folder, made when absent. Sessions that an earlier service left unfinished are
 * cancelled, and what they left on disk is removed. Errors: FILE_UNREADABLE for a state that is not ours,
 * SERVICE_FOLDER_BUSY when another service has the folder open, DISK_WRITE_FAILED for a disk that takes nothing.
 */
export async function openStore(folder: string): Promise<Store> {
  const statePath = join(folder, 'state.json');
  const [uploadsFolder, sessionsFolder] = [join(folder, 'uploads'), join(folder, 'sessions')];
  const unlock = await takeFolder(folder, [uploadsFolder, sessionsFolder]);
  await removeInside(sessionsFolder);
  await removeDrafts(folder);
  let state = cancelUnfinished(await readState(statePath).catch(unlockAndThrow(unlock)));
  let written: Promise<void> = Promise.resolve();
  return {
    state: () => state,
    change(edit) {
      state = edit(state);
      const next = async (): Promise<void> => writeState(statePath, state);
      written = written.then(next, next);
      return written;
    },
    contents: createStoreContents(join(folder, 'contents')),
    uploadsFolder,
    sessionsFolder,
    async close() {
      await written.catch(() => undefined);
      await unlock();
    },
  };
}

// A project on a read-only or full disk is told so before anything starts.
async function takeFolder(folder: string, parts: readonly string[]): Promise<() => Promise<void>> {
  try {
    for (const part of parts) await mkdir(part, { recursive: true });
    return await lockFolder(folder);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('DISK_WRITE_FAILED', { file: folder, why: String(cause) }, { cause });
  }
}

function unlockAndThrow(unlock: () => Promise<void>): (error: unknown) => Promise<never> {
  return async (error) => {
    await unlock();
    throw error;
  };
}

async function readState(path: string): Promise<StoreState> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return emptyStoreState;
    throw new Failure('FILE_UNREADABLE', { file: path, why: String(cause) }, { cause });
  }
  try {
    return storeStateSchema.parse(parseStrictJson(bytes));
  } catch (cause) {
    throw new Failure('FILE_UNREADABLE', { file: path, why: String(cause) }, { cause });
  }
}

async function writeState(path: string, state: StoreState): Promise<void> {
  try {
    await keepBeside(path, (beside) => writeFile(beside, JSON.stringify(state)));
  } catch (cause) {
    throw new Failure('DISK_WRITE_FAILED', { file: path, why: String(cause) }, { cause });
  }
}

/** A session can't outlive its service, so one that was still open when the service stopped has ended. */
function cancelUnfinished(state: StoreState): StoreState {
  const kernels = state.kernels.map((kernel) => ({
    ...kernel,
    versions: kernel.versions.map((version) => ({ ...version, session: cancelled(version.session) })),
  }));
  return { ...state, kernels };
}

function cancelled(session: StoredSession): StoredSession {
  if (!isActive(session.status)) return session;
  return { ...session, status: 'cancel-acknowledged', failureMessage: 'The service was stopped.' };
}

// What can't be removed (left by a session under another user) is in nobody's way: sessions have fresh numbers.
async function removeInside(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** What a service that was killed was just writing: no name of it is used, and no other can be finished. */
async function removeDrafts(folder: string): Promise<void> {
  const contents = join(folder, 'contents');
  const kept = await readdir(contents).catch(() => []);
  const drafts = [
    ...(await readdir(folder))
      .filter((name) => /^state\.json\./.test(name))
      .map((name) => join(folder, name)),
    ...kept.filter((name) => name.startsWith('incoming-')).map((name) => join(contents, name)),
  ];
  for (const part of kept.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const names = await readdir(join(contents, part));
    drafts.push(...names.filter((name) => name.includes('.')).map((name) => join(contents, part, name)));
  }
  for (const draft of drafts) await rm(draft, { force: true });
}
