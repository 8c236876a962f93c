import { sha256Hex } from '../codec/digest.ts';
import { isJsonObject, type JsonObject, parseStrictJson } from '../codec/strict-json.ts';
import type { Dossier } from '../model/dossier.ts';
import { type EvidenceDossier, evidenceDossierSchema, evidenceNames } from '../model/evidence.ts';
import type { CollectedRun, FileBytes, FileDigest } from '../model/facts.ts';
import { Failure } from '../model/failure.ts';
import { judgedNames } from '../model/kernel-outputs.ts';
import type { LogRecord } from '../model/log.ts';
import type { FileReader } from '../model/world.ts';

/** A run as its evidence tells it, and the text of the allow-list that was used. */
export type KeptRun = { readonly dossier: Dossier; readonly noise: string };

/**
 * Restores the dossier, without its verdict, from an evidence folder (absolute; docs/evidence.md). `logRecords` reads
 * the service's text of a log. Errors: EVIDENCE_MISSING {path}, EVIDENCE_INVALID {path, why}, EVIDENCE_CHANGED {path,
 * why} for a file that is not the one that was judged.
 */
export async function readEvidence(
  folder: string,
  files: FileReader,
  logRecords: (text: string) => readonly LogRecord[],
): Promise<KeptRun> {
  const path = `${folder}/${evidenceNames.dossier}`;
  const kept = parseEvidence(await readKept(path, files), path);
  const { schema: _schema, collected, platformNoise, ...parts } = kept;
  const noise = decode(await readUnchanged(`${folder}/${evidenceNames.noise}`, platformNoise, files));
  if (collected === undefined) return { dossier: parts, noise };
  const judged = judgedNames(parts.settings.packs, parts.settings['main-report']);
  const run = await readCollected({ folder, judged }, collected, files);
  return { dossier: { ...parts, collected: { ...run, log: logRecords(run.rawLog) } }, noise };
}

function parseEvidence(bytes: Uint8Array, path: string): EvidenceDossier {
  const parsed = evidenceDossierSchema.safeParse(jsonIn(bytes, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failure('EVIDENCE_INVALID', { path, why: `${issue?.path.join('.')}: ${issue?.message}` });
}

function jsonIn(bytes: Uint8Array, path: string): JsonObject {
  try {
    const value = parseStrictJson(bytes);
    if (isJsonObject(value)) return value;
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const { why = '', offset = 0 } = cause.parameters;
    throw new Failure('EVIDENCE_INVALID', { path, why: `JSON: ${why} (${offset})` }, { cause });
  }
  throw new Failure('EVIDENCE_INVALID', { path, why: 'JSON: not-an-object' });
}

async function readCollected(
  { folder, judged }: { readonly folder: string; readonly judged: readonly string[] },
  { log, files: listed }: NonNullable<EvidenceDossier['collected']>,
  files: FileReader,
): Promise<Omit<CollectedRun, 'log'>> {
  const outputs = `${folder}/${evidenceNames.outputs}`;
  const present = (await files.exists(outputs)) ? await files.list(outputs) : [];
  const names = listed.map(({ name }) => name);
  const extra = present.find((entry) => entry.kind !== 'folder' && !names.includes(entry.path));
  if (extra !== undefined)
    throw new Failure('EVIDENCE_CHANGED', { path: `${outputs}/${extra.path}`, why: 'not listed' });
  const read: FileBytes[] = [];
  const others: FileDigest[] = [];
  for (const file of listed) {
    // A name that is not below the folder is none of what was found there.
    if (!present.some((entry) => entry.path === file.name && entry.kind === 'file'))
      throw new Failure('EVIDENCE_MISSING', { path: `${outputs}/${file.name}` });
    const path = `${outputs}/${file.name}`;
    if (judged.includes(file.name)) {
      read.push({ name: file.name, bytes: await readUnchanged(path, file, files) });
      continue;
    }
    const [byteLength = 0] = present.filter((one) => one.path === file.name).map(({ bytes }) => bytes);
    holdSame(path, file, { bytes: byteLength, sha256: await files.hash(path) });
    others.push({ name: file.name, byteLength, sha256: file.sha256 });
  }
  const rawLog = decode(await readUnchanged(`${folder}/${evidenceNames.log}`, log, files));
  return { files: read, ...(others.length === 0 ? {} : { others }), rawLog };
}

type Kept = { readonly bytes: number; readonly sha256: string };

async function readUnchanged(path: string, kept: Kept, files: FileReader): Promise<Uint8Array> {
  const content = await readKept(path, files);
  holdSame(path, kept, { bytes: content.byteLength, sha256: sha256Hex(content) });
  return content;
}

function holdSame(path: string, kept: Kept, found: Kept): void {
  if (found.bytes !== kept.bytes) {
    throw new Failure('EVIDENCE_CHANGED', { path, why: `${found.bytes} ≠ ${kept.bytes} bytes` });
  }
  if (found.sha256 !== kept.sha256) throw new Failure('EVIDENCE_CHANGED', { path, why: 'sha256' });
}

async function readKept(path: string, files: FileReader): Promise<Uint8Array> {
  if (!(await files.exists(path))) throw new Failure('EVIDENCE_MISSING', { path });
  return files.read(path);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
