// The audit of a whole bundle of real wheels beside the least that any audit does: the digest of its bytes, and the
// inflation of its entries. Both read from the disk cache and take turns in one process. Then the audit again, of a
// bundle that has not changed, beside the hashing that shows so.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { type AuditInput, audit } from '../src/audit/audit.ts';
import { auditKey } from '../src/audit/audit-key.ts';
import { byteReader } from '../src/codec/byte-reader.ts';
import { readDirectory } from '../src/codec/zip-directory.ts';
import { createFiles } from '../src/host/files.ts';
import { requestSchema } from '../src/model/request.ts';
import { parseProfile } from '../src/profile/parse.ts';
import { type KeptAnswers, keptAnswers, nothingKept } from '../src/survey/kept-answers.ts';
import { readBundle } from '../src/survey/read-bundle.ts';
import { readWheelFiles } from '../src/survey/read-wheels.ts';
import { median, print, type Row, timed } from './measure.ts';
import { folderBytes, realWheels } from './real-wheels.ts';

const turns = 5;
const folder = process.argv[2] ?? realWheels();
const files = createFiles();
const profiles = join(fileURLToPath(import.meta.url), '..', '..', 'profiles');
const place = { kind: 'audit', of: 'bench' } as const;
const empty = { name: '', bytes: new Uint8Array() };
const facts: Omit<AuditInput, 'bundle'> = {
  request: requestSchema.parse({ kernel: 'kernel', bundle: { path: 'bundle' } }),
  project: { paths: [], unreadable: [], texts: [], kernelMetadata: empty, code: empty },
  profile: parseProfile(readFileSync(join(profiles, 'kaggle-py312.json'))),
  compilation: { minor: '', cells: [] },
};

const cache = mkdtempSync(join(tmpdir(), 'nx47-bench-'));
try {
  const own: number[] = [];
  const least: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    least.push(await timed(hashAndInflate));
    own.push(await timed(() => auditOnce(nothingKept())));
  }
  await auditOnce(kept());
  const hashing: number[] = [];
  const again: number[] = [];
  const read: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    hashing.push(await timed(hashOnly));
    again.push(await timed(() => auditOnce(kept())));
    read.push(await timed(() => auditOnce(kept(), false)));
  }
  const megabytes = Math.round(folderBytes(folder) / 2 ** 20);
  const row = (name: string, times: readonly number[], peer: readonly [string, readonly number[]]): Row => ({
    name,
    milliseconds: median(times),
    peer: peer[0],
    peerMilliseconds: median(peer[1]),
  });
  const minimum = ['sha256 + inflate', least] as const;
  const digests = ['sha256 alone', hashing] as const;
  print(`audit of a bundle of ${megabytes} MB, median of ${turns} turns`, [
    { ...row('whole audit', own, minimum), goalMilliseconds: Math.round(1.3 * median(least)) },
    { ...row('again, unchanged', again, digests), goalMilliseconds: Math.round(median(hashing) + 100) },
    row('again, the project changed, the wheels not', read, digests),
  ]);
} finally {
  rmSync(cache, { recursive: true, force: true });
}

/** Answers as a new run opens them: what is known lies on the disk. */
function kept(): KeptAnswers {
  return keptAnswers(cache, 'bench', files);
}

/** From the folder to the findings, as `nx47 audit` goes; `whole`: findings that are kept are taken. */
async function auditOnce(answers: KeptAnswers, whole = true): Promise<void> {
  const bundle = await readBundle(folder, 'bundle', files);
  if (bundle === undefined) throw new Error(`${folder} is empty`);
  const key = auditKey({ ...facts, bundle });
  if (whole && (await answers.find(place, key)) !== undefined) return;
  const wheels = await readWheelFiles(bundle, { folder, files, kept: answers });
  const found = audit({ ...facts, bundle, wheels });
  await answers.keep(place, key, () => found);
}

async function hashOnly(): Promise<void> {
  await Promise.all(readdirSync(folder).map((name) => files.hash(join(folder, name))));
}

/** The peer: each file read once and hashed, each entry inflated once into a buffer of its size, and nothing else. */
function hashAndInflate(): void {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    createHash('sha256').update(bytes).digest();
    const zip = byteReader(bytes, () => {
      throw new Error(`${name} is no archive`);
    });
    for (const { offset, method, compressedBytes, bytes: size } of readDirectory(zip).records) {
      if (method !== 8) continue;
      const at = offset + 30 + zip.u16(offset + 26) + zip.u16(offset + 28);
      inflateRawSync(zip.slice(at, compressedBytes), { chunkSize: Math.max(64, size + 1) });
    }
  }
}
