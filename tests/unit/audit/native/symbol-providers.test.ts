import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { symbolProvider } from '../../../../src/audit/native/symbol-providers.ts';
import { readElf } from '../../../../src/codec/elf.ts';
import { captured } from '../../../support/audit-builder.ts';
import { compileLibrary } from '../../../support/elf-fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-providers-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const nowhere = { siblings: [], profile: captured };

test('sqrt, expf and tanhl are of libm and a missing -lm', () => {
  for (const name of ['sqrt', 'expf', 'tanhl', 'logf', 'sqrt@GLIBC_2.2.5'])
    assert.equal(symbolProvider(name, nowhere), 'libm.so.6, -lm', name);
});

test('names of pthread, dl, zlib, libstdc++, OpenMP and the interpreter are known', () => {
  const asked = [
    'pthread_create',
    'dlsym',
    'deflateInit2_',
    'crc32',
    '_ZNSt6thread4joinEv',
    '_Znwm',
    '__cxa_throw',
    'GOMP_parallel',
    'PyLong_FromLong',
  ];
  assert.deepEqual(
    asked.map((name) => symbolProvider(name, nowhere)?.split(', ')[1]),
    ['-lpthread', '-ldl', '-lz', '-lz', '-lstdc++', '-lstdc++', '-lstdc++', '-fopenmp', 'libpython'],
  );
});

test("lum_logf, neural_config_create_default and logfile are the project's own: a source was left out", () => {
  for (const name of ['lum_logf', 'neural_config_create_default', 'logfile', 'exponent', 'gzip_all'])
    assert.equal(symbolProvider(name, nowhere), undefined, name);
});

test('a library beside it that has the symbol is named by its file, one of the runtime by its SONAME', () => {
  const bytes = readFileSync(
    compileLibrary(folder, 'libown.so', { source: 'int lum_logf(void) { return 1; }' }),
  );
  const siblings = [{ name: 'lib/libown.so', elf: readElf(bytes) }];
  assert.equal(symbolProvider('lum_logf', { siblings, profile: captured }), 'lib/libown.so');
  const libs = { 'libodd.so.1': { symbols: ['odd_one@@ODD_1'] } };
  const profile = { ...captured, loader: { ...captured.loader, libs } };
  assert.equal(symbolProvider('odd_one', { siblings: [], profile }), 'libodd.so.1');
});
