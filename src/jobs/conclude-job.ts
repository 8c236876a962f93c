import { join } from 'node:path/posix';
import { sha256Hex } from '../codec/digest.ts';
import { unsafeName } from '../codec/safe-name.ts';
import { nsFromIso } from '../codec/time.ts';
import type { Evidence } from '../model/event.ts';
import type { JobMetrics, JobOrder, JobOutput, JobResult, JobStatus } from '../model/job.ts';
import type { Usage } from '../model/job-host.ts';
import { type Attempt, attemptAt } from './attempt.ts';
import { orderText } from './read-order.ts';
import { newDraft } from './spool.ts';
import type { WorkerPlace } from './worker-place.ts';

/** How a job ended, before it is written down. */
export type Ending = {
  readonly order: JobOrder;
  readonly status: JobStatus;
  /** What led to it, one line each: a failure's code and parameters, what was found out. */
  readonly said: readonly string[];
  /** The last attempt; absent for a job that was never begun. */
  readonly attempt?: Attempt;
  readonly usage?: Usage;
  /** What the macro answered; kept with the outputs of a job that is DONE. */
  readonly output?: unknown;
};

/** What a job used that was never begun, or of which nobody told. */
export const nothingUsed: Usage = {
  cpu_ms: 0,
  peak_memory_bytes: 0,
  workspace_bytes: 0,
  memory_held_by: 'none',
  processes_held_by: 'none',
  isolation: 'none',
  network: 'closed',
};

/**
 * Writes the result of a job, once: outputs with their digests and the result itself get their name in one move. A job
 * that has a result keeps it. The workspace is removed, whatever happened. Errors: DISK_WRITE_FAILED.
 */
export async function concludeJob(ending: Ending, place: WorkerPlace): Promise<void> {
  const { files, host, spool } = place;
  const { order, attempt } = ending;
  const draft = attempt === undefined ? await newDraft(spool, place) : join(attempt.folder, 'outcome');
  await files.makeFolder(join(draft, 'artefacts'));
  const leftOut = ending.status === 'DONE' ? await gather(ending, draft, place) : [];
  const OUTPUT = await digests(join(draft, 'artefacts'), place);
  const result: JobResult = {
    JOB_ID: order.JOB_ID,
    STATUS: ending.status,
    OUTPUT,
    EVIDENCE: await evidenceOf(ending, leftOut, place),
    METRICS: await metricsOf(ending, place),
  };
  await files.write(join(draft, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  if (!(await host.moveNew(draft, join(spool.jobs, order.JOB_ID, 'outcome')))) await files.remove(draft);
  if (attempt !== undefined) await files.remove(attempt.workspace);
}

/** Moves what the job left in `outputs/` to its artefacts, again after a crash in between; names what stays behind. */
async function gather(
  { attempt, output }: Ending,
  draft: string,
  { files, world }: WorkerPlace,
): Promise<string[]> {
  const artefacts = join(draft, 'artefacts');
  const said = world.redact(`${JSON.stringify(output ?? null, null, 2)}\n`);
  await files.write(join(artefacts, 'output.json'), said);
  const from = attempt === undefined ? '' : join(attempt.workspace, 'outputs');
  if (from === '' || !(await files.exists(from))) return [];
  const leftOut: string[] = [];
  for (const { path, kind } of await files.list(from)) {
    if (kind === 'folder') await files.makeFolder(join(artefacts, path));
    // A link would be read through by whoever takes the artefacts; the answer of the macro is not overwritten.
    else if (kind !== 'file' || path === 'output.json' || unsafeName(path) !== undefined) leftOut.push(path);
    else await files.rename(join(from, path), join(artefacts, path));
  }
  return leftOut;
}

async function digests(folder: string, { files }: WorkerPlace): Promise<JobOutput[]> {
  const outputs: JobOutput[] = [];
  for (const { path, kind, bytes } of await files.list(folder))
    if (kind === 'file') outputs.push({ path, bytes, sha256: await files.hash(join(folder, path)) });
  return outputs;
}

async function evidenceOf(
  { order, attempt, said }: Ending,
  leftOut: readonly string[],
  { files, world }: WorkerPlace,
): Promise<Evidence[]> {
  const evidence: Evidence[] = [{ kind: 'checksum', ref: 'order.json', sha256: sha256Hex(orderText(order)) }];
  const log = attempt === undefined ? '' : join(attempt.folder, 'log.jsonl');
  if (attempt !== undefined && (await files.exists(log)))
    evidence.push({ kind: 'log', ref: `attempt-${attempt.number}/log.jsonl`, sha256: await files.hash(log) });
  const lines = [...said, ...leftOut.map((path) => `left out: ${path}`)];
  return [...evidence, ...lines.map((line) => ({ kind: 'answer' as const, ref: world.redact(line) }))];
}

async function metricsOf(
  { order, attempt, usage = nothingUsed }: Ending,
  { files, clock, spool, world }: WorkerPlace,
): Promise<JobMetrics> {
  const first = join(attemptAt(spool, order.JOB_ID, 1).folder, 'claimed.json');
  const began = (await files.exists(first)) ? await timeIn(first, files) : undefined;
  const now = nsFromIso(clock.now().toISOString());
  const wall = began === undefined ? 0n : now - nsFromIso(began);
  return {
    machine: world.place.machine,
    attempts: attempt?.number ?? 0,
    wall_ms: Math.max(0, Number(wall / 1_000_000n)),
    ...usage,
  };
}

async function timeIn(path: string, files: WorkerPlace['files']): Promise<string | undefined> {
  const content: unknown = JSON.parse(new TextDecoder().decode(await files.read(path)));
  const time =
    typeof content === 'object' && content !== null && 'time' in content ? content.time : undefined;
  return typeof time === 'string' ? time : undefined;
}
