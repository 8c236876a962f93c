import assert from 'node:assert/strict';
import { it } from 'node:test';
import { z } from 'zod';
import { formatVersion } from '../../../../src/audit/wheels/version.ts';
import { expandTags, formatTag, parseWheelName } from '../../../../src/audit/wheels/wheel-name.ts';
import { canonicalName } from '../../../../src/codec/canonical-name.ts';
import { askPackaging, oracleMissing } from '../../../support/packaging-oracle.ts';

function read(fileName: string): unknown {
  const found = parseWheelName(fileName);
  if (typeof found === 'string') return null;
  const build = found.build === undefined ? [] : [Number(found.build.number), found.build.rest];
  return [found.name, formatVersion(found.version), build, found.tags.map(formatTag).sort()];
}

it('Foo.Bar-1.0-2b-py2.py3-none-any.whl has four parts and two tags', () => {
  assert.deepEqual(read('Foo.Bar-1.0-2b-py2.py3-none-any.whl'), [
    'foo-bar',
    '1.0',
    [2, 'b'],
    ['py2-none-any', 'py3-none-any'],
  ]);
});

it('foo-1.0-py3-none-any.zip is refused for its extension', () => {
  assert.equal(parseWheelName('foo-1.0-py3-none-any.zip'), 'extension');
});

it('Scikit_Image and scikit.image are one name', () => {
  assert.equal(canonicalName('Scikit_Image'), canonicalName('scikit.image'));
});

it('a compressed set of 11 × 11 × 11 tags is refused', () => {
  const part = Array.from({ length: 11 }, (_, index) => `x${index}`).join('.');
  assert.equal(expandTags(`${part}-${part}-${part}`), undefined);
});

it('each part that is not as PEP 427 asks is named', () => {
  const table: Readonly<Record<string, string>> = {
    'foo-1.0-py3-none.whl': 'parts',
    'foo-1.0-1-2-py3-none-any.whl': 'parts',
    '-1.0-py3-none-any.whl': 'name',
    'fo o-1.0-py3-none-any.whl': 'name',
    'fo__o-1.0-py3-none-any.whl': 'name',
    'foo--py3-none-any.whl': 'version',
    'foo-1.0--py3-none-any.whl': 'build',
    'foo-1.0-a1-py3-none-any.whl': 'build',
    'foo-1.0-py3..py2-none-any.whl': 'tags',
    'foo-1.0-py3-none-.whl': 'tags',
    'foo.WHL': 'extension',
  };
  for (const [name, problem] of Object.entries(table)) assert.equal(parseWheelName(name), problem, name);
  assert.deepEqual(read('foo-1.0-12a\nb-py3-none-any.whl'), ['foo', '1.0', [12, 'a\nb'], ['py3-none-any']]);
});

it('Foo.-_Bar is foo-bar', () => assert.equal(canonicalName('Foo.-_Bar'), 'foo-bar'));

it('32 × 32 × 1 tags are expanded, 33 × 32 are refused, and so are four parts and two', () => {
  const part = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`).join('.');
  assert.equal(expandTags(`${part(32)}-${part(32)}-any`)?.length, 1024);
  for (const text of [`${part(33)}-${part(32)}-any`, 'a-b', 'a-b-c-d', 'a', '']) {
    assert.equal(expandTags(text), undefined, text.slice(0, 9));
  }
  assert.deepEqual(expandTags('CP312-ABI3-Any'), [{ python: 'cp312', abi: 'abi3', platform: 'any' }]);
});

it('every file name is read as packaging reads it', () => {
  const names = [
    'numpy-2.0.2-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
    'foo-1.0-py2.py3-none-any.whl',
    'foo-1.0-1abc-py3-none-any.whl',
    'foo-1.0-abc-py3-none-any.whl',
    'foo-1.0-py3-none.whl',
    'foo-x-py3-none-any.whl',
    'fo__o-1.0-py3-none-any.whl',
    'Foo.Bar-1.0-py3-none-any.whl',
    'fo o-1.0-py3-none-any.whl',
    'foo-1.0-py3-none-any.zip',
    'foo-1.0-1-py3-none-any-x.whl',
    'foo-1.0.post1-007b-CP312-ABI3-Any.whl',
    'é-1-py3-none-any.whl',
    'foo-1!2-py3-none-any.whl',
  ];
  const answers = askPackaging({ wheel_names: names });
  if (answers === undefined) return console.log(oracleMissing);
  const expected = z.array(z.unknown()).parse(answers['wheel_names']);
  for (const [index, name] of names.entries()) assert.deepEqual(read(name), expected[index], name);
});
