import { join } from 'node:path/posix';
import { sha256Hex } from '../codec/digest.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import { readZip, type ZipArchive } from '../codec/zip.ts';
import { Failure } from '../model/failure.ts';
import { type JobOrder, type JobResult, jobResultSchema } from '../model/job.ts';
import { orderDigest } from './read-order.ts';
import { newDraft } from './spool.ts';
import type { WorkerPlace } from './worker-place.ts';

/**
 * Keeps what a runner handed out of a job, once, as the job's own outcome: an archive with result.json and exactly the
 * artefacts that it lists, each of its digest, about this very order. Errors: JOB_ARTEFACT_INVALID with what is not so,
 * DISK_WRITE_FAILED.
 */
export async function takeArtefact(archive: Uint8Array, order: JobOrder, place: WorkerPlace): Promise<void> {
  const { files, host, spool } = place;
  const content = contentOf(archive, order);
  const draft = await newDraft(spool, place);
  await files.makeFolder(join(draft, 'artefacts'));
  for (const [path, bytes] of content) {
    await files.makeFolder(join(draft, path, '..'));
    await files.write(join(draft, path), bytes);
  }
  if (!(await host.moveNew(draft, join(spool.jobs, order.JOB_ID, 'outcome')))) await files.remove(draft);
}

type Content = ReadonlyMap<string, Uint8Array>;

function contentOf(archive: Uint8Array, order: JobOrder): Content {
  const content = unpacked(archive, order);
  const result = resultIn(content, order);
  for (const { path, bytes, sha256 } of result.OUTPUT) {
    const found = content.get(`artefacts/${path}`);
    if (found === undefined || found.byteLength !== bytes || sha256Hex(found) !== sha256)
      throw invalid(order, `artefacts/${path}: sha256`);
  }
  const listed = new Set(['result.json', ...result.OUTPUT.map(({ path }) => `artefacts/${path}`)]);
  const more = [...content.keys()].find((path) => !listed.has(path));
  if (more !== undefined) throw invalid(order, `${more}: in no OUTPUT`);
  return content;
}

function unpacked(archive: Uint8Array, order: JobOrder): Content {
  try {
    const zip: ZipArchive = readZip(archive);
    const files = zip.entries.filter(({ isFolder }) => !isFolder);
    return new Map(files.map((entry) => [entry.name, zip.content(entry)]));
  } catch (cause) {
    if (cause instanceof Failure) throw invalid(order, `${cause.code} ${JSON.stringify(cause.parameters)}`);
    throw cause;
  }
}

function resultIn(content: Content, order: JobOrder): JobResult {
  const bytes = content.get('result.json');
  if (bytes === undefined) throw invalid(order, 'no result.json');
  const parsed = jobResultSchema.safeParse(jsonOf(bytes));
  if (!parsed.success) throw invalid(order, `result.json: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  const { JOB_ID, EVIDENCE } = parsed.data;
  const isOurs =
    JOB_ID === order.JOB_ID &&
    EVIDENCE.some(({ ref, sha256 }) => ref === 'order.json' && sha256 === orderDigest(order));
  if (!isOurs) throw invalid(order, 'result.json: of another order');
  return parsed.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes);
  } catch {
    return undefined;
  }
}

function invalid({ JOB_ID: job }: JobOrder, why: string): Failure {
  return new Failure('JOB_ARTEFACT_INVALID', { job, why });
}
