import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuntimeProfile } from '../../../src/model/profile.ts';
import { profileDifferences } from '../../../src/profile/differences.ts';
import { parseProfile } from '../../../src/profile/parse.ts';
import { captured, kaggle } from '../../support/audit-builder.ts';

const between = (one: RuntimeProfile, other: RuntimeProfile) =>
  Object.fromEntries(
    profileDifferences(one, other).map(({ fact, expected, observed }) => [fact, [expected, observed]]),
  );

function withPython(version: string, abi: string): RuntimeProfile {
  const { compatible_tags: _, ...rest } = kaggle;
  const changed = { ...rest, python: { ...rest.python, version, abi } };
  return parseProfile(new TextEncoder().encode(JSON.stringify(changed)));
}

test('a profile does not differ from itself', () => {
  assert.deepEqual(profileDifferences(kaggle, kaggle), []);
});

test('Python 3.13 in place of 3.12 changes version, ABI and tags, in both directions', () => {
  const newer = withPython('3.13.1', 'cp313');
  const there = between(kaggle, newer);
  assert.deepEqual(there['python'], ['cpython 3.12.13', 'cpython 3.13.1']);
  assert.deepEqual(there['abi'], ['cp312', 'cp313']);
  assert.match(there['tags']?.[1] ?? '', /^\d+ × \(cp313-cp313-manylinux_2_35_x86_64, …\)$/);
  const back = between(newer, kaggle);
  assert.deepEqual(Object.keys(back), Object.keys(there));
  assert.deepEqual(back['abi'], ['cp313', 'cp312']);
});

test('a distribution that only one side has is "" where the list is complete, ? where it is not', () => {
  const extra = { name: 'Lum_Vorax', version: '1.0' };
  const more = { ...captured, distributions: [...captured.distributions, extra] };
  assert.deepEqual(between(captured, more)['distribution lum-vorax'], ['', '1.0']);
  const open = { ...captured, unknown: ['distributions'] };
  assert.deepEqual(between(open, more)['distribution lum-vorax'], ['?', '1.0']);
  const absent = { ...open, absent: ['lum.vorax'] };
  assert.deepEqual(between(absent, more)['distribution lum-vorax'], ['', '1.0']);
});

test('of a library the newest version of each family is compared: GLIBC_2.35 is newer than GLIBC_2.4', () => {
  const libc = (...verdef: string[]) => ({
    ...captured,
    loader: { libs: { 'libc.so.6': { verdef, symbols: ['a@@GLIBC_2.4'] } } },
  });
  const found = between(libc('GLIBC_2.4', 'GLIBC_2.35', 'GLIBC_PRIVATE'), libc('GLIBC_2.36', 'GLIBC_2.4'));
  assert.deepEqual(found['library libc.so.6'], [
    'GLIBC_2.35 GLIBC_PRIVATE symbols=1',
    'GLIBC_2.36 symbols=1',
  ]);
});
