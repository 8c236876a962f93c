import { sha256Hex } from '../codec/digest.ts';
import type { Evidence, LedgerEvent } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import {
  checkpointPath,
  type IndexEntry,
  indexPath,
  type SessionFiles,
  sessionFilesName,
} from '../model/run-index.ts';
import { eventsOf, verifyChain } from './chain.ts';
import { parseCheckpoint } from './checkpoint.ts';
import type { HistoryPlace } from './history.ts';
import { type BranchPorts, filesAt, linksAt } from './reports-branch.ts';
import { type IndexReport, readIndex } from './run-index.ts';
import { continuedLogs, parseSessionFiles, toldDigests } from './session-files.ts';
import type { Breach } from './verify-history.ts';

export type TreeReport = {
  readonly runs: number;
  readonly events: number;
  readonly files: number;
  /** SHA-256 of the last line of the index. */
  readonly head: string;
  /** Root of the first n runs, and the name of their tree. */
  readonly roots: readonly Buffer[];
  readonly origin: string;
  readonly breach?: Breach;
};

/**
 * Whether what a commit of the branch holds fits together: index, checkpoints, each session's chain, files and
 * evidence (docs/ledger.md). `ref` is a commit; `records` are the project's own files that belong to it, absent = all
 * do. Errors: FILE_UNREADABLE where git can't tell.
 */
export async function verifyTree(
  place: HistoryPlace,
  ports: BranchPorts,
  records?: readonly string[],
): Promise<TreeReport> {
  const paths = records === undefined ? [] : ['ledger', 'session', ...records];
  const [link] = await linksAt(place, paths, ports);
  const listed = await filesAt(place, place.ref, ['ledger', 'session'], ports);
  const ids = new Map(listed.map(({ path, id }) => [path, id]));
  const blobs = ports.openBlobs(place.root);
  const read = async (path: string) => {
    const id = ids.get(path);
    return id === undefined ? undefined : blobs.read(id);
  };
  try {
    const tree: Tree = { paths: [...ids.keys()], read };
    const index = readIndex((await read(indexPath)) ?? new Uint8Array());
    const { breach, ...counted } = await runsIn(index, tree);
    const own = { ...counted, head: index.head, roots: index.roots, origin: await originOf(index, tree) };
    const found = link === undefined ? breach : { why: 'no-plain-file', file: link };
    return found === undefined ? own : { ...own, breach: { commit: place.ref, ...found } };
  } finally {
    blobs.close();
  }
}

type Counted = {
  readonly runs: number;
  readonly events: number;
  readonly files: number;
  readonly breach?: Found;
};

/** The runs that hold, up to the first thing that does not. */
async function runsIn(index: IndexReport, tree: Tree): Promise<Counted> {
  const counts = { runs: 0, events: 0, files: 0 };
  if (index.problem !== '')
    return { ...counts, breach: { why: index.problem, file: indexPath, line: index.line } };
  const checkpoint = await checkpointBreach(index, tree);
  if (checkpoint !== undefined) return { ...counts, breach: checkpoint };
  for (const entry of index.entries) {
    const session = await verifyRun(entry, tree);
    if ('why' in session) return { ...counts, breach: session };
    counts.runs += 1;
    counts.events += session.events;
    counts.files += session.files;
  }
  const stray = strayIn(index, tree);
  return stray === undefined ? counts : { ...counts, breach: { why: 'not-in-index', file: stray } };
}

async function originOf({ entries }: IndexReport, tree: Tree): Promise<string> {
  const file = checkpointPath(entries.length);
  const bytes = await tree.read(file);
  return bytes === undefined ? '' : (readCheckpoint(bytes, file)?.origin ?? '');
}

type Found = Omit<Breach, 'commit'>;
type Tree = {
  readonly paths: readonly string[];
  /** Bytes of a file; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
};

/** Each number of runs has its checkpoint, of the root of so many lines, all of one name; and there are no others. */
async function checkpointBreach({ entries, roots }: IndexReport, tree: Tree): Promise<Found | undefined> {
  let name = '';
  for (const { seq: size } of entries) {
    const file = checkpointPath(size);
    const bytes = await tree.read(file);
    if (bytes === undefined) return { why: 'missing', file };
    const checkpoint = readCheckpoint(bytes, file);
    if (checkpoint === undefined) return { why: 'no-checkpoint', file };
    if (checkpoint.size !== size) return { why: 'another-size', file, line: 2 };
    if (!roots[size]?.equals(checkpoint.root)) return { why: 'another-root', file, line: 3 };
    if (name !== '' && checkpoint.origin !== name) return { why: 'another-origin', file, line: 1 };
    name = checkpoint.origin;
  }
  const known = new Set(entries.map(({ seq }) => checkpointPath(seq)));
  const stray = tree.paths.find((path) => path.startsWith('ledger/checkpoints/') && !known.has(path));
  return stray === undefined ? undefined : { why: 'not-in-index', file: stray };
}

function readCheckpoint(bytes: Uint8Array, file: string) {
  try {
    return parseCheckpoint(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch (error) {
    if (error instanceof Failure || error instanceof TypeError) return undefined;
    throw error;
  }
}

type Verified = { readonly events: number; readonly files: number };

/** A run of the index: its list of files, each file of it, its events, and what they say of the files. */
async function verifyRun(entry: IndexEntry, tree: Tree): Promise<Found | Verified> {
  const { session, files: digest } = entry;
  const list = `${session}/${sessionFilesName}`;
  const bytes = await tree.read(list);
  if (bytes === undefined) return { why: 'missing', file: list };
  if (sha256Hex(bytes) !== digest) return { why: 'changed', file: list };
  const files = parseSessionFiles(bytes);
  if (files === undefined) return { why: 'unreadable', file: list };
  const disordered = files.find(({ path }, at) => at > 0 && path <= (files[at - 1]?.path ?? ''));
  if (disordered !== undefined) return { why: 'out-of-order', file: list };
  const breach = (await filesBreach(session, files, tree)) ?? (await logBreach(entry, files, tree));
  return breach ?? { events: entry.events, files: files.length };
}

type Listed = SessionFiles['files'];

async function filesBreach(session: string, files: Listed, tree: Tree): Promise<Found | undefined> {
  const kept = files.filter((one) => one.kept === 'repository');
  for (const { path, bytes: size, sha256 } of kept) {
    const file = `${session}/${path}`;
    const content = await tree.read(file);
    if (content === undefined) return { why: 'missing', file };
    if (content.length !== size || sha256Hex(content) !== sha256) return { why: 'changed', file };
  }
  const known = new Set(
    [sessionFilesName, ...kept.map(({ path }) => path)].map((path) => `${session}/${path}`),
  );
  const stray = tree.paths.find((path) => path.startsWith(`${session}/`) && !known.has(path));
  return stray === undefined ? undefined : { why: 'not-listed', file: stray };
}

async function logBreach(entry: IndexEntry, files: Listed, tree: Tree): Promise<Found | undefined> {
  const { session, head, events } = entry;
  const file = `${session}/logs/session.jsonl`;
  const chain = verifyChain((await tree.read(file)) ?? new Uint8Array());
  if (chain.problem !== '') return { why: chain.problem, file, line: chain.line };
  if (chain.head !== head || chain.count !== events) return { why: 'another-head', file, line: chain.count };
  const told = eventsOf(chain.lines);
  const digests = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const breach = foreignBreach(told, entry) ?? eventsBreach(told, digests);
  if (breach !== undefined) return { ...breach, file };
  const another = await continuedBreach(told[0]?.evidence ?? [], tree);
  if (another !== undefined) return another;
  const steps = new Set(['', ...told.map(({ step, macro }) => `event:${step} ${macro}`)]);
  const unknown = files.find(({ source }) => !steps.has(source));
  return unknown === undefined
    ? undefined
    : { why: 'unknown-source', file: `${session}/${sessionFilesName}` };
}

/** A session that goes on from another tells the digest of its log: that of a session that is here has to be this one. */
async function continuedBreach(evidence: readonly Evidence[], tree: Tree): Promise<Found | undefined> {
  for (const { ref, sha256 } of continuedLogs(evidence)) {
    const log = await tree.read(ref);
    if (log !== undefined && sha256Hex(log) !== sha256) return { why: 'not-as-continued', file: ref };
  }
  return undefined;
}

/** Every event is of the session and the task that the index names, and none is later than its line. */
function foreignBreach(
  events: readonly LedgerEvent[],
  { session, task, time }: IndexEntry,
): Pick<Breach, 'why' | 'line'> | undefined {
  const id = session.slice('session/'.length);
  const other = events.find((one) => one.session_id !== id || one.task_id !== task);
  if (other !== undefined) return { why: 'another-session', line: other.seq };
  const late = events.find((one) => one.time > time);
  return late === undefined ? undefined : { why: 'event-after-entry', line: late.seq };
}

/** The last digest that the events give a file is the one of the list; and no step begins while another runs. */
export function eventsBreach(
  events: readonly LedgerEvent[],
  digests: ReadonlyMap<string, string>,
): Pick<Breach, 'why' | 'line'> | undefined {
  let running = 0;
  for (const { seq, step, state } of events) {
    if (step === 1) continue;
    if (state === 'RUNNING' && running !== 0 && running !== step) return { why: 'two-running', line: seq };
    running = state === 'RUNNING' ? step : 0;
  }
  for (const [ref, { sha256, line }] of toldDigests(events)) {
    if (digests.get(ref) !== sha256) return { why: `another-digest ${ref}`, line };
  }
  return undefined;
}

/** A file of a session that the index does not name. */
function strayIn({ entries }: IndexReport, { paths }: Tree): string | undefined {
  const sessions = new Set(entries.map(({ session }) => session));
  return paths.find((path) => {
    const session = /^session\/[^/]+/.exec(path)?.[0];
    return session !== undefined && !sessions.has(session);
  });
}
