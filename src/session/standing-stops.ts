import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import { type RecordedRuns, recordedRuns, reportsCommit } from '../ledger/recorded-runs.ts';
import type { BranchPorts } from '../ledger/reports-branch.ts';
import type { FileReader } from '../model/world.ts';
import { sessionFiles } from './find-ticket.ts';

export const standingStopSchema = z.strictObject({
  /** Name of the session that was stopped. */
  session: z.string(),
  /** ISO 8601. */
  since: z.string(),
  why: z.string(),
  /** Tag or commit to go back to; '' where none was recorded. */
  stable: z.string(),
  /** Whether the branch of reports has it; else it lies in `session/` of the project. */
  committed: z.boolean(),
});
/** A recorded run that was stopped, and that no person has cleared. */
export type StandingStop = z.infer<typeof standingStopSchema>;

/** What a person's word leaves in `reports/session.json` of its own session: the stops that it clears, by their session. */
export const clearingSchema = z.strictObject({
  schema: z.literal('nx47.safe-mode-cleared/1'),
  session_id: z.string(),
  task_id: z.string(),
  verdict: z.literal('OK'),
  /** The reason that was given. */
  cause: z.string(),
  clears: z.array(z.string()),
});

const stoppedSchema = z.looseObject({
  session_id: z.string(),
  incidents: z.array(
    z.looseObject({
      code: z.string(),
      time: z.string(),
      parameters: z.looseObject({ why: z.string().default(''), stable: z.string().default('') }),
    }),
  ),
});

/**
 * Every stop that the branch of reports or `session/` of the project at `root` tells of and that no clearing names (rules
 * 16, 33 and 187 of the contract). What the branch tells is cleared by what the branch tells alone: a word on one machine
 * binds no other.
 */
export async function standingStops(
  root: string,
  recorded: Pick<RecordedRuns, 'summaries' | 'words'>,
  files: FileReader,
): Promise<StandingStop[]> {
  const own = {
    summaries: await ownPages('reports/run.json', root, files),
    words: await ownPages('reports/session.json', root, files),
  };
  const cleared = clearedBy(recorded.words);
  const committed = stopsIn(recorded.summaries, true);
  const known = new Set(committed.map(({ session }) => session));
  const local = stopsIn(own.summaries, false).filter(({ session }) => !known.has(session));
  const clearedHere = new Set([...cleared, ...clearedBy(own.words)]);
  return [
    ...committed.filter(({ session }) => !cleared.has(session)),
    ...local.filter(({ session }) => !clearedHere.has(session)),
  ];
}

/** Where the reports of a project lie; `branch` '' = in its own branch, `isFetched`: the remote is asked first. */
export type ReportsPlace = { readonly root: string; readonly branch: string; readonly isFetched: boolean };

/** The same, read from the branch as it stands now. Errors: COMMIT_BACK_UNREACHABLE, LEDGER_BROKEN. */
export async function readStops(
  { root, branch, isFetched }: ReportsPlace,
  ports: BranchPorts & { readonly files: FileReader },
): Promise<StandingStop[]> {
  const place = { root, remote: 'origin', branch, worker: 'stops' };
  const commit = branch === '' ? '' : await reportsCommit(place, isFetched, ports);
  return standingStops(root, await recordedRuns(commit, { root }, ports), ports.files);
}

// What lies below .nx47/ is no record: safe mode has its own file there.
async function ownPages(name: string, root: string, files: FileReader): Promise<Uint8Array[]> {
  const pages = await sessionFiles(name, root, files);
  const own = pages.filter((path) => path.startsWith(`${root}/session/`));
  return Promise.all(own.map((path) => files.read(path).catch(() => new Uint8Array())));
}

function stopsIn(summaries: readonly Uint8Array[], committed: boolean): StandingStop[] {
  return summaries.flatMap((bytes) => {
    const run = stoppedSchema.safeParse(jsonOf(bytes)).data;
    const stop = run?.incidents.find(({ code }) => code === 'STOP_RULE');
    if (run === undefined || stop === undefined) return [];
    const { why, stable } = stop.parameters;
    return [
      { session: run.session_id, since: stop.time, why, stable: stable === '∅' ? '' : stable, committed },
    ];
  });
}

function clearedBy(words: readonly Uint8Array[]): Set<string> {
  return new Set(words.flatMap((bytes) => clearingSchema.safeParse(jsonOf(bytes)).data?.clears ?? []));
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes);
  } catch {
    return undefined;
  }
}
