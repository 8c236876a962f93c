import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersNamed, parseHeaders, parseMetadata } from '../../../../src/audit/wheels/metadata.ts';
import { formatRequirement } from '../../../../src/audit/wheels/requirement.ts';
import { formatSpecifiers } from '../../../../src/audit/wheels/specifier.ts';
import { formatVersion } from '../../../../src/audit/wheels/version.ts';

const head = ['Metadata-Version: 2.1', 'Name: Demo_Pkg', 'Version: 1.0'];
const read = (...lines: readonly string[]) => parseMetadata(lines.map((line) => `${line}\n`).join(''));

test('every field that decides an installation is read', () => {
  const found = read(
    ...head,
    'Requires-Python: >=3.9,<4',
    'Requires-Dist: numpy>=2',
    'REQUIRES-DIST: gone; extra == "all"',
    'Provides-Extra: A_ll',
    'Provides-Extra: dev',
    '',
    'Requires-Dist: of-the-description',
  );
  assert.ok('name' in found);
  assert.deepEqual(
    [found.name, formatVersion(found.version), formatSpecifiers(found.requiresPython ?? []), found.extras],
    ['demo-pkg', '1.0', '>=3.9,<4', ['a-ll', 'dev']],
  );
  assert.deepEqual(found.requires.map(formatRequirement), ['numpy>=2', 'gone']);
  const bare = read(...head);
  assert.ok('name' in bare);
  assert.deepEqual([bare.requiresPython, bare.requires, bare.extras], [undefined, [], []]);
});

test('a field that is absent, repeated or not valid is named with what stands there', () => {
  const [format = '', name = '', version = ''] = head;
  for (const [lines, field, observed] of [
    [[name, version], 'Metadata-Version', ''],
    [['Metadata-Version: 3.0', name, version], 'Metadata-Version', '3.0'],
    [['Metadata-Version: 2', name, version], 'Metadata-Version', '2'],
    [['Metadata-Version: 12.1', name, version], 'Metadata-Version', '12.1'],
    [['Metadata-Version: 2.1x', name, version], 'Metadata-Version', '2.1x'],
    [[format, version], 'Name', ''],
    [[format, 'Name: -b', version], 'Name', '-b'],
    [[format, 'Name: b!', version], 'Name', 'b!'],
    [[format, name, 'Name: b', version], 'Name', 'Demo_Pkg, b'],
    [[format, name], 'Version', ''],
    [[format, name, 'Version: one'], 'Version', 'one'],
    [[...head, 'Requires-Python: three'], 'Requires-Python', 'three'],
    [[...head, 'Requires-Python: >=3', 'Requires-Python: <4'], 'Requires-Python', '>=3, <4'],
    [[...head, 'Requires-Dist: a >> 2'], 'Requires-Dist', 'a >> 2'],
  ] as const) {
    assert.deepEqual(read(...lines), [{ field, observed }], observed);
  }
  assert.ok('name' in read('Metadata-Version: 1.12', name, version));
  assert.deepEqual(read(name), [
    { field: 'Metadata-Version', observed: '' },
    { field: 'Version', observed: '' },
  ]);
});

test('a header goes on in lines that begin with a blank, and ends at the first line that is no header', () => {
  const headers = parseHeaders(' lost\r\nA:  one \r\n two\n\tthree\n: nothing\n lost\nB: x:y\n\nC: body');
  assert.deepEqual(headers, [
    { name: 'A', value: 'one \r\n two\n\tthree' },
    { name: 'B', value: 'x:y' },
  ]);
  assert.deepEqual(headersNamed(headers, 'a'), ['one \r\n two\n\tthree']);
  for (const end of ['no header', 'B : x', '']) {
    assert.deepEqual(parseHeaders(`A: 1\n${end}\nC: 2`), [{ name: 'A', value: '1' }], end);
  }
  assert.deepEqual(headersNamed(parseHeaders('A:\n folded\n'), 'A'), ['folded']);
});

test('an envelope line of a mailbox is no header, and what continues it belongs to none', () => {
  assert.deepEqual(parseHeaders('From a@b: c\n more\nName: x\n y\n\nVersion: 1'), [
    { name: 'Name', value: 'x\n y' },
  ]);
});

test('a name of one letter is one, and the last line needs no end', () => {
  const found = parseMetadata('Metadata-Version: 2.1\nName: x\nVersion: 1.25');
  assert.ok('name' in found);
  assert.deepEqual([found.name, formatVersion(found.version)], ['x', '1.25']);
  assert.deepEqual(parseHeaders('Name: x\n y\n\nrest'), [{ name: 'Name', value: 'x\n y' }]);
});
