import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkStubs } from '../../../../src/audit/repository/check-stubs.ts';
import { sound } from '../../../support/audit-builder.ts';
import { tellersOf, withCells, withSymbols, withTexts } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkStubs);

const stubs: readonly (readonly [string, string])[] = [
  ['unified_forensic_log', 'void unified_forensic_log(const char *fmt, ...) { (void)fmt; }'],
  ['neural_config_destroy', 'void neural_config_destroy(neural_config_t *config) {}'],
  ['lum_logf', 'int lum_logf(int level, const char *text) {\n  (void)level;\n  (void) text;\n  return 0;\n}'],
  [
    'lum_group_create',
    '__attribute__((used)) void *lum_group_create(size_t n)\n{ /* later */ return NULL; }',
  ],
  ['lum_decode', 'bool lum_decode(const lum_t *lum) noexcept { return true; }'],
  ['ai_agent_learn', 'int ai_agent_learn(void) { return -1; }'],
  ['lum_status', 'lum_status_t lum_status(lum_t *lum) { (void)lum; return LUM_OK; }'],
];

describe('REP-013, required functions that do nothing', () => {
  for (const [symbol, text] of stubs) {
    it(`${symbol} with such a body is refused: ${text.replace(/\s+/g, ' ')}`, () => {
      const input = withSymbols([symbol], withTexts({ 'native/lum.c': `#include <stddef.h>\n\n${text}\n` }));
      assert.deepEqual(placesOf('REP-013', input), ['native/lum.c:3']);
      assert.deepEqual(findingsOf('REP-013', input)[0]?.evidence, [symbol]);
    });
  }

  it('a stub that a cell or a script appends to a C source is refused where it is written', () => {
    const line = 'f.write("void unified_forensic_log(const char *msg) {(void)msg;}\\n")';
    assert.deepEqual(
      placesOf('REP-013', withSymbols(['unified_forensic_log'], withCells('x = 1', `y = 2\n${line}`))),
      ['kernel/certification.ipynb:2'],
    );
    const script = withTexts({
      'build.sh': "cat >> log.c <<'EOF'\nvoid lum_logf(int l) { (void)l; }\nEOF\n",
    });
    assert.deepEqual(placesOf('REP-013', withSymbols(['lum_logf'], script)), ['build.sh:2']);
  });

  it('a function that computes, a declaration, a call, a version, and a stub that nobody requires are accepted', () => {
    const source = [
      'int lum_sum(const int *v, size_t n);',
      'int lum_sum(const int *v, size_t n) { int s = 0; while (n--) s += v[n]; return s; }',
      'const char *lum_version(void) { return "1.0.0"; }',
      'void lum_log(int level) { (void)level; }',
      '/* int lum_mean(int n) { return 0; } */',
      'int lum_mean(int n) { return lum_sum(&n, 1); }',
      'int lum_guard(int n) { if (n < 0) return -1; return 0; }',
    ].join('\n');
    const symbols = ['lum_sum', 'lum_version', 'lum_mean', 'lum_guard'];
    assert.deepEqual(placesOf('REP-013', withSymbols(symbols, withTexts({ 'native/lum.c': source }))), []);
  });

  it("the example's own library has no stub among its twelve functions", () => {
    const example = new URL('../../../../examples/nx47/', import.meta.url);
    const text = readFileSync(new URL('native/lumvorax.c', example), 'utf8');
    const symbols = [...readFileSync(new URL('nx47.yml', example), 'utf8').matchAll(/- (lum_\w+)/g)].map(
      ([, name = '']) => name,
    );
    assert.equal(symbols.length, 12);
    assert.deepEqual(placesOf('REP-013', withSymbols(symbols, withTexts({ 'native/lumvorax.c': text }))), []);
  });
});

describe('which bodies do nothing', () => {
  const found = (body: string, head = 'int lum_x(int a)', symbol = 'lum_x') =>
    findingsOf('REP-013', withSymbols([symbol], withTexts({ 'a.c': `${head} {${body}}` }))).length;

  it('constants of every spelling, casts of nothing, (void) casts and no statement at all are stubs', () => {
    for (const body of [
      '',
      ' ',
      'return;',
      'return 0;',
      'return -1;',
      'return (0);',
      'return 1.5f;',
      'return 0x1FUL;',
      'return NULL;',
      'return nullptr;',
      'return true;',
      'return FALSE_VALUE;',
      'return "x y";',
      'return (void *)0;',
      'return (lum_t *) NULL;',
      '(void)a; return 0;',
      '( void ) a->b[0];',
      '{ return 0; }',
    ]) {
      assert.equal(found(body), 1, body);
    }
    for (const body of [
      'return a;',
      'return f();',
      'a = 1;',
      'return 1 + a;',
      'returning 0;',
      'return a[0];',
      '(void)f();',
      'return -a;',
      'while (1) {}',
    ]) {
      assert.equal(found(body), 0, body);
    }
  });

  it('a constant that a name announces and that takes nothing is an answer', () => {
    for (const name of [
      'lum_version',
      'lum_abi',
      'lum_name',
      'lum_count',
      'lum_size',
      'lum_max',
      'lum_min',
      'lum_BUILD',
    ]) {
      for (const parameters of ['', 'void', ' void ']) {
        assert.equal(found('return 1;', `int ${name}(${parameters})`, name), 0, name);
      }
      assert.equal(found('return 1;', `int ${name}(int a)`, name), 1, name);
      assert.equal(found('(void)0; return 1;', `int ${name}(void)`, name), 1, name);
      assert.equal(found('', `void ${name}(void)`, name), 1, name);
    }
  });

  it('every extension of C and of what writes C is read, others are not', () => {
    const at = (path: string) =>
      placesOf('REP-013', withSymbols(['lum_x'], withTexts({ [path]: 'int lum_x(int a) {}' }))).length;
    for (const path of ['a.c', 'a.h', 'a.cc', 'a.cpp', 'a.cxx', 'a.hpp', 'a.inc', 'A.C', 'a.py', 'a.sh'])
      assert.equal(at(path), 1, path);
    for (const path of ['a.md', 'a.txt', 'c']) assert.equal(at(path), 0, path);
  });

  it('a body is shown on one line of 120 characters, and what a cell repeats is told once', () => {
    const shown = (body: string) =>
      findingsOf('REP-013', withSymbols(['lum_x'], withTexts({ 'a.c': `int lum_x(int a) {${body}}` })))[0];
    assert.equal(shown('\n  (void)a;\n')?.observed, 'lum_x(…) { (void)a; }');
    assert.equal(shown('')?.expected, 'lum_x(…) { … }');
    const long = `return "${'x'.repeat(110)}";`;
    assert.equal(long.length, 120);
    assert.equal(shown(long)?.observed, `lum_x(…) {${long}}`);
    assert.equal(shown(` ${long}`)?.observed, `lum_x(…) { ${long.slice(0, 119)}…}`);
    const twice = withCells('x = "int lum_x(int a) {}"; y = "int lum_x(int a) {}"');
    assert.equal(findingsOf('REP-013', withSymbols(['lum_x'], twice)).length, 1);
  });
});

it('REP-013 is always asked; without required functions it finds nothing', () => {
  assert.deepEqual(checkStubs(sound), { evaluated: ['REP-013'], findings: [] });
  const input = withTexts({ 'a.c': 'int lum_x(int a) {}' });
  assert.deepEqual(checkStubs(input).findings, []);
  assert.deepEqual(
    checkStubs(withSymbols(['lum_x'], input)).findings.map(({ answer, file, line }) => [answer, file, line]),
    [['fail', 'a.c', 1]],
  );
});

it('REP-013: spaces, casts and brackets around a constant change nothing; an argument in brackets is no constant', () => {
  const found = (body: string, head = 'int lum_x(int a)', name = 'lum_x') =>
    placesOf('REP-013', withSymbols([name], withTexts({ 'a.c': `${head} {${body}}` }))).length;
  for (const body of [
    'return  0 ;',
    'return\n0;',
    'return( 0 );',
    'return ( (void *) 0 );',
    'return (lum_t **)0;',
    'return ( unsigned int )-1;',
    'return .5;',
    'return 10.25e3;',
    'return 0XffUL;',
    'return (LUM_OK);',
    'return A1_B;',
    'return "";',
    '( void )\n a ;',
    '(void) &a->b[ 0 ] ;',
    'return false;',
  ])
    assert.equal(found(body), 1, body);
  for (const body of [
    'return (a);',
    'return ( a );',
    'return (int)a;',
    'return Ab;',
    'return aB;',
    'return 1 2;',
    'return x"a";',
    'return "a"x;',
    'return ((a));',
    'return nullptrs;',
    'x return 0;',
    'x (void)a;',
    '(void)a + f();',
    '(voids)a;',
    'return--a;',
  ])
    assert.equal(found(body), 0, body);
  assert.equal(found('return 1; return 2;', 'int lum_version(void)', 'lum_version'), 1);
  assert.equal(found(`return${' '.repeat(4000)}x;`), 0);
});

it('REP-013: two stubs of a file are two findings, C in a string has the line that it will have', () => {
  const two = withTexts({ 'a.c': 'int lum_x(int a) {}\nint lum_y(int a) {}' });
  assert.deepEqual(placesOf('REP-013', withSymbols(['lum_x', 'lum_y'], two)), ['a.c:1', 'a.c:2']);
  const written = withTexts({ 'a.py': 'f.write("/* */\\nint lum_x(int a) {}")' });
  assert.deepEqual(placesOf('REP-013', withSymbols(['lum_x'], written)), ['a.py:2']);
});
