import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findInterpreters } from './interpreters.ts';
import { mounted, runKitSession } from './kit-session.ts';

const python = findInterpreters().at(-1)?.executable ?? 'python3';
const dataset = { owner: 'someone', slug: 'wheels', manifest: 'bundle-manifest.json' };

test('a library with all of its symbols is loaded, with its sha256 and its place in the bundle', () => {
  const library = compiled('int lum_encode(void) { return 1; } int lum_decode(void) { return 2; }');
  const native = observed(library, ['lum_encode', 'lum_decode']);
  assert.equal(native?.loaded, true, native?.error);
  assert.deepEqual(native?.missing_symbols, []);
  assert.equal(native?.sha256, createHash('sha256').update(library).digest('hex'));
  assert.match(native?.path ?? '', /\/input\/wheels\/liblum\.so$/);
});

test('a library that exports one of two required functions names the other', () => {
  const native = observed(compiled('int lum_encode(void) { return 1; }'), ['lum_encode', 'lum_decode']);
  assert.equal(native?.loaded, true);
  assert.deepEqual(native?.missing_symbols, ['lum_decode']);
});

test('what a library exports beyond the required functions is listed, its static functions are not', () => {
  const native = observed(
    compiled(
      'static int own(void) { return 3; } int lum_extra(void) { return own(); } int lum_encode(void) { return 1; }',
    ),
    ['lum_encode'],
  );
  assert.deepEqual(native?.exported, ['lum_encode', 'lum_extra']);
});

test('a library that is no ELF file is not loaded, and what it exports stays unknown', () => {
  const native = observed(Buffer.from('not a library'), []);
  assert.deepEqual([native?.loaded, native?.exported], [false, undefined]);
});

test('a library whose constructor aborts is SIGABRT, and the notebook goes on', () => {
  const source = '#include <stdlib.h>\n__attribute__((constructor)) static void start(void) { abort(); }';
  const session = run(compiled(source), []);
  assert.equal(session.status, 0);
  assert.equal(session.stderr, '');
  const { native } = session.observations();
  assert.deepEqual([native?.loaded, native?.error], [false, 'SIGABRT']);
});

test('a library that prints and ends the process while it loads is a failure with its exit status', () => {
  const source =
    '#include <stdio.h>\n#include <stdlib.h>\n__attribute__((constructor)) static void start(void) { puts("loaded"); fputs("no licence\\n", stderr); exit(0); }';
  const native = observed(compiled(source), ['lum_encode']);
  assert.deepEqual([native?.loaded, native?.missing_symbols], [false, ['lum_encode']]);
  assert.match(native?.error ?? '', /no licence/);
});

test('an undefined symbol is refused although linking is lazy', () => {
  const native = observed(
    compiled('int missing_part(void); int lum_encode(void) { return missing_part(); }'),
    [],
  );
  assert.equal(native?.loaded, false);
  assert.match(native?.error ?? '', /undefined symbol: missing_part/);
});

test('a library that is not in the bundle is not loaded', () => {
  const run = { dataset, native: { library: 'liblum.so', symbols: ['lum_encode'] } };
  const session = runKitSession(python, ['pass'], { run, input: mounted('wheels', { other: 'x' }) });
  const { native } = session.observations();
  assert.deepEqual([native?.loaded, native?.path, native?.missing_symbols], [false, null, ['lum_encode']]);
});

test('a notebook that loads a stub of the same name in place of the library of the bundle is told', () => {
  const stub = compiled('int lum_encode(void) { return 0; }').toString('base64');
  const load = `import base64, ctypes, os
open("liblum.so", "wb").write(base64.b64decode("${stub}"))
stub = ctypes.CDLL(os.path.abspath("liblum.so"))`;
  const { native } = run(compiled('int lum_encode(void) { return 1; }'), [], load).observations();
  assert.match(native?.error ?? '', /another file of that name: .*\/liblum\.so$/);
});

test('a notebook that loads an unchanged copy of the library is not told off', () => {
  const library = compiled('int lum_encode(void) { return 1; }');
  const load = `import base64, ctypes, os
open("liblum.so", "wb").write(base64.b64decode("${library.toString('base64')}"))
copy = ctypes.CDLL(os.path.abspath("liblum.so"))`;
  assert.equal(run(library, [], load).observations().native?.error, '');
});

function observed(library: Buffer, symbols: string[]) {
  return run(library, symbols).observations().native;
}

function run(library: Buffer, symbols: string[], cell = 'pass') {
  const input = mounted('wheels', { 'liblum.so': library });
  return runKitSession(python, [cell], {
    run: { dataset, native: { library: 'liblum.so', symbols } },
    input,
  });
}

function compiled(source: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-lum-'));
  try {
    writeFileSync(join(folder, 'lum.c'), source);
    execFileSync('gcc', ['-shared', '-fPIC', '-Wl,-z,lazy', '-o', 'lum.so', 'lum.c'], { cwd: folder });
    return readFileSync(join(folder, 'lum.so'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
