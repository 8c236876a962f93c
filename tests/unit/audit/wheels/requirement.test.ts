import assert from 'node:assert/strict';
import { it } from 'node:test';
import { z } from 'zod';
import { appliesTo, formatRequirement, parseRequirement } from '../../../../src/audit/wheels/requirement.ts';
import { askPackaging, oracleMissing } from '../../../support/packaging-oracle.ts';

const valid = [
  'numpy',
  'numpy>=1.0,<2',
  'numpy (>=1.0)',
  'numpy()',
  'numpy[all] >= 1',
  'numpy[a, B_c]',
  'Foo.Bar_baz',
  'foo_',
  'foo >=1,',
  'foo @ https://x/y.whl',
  'foo@https://x/y.whl ; os_name=="nt"',
  'foo; python_version<"3"',
  'foo==1.*',
  "foo; extra == 'x'",
  'foo[x]>=2;os_name=="posix"',
  'foo\t>=1',
  'f',
  '1foo',
  'foo===any.thing',
  'foo[]',
];
const invalid = [
  '',
  '-foo',
  'foo-',
  'foo.',
  'foo ,',
  'foo >=1,,<2',
  'foo @',
  'foo; ',
  'foo 1.0',
  'foo >=1 <2',
  'foo>=1.*',
  'foo (>=1',
  'foo>=1)',
  'numpy[a,]',
  'numpy[a b]',
  'fooé',
  'foo[x',
  'foo>=1 # note',
];

it('Numpy[B, a_C] (>=1.0, <2) ; os_name == "posix" is read in all of its parts', () => {
  const found = parseRequirement('Num_Py[B, a_C] (>=1.0, <2) ; os_name == "posix"');
  assert.ok(found);
  assert.equal(formatRequirement(found), 'num-py[b,a-c]>=1.0,<2');
  assert.equal(appliesTo(found, { os_name: 'posix' }, []), true);
  assert.equal(appliesTo(found, { os_name: 'nt' }, []), false);
});

it('gone; extra == "all" applies to demo[all,dev] and not to demo', () => {
  const found = parseRequirement('gone; extra == "all"');
  assert.ok(found);
  assert.equal(appliesTo(found, {}, ['dev', 'all']), true);
  assert.equal(appliesTo(found, {}, []), false);
});

it('foo >=1,,<2 and foo 1.0 are no requirements, numpy() and foo >=1, are', () => {
  for (const text of invalid) assert.equal(parseRequirement(text), undefined, text);
  for (const text of valid) assert.ok(parseRequirement(text), text);
});

it('every requirement is read as packaging reads it', () => {
  const texts = [...valid, ...invalid];
  const answers = askPackaging({ requirements: texts });
  if (answers === undefined) return console.log(oracleMissing);
  const expected = z.array(z.unknown()).parse(answers['requirements']);
  for (const [index, text] of texts.entries()) {
    const found = parseRequirement(text);
    const set = found?.specifiers.map((part) => part.operator + part.text).sort();
    const own =
      found === undefined
        ? null
        : [found.name, [...found.extras].sort(), set, found.url, found.marker !== undefined];
    assert.deepEqual(own, expected[index], text);
  }
});

it('each form of a requirement is written back: name, extras, versions, address', () => {
  const written = (text: string) => {
    const found = parseRequirement(text);
    return found === undefined ? undefined : formatRequirement(found);
  };
  const table: Readonly<Record<string, string>> = {
    foo: 'foo',
    'foo[]': 'foo',
    'foo[ ]': 'foo',
    'foo [ a \t,\tb-c ] >=1': 'foo[a,b-c]>=1',
    'foo[ab]': 'foo[ab]',
    'foo @ https://x/y.whl': 'foo @ https://x/y.whl',
    'foo@https://x/y.whl  ; os_name == "nt"': 'foo @ https://x/y.whl',
    'foo @ https://x/y.whl ': 'foo @ https://x/y.whl',
    'foo @ https://x/y;os_name': 'foo @ https://x/y;os_name',
    'foo (>=1, <2)': 'foo>=1,<2',
    ' foo \t<2': 'foo<2',
    'foo[  a  ]': 'foo[a]',
    'foo ( >=1 )': 'foo>=1',
    'foo>=1; os_name in "a,b"': 'foo>=1',
    'foo === 1': 'foo===1',
    'foo===a(b': 'foo===a(b',
    'foo>=1.0,===2': 'foo>=1.0,===2',
  };
  for (const [text, form] of Object.entries(table)) assert.equal(written(text), form, text);
});

it('an address with a text behind it or a broken marker, and a lone comma, are no requirements', () => {
  for (const text of [
    'foo @ https://x y',
    'foo @ https://x ; os_name',
    'foo @ https://x ;',
    'foo @',
    'foo ,',
    'foo , >=1',
    'foo >=1, ,<2',
    'foo; os_name',
    'foo[a-]',
    'foo[-a]',
    '.foo',
    '!foo',
    'foo (>=1) x',
    'foo (!; os_name == ")"',
    'foo @ a b@c',
    'foo===a,b',
    '!f ',
  ]) {
    assert.equal(parseRequirement(text), undefined, text);
  }
});

it('a requirement without marker applies to every extra, one on an unknown variable is undecided', () => {
  const applies = (text: string, extras: readonly string[]) => {
    const found = parseRequirement(text);
    assert.ok(found, text);
    return appliesTo(found, {}, extras);
  };
  assert.equal(applies('foo', []), true);
  assert.equal(applies('foo', ['a']), true);
  assert.equal(applies('foo; os_name == "nt"', []), undefined);
  assert.equal(applies('foo; extra == "a" or os_name == "nt"', ['b', 'a']), true);
  assert.equal(applies('foo; extra == ""', []), true);
});
