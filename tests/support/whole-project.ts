import { readFileSync } from 'node:fs';
import type { AuditInput } from '../../src/audit/audit.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { captured, sound, textFile, tifffile, withFiles, withSettings } from './audit-builder.ts';
import { compileLibrary } from './elf-fixtures.ts';
import { buildWheel } from './wheel-builder.ts';

/** The runtime of a session of which everything is known, as it is written in a profile. */
export const wholeProfile = {
  ...captured,
  platform: { machine: 'x86_64', libc: { name: 'glibc', version: '2.35' }, isa_level: 3 },
  loader: {
    libs: {
      python: { needed: ['libm.so.6', 'libc.so.6'], verdef: [], symbols: ['Py_Initialize'] },
      'libc.so.6': {
        needed: [],
        verdef: ['GLIBC_2.2.5', 'GLIBC_2.35'],
        symbols: ['puts@@GLIBC_2.2.5', '__cxa_finalize@@GLIBC_2.2.5'],
      },
      'libm.so.6': {
        needed: ['libc.so.6'],
        verdef: ['GLIBC_2.2.5', 'GLIBC_2.29'],
        symbols: ['exp@@GLIBC_2.29'],
      },
    },
    cache: ['libc.so.6', 'libm.so.6'],
    process_global: ['python', 'libc.so.6', 'libm.so.6'],
  },
};

const source =
  'double exp(double); int Py_Initialize(void); double lum_exp(double x) { return exp(x) + Py_Initialize(); }';

/**
 * A sound project in which every part of a profile matters: a library that needs libm and a processor of level 3, a
 * wheel with an extension module, one with a marker and Requires-Python, one that is left to the image, and one that
 * replaces what another distribution of the image needs.
 */
export function wholeProject(folder: string): AuditInput {
  const flags = ['-lm', '-Wl,-z,x86-64-v3', '-Wl,-z,noexecstack'];
  const library = readFileSync(compileLibrary(folder, 'liblumvorax.so', { source, flags }));
  const module = readFileSync(
    compileLibrary(folder, 'core.so', { source: 'void *PyInit_core(void) { return 0; }' }),
  );
  const files: FileBytes[] = [
    buildWheel({
      name: 'numpy',
      version: '2.1.0',
      tag: 'cp312-cp312-manylinux_2_17_x86_64',
      requiresPython: '>=3.9',
      requires: ['gone; python_version < "3"'],
      files: [{ name: 'numpy/core.cpython-312-x86_64-linux-gnu.so', content: module }],
    }),
    tifffile,
    { name: 'liblumvorax.so', bytes: library },
    textFile('competitor.tif', 'an image'),
  ];
  const settings = {
    native: { library: 'liblumvorax.so' },
    required: {
      files: ['competitor.tif'],
      packages: ['numpy>=2.0', 'tifffile', 'pillow>=11'],
      'from-image': ['pillow'],
    },
  };
  const profile = {
    ...wholeProfile,
    python: { ...wholeProfile.python, ext_suffixes: ['.cpython-312-x86_64-linux-gnu.so', '.abi3.so', '.so'] },
  };
  return { ...withSettings(settings, withFiles(files, sound)), profile };
}
