import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf } from '../../support/one-change.ts';

const before = `def check(held, what):
    if not held:
        raise AssertionError(what)


REQUIRED = ("a", "b", "numpy-2.0.2-cp311-cp311-x.whl")


def look(found):
    for name in REQUIRED:
        check(name in found, name)
    check(found["n"] == 3, "n")
    check(abs(found["x"]) <= 1e-12, "x")
    return found
`;

function changed(find: string, put: string): string[] {
  assert.equal(before.split(find).length, 2, find);
  return codesOf('kernel/a.py', before, before.replace(find, put));
}

test('a check that is gone, never fails or is never reached is refused: check-removed', () => {
  const changes = [
    ['    check(found["n"] == 3, "n")\n', ''],
    ['        raise AssertionError(what)', '        print(what)'],
    ['check(found["n"] == 3, "n")', 'check(found["n"] == 3 or found["m"], "n")'],
    ['check(found["n"] == 3, "n")', 'check(found["n"] >= 3, "n")'],
    ['    if not held:', '    if not held and STRICT:'],
    ['("a", "b", ', '("a", '],
    ['REQUIRED = ("a", "b", "numpy-2.0.2-cp311-cp311-x.whl")', 'REQUIRED = sorted(folder)'],
    ['    for name in REQUIRED:', '    return found\n    for name in REQUIRED:'],
    [
      '    check(found["n"] == 3, "n")\n',
      '    if found.get("strict"):\n        check(found["n"] == 3, "n")\n',
    ],
    ['    check(found["n"] == 3, "n")\n', '    def later():\n        check(found["n"] == 3, "n")\n'],
    ['in REQUIRED:', 'in REQUIRED[:1]:'],
  ] as const;
  for (const [find, put] of changes) assert.ok(changed(find, put).includes('check-removed'), put);
});

test('1e-12 that becomes 1e9 is a tolerance loosened, 1e-13 is not', () => {
  assert.deepEqual(changed('<= 1e-12', '<= 1e9'), ['tolerance-loosened']);
  assert.deepEqual(changed('<= 1e-12', '<= 1e-13'), []);
  const least = 'check(a >= 10, "a")\n';
  assert.deepEqual(codesOf('kernel/a.py', least, least.replace('10', '1')), ['tolerance-loosened']);
  assert.deepEqual(codesOf('kernel/a.py', least, least.replace('10', '100')), []);
  const close = 'np.testing.assert_allclose(a, b, rtol=1e-6)\n';
  assert.deepEqual(codesOf('kernel/a.py', close, close.replace('1e-6', '1e-2')), ['tolerance-loosened']);
});

test('more checks, more names, wheels of another tag, and a function of one more argument are let through', () => {
  const changes = [
    ['    return found', '    check(found["m"] == 4, "m")\n    return found'],
    ['("a", "b", ', '("a", "b", "c", '],
    ['numpy-2.0.2-cp311-cp311-x.whl', 'numpy-2.1.0-cp312-cp312-y.whl'],
    ['def look(found):', 'def look(found, more=()):'],
    ['    return found', '    if found["z"]:\n        raise ValueError("z")\n    return found'],
  ] as const;
  for (const [find, put] of changes) assert.deepEqual(changed(find, put), [], put);
});
