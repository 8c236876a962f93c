import { readFileSync } from 'node:fs';
import { sha256Hex } from '../../src/codec/digest.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { compileLibrary } from './elf-fixtures.ts';
import { buildWheel } from './wheel-builder.ts';

/** A wheel above the size that is held in memory, with a compiled module and text that does not compress well. */
export function buildNativeWheel(folder: string, name = 'demo'): FileBytes {
  const source =
    '#include <math.h>\nvoid *PyInit_core(void) { return 0; } double root(double x) { return sqrt(x) + log(x); }';
  const module = readFileSync(compileLibrary(folder, `${name}-core.so`, { source, flags: ['-lm'] }));
  return buildWheel({
    name,
    version: '1.0',
    tag: 'cp312-cp312-manylinux_2_17_x86_64',
    requires: ['numpy>=2'],
    files: [
      { name: `${name}/core.cpython-312-x86_64-linux-gnu.so`, content: module },
      { name: `${name}/table.txt`, content: noise(200_000) },
      { name: `${name}/__init__.py`, content: '' },
    ],
  });
}

/** Hexadecimal digits of digests: half their size, however well they are compressed. */
function noise(length: number): string {
  const parts = Array.from({ length: Math.ceil(length / 64) }, (_, index) => sha256Hex(`${index}`));
  return parts.join('').slice(0, length);
}
