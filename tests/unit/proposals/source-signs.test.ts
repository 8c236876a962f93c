import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesAdded, codesOf } from '../../support/one-change.ts';

const source = '#include <stdio.h>\nint twice(int a) {\n  return 2 * a;\n}\n';

test('C that gains a function which casts its argument and returns is refused: stub', () => {
  const stubs = [
    'void log_it(const char *m) { (void)m; }',
    'int encode(int a) { return 0; }',
    'int encode(int a)\n{\n  (void)a;\n  return LUM_OK;\n}',
    'int encode(int a) { return 0; work(a); return a; }',
    '__attribute__((weak)) int encode(int a) { return work(a); }',
    '#pragma weak encode',
    'int encode(int) __attribute__((alias("twice")));',
  ];
  for (const text of stubs) assert.ok(codesAdded('n/x.c', text, source).includes('stub'), text);
  assert.deepEqual(codesOf('n/x.c', source, source.replace('return 2 * a', 'return 0')), ['stub']);
});

test('C that hides its warnings, its outputs or its checks is refused', () => {
  const lines: readonly (readonly [line: string, code: string])[] = [
    ['#pragma GCC diagnostic ignored "-Wall"', 'warning-filter'],
    ['#pragma GCC system_header', 'warning-filter'],
    ['void f(int a) { freopen("x", "w", stderr); g(a); }', 'output-redirected'],
    ['void f(int a) { fclose(stderr); g(a); }', 'output-redirected'],
    ['#define NDEBUG', 'check-removed'],
    ['#if 0', 'check-removed'],
    ['void f(int a) { exit(0); g(a); }', 'exit-forged'],
    ['int clock_gettime(int a, void *b) { return g(a, b); }', 'time-forged'],
  ];
  for (const [line, code] of lines) assert.deepEqual(codesAdded('n/x.c', line, source), [code], line);
});

test('C that works, a constant that its name announces, and a stub that was there are let through', () => {
  const honest = [
    'int thrice(int a) { return 3 * a; }',
    'int lum_abi_version(void) { return 3; }',
    'int first(const int *a, int n) { if (n == 0) return 0; return a[0]; }',
    'int sign(int a) { switch (a) { case 0: return 0; default: return a > 0; } }',
    '/* void f(int a) { (void)a; } */',
    'int declared(int a);',
  ];
  for (const text of honest) assert.deepEqual(codesAdded('n/x.c', text, source), [], text);
  const old = `${source}void f(int a) { (void)a; }\n`;
  assert.deepEqual(codesAdded('n/x.c', 'int thrice(int a) { return 3 * a; }', old), []);
});
