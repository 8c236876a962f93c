import { parseCsv } from '../../codec/csv.ts';
import type { ZipArchive, ZipEntry } from '../../codec/zip.ts';
import type { TakeDigest } from '../../model/world.ts';

/** One row of RECORD: path, `algorithm=digest` ('' for RECORD itself), size in bytes ('' when not given). */
export type RecordRow = { readonly path: string; readonly hash: string; readonly size: string };
/**
 * `form`: a row without three cells, or no CSV at all; `unlisted`, `absent`, `repeated`, `size`, `digest` and
 * `no-digest` name a file; `encoding`: the right digest in another spelling; `weak`: an algorithm below SHA-256.
 */
export type RecordProblem = {
  readonly kind:
    | 'form'
    | 'unlisted'
    | 'absent'
    | 'repeated'
    | 'size'
    | 'digest'
    | 'no-digest'
    | 'encoding'
    | 'weak';
  readonly path: string;
  readonly expected: string;
  readonly observed: string;
};

/**
 * Every difference between a wheel's RECORD and its files (PyPA, "Recording installed projects"): reads each file
 * and begins its digest, and gives what waits for the digests. Yields each file before it is read.
 */
export function* checkRecord(
  text: string,
  recordPath: string,
  archive: ZipArchive,
  takeDigest: TakeDigest,
): Generator<ZipEntry, () => RecordProblem[]> {
  const rows = parseRecord(text);
  if (rows === undefined) return () => [problem('form', recordPath, 'path,algorithm=digest,size', '')];
  const unhashed = new Set([recordPath, `${recordPath}.jws`, `${recordPath}.p7s`]);
  const files = archive.entries.filter((entry) => !entry.isFolder);
  const byPath = new Map(rows.map((row) => [row.path, row]));
  const present = new Set(files.map((entry) => entry.name));
  const entries: (() => RecordProblem[])[] = [];
  for (const entry of files.filter(({ name }) => !unhashed.has(name))) {
    const row = byPath.get(entry.name);
    if (row !== undefined && checkRow(entry, row) === undefined) yield entry;
    entries.push(checkEntry(entry, row, archive, takeDigest));
  }
  return () => [
    ...rows.filter((row) => !present.has(row.path)).map((row) => problem('absent', row.path, row.hash, '')),
    ...repeatedPaths(rows).map((path) => problem('repeated', path, '1', '2')),
    ...entries.flatMap((answer) => answer()),
  ];
}

/** The rows, or undefined when the text is no CSV with three cells a row. */
export function parseRecord(text: string): RecordRow[] | undefined {
  let cells: string[][];
  try {
    cells = parseCsv(text);
  } catch {
    return undefined;
  }
  const rows = cells.filter((row) => row.length > 1 || row[0] !== '');
  if (rows.some((row) => row.length !== 3)) return undefined;
  return rows.map(([path = '', hash = '', size = '']) => ({ path, hash, size }));
}

function repeatedPaths(rows: readonly RecordRow[]): string[] {
  const seen = new Set<string>();
  return rows.map((row) => row.path).filter((path) => seen.has(path) || !seen.add(path));
}

function checkEntry(
  entry: ZipEntry,
  row: RecordRow | undefined,
  archive: ZipArchive,
  takeDigest: TakeDigest,
): () => RecordProblem[] {
  const wrong = checkRow(entry, row);
  if (row === undefined || wrong !== undefined) return () => (wrong === undefined ? [] : [wrong]);
  const digest = takeDigest(algorithmOf(row.hash), archive.content(entry));
  return () => checkDigest(entry, row.hash, digest());
}

/** What is wrong with a row, whatever the file holds. */
function checkRow(entry: ZipEntry, row: RecordRow | undefined): RecordProblem | undefined {
  if (row === undefined) return problem('unlisted', entry.name, 'RECORD', '');
  if (row.size !== '' && row.size !== String(entry.bytes)) {
    return problem('size', entry.name, row.size, String(entry.bytes));
  }
  const [algorithm = '', digest = ''] = splitHash(row.hash);
  if (digest === '') return problem('no-digest', entry.name, 'sha256=…', row.hash);
  return strong.includes(algorithm) ? undefined : problem('weak', entry.name, 'sha256=…', row.hash);
}

function algorithmOf(hash: string): string {
  return splitHash(hash)[0] ?? '';
}

const strong: readonly string[] = ['sha256', 'sha384', 'sha512'];

function splitHash(hash: string): string[] {
  const at = hash.indexOf('=');
  return at < 0 ? [] : [hash.slice(0, at).toLowerCase(), hash.slice(at + 1)];
}

function checkDigest(entry: ZipEntry, written: string, actual: Uint8Array): RecordProblem[] {
  const [algorithm = '', digest = ''] = splitHash(written);
  const expected = Buffer.from(actual).toString('base64url');
  if (digest === expected) return [];
  const observed = `${algorithm}=${expected}`;
  // Node's base64 reader takes both alphabets and any padding; a hexadecimal digest is twice as long as its bytes.
  const spelling = digest.length === actual.length * 2 ? 'hex' : 'base64';
  const respelled = Buffer.from(digest, spelling).equals(actual);
  return [problem(respelled ? 'encoding' : 'digest', entry.name, written, observed)];
}

function problem(
  kind: RecordProblem['kind'],
  path: string,
  expected: string,
  observed: string,
): RecordProblem {
  return { kind, path, expected, observed };
}
