import { parseCsv } from '../../codec/csv.ts';
import type { ZipEntry } from '../../codec/zip.ts';

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

/** A file whose digest decides whether its row is right. */
export type RecordDigest = { readonly entry: ZipEntry; readonly algorithm: string };
export type RecordPlan = {
  /** In the order of the archive. */
  readonly digests: readonly RecordDigest[];
  /** Every difference between RECORD and files, once these digests are there, in the same order. */
  problems(digests: readonly Uint8Array[]): RecordProblem[];
};

/**
 * Holds a wheel's RECORD against its files (PyPA, "Recording installed projects"), up to the digests, which are taken
 * where the files are read.
 */
export function planRecord(text: string, recordPath: string, entries: readonly ZipEntry[]): RecordPlan {
  const rows = parseRecord(text);
  if (rows === undefined) return withoutRows(recordPath);
  const unhashed = new Set([recordPath, `${recordPath}.jws`, `${recordPath}.p7s`]);
  const files = entries.filter((entry) => !entry.isFolder);
  const byPath = new Map(rows.map((row) => [row.path, row]));
  const present = new Set(files.map((entry) => entry.name));
  const checks = files
    .filter(({ name }) => !unhashed.has(name))
    .map((entry) => checkOf(entry, byPath.get(entry.name)));
  const decided = checks.filter((check) => 'algorithm' in check);
  return {
    digests: decided,
    problems: (digests) => {
      const taken = new Map(decided.map((check, index) => [check.entry, digests[index] ?? none]));
      return [
        ...rows
          .filter((row) => !present.has(row.path))
          .map((row) => problem('absent', row.path, row.hash, '')),
        ...repeatedPaths(rows).map((path) => problem('repeated', path, '1', '2')),
        ...checks.flatMap((check) =>
          'kind' in check ? [check] : digestProblems(check, taken.get(check.entry) ?? none),
        ),
      ];
    },
  };
}

function withoutRows(recordPath: string): RecordPlan {
  return { digests: [], problems: () => [problem('form', recordPath, 'path,algorithm=digest,size', '')] };
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
  return rows.every(isRow) ? rows.map(([path, hash, size]) => ({ path, hash, size })) : undefined;
}

function isRow(cells: string[]): cells is [string, string, string] {
  return cells.length === 3;
}

function repeatedPaths(rows: readonly RecordRow[]): string[] {
  const seen = new Set<string>();
  return rows.map((row) => row.path).filter((path) => seen.has(path) || !seen.add(path));
}

/** A digest that was not taken equals none. */
const none = new Uint8Array();

type Check = RecordDigest & { readonly written: string };

/** What is wrong with a row, or the digest that decides. */
function checkOf(entry: ZipEntry, row: RecordRow | undefined): RecordProblem | Check {
  if (row === undefined) return problem('unlisted', entry.name, 'RECORD', '');
  return checkRow(entry, row) ?? { entry, algorithm: splitHash(row.hash).algorithm, written: row.hash };
}

/** What is wrong with a row, whatever the file holds. */
function checkRow(entry: ZipEntry, row: RecordRow): RecordProblem | undefined {
  if (row.size !== '' && row.size !== String(entry.bytes)) {
    return problem('size', entry.name, row.size, String(entry.bytes));
  }
  const { algorithm, digest } = splitHash(row.hash);
  if (digest === '') return problem('no-digest', entry.name, 'sha256=…', row.hash);
  return strong.includes(algorithm) ? undefined : problem('weak', entry.name, 'sha256=…', row.hash);
}

const strong: readonly string[] = ['sha256', 'sha384', 'sha512'];

/** `sha256=…`, whose digest has signs of equality of its own where it is padded. */
function splitHash(hash: string): { readonly algorithm: string; readonly digest: string } {
  const digest = hash.replace(/^[^=]*=?/, '');
  return { algorithm: hash.replace(/=.*/s, '').toLowerCase(), digest };
}

function digestProblems({ entry, written }: Check, actual: Uint8Array): RecordProblem[] {
  const { algorithm, digest } = splitHash(written);
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
