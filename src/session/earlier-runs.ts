import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import type { EarlierRuns } from '../model/earlier-runs.ts';
import { sha256Schema } from '../model/manifest.ts';
import type { FileReader } from '../model/world.ts';
import { sessionFiles } from './find-ticket.ts';

/** What was recorded before: digests of the main reports, and what else earlier runs hold against a new one. */
export type Recalled = { readonly reports: string[]; readonly earlier: EarlierRuns };

const runSchema = z.looseObject({
  session_id: z.string().default(''),
  verdict: z.string().nullable().default(null),
  main_report_sha256: sha256Schema.nullable().default(null),
  outputs: z.record(z.string(), z.looseObject({ sha256: sha256Schema })).catch({}),
  requirements: z.array(z.string()).optional(),
});
type RecordedRun = z.infer<typeof runSchema>;

/**
 * What `reports/run.json` of every session of the project at `root` says, newest first, and the summaries of the branch
 * of reports (`committed`, newest first too); a session that is in both is one. A summary that is damaged binds nothing.
 * Outputs of which two honest runs may leave the same bytes are left out.
 */
export async function earlierRuns(
  root: string,
  files: FileReader,
  committed: readonly Uint8Array[] = [],
): Promise<Recalled> {
  const pages = await sessionFiles('reports/run.json', root, files);
  const read = [...(await Promise.all(pages.map((page) => bytesIn(page, files)))), ...committed];
  const parsed = read.flatMap((bytes) => {
    const { success, data } = runSchema.safeParse(jsonOf(bytes));
    return success ? [data] : [];
  });
  const runs = newestFirst(parsed);
  const reports = runs.map((run) => run.main_report_sha256).filter((digest) => digest !== null);
  const last = runs.find(isCertified);
  return {
    reports: [...new Set(reports)].sort(),
    earlier: {
      runs: runs.length,
      outputs: digestsByName(runs),
      certified:
        last === undefined ? null : { session: last.session_id, requirements: last.requirements ?? [] },
    },
  };
}

/** A chain that ends in a private root lowers no claim of the run: what it asked for is asked for again. */
function isCertified({ verdict, requirements }: RecordedRun): boolean {
  return (verdict === 'GO' || verdict === 'GO-PRIVATE-ROOT') && requirements !== undefined;
}

/** Two honest runs may leave the same streams and the same machine, byte for byte; anything with a time may not. */
const mayRepeat = /_(?:execution_stdout\.log|execution_stderr\.log|hardware_fingerprint\.json)$/;
const kits = /_(?:events_ns\.jsonl|runtime_metrics\.csv|latency_breakdown\.json|checksums_manifest\.json)$/;

function digestsByName(runs: readonly RecordedRun[]): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { outputs, requirements = [] } of runs) {
    for (const [name, { sha256 }] of Object.entries(outputs)) {
      const isOutput = kits.test(name) || requirements.includes(`output:${name}`);
      if (isOutput && !mayRepeat.test(name)) found.set(name, (found.get(name) ?? new Set()).add(sha256));
    }
  }
  return Object.fromEntries([...found].sort().map(([name, digests]) => [name, [...digests].sort()]));
}

/** Each session once; its name begins with its time. What has no name is a run of its own, and the oldest. */
function newestFirst(runs: readonly RecordedRun[]): RecordedRun[] {
  const seen = new Set<string>();
  const once = runs.filter(({ session_id }) => session_id === '' || seen.size !== seen.add(session_id).size);
  return once.sort((one, other) =>
    one.session_id < other.session_id ? 1 : one.session_id > other.session_id ? -1 : 0,
  );
}

async function bytesIn(path: string, files: FileReader): Promise<Uint8Array> {
  return files.read(path).catch(() => new Uint8Array());
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes);
  } catch {
    return undefined;
  }
}
