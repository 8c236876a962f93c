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
