import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { stableSince } from '../../../../src/audit/native/stable-abi.ts';
import { findInterpreters } from '../../../kernel/interpreters.ts';

/** Names that CPython's own test of its stable ABI looks up; a distribution may leave that test out. */
const program = `
import json
try:
    from test import test_stable_abi_ctypes as own
    print(json.dumps(list(own.SYMBOL_NAMES)))
except ImportError:
    print("[]")
`;

test('PyObject_Call is stable since 3.2, PyType_FromMetaclass since 3.12, _PyLong_New never', () => {
  assert.deepEqual(['PyObject_Call', 'PyType_FromMetaclass', '_PyLong_New', 'constructor'].map(stableSince), [
    2,
    12,
    undefined,
    undefined,
  ]);
});

test('each minor since 3.2 added names of its own', () => {
  const first = {
    PyArg_Parse: 2,
    PyState_AddModule: 3,
    PyCFunction_New: 4,
    PyErr_FormatV: 5,
    PyErr_ResourceWarning: 6,
    PyCodec_NameReplaceErrors: 7,
    PyDictRevIterItem_Type: 8,
    PyCMethod_New: 9,
    PyAIter_Check: 10,
    PyBuffer_FillInfo: 11,
    PyErr_DisplayException: 12,
    PyDict_GetItemRef: 13,
    PyIter_NextItem: 14,
    PyABIInfo_Check: 15,
  };
  for (const [name, minor] of Object.entries(first)) assert.equal(stableSince(name), minor, name);
  assert.equal(stableSince(''), undefined);
});

for (const { minor, executable } of findInterpreters()) {
  test(`every name of CPython ${minor}'s own list is in the stable ABI of ${minor} or before`, () => {
    const { stdout } = spawnSync(executable, ['-c', program], { encoding: 'utf8' });
    const names: unknown = JSON.parse(stdout);
    if (!Array.isArray(names) || names.length === 0)
      return console.log(`stable ABI of ${minor}: its own list is not installed`);
    const number = Number(minor.split('.')[1]);
    assert.ok(names.length > 800);
    const wrong = names.filter((name) => (stableSince(String(name)) ?? Number.POSITIVE_INFINITY) > number);
    assert.deepEqual(wrong, []);
  });
}
