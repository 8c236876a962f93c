import { Failure } from '../model/failure.ts';
import { checkpointPath, type IndexBody, indexPath } from '../model/run-index.ts';
import type { Clock } from '../model/world.ts';
import { branchIndex } from './branch-index.ts';
import { checkpointText } from './checkpoint.ts';
import { journalGrowth } from './journal-growth.ts';
import {
  type BranchPlace,
  type BranchPorts,
  commitFiles,
  fetchBranch,
  ownRef,
  pushCommit,
  type TreeFile,
} from './reports-branch.ts';
import { type IndexReport, type NextEntry, nextEntry, readIndex } from './run-index.ts';
import { trailersOf } from './verify-history.ts';

/** What one run adds to the branch. */
export type RunAddition = {
  readonly body: IndexBody;
  /** Files of its session, from the top of the tree, whose bytes are objects already. */
  readonly files: readonly TreeFile[];
  /** What is added to the project's own reports and journals, by their path from the top of the tree. */
  readonly growth: readonly Growth[];
  /** What is drawn anew by each run and is no evidence, by its path from the top of the tree. */
  readonly drawn: Readonly<Record<string, string>>;
  /** Name of the tree of runs, where this run is its first. */
  readonly origin: string;
};
/** A section (a line in JSON lines) behind the bytes of the branch, or, where it has no such file, behind those of `start`. */
export type Growth = {
  readonly path: string;
  readonly start: Uint8Array;
  readonly section: string;
  readonly line: string;
};

export type AppendPorts = BranchPorts & {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  randomHex(bytes: number): string;
};

/** The commit that holds the run, how many tries it took, and the checkpoint with it; `wasThere`: an earlier try had it. */
export type AppendedRun = {
  readonly commit: string;
  readonly tries: number;
  readonly size: number;
  readonly root: string;
  /** Name of the tree of runs. */
  readonly origin: string;
  readonly wasThere: boolean;
};

/**
 * Adds a run to the branch: its session, one line of the index, the next checkpoint, in one commit upon the tip that
 * the remote has (compare and swap). Where somebody else was faster, everything is made anew upon their commit; a run
 * that is there already is not added again. Errors: LEDGER_BROKEN, COMMIT_BACK_REFUSED, COMMIT_BACK_STALE after 60
 * tries, COMMIT_BACK_TAKEN, COMMIT_BACK_UNREACHABLE.
 */
export async function appendRun(
  place: BranchPlace,
  addition: RunAddition,
  ports: AppendPorts,
): Promise<AppendedRun> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const isThere = await fetchBranch(place, ports);
    const next = await upon(isThere, { place, addition }, ports);
    if (next.wasThere) return { ...next, tries };
    const pushed = await pushCommit(place, next.commit, ports);
    if (pushed.kind === 'accepted') return { ...next, tries };
    if (pushed.kind === 'refused')
      throw new Failure('COMMIT_BACK_REFUSED', { branch: place.branch, why: pushed.why });
    // Everybody waits some other time, the longer the more often they met.
    await ports.clock.sleep(shareOf(ports) * Math.min(mostPause, 0.05 * 2 ** tries), ports.signal);
  }
  throw new Failure('COMMIT_BACK_STALE', { branch: place.branch, tries: mostTries });
}

const mostTries = 60;
const mostPause = 5;

/** Anything from 0 to 1. */
function shareOf({ randomHex }: AppendPorts): number {
  return Number.parseInt(randomHex(4), 16) / 2 ** 32;
}

type Work = { readonly place: BranchPlace; readonly addition: RunAddition };

async function upon(isThere: boolean, work: Work, ports: AppendPorts): Promise<Omit<AppendedRun, 'tries'>> {
  const { place, addition } = work;
  const found = isThere ? await readTip(work, ports) : nothingYet(addition);
  const { index, tip } = found;
  const known = index.entries.find(({ session }) => session === addition.body.session);
  if (known !== undefined) {
    // Two machines may begin in the same second: a session of that name with other events is another run's.
    if (known.head !== addition.body.head)
      throw new Failure('COMMIT_BACK_TAKEN', { branch: place.branch, session: known.session });
    const root = (index.roots[known.seq] ?? noBytes).toString('base64');
    return { commit: tip, size: known.seq, root, origin: found.origin, wasThere: true };
  }
  const now = ports.clock.now();
  const next = nextEntry(index, addition.body, now.toISOString());
  const { size, root } = next;
  const message = messageOf(addition.body, next);
  const seconds = Math.floor(now.getTime() / 1000);
  const added = {
    parent: tip,
    files: addition.files,
    grown: grownBy(found, next, addition),
    message,
    seconds,
  };
  const commit = await commitFiles(place, added, ports);
  return { commit, size, root: root.toString('base64'), origin: found.origin, wasThere: false };
}

const noBytes = Buffer.alloc(0);

type Tip = {
  /** Id of its commit; '' when there is none yet. */
  readonly tip: string;
  readonly index: IndexReport;
  /** Bytes of what grows, by path; without what is not there. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Name of the tree of runs. */
  readonly origin: string;
};

function nothingYet({ origin }: RunAddition): Tip {
  return { tip: '', index: readIndex(noBytes), contents: new Map(), origin };
}

/** What the branch has, and holds. */
async function readTip({ place, addition }: Work, ports: AppendPorts): Promise<Tip> {
  const blobs = ports.openBlobs(place.root);
  try {
    const tip = (await blobs.find(ownRef(place)))?.id ?? '';
    const { index, bytes, origin } = await branchIndex(tip, blobs);
    const contents = new Map<string, Uint8Array>(bytes.length === 0 ? [] : [[indexPath, bytes]]);
    for (const { path } of addition.growth) {
      const found = await blobs.find(`${tip}:${path}`);
      if (found?.kind === 'blob') contents.set(path, found.bytes);
    }
    return { tip, index, contents, origin: origin || addition.origin };
  } finally {
    blobs.close();
  }
}

/** Index, checkpoint and journals with this run behind what the branch has. */
function grownBy(
  { contents, origin }: Tip,
  { line, size, root }: NextEntry,
  { growth, drawn }: RunAddition,
): (readonly [path: string, bytes: Uint8Array])[] {
  return [
    [indexPath, joined(contents.get(indexPath) ?? noBytes, line)],
    [checkpointPath(size), Buffer.from(checkpointText({ origin, size, root }))],
    ...growth.map(({ path, start, ...entry }) => {
      const old = contents.get(path) ?? start;
      return [path, joined(old, journalGrowth(path, old, entry))] as const;
    }),
    ...Object.entries(drawn).map(([path, text]) => [path, Buffer.from(text)] as const),
  ];
}

function joined(before: Uint8Array, added: string): Uint8Array {
  return Buffer.concat([before, Buffer.from(added, 'utf8')]);
}

/** One run, one commit: the verdict as its subject; what a second custodian needs stands in the trailers. */
function messageOf(body: IndexBody, next: NextEntry): string {
  const trailers = trailersOf(body, { ...next, line: next.line.trimEnd() });
  const subject = `${body.verdict} ${body.cause}`.replace(/[^\x20-\x7e]+/g, ' ').trim();
  return `chore(nx47): ${subject} [skip ci]\n\n${trailers.join('\n')}\n`;
}
