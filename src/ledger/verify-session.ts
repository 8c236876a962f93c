import type { Evidence } from '../model/event.ts';
import { sessionFilesName } from '../model/run-index.ts';
import type { FileReader } from '../model/world.ts';
import { eventsOf, verifyChain } from './chain.ts';
import { continuedLogs, parseSessionFiles, toldDigests } from './session-files.ts';

export type SessionReport = {
  readonly events: number;
  readonly files: number;
  readonly head: string;
  /** '' when everything holds; else what does not, with its place. */
  readonly problem: string;
};

/**
 * Checks a session folder (absolute) again: the chain of its ledger, every evidence file against its digest, and, once
 * the session was added to a branch, every file of it against `files.json`.
 */
export async function verifySession(folder: string, files: FileReader): Promise<SessionReport> {
  const chain = verifyChain(await files.read(`${folder}/logs/session.jsonl`));
  const report = { events: chain.count, head: chain.head };
  if (chain.problem !== '')
    return { ...report, files: 0, problem: `logs/session.jsonl:${chain.line}: ${chain.problem}` };
  if (chain.count === 0) return { ...report, files: 0, problem: 'logs/session.jsonl: empty' };
  const events = eventsOf(chain.lines);
  const told = toldDigests(events);
  const seen = new Map([...told].map(([ref, { sha256 }]) => [ref, sha256]));
  const problem =
    (await changedIn(folder, seen, files)) ||
    (await unlistedIn(folder, files)) ||
    (await brokenOffIn(folder, events[0]?.evidence ?? [], files));
  return { ...report, files: seen.size, problem };
}

/** A session may go on from another, whose log its first event tells by its digest; '' where that is not at hand. */
async function brokenOffIn(
  folder: string,
  evidence: readonly Evidence[],
  files: FileReader,
): Promise<string> {
  for (const { ref, sha256 } of continuedLogs(evidence)) {
    const log = `${folder.slice(0, folder.lastIndexOf('/'))}${ref.slice('session'.length)}`;
    const isSame = !(await files.exists(log)) || (await files.hash(log)) === sha256;
    if (!isSame) return `${ref}: changed`;
  }
  return '';
}

async function changedIn(
  folder: string,
  digests: ReadonlyMap<string, string>,
  files: FileReader,
): Promise<string> {
  for (const [ref, sha256] of digests) {
    const path = `${folder}/${ref}`;
    if (!(await files.exists(path))) return `${ref}: missing`;
    if ((await files.hash(path)) !== sha256) return `${ref}: changed`;
  }
  return '';
}

/** What is otherwise than the list of a session that was closed; '' where there is no list yet. */
async function unlistedIn(folder: string, files: FileReader): Promise<string> {
  const path = `${folder}/${sessionFilesName}`;
  if (!(await files.exists(path))) return '';
  const list = parseSessionFiles(await files.read(path));
  if (list === undefined) return `${sessionFilesName}: unreadable`;
  const digests = new Map<string, string>();
  for (const { path: name, sha256, kept } of list) {
    // In a clone what was too large is not there.
    if (kept === 'repository' || (await files.exists(`${folder}/${name}`))) digests.set(name, sha256);
  }
  const listed = new Set([sessionFilesName, ...digests.keys()]);
  const stray = (await files.list(folder)).find(
    ({ path: name, kind }) => kind !== 'folder' && !listed.has(name),
  );
  return (
    (await changedIn(folder, digests, files)) || (stray === undefined ? '' : `${stray.path}: not listed`)
  );
}
