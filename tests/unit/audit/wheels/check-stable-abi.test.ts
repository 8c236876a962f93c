import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkStableAbi } from '../../../../src/audit/wheels/check-stable-abi.ts';
import { readWheel } from '../../../../src/audit/wheels/wheel.ts';
import { compileLibrary } from '../../../support/elf-fixtures.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-abi3-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let built = 0;

function check(tag: string, calls: string) {
  built += 1;
  const source = `${calls} void *PyModule_Create2(void *, int); void *PyInit_core(void) { return PyModule_Create2(0, 3); }`;
  const content = readFileSync(compileLibrary(folder, `core-${built}.so`, { source }));
  const files = [{ name: 'demo/core.abi3.so', content }];
  return checkStableAbi(
    readWheel(buildWheel({ name: 'demo', version: '1.0', tag: `${tag}-manylinux_2_17_x86_64`, files })),
  );
}

test('WHL-014: cp39-abi3 that calls PyUnicode_AsUTF8AndSize, stable since 3.10, is reported; cp310-abi3 is not', () => {
  const calls = 'void PyUnicode_AsUTF8AndSize(void); void f(void) { PyUnicode_AsUTF8AndSize(); }';
  const [finding] = check('cp39-abi3', calls);
  assert.equal(finding?.rule, 'WHL-014');
  assert.deepEqual(finding?.evidence, ['demo/core.abi3.so: PyUnicode_AsUTF8AndSize (abi3 ≥ 3.10)']);
  assert.deepEqual(check('cp310-abi3', calls), []);
});

test('WHL-014: a private name such as _PyObject_GetDictPtr is in no stable ABI', () => {
  const calls = 'void _PyObject_GetDictPtr(void); void f(void) { _PyObject_GetDictPtr(); }';
  assert.deepEqual(check('cp312-abi3', calls)[0]?.evidence, [
    'demo/core.abi3.so: _PyObject_GetDictPtr (∉ abi3)',
  ]);
  assert.deepEqual(check('cp312-cp312', calls), []);
});

test('WHL-014: a weak reference to a younger name is asked for at run time and no breach', () => {
  const calls =
    'void PyObject_GetOptionalAttr(void) __attribute__((weak)); void f(void) { if (PyObject_GetOptionalAttr) PyObject_GetOptionalAttr(); }';
  assert.deepEqual(check('cp38-abi3', calls), []);
});

test('WHL-014: the lowest of several abi3 tags is the promise, two breaches are counted', () => {
  const calls =
    'void PyUnicode_AsUTF8AndSize(void); void _PyLong_New(void); void f(void) { PyUnicode_AsUTF8AndSize(); _PyLong_New(); }';
  const [finding] = check('cp38.cp312-abi3', calls);
  assert.deepEqual([finding?.answer, finding?.expected], ['fail', 'abi3 3.8']);
  assert.match(finding?.observed ?? '', /^demo\/core\.abi3\.so: .* \(\+1\)$/);
  assert.equal(finding?.evidence.length, 2);
  const [single] = check('cp312-abi3', calls);
  assert.equal(single?.observed, 'demo/core.abi3.so: _PyLong_New (∉ abi3)');
  for (const tag of ['xcp38-abi3', 'py3-abi3', 'cp38x-abi3', 'cp38-cp38'])
    assert.deepEqual(check(tag, calls), [], tag);
});

test('WHL-014: a name that only ends like one of the interpreter is none', () => {
  const calls = 'void my_PyThing(void); void xPy_Init(void); void f(void) { my_PyThing(); xPy_Init(); }';
  assert.deepEqual(check('cp312-abi3', calls), []);
});
