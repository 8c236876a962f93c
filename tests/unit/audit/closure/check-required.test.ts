import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClosureCase } from '../../../../src/audit/closure/check-closure.ts';
import { checkRequired } from '../../../../src/audit/closure/check-required.ts';
import { planInstall } from '../../../../src/audit/closure/plan-install.ts';
import { having, pure, requirements, supplyFor, withExtras } from '../../../support/closure-builder.ts';
import { type ClosureQuestion, closureSays } from '../../../support/closure-case.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const says = (question: ClosureQuestion) => closureSays(question).filter((line) => !/^DEP-00[89]/.test(line));
const partial = (...installed: string[]) => ({ ...having(...installed), unknown: ['distributions'] });

test('each required package that cannot be had is told with what bundle and image have, and why none of it counts', () => {
  const foreign = buildWheel({ name: 'b', version: '1', tag: 'cp311-cp311-any' });
  const packages = ['a>=2', 'b', 'c; platform_release > "5"', 'd @ https://example.org/d.whl'];
  assert.deepEqual(says({ packages, files: [pure('a', '1'), foreign], profile: having('b 2') }), [
    'DEP-001 fail  | a>=2 | bundle 1 · image ∅ | a>=2 | a-1-py3-none-any.whl: 1 ∉ a>=2',
    [
      'DEP-001 fail b-1-cp311-cp311-any.whl | b | bundle b-1-cp311-cp311-any.whl (WHL-008) · image 2 | b',
      'b-1-cp311-cp311-any.whl: WHL-008 cp311-cp311-any: python cp311 ≠ cp312, abi cp311 ≠ cp312',
      'image 2: required of the bundle',
    ].join(' | '),
    'DEP-001 unknown  | c | bundle ∅ · image ∅ | c',
    'DEP-001 unknown  | d @ https://example.org/d.whl | bundle ∅ · image ∅ | d @ https://example.org/d.whl',
  ]);
});

test('a package that is left to the image is held against the image', () => {
  const question = { packages: ['a>=2', 'b'], fromImage: ['A', 'b'], files: [], profile: having('a 1') };
  assert.deepEqual(says(question), [
    'DEP-004 fail  | a>=2 | bundle ∅ · image 1 | a>=2 | image 1: 1 ∉ a>=2',
    'DEP-004 fail  | b | bundle ∅ · image ∅ | b',
  ]);
});

test('what may be in the image although no list names it is unknown, each name with all that asks for it', () => {
  const files = [pure('a', '1', ['dask', 'e>2', 'dask<5']), pure('z', '1')];
  const question = {
    packages: ['a', 'b', 'dask>=2'],
    fromImage: ['dask', 'b'],
    files,
    profile: partial('e'),
  };
  assert.deepEqual(says(question), [
    'DEP-004 unknown  | b | bundle ∅ · image ? | b',
    'DEP-002 unknown  | dask>=2 & dask & dask<5 | bundle ∅ · image ? | dask>=2 | a 1 → dask | a 1 → dask<5',
    'DEP-002 unknown  | e>2 | bundle ∅ · image ? | a 1 → e>2',
  ]);
});

test('what may be there in place of a wheel that cannot be used is unknown, asked for by the command or on the way', () => {
  const files = [pure('demo', '2', ['gone']), pure('top', '1', ['demo'])];
  const profile = { ...partial(), absent: ['gone'] };
  const image = 'bundle 2 · image ? | demo | demo-2-py3-none-any.whl: its own requirements';
  assert.deepEqual(says({ packages: ['demo'], fromImage: ['demo'], files: files.slice(0, 1), profile }), [
    `DEP-004 unknown  | demo | ${image}`,
  ]);
  assert.deepEqual(says({ packages: ['top'], files, profile }), [`DEP-002 unknown  | demo | ${image}`]);
});

test('beside a name that is missing for sure, one that may be there stays unknown', () => {
  const profile = { ...partial(), absent: ['gone'] };
  assert.deepEqual(says({ packages: ['a'], files: [pure('a', '1', ['far', 'gone'])], profile }), [
    'DEP-002 unknown  | far | bundle ∅ · image ? | a 1 → far',
    'DEP-002 fail  | gone | bundle ∅ · image ∅ | a 1 → gone',
  ]);
});

test('another choice than that of pip is spelled out, without the extras that it was found by, and pinned where its version is known', () => {
  const files = [
    pure('part', '2.0rc1'),
    pure('part', '1.0'),
    withExtras('demo', '1', ['part>=1.5', 'other[fast]', 'kept']),
    withExtras('other', '1', []),
    pure('aside', '1', ['part>=2.0rc1']),
  ];
  assert.deepEqual(says({ packages: ['part', 'demo'], files, profile: having('kept') }), [
    [
      'DEP-002 fail  | part & part>=1.5 | bundle 2.0rc1, 1.0 · image ∅ | part | demo 1 → part>=1.5',
      'part-2.0rc1-py3-none-any.whl: pre-release',
      'part-1.0-py3-none-any.whl: 1.0 ∉ part>=1.5 (demo 1)',
    ].join(' | '),
    [
      'DEP-011 fail  | part 2.0rc1, demo 1, kept ?, other 1 | part & demo 1 → part>=1.5',
      'part==2.0rc1 | demo==1 | other==1',
    ].join(' | '),
  ]);
});

test('the other choice takes the required packages from the bundle, never from the image', () => {
  const files = [pure('part', '1', ['gone']), pure('demo', '1')];
  assert.deepEqual(says({ packages: ['part', 'demo'], files, profile: having('part 1') }), [
    'DEP-002 fail  | gone | bundle ∅ · image ∅ | part 1 → gone',
  ]);
});

test('a refusal that no missing name explains, as of wheels that only require each other, is told by what pip was at', () => {
  const files = [
    pure('nxa', '1.0+local.1'),
    pure('nxa', '1.0.post1', ['nxd[all]']),
    pure('nxb', '3.0', ['nxa==1.0']),
    pure('nxd', '3.0', ['nxe<2']),
    pure('nxe', '1.0', ['nxb>=3', 'nxe']),
  ];
  const told = 'DEP-011 fail  | nxa 1.0+local.1 | nxe 1.0 → nxe | nxa==1.0+local.1';
  assert.deepEqual(says({ packages: ['nxa~=1.0', 'nxa'], files }), [
    'DEP-002 fail  | nxa~=1.0 & nxa | nxe 1.0 → nxe | nxe 1.0 → nxe',
    told,
  ]);
});

test('a clash that another wheel might avoid is sure once pip has refused them all, unless a marker is in doubt', () => {
  const files = [pure('demo', '2', ['gone']), pure('demo', '1', ['gone'])];
  assert.deepEqual(says({ packages: ['demo'], files }), [
    'DEP-002 fail  | gone | bundle ∅ · image ∅ | demo 2 → gone',
  ]);
  assert.deepEqual(says({ packages: ['demo', 'odd; platform_release > "5"'], files }), [
    'DEP-002 unknown  | gone | bundle ∅ · image ∅ | demo 2 → gone',
    'DEP-001 unknown  | odd | bundle ∅ · image ∅ | odd',
  ]);
});

test('a search that was given up is undecided, with what was being tried', () => {
  const profile = having();
  const supply = supplyFor([pure('a', '1', ['b', 'c']), pure('b', '1', ['c']), pure('c', '1')]);
  const wanted = requirements('a', 'c>=1');
  const roots = wanted.map((requirement) => ({ requirement }));
  const given: ClosureCase = {
    ...{ wheels: [], supply, profile, wanted, fromBundle: new Set(), fromImage: new Set() },
    plan: planInstall(roots, supply, profile, { limit: 0 }),
  };
  const [finding, ...more] = checkRequired(given);
  assert.deepEqual(more, []);
  assert.deepEqual(finding, {
    rule: 'DEP-012',
    severity: 'error',
    answer: 'unknown',
    file: '',
    expected: 'a & c>=1',
    observed: 'a',
    evidence: ['a'],
  });
});
