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
 * Reads `reports/run.json` of every session of the project at `root`, newest first. A summary that is damaged binds
 * nothing. Outputs of which two honest runs may leave the same bytes are left out.
 */
export async function earlierRuns(root: string, files: FileReader): Promise<Recalled> {
  const runs: RecordedRun[] = [];
  for (const page of await sessionFiles('reports/run.json', root, files)) {
    const run = runSchema.safeParse(await jsonIn(page, files));
    if (run.success) runs.push(run.data);
  }
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

async function jsonIn(path: string, files: FileReader): Promise<unknown> {
  try {
    return parseStrictJson(await files.read(path));
  } catch {
    return undefined;
  }
}
