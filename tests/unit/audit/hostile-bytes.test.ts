import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { after, type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { audit } from '../../../src/audit/audit.ts';
import { checkNative } from '../../../src/audit/native/check-native.ts';
import { parseMetadata } from '../../../src/audit/wheels/metadata.ts';
import { readWheel } from '../../../src/audit/wheels/wheel.ts';
import { readElf } from '../../../src/codec/elf.ts';
import { parseStrictJson } from '../../../src/codec/strict-json.ts';
import { readZip } from '../../../src/codec/zip.ts';
import { Failure } from '../../../src/model/failure.ts';
import { captured, jsonFile, notebook, sound, withProject } from '../../support/audit-builder.ts';
import { mutate, mutations } from '../../support/byte-mutations.ts';
import { compileLibrary } from '../../support/elf-fixtures.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const isLong = process.env['NX47_LONG'] === '1';
const numRuns = isLong ? 5000 : 300;
const folder = mkdtempSync(join(tmpdir(), 'nx47-hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const make = (name: string, source: string, flags: readonly string[] = []): Uint8Array =>
  readFileSync(compileLibrary(folder, name, { source, flags }));
const calls =
  'int puts(const char *); int ours(void) { return 1; } int f(void) { return puts("") + ours(); }';
const libraries = [
  make('calls.so', calls, ['-lm', '-Wl,-rpath,$ORIGIN']),
  make('sysv.so', calls, ['-Wl,--hash-style=sysv', '-s']),
  make('tls.so', 'static __thread char room[64]; char *f(int i) { return room + i; }'),
  make('small.so', 'static int a; int *p = &a;', ['-nostdlib', '-Wl,-z,pack-relative-relocs']),
];
const wheel = buildWheel({
  name: 'demo',
  version: '1.0',
  requires: ['numpy>=1.19; python_version > "3.8"', 'extra[one,two]~=2.0'],
  requiresPython: '>=3.9',
  files: [
    { name: 'demo/__init__.py', content: 'x = 1\n'.repeat(50) },
    { name: 'demo/core.so', content: libraries[3] ?? '' },
  ],
});

/** Runs the reader over changed seeds; a Failure is an answer, anything else thrown, and a second passed, is not. */
function withstands(
  t: TestContext,
  seeds: readonly Uint8Array[],
  read: (bytes: Uint8Array) => unknown,
): void {
  let slowest = 0;
  let refused = 0;
  const property = fc.property(fc.nat(), mutations, (pick, changes) => {
    const bytes = mutate(seeds[pick % seeds.length] ?? new Uint8Array(), changes);
    const started = performance.now();
    try {
      read(bytes);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refused += 1;
    }
    slowest = Math.max(slowest, performance.now() - started);
    assert.ok(slowest < 1000, `${slowest} ms`);
  });
  fc.assert(property, isLong ? { numRuns } : { numRuns, seed: 47 });
  t.diagnostic(`${numRuns} inputs, ${refused} refused, slowest ${slowest.toFixed(1)} ms`);
}

test('a zip archive with any bytes changed is read or refused, each entry of it too', (t) => {
  withstands(t, [wheel.bytes], (bytes) => {
    const archive = readZip(bytes);
    for (const entry of archive.entries) archive.content(entry);
  });
});

test('a wheel with any bytes changed, or with any bytes in its METADATA and its library, is described, never thrown', (t) => {
  withstands(t, [wheel.bytes], (bytes) => assert.ok(readWheel({ name: wheel.name, bytes })));
  withstands(t, libraries, (bytes) => {
    const files = [{ name: 'demo/core.so', content: bytes }];
    const inner = readWheel(buildWheel({ name: 'demo', version: '1.0', files }));
    assert.equal(inner.broken + inner.layout, '');
  });
  withstands(t, [bytesOf('Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n')], (bytes) => {
    const metadata = [Buffer.from(bytes).toString('utf8')];
    assert.equal(readWheel(buildWheel({ name: 'demo', version: '1.0', metadata })).broken, '');
  });
});

test('a library with any bytes changed is read or refused', (t) => {
  withstands(t, libraries, readElf);
});

test('the audit of a library with any bytes changed gives findings or none, never a failure', (t) => {
  withstands(t, libraries, (bytes) => {
    const bundle = { path: 'bundle', files: [{ name: 'libtest.so', bytes }] };
    try {
      checkNative({
        request: { native: { library: 'libtest.so', symbols: ['f'], forbidden: ['*_test'] } },
        bundle,
        profile: captured,
      });
    } catch (error) {
      assert.fail(String(error));
    }
  });
});

test('METADATA and RECORD with any bytes changed are parsed or named as wrong', (t) => {
  const metadata =
    'Metadata-Version: 2.1\nName: demo\nVersion: 1.0\nRequires-Dist: numpy>=1; extra == "a"\nRequires-Python: >=3.9\n\nText\n';
  withstands(t, [bytesOf(metadata)], (bytes) => parseMetadata(Buffer.from(bytes).toString('latin1')));
  withstands(t, [bytesOf('demo/__init__.py,sha256=abc,12\n"a,b",,\n')], (bytes) => {
    const record = (text: string): string => text + Buffer.from(bytes).toString('utf8');
    const { recordProblems } = readWheel(buildWheel({ name: 'demo', version: '1.0', record }));
    assert.ok(bytes.some((byte) => byte > 0x20) ? recordProblems.length > 0 : true);
  });
});

test('a notebook with any bytes changed is a finding or fine, never a failure of the audit', (t) => {
  const seed = jsonFile('kernel/certification.ipynb', notebook);
  withstands(t, [seed.bytes], (bytes) => parseStrictJson(bytes));
  withstands(t, [seed.bytes], (bytes) => {
    try {
      audit(withProject({ code: { name: seed.name, bytes } }, { ...sound, bundle: undefined }));
    } catch (error) {
      assert.fail(String(error));
    }
  });
});

test('a library with 20,000 undefined symbols, 20,000 exports and 1,000 search folders is answered within a second', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `odd_${index}`);
  const source = names
    .map((name) => `int want_${name}(void); int ${name}(void) { return want_${name}(); }`)
    .join('\n');
  const path = Array.from({ length: 1000 }, (_, index) => `$ORIGIN/${index}`).join(':');
  const bytes = make('large.so', source, ['-O0', `-Wl,-rpath,${path}`, '-nostdlib']);
  const started = performance.now();
  const bundle = { path: 'bundle', files: [{ name: 'libtest.so', bytes }] };
  const findings = checkNative({ request: {}, bundle, profile: captured });
  assert.ok(performance.now() - started < 1000, `${performance.now() - started} ms`);
  assert.ok(findings.some(({ rule }) => rule === 'ELF-007'));
});
