import { unsafeName } from '../codec/safe-name.ts';
import { Failure } from '../model/failure.ts';

const block = 512;

/** A file of an archive whose bytes are read when they are asked for. */
export type ArchiveEntry = { readonly name: string; readonly content: () => Uint8Array };

/**
 * The regular files of a tar archive (POSIX.1-2017 pax, ustar, and GNU long names), in order. Folders are left out;
 * anything else (links, devices) and unsafe or repeated names refuse the archive. Errors: ZIP_INVALID {why, entry}.
 */
export function readTar(bytes: Uint8Array): ArchiveEntry[] {
  const entries = new Map<string, ArchiveEntry>();
  let at = 0;
  let longName = '';
  while (at + block <= bytes.byteLength && bytes[at] !== 0) {
    const header = bytes.subarray(at, at + block);
    holdChecksum(header);
    const size = octal(header, 124, 12);
    const body = bytes.subarray(at + block, at + block + size);
    if (body.byteLength !== size) throw invalid('truncated');
    at += block + Math.ceil(size / block) * block;
    const kind = String.fromCharCode(header[156] ?? 0);
    if (kind === 'L') longName = text(body);
    else if (kind === 'x') longName = paxPath(body) || longName;
    else if (kind !== 'g') {
      const name = (longName || nameOf(header)).replace(/^(?:\.\/)+/, '');
      longName = '';
      if (kind === '5' || name === '' || name === '.') continue;
      if (kind !== '0' && kind !== '\0') throw invalid('not-a-file', name);
      const unsafe = unsafeName(name);
      if (unsafe !== undefined) throw invalid(`name-${unsafe}`, name);
      if (entries.has(name)) throw invalid('duplicate', name);
      entries.set(name, { name, content: () => body });
    }
  }
  if (at === 0) throw invalid('no-archive');
  return [...entries.values()];
}

function nameOf(header: Uint8Array): string {
  const name = text(header.subarray(0, 100));
  const isUstar = text(header.subarray(257, 262)) === 'ustar';
  const prefix = isUstar ? text(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** The `path` record of a pax header: `<length> path=<name>\n`. */
function paxPath(body: Uint8Array): string {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text(body))?.[1] ?? '';
}

function holdChecksum(header: Uint8Array): void {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 0x20 : byte), 0);
  if (sum !== octal(header, 148, 8)) throw invalid('checksum');
}

function octal(header: Uint8Array, from: number, length: number): number {
  const digits = text(header.subarray(from, from + length)).trim();
  if (!/^[0-7]+$/.test(digits)) throw invalid('number');
  return Number.parseInt(digits, 8);
}

/** Up to the first NUL. */
function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString('utf8');
}

function invalid(why: string, entry = ''): Failure {
  return new Failure('ZIP_INVALID', { why: `tar-${why}`, entry });
}
