import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankC, functionBodies } from '../../../../src/audit/repository/c-functions.ts';

const bodies = (source: string, ...names: readonly string[]) =>
  functionBodies(source, names).map(({ name, line, parameters, body }) => [name, line, parameters, body]);

test('a definition is name, line, parameters and body, with brackets and braces within', () => {
  assert.deepEqual(bodies('int x;\nvoid f (int (*g)(void), int a) { if (a) { g(); } }\nint y;', 'f'), [
    ['f', 2, 'int (*g)(void), int a', ' if (a) { g(); } '],
  ]);
  assert.deepEqual(bodies('int f(void)\n{\n}\nint g(){}', 'g', 'f'), [
    ['g', 4, '', ''],
    ['f', 1, 'void', '\n'],
  ]);
});

test('attributes, noexcept, const and override may stand before the body', () => {
  for (const between of [
    '__attribute__((noinline)) ',
    'noexcept',
    ' const\n',
    'override ',
    ' const noexcept ',
  ]) {
    assert.equal(bodies(`int f() ${between}{ return 1; }`, 'f').length, 1, between);
  }
  for (const between of [';', 'x', ' = 0; ', '__attribute__(noinline)']) {
    assert.deepEqual(bodies(`int f() ${between}{ return 1; }`, 'f'), [], between);
  }
});

test('declarations, calls, members, longer names and what does not end are no definitions', () => {
  for (const source of [
    'int f(void);',
    'x.f() {}',
    'p->f() {}',
    'xf() {}',
    'fx() {}',
    'f() {',
    'f( {',
    'f',
  ]) {
    assert.deepEqual(bodies(source, 'f'), [], source);
  }
  assert.deepEqual(bodies('a_b() {}', 'a.b'), []);
  assert.equal(bodies('a$b() {}', 'a$b').length, 1);
});

test('a body of 4,096 characters and the first two hundred places are read, no more', () => {
  const long = (length: number) => `f(){${'x'.repeat(length - 2)}}`;
  assert.equal(bodies(long(4096), 'f').length, 1);
  assert.deepEqual(bodies(long(4097), 'f'), []);
  assert.equal(bodies('f(){}\n'.repeat(201), 'f').length, 200);
  assert.equal(bodies(`f()${' '.repeat(256)}{}`, 'f').length, 1);
  assert.deepEqual(bodies(`f()${' '.repeat(257)}{}`, 'f'), []);
});

test('comments become blanks of the same lines, strings stay', () => {
  assert.equal(blankC('a /* b\nc */ d // e\nf "// \\" /*" g'), 'a     \n     d     \nf "// \\" /*" g');
  assert.equal(blankC('"open\n// c'), '"open\n    ');
});

test('a comment that ends with a quote is blank as well', () => {
  assert.equal(blankC('a // "b"'), 'a       ');
});
