import { type ElfFile, readElf } from '../../codec/elf.ts';
import { readElfIdentity } from '../../codec/elf-image.ts';
import type { FileBytes } from '../../model/facts.ts';
import { Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import { nativeFinding } from './native-finding.ts';

const sharedObject = 3;
const x8664 = 62;
const expectedKind = 'ELF64 x86-64 ET_DYN';

/** A library file as ELF, or the finding that says what it is instead. */
export function readLibrary(file: FileBytes): ElfFile | Finding {
  try {
    const { class: width, data, machine, type } = readElfIdentity(file.bytes);
    const isNative = width === 64 && data === 'little' && machine === x8664 && type === sharedObject;
    const observed = `ELF${width} ${data}-endian machine ${machine} type ${type}`;
    if (!isNative)
      return nativeFinding('ELF-004', 'fail', { file: file.name, expected: expectedKind, observed });
    return readElf(file.bytes);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { why, offset } = error.parameters;
    if (why === 'not-elf') return notElf(file);
    const observed = `${why} @ ${offset}, ${file.bytes.byteLength} B`;
    return nativeFinding('ELF-003', 'fail', { file: file.name, expected: expectedKind, observed });
  }
}

function notElf(file: FileBytes): Finding {
  return nativeFinding('ELF-002', 'fail', {
    file: file.name,
    expected: expectedKind,
    observed: `${kindOf(file.bytes)}, ${file.bytes.byteLength} B`,
  });
}

function kindOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 512));
  if (head.length === 0) return 'empty';
  if (head.toString('latin1').startsWith('version https://git-lfs.github.com/spec/'))
    return 'Git LFS pointer';
  if (head.toString('latin1').startsWith('PK\u0003\u0004')) return 'zip';
  if (head.includes(0)) return 'binary data';
  return `text: ${head.toString('utf8').replace(/\n.*/s, '').slice(0, 80)}`;
}
