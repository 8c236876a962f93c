import { basename } from 'node:path/posix';
import { digestNow } from '../../codec/digest.ts';
import { readZip, type ZipArchive } from '../../codec/zip.ts';
import { Failure } from '../../model/failure.ts';
import type { FileRanges, TakeDigest } from '../../model/world.ts';
import { checkRecord, type RecordProblem } from './record.ts';
import { collectLibraries, type WheelLibraries } from './wheel-libraries.ts';
import { canonicalName, parseWheelName } from './wheel-name.ts';

/** What counts of the bytes of one wheel, before it is judged: enough to judge it without the bytes. */
export type WheelContent = {
  /** Why the archive cannot be read: what the file is instead, else the reader's reason; '' when it can. */
  readonly broken: string;
  /** What is wrong with the one `.dist-info` folder or its three files; '' when nothing is. */
  readonly layout: string;
  /** The text of METADATA and of WHEEL. */
  readonly metadata: string;
  readonly wheel: string;
  readonly recordProblems: readonly RecordProblem[];
  /** Names at the top of the archive that Python could import. */
  readonly modules: readonly string[];
  readonly libraries: WheelLibraries;
};

/** Bytes of a wheel, in memory or in a file. */
export type WheelBytes = Uint8Array | FileRanges;

/**
 * Reads the bytes of one wheel once, with every digest of its RECORD (PEP 427). What is wrong with them is said in
 * the result; only errors of reading the file itself are thrown.
 */
export function readContent(file: string, bytes: WheelBytes): WheelContent {
  const steps = contentSteps(file, bytes, digestNow);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, with large entries inflated and digests taken on other threads: at most one such entry is in memory. */
export async function readContentAhead(
  file: string,
  bytes: FileRanges,
  takeDigest: TakeDigest,
): Promise<WheelContent> {
  const steps = contentSteps(file, bytes, takeDigest);
  let step = steps.next();
  while (!step.done) {
    try {
      await step.value();
      step = steps.next();
    } catch (error) {
      step = steps.throw(error);
    }
  }
  return step.value;
}

/** Yields what may be done before it goes on. */
function* contentSteps(
  file: string,
  bytes: WheelBytes,
  takeDigest: TakeDigest,
): Generator<() => Promise<void>, WheelContent> {
  const other = otherKind(bytes);
  if (other !== '') return { ...unread, broken: other };
  let modules: readonly string[] = [];
  try {
    const archive = readZip(bytes, { streamed: false });
    modules = importableNames(archive);
    return { ...(yield* archiveSteps(file, archive, takeDigest)), modules };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'ZIP_INVALID') throw error;
    return { ...unread, modules, broken: reasonOf(error) };
  }
}

/** Whether these are the first bytes of a Git-LFS pointer instead of the data it stands for. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, lfsPrefix.length)).toString('latin1') === lfsPrefix;
}

const lfsPrefix = 'version https://git-lfs';

/** Of a wheel that was not read, or of which nothing can be read. */
export const unread: WheelContent = {
  broken: '',
  layout: '',
  metadata: '',
  wheel: '',
  recordProblems: [],
  modules: [],
  libraries: { files: [], broken: [] },
};

/** What a file is that does not begin as a zip archive; '' when it does. A cut-off one is told by the zip reader. */
function otherKind(bytes: WheelBytes): string {
  if (bytes.byteLength === 0) return 'empty';
  const first = headOf(bytes);
  if (isLfsPointer(first)) return 'lfs-pointer';
  const head = Buffer.from(first).toString('latin1');
  if (/^PK/.test(head)) return '';
  if (/^\s*<(?:!doctype html|html|head)/i.test(head)) return 'html';
  if (/^\x1f\x8b/.test(head)) return 'gzip';
  if (/^BZh/.test(head)) return 'bzip2';
  return /^\s*[{[]/.test(head) ? 'json' : 'not-a-zip';
}

function headOf(bytes: WheelBytes): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes.subarray(0, 256);
  const head = new Uint8Array(Math.min(256, bytes.byteLength));
  bytes.readInto(head, 0);
  return head;
}

/** What begins as an archive and has no end was cut off on its way. */
function reasonOf(failure: Failure): string {
  if (failure.parameters['why'] === 'not-a-zip') return 'truncated';
  return Object.values(failure.parameters).filter(Boolean).join(' ');
}

function* archiveSteps(
  file: string,
  whole: ZipArchive,
  takeDigest: TakeDigest,
): Generator<() => Promise<void>, WheelContent> {
  const { archive, collect } = collectLibraries(whole);
  const folder = distInfoFolder(archive, file);
  if ('layout' in folder) return { ...unread, layout: folder.layout };
  const texts = ['METADATA', 'WHEEL', 'RECORD'].map((name) => readText(archive, `${folder.name}/${name}`));
  const layout = texts.flatMap((text) => ('layout' in text ? [text.layout] : [])).join(', ');
  if (layout !== '') return { ...unread, layout };
  const [metadata = '', wheel = '', record = ''] = texts.map((text) => ('text' in text ? text.text : ''));
  const recordSteps = checkRecord(record, `${folder.name}/RECORD`, archive, takeDigest);
  let recordStep = recordSteps.next();
  while (!recordStep.done) {
    const entry = recordStep.value;
    yield () => archive.prepare(entry);
    recordStep = recordSteps.next();
  }
  const recordProblems = recordStep.value;
  const libraries = collect();
  return { ...unread, metadata, wheel, recordProblems: recordProblems(), libraries };
}

/** pip takes the one folder whose name begins with the distribution's, and refuses a wheel with two. */
function distInfoFolder(
  archive: ZipArchive,
  file: string,
): { readonly name: string } | { readonly layout: string } {
  const naming = parseWheelName(basename(file));
  const tops = new Set(archive.entries.map((entry) => entry.name.split('/')[0] ?? ''));
  const found = [...tops].filter((top) => top.endsWith('.dist-info')).sort();
  const [name, ...more] = found;
  if (name === undefined || more.length > 0) return { layout: `.dist-info: ${found.join(', ') || '0'}` };
  if (typeof naming !== 'string' && !canonicalName(name).startsWith(naming.name)) return { layout: name };
  return { name };
}

function readText(
  archive: ZipArchive,
  path: string,
): { readonly text: string } | { readonly layout: string } {
  const entry = archive.entries.find((candidate) => candidate.name === path && !candidate.isFolder);
  if (entry === undefined) return { layout: path };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(archive.content(entry)) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { layout: `${path}: UTF-8` };
  }
}

function importableNames(archive: ZipArchive): string[] {
  const names = archive.entries.map(({ name }) => name.split('/'));
  const modules = names.flatMap(([first = '', ...rest]) =>
    rest.length === 0 ? (/^(\w+)(?:\.[\w-]+)*\.(?:py|so)$/.exec(first)?.[1] ?? []) : first,
  );
  return [...new Set(modules)].filter((name) => /^[\p{L}_]\w*$/u.test(name));
}
