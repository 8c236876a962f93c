import { sha256Hex } from '../codec/digest.ts';
import { eventsOf, verifyChain } from '../ledger/chain.ts';
import type { FileReader } from '../model/world.ts';
import { ledState } from './led-state.ts';

/** A session without an end. */
export type OpenSession = {
  /** Absolute folder. */
  readonly folder: string;
  readonly goal: string;
  /** Whether a person or an agent leads it; else it is a run that goes on, or was killed. */
  readonly isLed: boolean;
  /** What a crash left: '' or what is wrong with its events. */
  readonly problem: string;
};

/**
 * The sessions of the project at `root` whose events have no verdict, newest first. A folder without one readable event
 * is no session: nothing began there.
 */
export async function openSessions(root: string, files: FileReader): Promise<OpenSession[]> {
  const home = `${root}/session`;
  if (!(await files.exists(home))) return [];
  const found: OpenSession[] = [];
  for (const name of await foldersIn(home, files)) {
    const log = `${home}/${name}/logs/session.jsonl`;
    if (!(await files.exists(log))) continue;
    const chain = verifyChain(await files.read(log));
    const events = eventsOf(chain.lines);
    const first = events[0];
    if (first === undefined || events.some(({ phase }) => phase === 'VERDICT')) continue;
    const isLed = ledState(events) !== undefined;
    found.push({ folder: `${home}/${name}`, goal: first.goal, isLed, problem: chain.problem });
  }
  return found;
}

/** A session that ended: the digests of its last event and of its whole log. */
export type ClosedSession = { readonly name: string; readonly head: string; readonly digest: string };

/** The newest session that was led to its end; undefined where there is none. */
export async function lastClosed(root: string, files: FileReader): Promise<ClosedSession | undefined> {
  const home = `${root}/session`;
  if (!(await files.exists(home))) return undefined;
  for (const name of await foldersIn(home, files)) {
    const log = `${home}/${name}/logs/session.jsonl`;
    if (!(await files.exists(log))) continue;
    const bytes = await files.read(log);
    const { lines, problem, head } = verifyChain(bytes);
    const end = problem === '' ? ledState(eventsOf(lines))?.end : undefined;
    if (end !== undefined && end !== '') return { name, head, digest: sha256Hex(bytes) };
  }
  return undefined;
}

/** Names of the folders right below, newest first: a session's name begins with its day, and ends with its time. */
async function foldersIn(home: string, files: FileReader): Promise<string[]> {
  const skipped = ['evidence', 'logs', 'reports', 'PLANS'];
  const entries = await files.list(home, skipped);
  const names = entries.filter(({ path, kind }) => kind === 'folder' && !path.includes('/'));
  const timeOf = (name: string) => `${name.slice(0, 8)}${/_(\d{6})z-\d+$/.exec(name)?.[1] ?? ''}${name}`;
  return names.map(({ path }) => path).sort((one, other) => (timeOf(one) < timeOf(other) ? 1 : -1));
}
