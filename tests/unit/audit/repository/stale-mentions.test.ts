import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staleMentions } from '../../../../src/audit/repository/stale-mentions.ts';
import { sha256Hex } from '../../../../src/codec/digest.ts';
import { numpy, textFile } from '../../../support/audit-builder.ts';

const library = textFile('lib.so', 'machine code');
const files = [library, numpy];
const right = sha256Hex(library.bytes);
const wrong = 'a'.repeat(64);
const old = 'numpy-1.26.4-cp311-cp311-manylinux_2_17_x86_64.whl';

/** What a report says → what is stale in it. */
const cases: readonly (readonly [unknown, readonly (readonly [string, string])[]])[] = [
  [{ built: { 'lib.so': { bytes: 12, sha256: right } } }, []],
  [{ built: { 'lib.so': { bytes: 12, sha256: right.toUpperCase() } } }, []],
  [
    { built: { 'lib.so': { bytes: 3, sha256: wrong } } },
    [
      ['3', '12'],
      [`"${wrong}"`, `"${right}"`],
    ],
  ],
  [{ digests: { 'lib.so': wrong } }, [[`"${wrong}"`, `"${right}"`]]],
  [[{ name: 'lib.so', sha256: wrong }], [[`"${wrong}"`, `"${right}"`]]],
  [{ wheels: [old, 'scipy-1.0-py3-none-any.whl'] }, [[`"${old}"`, `"${numpy.name}"`]]],
  [
    { wheels: { [old]: wrong } },
    [
      [`"${old}"`, `"${numpy.name}"`],
      [`"${wrong}"`, `"${sha256Hex(numpy.bytes)}"`],
    ],
  ],
  [{ previous: { 'lib.so': wrong, wheels: [old] }, sources: { 'lib.c': { sha256: wrong } } }, []],
  [{ note: 'lib.so', 'lib.so': 'built yesterday', size: { 'lib.so': { bytes: 9 } } }, []],
];

for (const [report, expected] of cases) {
  test(`${JSON.stringify(report).replaceAll(/[0-9a-f]{64}/gi, '…')} says ${expected.length} things that are not so`, () => {
    const text = JSON.stringify(report, null, 1);
    const stale = staleMentions(text, files);
    assert.deepEqual(
      stale.map(({ said, isTrue }) => [said, isTrue]),
      expected,
    );
    for (const { start, end, said } of stale) assert.equal(text.slice(start, end), said);
  });
}

test('a text that is no JSON says nothing', () => assert.deepEqual(staleMentions('{', files), []));
