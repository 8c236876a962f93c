import { invalidElf } from './elf-failure.ts';
import { type ElfImage, offsetOf } from './elf-image.ts';

/** The dynamic section as tag → values in file order, with its string table. */
export type DynamicSection = {
  /** First value of a tag. */
  tag(tag: number): number | undefined;
  values(tag: number): readonly number[];
  /** A NUL-terminated string of DT_STRTAB. Errors: ELF_INVALID. */
  text(at: number): string;
};

/** DT_* tags that the loader acts on. */
export const dt = {
  needed: 1,
  filter: 0x7fff_ffff,
  hash: 4,
  strtab: 5,
  symtab: 6,
  rela: 7,
  relaBytes: 8,
  strtabBytes: 10,
  symbolBytes: 11,
  soname: 14,
  rpath: 15,
  textrel: 22,
  jmprel: 23,
  pltrelBytes: 2,
  runpath: 29,
  flags: 30,
  relr: 36,
  gnuHash: 0x6fff_fef5,
  versym: 0x6fff_fff0,
  flags1: 0x6fff_fffb,
  verdef: 0x6fff_fffc,
  verneed: 0x6fff_fffe,
} as const;

const dynamicSegment = 2;
const longestString = 65_536;
/** Only names of this length and more are remembered: of most there is one use, and a table has half a million. */
const shortestKnown = 256;
/** Many entries may name one string: without a total, a small file could cost hours. Of real tables each name is used once or twice. */
const mostUses = 4;
const leastStringBytes = 1 << 20;

/** The dynamic section of an image; undefined when it has none (a static program, an object file). Errors: ELF_INVALID. */
export function readDynamic(image: ElfImage): DynamicSection | undefined {
  const segment = image.segments.find(({ kind }) => kind === dynamicSegment);
  if (segment === undefined) return undefined;
  const start = offsetOf(image, segment.address, segment.fileBytes);
  const values = new Map<number, number[]>();
  for (let at = start; at + 16 <= start + segment.fileBytes; at += 16) {
    const tag = image.file.u32(at);
    if (image.file.u32(at + 4) !== 0) continue;
    if (tag === 0) break;
    // Values of tags that nobody here reads may be any 64 bits (DT_DEBUG, processor specific ones).
    if (!knownTags.has(tag)) continue;
    const known = values.get(tag);
    if (known === undefined) values.set(tag, [image.file.u64(at + 8)]);
    else known.push(image.file.u64(at + 8));
  }
  const tag = (wanted: number): number | undefined => values.get(wanted)?.[0];
  return { tag, values: (wanted) => values.get(wanted) ?? [], text: stringReader(image, tag) };
}

const knownTags: ReadonlySet<number> = new Set(Object.values(dt));

function stringReader(image: ElfImage, tag: (wanted: number) => number | undefined): (at: number) => string {
  const address = tag(dt.strtab);
  const length = tag(dt.strtabBytes) ?? 0;
  if (address === undefined) return () => missingStrings();
  // Each name is decoded by itself: a part of one whole text would keep the text, of tens of megabytes, alive.
  const { buffer, byteOffset } = image.file.slice(offsetOf(image, address, length), length);
  const table = Buffer.from(buffer, byteOffset, length);
  const known = new Map<number, string>();
  let bytesLeft = leastStringBytes + mostUses * length;
  return (at) => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const end = at < length ? table.indexOf(0, at) : -1;
    if (end === -1) throw invalidElf('string-outside-table', at);
    bytesLeft -= end - at;
    if (end - at > longestString || bytesLeft < 0) throw invalidElf('strings-too-long', at);
    const text = table.toString('utf8', at, end);
    if (end - at >= shortestKnown) known.set(at, text);
    return text;
  };
}

function missingStrings(): never {
  throw invalidElf('no-string-table');
}
