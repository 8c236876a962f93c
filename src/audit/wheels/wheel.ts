import { basename } from 'node:path/posix';
import type { FileBytes } from '../../model/facts.ts';
import {
  type Header,
  headersNamed,
  type Metadata,
  type MetadataProblem,
  parseHeaders,
  parseMetadata,
} from './metadata.ts';
import type { RecordProblem } from './record.ts';
import { readContent, type WheelContent } from './wheel-content.ts';
import type { WheelLibraries } from './wheel-libraries.ts';
import {
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
  /** Names at the top of the archive that Python could import. */
  readonly modules: readonly string[];
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
  const wheel = wheelOf(file.name, readContent(file.name, file.bytes));
  readings.set(file.bytes, wheel);
  return wheel;
}

/** The wheel of this name whose bytes were read before. */
export function wheelOf(file: string, content: WheelContent): Wheel {
  const { broken, layout, recordProblems, modules, libraries } = content;
  const isWhole = broken === '' && layout === '';
  const metadata = isWhole ? parseMetadata(content.metadata) : [];
  const headers = parseHeaders(content.wheel);
  return {
    file,
    naming: parseWheelName(basename(file)),
    broken,
    layout,
    ...('version' in metadata
      ? { metadata, metadataProblems: [] }
      : { metadata: undefined, metadataProblems: metadata }),
    format: headersNamed(headers, 'Wheel-Version').join(', '),
    tags: writtenTags(headers),
    recordProblems,
    isPure: headersNamed(headers, 'Root-Is-Purelib').some((text) => text.toLowerCase() === 'true'),
    modules,
    libraries,
  };
}

function writtenTags(headers: readonly Header[]): string[] {
  const tags = headersNamed(headers, 'Tag').flatMap((text) => expandTags(text)?.map(formatTag) ?? [text]);
  return [...new Set(tags)].sort();
}
