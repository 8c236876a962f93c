import { basename } from 'node:path/posix';
import type { ZipArchive } from '../../codec/zip.ts';
import { readZip } from '../../codec/zip.ts';
import type { FileBytes } from '../../model/facts.ts';
import { Failure } from '../../model/failure.ts';
import {
  type Header,
  headersNamed,
  type Metadata,
  type MetadataProblem,
  parseHeaders,
  parseMetadata,
} from './metadata.ts';
import { checkRecord, type RecordProblem } from './record.ts';
import { collectLibraries, type WheelLibraries } from './wheel-libraries.ts';
import {
  canonicalName,
  expandTags,
  formatTag,
  parseWheelName,
  type WheelName,
  type WheelNameProblem,
} from './wheel-name.ts';

/** Everything that one wheel says of itself; nothing of it depends on a runtime. */
export type Wheel = {
  readonly file: string;
  readonly naming: WheelName | WheelNameProblem;
  /** Why the archive cannot be read: what the file is instead, else the reader's reason; '' when it can. */
  readonly broken: string;
  /** What is wrong with the one `.dist-info` folder or its three files; '' when nothing is. */
  readonly layout: string;
  readonly metadata: Metadata | undefined;
  readonly metadataProblems: readonly MetadataProblem[];
  /** Value of Wheel-Version, '' when absent. */
  readonly format: string;
  /** Tags of the WHEEL file, expanded and sorted. */
  readonly tags: readonly string[];
  readonly recordProblems: readonly RecordProblem[];
  /** Whether Root-Is-Purelib is true. */
  readonly isPure: boolean;
  readonly libraries: WheelLibraries;
};

const readings = new WeakMap<Uint8Array, Wheel>();

/**
 * Reads one wheel with every digest of its RECORD (PEP 427). Never throws: what cannot be read is said in the
 * result. Bytes already read are not inflated again: a run audits the same bundle against several profiles.
 */
export function readWheel(file: FileBytes): Wheel {
  const known = readings.get(file.bytes);
  if (known?.file === file.name) return known;
  const wheel = readOnce(file);
  readings.set(file.bytes, wheel);
  return wheel;
}

/** Whether these are the first bytes of a Git-LFS pointer instead of the data it stands for. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, lfsPrefix.length)).toString('latin1') === lfsPrefix;
}

const lfsPrefix = 'version https://git-lfs';

function readOnce(file: FileBytes): Wheel {
  const naming = parseWheelName(basename(file.name));
  const unread = emptyWheel(file.name, naming);
  const other = otherKind(file.bytes);
  if (other !== '') return { ...unread, broken: other };
  try {
    return readArchive(readZip(file.bytes, { streamed: false }), unread);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...unread, broken: reasonOf(error) };
  }
}

/** What a file is that does not begin as a zip archive; '' when it does. A cut-off one is told by the zip reader. */
function otherKind(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) return 'empty';
  if (isLfsPointer(bytes)) return 'lfs-pointer';
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  if (/^PK/.test(head)) return '';
  if (/^\s*<(?:!doctype html|html|head)/i.test(head)) return 'html';
  if (/^\x1f\x8b/.test(head)) return 'gzip';
  if (/^BZh/.test(head)) return 'bzip2';
  return /^\s*[{[]/.test(head) ? 'json' : 'not-a-zip';
}

/** What begins as an archive and has no end was cut off on its way. */
function reasonOf(failure: Failure): string {
  if (failure.parameters['why'] === 'not-a-zip') return 'truncated';
  return Object.values(failure.parameters).filter(Boolean).join(' ');
}

function emptyWheel(file: string, naming: Wheel['naming']): Wheel {
  return {
    file,
    naming,
    broken: '',
    layout: '',
    metadata: undefined,
    metadataProblems: [],
    format: '',
    tags: [],
    recordProblems: [],
    isPure: false,
    libraries: { files: [], broken: [] },
  };
}

function readArchive(whole: ZipArchive, unread: Wheel): Wheel {
  const { archive, collect } = collectLibraries(whole);
  const folder = distInfoFolder(archive, unread.naming);
  if ('layout' in folder) return { ...unread, layout: folder.layout };
  const texts = ['METADATA', 'WHEEL', 'RECORD'].map((name) => readText(archive, `${folder.name}/${name}`));
  const layout = texts.flatMap((text) => ('layout' in text ? [text.layout] : [])).join(', ');
  if (layout !== '') return { ...unread, layout };
  const [metadataText = '', wheelText = '', recordText = ''] = texts.map((text) =>
    'text' in text ? text.text : '',
  );
  const metadata = parseMetadata(metadataText);
  const headers = parseHeaders(wheelText);
  return {
    ...unread,
    ...('version' in metadata
      ? { metadata, metadataProblems: [] }
      : { metadata: undefined, metadataProblems: metadata }),
    format: headersNamed(headers, 'Wheel-Version').join(', '),
    tags: writtenTags(headers),
    recordProblems: checkRecord(recordText, `${folder.name}/RECORD`, archive),
    isPure: headersNamed(headers, 'Root-Is-Purelib').some((text) => text.toLowerCase() === 'true'),
    libraries: collect(),
  };
}

/** pip takes the one folder whose name begins with the distribution's, and refuses a wheel with two. */
function distInfoFolder(
  archive: ZipArchive,
  naming: Wheel['naming'],
): { readonly name: string } | { readonly layout: string } {
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

function writtenTags(headers: readonly Header[]): string[] {
  const tags = headersNamed(headers, 'Tag').flatMap((text) => expandTags(text)?.map(formatTag) ?? [text]);
  return [...new Set(tags)].sort();
}
