import { basename } from 'node:path/posix';
import { canonicalName } from '../../codec/canonical-name.ts';
import { digestOf } from '../../codec/digest.ts';
import { readZip, type ZipArchive, type ZipEntry } from '../../codec/zip.ts';
import { invalidZip } from '../../codec/zip-failure.ts';
import { Failure } from '../../model/failure.ts';
import type { FileRanges, OpenFile } from '../../model/world.ts';
import { planRecord, type RecordProblem } from './record.ts';
import { collectLibraries, isLibraryName, type WheelLibraries } from './wheel-libraries.ts';
import { parseWheelName } from './wheel-name.ts';

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
  const opened = openWheel(file, bytes);
  if (!('orders' in opened)) return opened;
  try {
    const digests = opened.orders.map(({ entry, algorithm }) => {
      const content = opened.archive.content(entry);
      opened.look(entry, content);
      return algorithm === '' ? new Uint8Array() : digestOf(algorithm, content);
    });
    return opened.content(digests);
  } catch (error) {
    return brokenBy(error, opened.modules);
  }
}

/** The same of a file, whose entries are inflated on other threads, several at a time. */
export async function readContentAhead(file: string, open: OpenFile): Promise<WheelContent> {
  if (open.readEntries === undefined) return readContent(file, open);
  const opened = openWheel(file, open);
  if (!('orders' in opened)) return opened;
  const { orders, archive, look } = opened;
  const asked = orders.map(({ entry, algorithm }) => {
    const wanted = isLibraryName(entry.name) ? ('always' as const) : ('elf' as const);
    const { bytes, compressedBytes, crc32 } = entry;
    return { ...archive.placeOf(entry), bytes, compressedBytes, crc32, algorithm, wanted };
  });
  const answers = await open.readEntries(asked, (index, content) => {
    const order = orders[index];
    if (order !== undefined) look(order.entry, content);
  });
  const wrong = answers.findIndex((answer) => 'why' in answer);
  const first = answers[wrong];
  if (first !== undefined && 'why' in first)
    return brokenBy(invalidZip(first.why, orders[wrong]?.entry.name), opened.modules);
  return opened.content(answers.map((answer) => ('digest' in answer ? answer.digest : new Uint8Array())));
}

/** An entry that has to be inflated, and the digest that RECORD asks of it ('' where its row decides without). */
type WheelOrder = { readonly entry: ZipEntry; readonly algorithm: string };

/** A wheel of which the directory, the headers and the three files of its `.dist-info` were read. */
type OpenedWheel = {
  readonly archive: ZipArchive;
  readonly modules: readonly string[];
  readonly orders: readonly WheelOrder[];
  look(entry: ZipEntry, content: Uint8Array): void;
  /** What was read, once every order was looked at; the digests in their order. */
  content(digests: readonly Uint8Array[]): WheelContent;
};

function openWheel(file: string, bytes: WheelBytes): OpenedWheel | WheelContent {
  const other = otherKind(bytes);
  if (other !== '') return { ...unread, broken: other };
  let modules: readonly string[] = [];
  try {
    const archive = readZip(bytes, { streamed: false });
    modules = importableNames(archive);
    return openArchive(file, archive, modules);
  } catch (error) {
    return brokenBy(error, modules);
  }
}

/** What is left to say of an archive that its reader refuses. Errors: any but the reader's own. */
function brokenBy(error: unknown, modules: readonly string[]): WheelContent {
  if (!(error instanceof Failure) || error.code !== 'ZIP_INVALID') throw error;
  return { ...unread, modules, broken: reasonOf(error) };
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

function openArchive(
  file: string,
  archive: ZipArchive,
  modules: readonly string[],
): OpenedWheel | WheelContent {
  const folder = distInfoFolder(archive, file);
  if ('layout' in folder) return { ...unread, modules, layout: folder.layout };
  const metadata = readText(archive, `${folder.name}/METADATA`);
  const wheel = readText(archive, `${folder.name}/WHEEL`);
  const record = readText(archive, `${folder.name}/RECORD`);
  const layout = [metadata, wheel, record].flatMap((text) => text.layout ?? []).join(', ');
  if (layout !== '') return { ...unread, modules, layout };
  const plan = planRecord(record.text, `${folder.name}/RECORD`, archive.entries);
  const decided = new Set(plan.digests.map(({ entry }) => entry));
  const others = archive.entries.filter(
    (entry) => !entry.isFolder && !decided.has(entry) && isLibraryName(entry.name),
  );
  const { look, libraries } = collectLibraries(archive.entries);
  return {
    archive,
    modules,
    orders: [...plan.digests, ...others.map((entry) => ({ entry, algorithm: '' }))],
    look,
    content: (digests) => ({
      ...unread,
      metadata: metadata.text,
      wheel: wheel.text,
      recordProblems: plan.problems(digests),
      modules,
      libraries: libraries(),
    }),
  };
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

/** The text, empty where `layout` says what is wrong with it. */
function readText(archive: ZipArchive, path: string): { readonly text: string; readonly layout?: string } {
  const entry = archive.entries.find((candidate) => candidate.name === path && !candidate.isFolder);
  if (entry === undefined) return { text: '', layout: path };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(archive.content(entry)) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { text: '', layout: `${path}: UTF-8` };
  }
}

function importableNames(archive: ZipArchive): string[] {
  const names = archive.entries.map(({ name }) => name.split('/'));
  const modules = names.flatMap(([first = '', ...rest]) =>
    rest.length === 0 ? (/^(\w+)(?:\.[\w-]+)*\.(?:py|so)$/.exec(first)?.[1] ?? []) : first,
  );
  return [...new Set(modules)].filter((name) => /^[\p{L}_]\w*$/u.test(name));
}
