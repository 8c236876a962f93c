import { nsFromIso } from '../codec/time.ts';
import type { Edge } from '../model/repository.ts';
import { badgesFolder, checkpointPath, type IndexEntry, indexPath } from '../model/run-index.ts';
import { beginningsOf } from './beginnings.ts';
import { lineHash } from './chain.ts';
import { firstDifference } from './growth.ts';
import { type Commit, commitsOf, edgesOf, type HistoryPlace } from './history.ts';
import { type IndexState, indexStates } from './index-states.ts';
import { type BranchPorts, filesAt, sizesAt, type TreeFile } from './reports-branch.ts';

/** The first thing that does not hold, and where: a commit, a file, and a byte (from 0) or a line (from 1). */
export type Breach = {
  readonly why: string;
  readonly commit: string;
  readonly file: string;
  readonly byte?: number;
  readonly line?: number;
};

export type HistoryReport = { readonly commits: number; readonly edges: number; readonly breach?: Breach };

/**
 * Whether everything in the history of the branch only ever grew (docs/ledger.md, History): every parent edge, merges
 * included, the commits' trailers and times; `ref` is a commit. `records`: the project's own files that only grow, where
 * the branch holds others too; absent = all do. Oldest first: the breach is the first one. Errors: FILE_UNREADABLE
 * where git can't tell.
 */
export async function verifyHistory(
  place: HistoryPlace,
  ports: BranchPorts,
  records?: readonly string[],
): Promise<HistoryReport> {
  const commits = await commitsOf(place, ports);
  const edges = await edgesOf(place, records === undefined ? [] : ['ledger', 'session', ...records], ports);
  const blobs = ports.openBlobs(place.root);
  const counts = { commits: commits.length, edges: edges.length };
  try {
    const files = await filesAt(place, place.ref, growing(edges), ports);
    const sizes = await sizesOf(place, edges, ports);
    const read = await readingOnce(files, sizes, (id) => blobs.read(id));
    const index = files.find(({ path }) => path === indexPath);
    const stateOf = indexStates(await read(indexPath, index?.id ?? ''));
    const walk = new Walk(commits, edges, { read, stateOf, certified: certifiedFiles(place, ports) });
    for (const commit of commits) {
      const breach = await walk.breachIn(commit);
      if (breach !== undefined) return { ...counts, breach };
    }
    return counts;
  } finally {
    blobs.close();
  }
}

/** Bytes of a file by its path and id; '' is a file of no bytes. */
type Read = (path: string, id: string) => Promise<Uint8Array>;

/** Paths of what only grows: all but sessions and checkpoints, which never change, and badges. */
function growing(edges: readonly Edge[]): string[] {
  return [...new Set([indexPath, ...edges.map(({ path }) => path)])].filter((path) => !isFixed(path));
}

function isFixed(path: string): boolean {
  return ['session/', 'ledger/checkpoints/', badgesFolder].some((folder) => path.startsWith(folder));
}

/** Lengths of what grows, in bytes by id, as git lists them without giving the bytes. */
async function sizesOf(
  place: HistoryPlace,
  edges: readonly Edge[],
  ports: BranchPorts,
): Promise<Map<string, number>> {
  const ids = edges.flatMap(({ path, before, after }) => (isFixed(path) ? [] : [before, after]));
  const asked = [...new Set(ids)].filter((id) => id !== '');
  const sizes = new Map<string, number>();
  for (let from = 0; from < asked.length; from += idsAtOnce)
    for (const { id, byteLength } of await sizesAt(place, asked.slice(from, from + idsAtOnce), ports))
      sizes.set(id, byteLength);
  return sizes;
}

const idsAtOnce = 10_000;

/** Reads the files as the branch has them at its end; an earlier state that is a beginning of that is not read again. */
async function readingOnce(
  files: readonly TreeFile[],
  sizes: ReadonlyMap<string, number>,
  readBlob: (id: string) => Promise<Uint8Array>,
): Promise<Read> {
  const ends = new Map<string, ReturnType<typeof beginningsOf>>();
  for (const { path, id } of files) ends.set(path, beginningsOf(await readBlob(id)));
  return async (path, id) => {
    if (id === '') return new Uint8Array();
    return ends.get(path)?.(id, sizes.get(id) ?? Number.POSITIVE_INFINITY) ?? readBlob(id);
  };
}

/** Id of a file in a commit that was certified; '' where it has none, or the commit is not in this clone. */
type Certified = (commit: string, path: string) => Promise<string>;

function certifiedFiles(place: HistoryPlace, ports: BranchPorts): Certified {
  return async (commit, path) => {
    const files = await filesAt(place, commit, [path], ports).catch(() => []);
    return files.find((file) => file.path === path)?.id ?? '';
  };
}

type Sources = {
  readonly read: Read;
  readonly stateOf: (bytes: Uint8Array) => IndexState;
  readonly certified: Certified;
};
type Place = Pick<Breach, 'why' | 'byte'>;

class Walk {
  readonly #edges = new Map<string, Edge[]>();
  readonly #states = new Map<string, IndexState>();
  readonly #sources: Sources;

  constructor(commits: readonly Commit[], edges: readonly Edge[], sources: Sources) {
    const parents = new Map(commits.map(({ id, parents: all }) => [id, all]));
    for (const edge of edges) {
      const parent = edge.parent.endsWith('^') ? (parents.get(edge.commit)?.[0] ?? '') : edge.parent;
      const own = this.#edges.get(edge.commit) ?? [];
      own.push({ ...edge, parent });
      this.#edges.set(edge.commit, own);
    }
    this.#sources = sources;
  }

  async breachIn(commit: Commit): Promise<Breach | undefined> {
    const edges = this.#edges.get(commit.id) ?? [];
    const index = edges.find(({ path }) => path === indexPath);
    const before = this.#stateAt(commit.parents[0] ?? '');
    const bytes = index === undefined ? undefined : await this.#sources.read(indexPath, index.after);
    const state = bytes === undefined ? before : this.#sources.stateOf(bytes);
    this.#states.set(commit.id, state);
    for (const edge of edges) {
      const found = await this.#breachOn(edge);
      if (found !== undefined) return { commit: commit.id, file: edge.path, ...found };
    }
    if (state.problem !== '') return { ...broken(commit, state.problem), line: state.line };
    if (bytes === undefined || commit.parents.length > 1) return undefined;
    const added = addedBreach(commit, before, state, lastLine(bytes));
    if (added !== undefined) return added;
    const file = checkpointPath(state.size);
    if (!edges.some(({ path }) => path === file)) return { ...broken(commit, 'missing'), file };
    return this.#startBreach(commit, edges, state.last?.commit ?? '');
  }

  /** A report or journal that is new begins with what the certified commit holds of it. */
  async #startBreach({ id }: Commit, edges: readonly Edge[], certified: string): Promise<Breach | undefined> {
    const started = edges.filter(
      ({ path, before }) => before === '' && !/^(?:session|ledger|badges)\//.test(path),
    );
    for (const { path, after } of certified === '' ? [] : started) {
      const start = await this.#sources.certified(certified, path);
      if (start === '') continue;
      const old = await this.#sources.read(`${path} of ${certified}`, start);
      const byte = firstDifference(old, await this.#sources.read(path, after));
      if (byte !== undefined) return { why: 'lost-bytes', commit: id, file: path, byte };
    }
    return undefined;
  }

  #stateAt(commit: string): IndexState {
    return this.#states.get(commit) ?? this.#sources.stateOf(new Uint8Array());
  }

  /** What an edge may do: let a record grow, bring a checkpoint or a session that was not there. */
  async #breachOn({ path, parent, before, after }: Edge): Promise<Place | undefined> {
    const session = /^session\/[^/]+(?=\/)/.exec(path)?.[0];
    const isClosed = session !== undefined && this.#stateAt(parent).has(session);
    if (before === '' && !isClosed) return undefined;
    if (after === '') return { why: 'removed', byte: 0 };
    if (path.startsWith(badgesFolder)) return undefined;
    const old = await this.#sources.read(path, before);
    const byte = firstDifference(old, await this.#sources.read(path, after));
    if (session !== undefined || path.startsWith('ledger/checkpoints/'))
      return { why: 'changed-after-close', byte: byte ?? old.length };
    return byte === undefined ? undefined : { why: 'lost-bytes', byte };
  }
}

/** The line that a commit adds: one, of a time not after the commit's, told again by its trailers. */
function addedBreach(
  commit: Commit,
  before: IndexState,
  after: IndexState,
  line: string,
): Breach | undefined {
  const { last, size, root } = after;
  const breach = { ...broken(commit, 'several-lines'), line: size };
  if (last === undefined || size !== before.size + 1) return breach;
  const latest = BigInt(commit.seconds + clockGrain) * 1_000_000_000n;
  if (nsFromIso(last.time) > latest) return { ...breach, why: 'entry-after-commit' };
  const told = trailersOf(last, { line, size, root });
  const ends = commit.message.trimEnd().split('\n').slice(-told.length);
  const all = commit.message.split('\n').filter((one) => one.startsWith('NX47-'));
  const isTold = [ends, all].every((trailers) => trailers.join('\n') === told.join('\n'));
  return isTold ? undefined : { ...breach, why: 'other-trailers' };
}

const clockGrain = 2;

function broken({ id }: Commit, why: string): Breach {
  return { why, commit: id, file: indexPath };
}

function lastLine(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(bytes.lastIndexOf(10, -2) + 1)).trimEnd();
}

/** What the message of the commit says again of the line that it adds: a second custodian holds it. */
export function trailersOf(
  { session, commit, head }: Pick<IndexEntry, 'session' | 'commit' | 'head'>,
  { line, size, root }: { readonly line: string; readonly size: number; readonly root: Buffer },
): string[] {
  return [
    `NX47-Session: ${session}`,
    ...(commit === '' ? [] : [`NX47-Commit: ${commit}`]),
    `NX47-Ledger-Head: ${head}`,
    `NX47-Index-Line: ${lineHash(line)}`,
    `NX47-Checkpoint: ${size} ${root.toString('base64')}`,
  ];
}
