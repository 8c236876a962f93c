import assert from 'node:assert/strict';
import { it } from 'node:test';
import { z } from 'zod';
import { compareVersions, formatVersion, parseVersion } from '../../../../src/audit/wheels/version.ts';
import { askPackaging, oracleMissing } from '../../../support/packaging-oracle.ts';
import { versions } from '../../../support/version-cases.ts';

const invalid = [
  '',
  '1.',
  '1..0',
  '1.0-',
  '1.0+',
  '1.0+-a',
  'a1',
  '1 .0',
  '1.0a1a2',
  '1e5',
  '-1',
  '1!',
  '1!2!3',
  '٣.0',
];
const spelled = [...versions, ...invalid, ' 1.0 ', '1.0.dev', '1.0.post-1', 'V1.0', '1.0.a.1', '1.0.RC.1'];
const normal = (text: string) => {
  const found = parseVersion(text);
  return found === undefined ? null : formatVersion(found);
};
const order = (left: string, right: string) => {
  const [one, other] = [parseVersion(left), parseVersion(right)];
  assert.ok(one !== undefined && other !== undefined);
  return Math.sign(compareVersions(one, other));
};

it('v1.0-ALPHA.3 is written 1.0a3, and 1!1.0-3+ABC-2 is written 1!1.0.post3+abc.2', () => {
  assert.equal(normal('v1.0-ALPHA.3'), '1.0a3');
  assert.equal(normal('1!1.0-3+ABC-2'), '1!1.0.post3+abc.2');
});

it('1e5, 1.0+ and an empty text are no versions', () => {
  for (const text of invalid) assert.equal(normal(text), null, text);
});

it('1.0.dev1 < 1.0a1.dev1 < 1.0a1 < 1.0a1.post1 < 1.0rc1 < 1.0 = 1.0.0 < 1.0+a < 1.0+1 < 1.0.post1 < 1!0', () => {
  const sorted = [
    '1.0.dev1',
    '1.0.dev2',
    '1.0a1.dev1',
    '1.0a1',
    '1.0a1.post1',
    '1.0a2',
    '1.0b1',
    '1.0rc1',
    '1.0',
    '1.0+a',
    '1.0+a.a',
    '1.0+a.1',
    '1.0+b',
    '1.0+b1',
    '1.0+1',
    '1.0+1.a',
    '1.0+2',
    '1.0+10',
    '1.0.post1.dev1',
    '1.0.post1',
    '1.0.post2',
    '1.0.1',
    '1.1',
    '1!0',
  ];
  for (const [index, version] of sorted.entries()) {
    for (const [other, later] of sorted.entries())
      assert.equal(order(version, later), Math.sign(index - other));
  }
  assert.equal(order('1.0', '1.0.0'), 0);
});

it('2.0.99999999999999999999 is newer than 2.0.99999999999999999998', () => {
  assert.equal(order('2.0.99999999999999999999', '2.0.99999999999999999998'), 1);
});

it('every generated version has the normal form and the place that packaging gives it', () => {
  const answers = askPackaging({ normal_forms: spelled, ranks: versions });
  if (answers === undefined) return console.log(oracleMissing);
  assert.deepEqual(spelled.map(normal), answers['normal_forms']);
  const ranks = z.array(z.number()).parse(answers['ranks']);
  for (const [left, one] of versions.entries()) {
    for (const [right, other] of versions.entries()) {
      const expected = Math.sign((ranks[left] ?? Number.NaN) - (ranks[right] ?? Number.NaN));
      assert.equal(order(one, other), expected, `${one} ${other}`);
    }
  }
});

it('each spelling of PEP 440 has its normal form: 1.0rev3 is 1.0.post3, 1.0preview is 1.0rc0, 1.0dev-12 is 1.0.dev12', () => {
  const table: Readonly<Record<string, string>> = {
    '12!1.0': '12!1.0',
    '1.0a': '1.0a0',
    '1.0alpha12': '1.0a12',
    '1.0_b-12': '1.0b12',
    '1.0beta1': '1.0b1',
    '1.0c1': '1.0rc1',
    '1.0rc1': '1.0rc1',
    '1.0pre1': '1.0rc1',
    '1.0preview': '1.0rc0',
    '1.0-12': '1.0.post12',
    '1.0post': '1.0.post0',
    '1.0post12': '1.0.post12',
    '1.0.rev-3': '1.0.post3',
    '1.0r3': '1.0.post3',
    '1.0dev': '1.0.dev0',
    '1.0dev-12': '1.0.dev12',
    '1.0.dev12': '1.0.dev12',
    '1.0+12X.x12.012.Abc': '1.0+12x.x12.12.abc',
    '\t1.0\n': '1.0',
  };
  for (const [text, form] of Object.entries(table)) assert.equal(normal(text), form, text);
});
