import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorLine } from '../../../src/reduction/error-line.ts';

const alike: readonly (readonly [what: string, gist: string, ...texts: readonly string[]])[] = [
  [
    'a missing module by its name',
    "ModuleNotFoundError: No module named 'imagecodecs'",
    "ModuleNotFoundError: No module named 'imagecodecs'",
    'Traceback (most recent call last):\n  File "<stdin>", line 3\nModuleNotFoundError: No module named \'imagecodecs\'\n',
  ],
  [
    'an undefined symbol by library and symbol, without the folder',
    'OSError: liblum.so: undefined symbol: exp',
    'OSError: /kaggle/input/bundle-7/liblum.so: undefined symbol: exp',
    'OSError: /kaggle/input/datasets/ada/bundle/liblum.so: undefined symbol: exp',
  ],
  [
    'a distribution by its name, without its numbers',
    'RuntimeError: numpy #, numpy-#-cp312-none-any.whl after # s',
    'RuntimeError: numpy 2.1.0, numpy-2.1.0-cp312-none-any.whl after 3.25 s',
    'RuntimeError: numpy 2.2.1, numpy-2.2.1-cp312-none-any.whl after 12 s',
  ],
  [
    'lists and shapes of any length',
    'ValueError: [#] is not (#)',
    'ValueError: [1, 2, 3] is not (4, 5)',
    'ValueError: [7] is not (4)',
  ],
  [
    'times, addresses and temporary names',
    '<Thing at #> left tmp# at #',
    '<Thing at 0x7f3a5c0d12ab> left /tmp/tmpab12cd34 at 2026-11-22T06:01:39Z',
    '<Thing at 0x55aa5c0d12ff> left /tmp/tmpzz99yy11 at 2026-11-23T16:41:02Z',
  ],
  ['nothing as nothing', '', '', '\n \n'],
];

for (const [what, gist, ...texts] of alike) {
  test(`errors tell ${what}`, () => {
    for (const text of texts) assert.equal(errorLine(text), gist);
  });
}

test('two names are two errors: cp311 is not cp312, lum_min is not lum_max', () => {
  assert.notEqual(errorLine('OSError: a-cp311.whl'), errorLine('OSError: a-cp312.whl'));
  assert.notEqual(errorLine('AttributeError: lum_min'), errorLine('AttributeError: lum_max'));
});

test('an error of 10000 letters is told by its first 200', () => {
  assert.equal(errorLine(`ValueError: ${'a'.repeat(10_000)}`).length, 200);
});
