import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { restoreCache, saveCache } from '@actions/cache';
import { type ResultsAnswer, type ResultsOrder, resultsOrdersSchema } from './results-order.ts';

// A process of its own: what these packages print (annotations among it) is not the product's, they can be ended when
// they go on for too long, and four megabytes are read only where they are needed.
process.once('message', (message) => void carryOutAll(message));

async function carryOutAll(message: unknown): Promise<void> {
  const answers = resultsOrdersSchema.parse(message).map((order) => carryOut(order).catch(failed));
  for (const answer of answers) process.send?.(await answer);
  process.disconnect();
}

function failed(error: unknown): ResultsAnswer {
  return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
}

function carryOut(order: ResultsOrder): Promise<ResultsAnswer> {
  if (order.kind === 'upload') return upload(order);
  if (order.kind === 'list') return list();
  if (order.kind === 'download') return download(order);
  return order.kind === 'restore' ? restore(order) : save(order);
}

type Upload = Extract<ResultsOrder, { kind: 'upload' }>;

const attempts = 9;

// An artifact can't be changed: the second of a name, by another job of the run, needs a name of its own.
async function upload(order: Upload): Promise<ResultsAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const name = numbered(order.name, attempt);
    try {
      await (order.isSingle ? uploadSingle(name, order) : uploadArchive(name, order));
      return { kind: 'done', name };
    } catch (error) {
      if (attempt === attempts || !/\bconflict\b|already exists/i.test(String(error))) throw error;
    }
  }
}

function numbered(name: string, attempt: number): string {
  if (attempt === 1) return name;
  const extension = extname(name);
  return `${basename(name, extension)}-${attempt}${extension}`;
}

async function uploadArchive(name: string, { files, root }: Upload): Promise<void> {
  await new DefaultArtifactClient().uploadArtifact(name, files, root, { compressionLevel: 6 });
}

// The package names such an artifact after its file.
async function uploadSingle(name: string, { files }: Upload): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-artifact-'));
  try {
    const named = join(folder, name);
    await copyFile(files[0] ?? '', named);
    await new DefaultArtifactClient().uploadArtifact(name, [named], folder, { skipArchive: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function list(): Promise<ResultsAnswer> {
  const { artifacts } = await new DefaultArtifactClient().listArtifacts();
  return {
    kind: 'listed',
    artifacts: artifacts.map(({ name, id, digest = '' }) => ({ name, id, digest })),
  };
}

async function download({
  id,
  digest,
  to,
}: Extract<ResultsOrder, { kind: 'download' }>): Promise<ResultsAnswer> {
  const expected = digest === '' ? {} : { expectedHash: digest };
  const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(id, {
    path: to,
    ...expected,
  });
  return digestMismatch === true ? { kind: 'failed', why: 'sha256' } : { kind: 'done', name: to };
}

// The version of an entry is made of its paths: relative ones are the same on every machine. Its key is no secret,
// and a service that fails is told by nothing but what the package prints.
async function restore({ folder, keys }: Extract<ResultsOrder, { kind: 'restore' }>): Promise<ResultsAnswer> {
  const [key = '', ...others] = keys;
  const found = await restoreCache([basename(folder)], key, others);
  return found === undefined ? { kind: 'missing' } : { kind: 'done', name: found };
}

async function save({ folder, key }: Extract<ResultsOrder, { kind: 'save' }>): Promise<ResultsAnswer> {
  const id = await saveCache([basename(folder)], key);
  return id === -1 ? { kind: 'missing' } : { kind: 'done', name: key };
}
