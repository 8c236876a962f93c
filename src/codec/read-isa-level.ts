import { invalidElf } from './elf-failure.ts';
import type { ElfImage } from './elf-image.ts';

const propertySegment = 0x6474_e553;
const propertyNote = 5;
const isaNeeded = 0xc000_8002;

/**
 * The x86-64 level that the processor must have (1 baseline to 4), from GNU_PROPERTY_X86_ISA_1_NEEDED
 * (x86-64 psABI); 0 when the file states none. Errors: ELF_INVALID.
 */
export function readIsaLevel(image: ElfImage): number {
  const segment = image.segments.find(({ kind }) => kind === propertySegment);
  if (segment === undefined || segment.fileBytes < 16) return 0;
  const { file } = image;
  const [nameBytes, length, type] = [0, 4, 8].map((field) => file.u32(segment.offset + field));
  if (type !== propertyNote || nameBytes !== 4 || length === undefined) return 0;
  const start = segment.offset + 16;
  const end = start + length;
  if (length > segment.fileBytes - 16) throw invalidElf('property-note', start);
  for (let at = start; at + 8 <= end; ) {
    const size = file.u32(at + 4);
    if (file.u32(at) === isaNeeded && size === 4) return 32 - Math.clz32(file.u32(at + 8));
    at += 8 + Math.ceil(size / 8) * 8;
  }
  return 0;
}
