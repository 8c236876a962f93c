import { join } from 'node:path/posix';
import type { Evidence } from '../model/event.ts';
import type { JobOrder, JobResult, JobStatus } from '../model/job.ts';
import type { SentJob } from '../model/sent-job.ts';
import { nothingUsed } from './conclude-job.ts';
import { orderDigest } from './read-order.ts';
import { newDraft } from './spool.ts';
import type { WorkerPlace } from './worker-place.ts';

/** How a job ended of which its machine handed out nothing. */
export type SentEnding = {
  readonly order: JobOrder;
  readonly sent: SentJob;
  readonly status: JobStatus;
  readonly why: string;
  /** Address of its run; '' where there was none. */
  readonly page: string;
  readonly attempts: number;
};

/** Writes the result of such a job, once: a job that has a result keeps it. Errors: DISK_WRITE_FAILED. */
export async function concludeSent(ending: SentEnding, place: WorkerPlace): Promise<void> {
  const { order, sent, status, why, page, attempts } = ending;
  const { files, host, spool } = place;
  const EVIDENCE: Evidence[] = [
    { kind: 'checksum', ref: 'order.json', sha256: orderDigest(order) },
    { kind: 'answer', ref: why },
    ...(page === '' ? [] : [{ kind: 'answer' as const, ref: page }]),
  ];
  const METRICS = { machine: sent.machine, attempts, wall_ms: 0, ...nothingUsed };
  const result: JobResult = { JOB_ID: order.JOB_ID, STATUS: status, OUTPUT: [], EVIDENCE, METRICS };
  const draft = await newDraft(spool, place);
  await files.makeFolder(join(draft, 'artefacts'));
  await files.write(join(draft, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  if (!(await host.moveNew(draft, join(spool.jobs, order.JOB_ID, 'outcome')))) await files.remove(draft);
}
