import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  describeSupply,
  installedMeets,
  matching,
  requirementsOf,
  supplyAfter,
  supplyOf,
} from '../../../../src/audit/closure/candidate.ts';
import { formatRequirement } from '../../../../src/audit/wheels/requirement.ts';
import { captured, linux, textFile } from '../../../support/audit-facts.ts';
import { having, offeredBy, pure, requirements, supplyFor } from '../../../support/closure-builder.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const filesOf = (items: readonly { readonly file: string }[] | undefined) => items?.map(({ file }) => file);

test('a wheel that this runtime cannot install is refused by the rule that says why, one that cannot be named by none', () => {
  const supply = supplyFor([
    { ...pure('a', '1'), name: 'a.whl' },
    textFile('b-1-py3-none-any.whl', 'no archive'),
    buildWheel({ name: 'c', version: '1', distInfo: 'other-1.dist-info' }),
    buildWheel({ name: 'd', version: '1', metadata: ['Metadata-Version: 2.1', 'Name: other', 'Version: 1'] }),
    buildWheel({ name: 'e', version: '1', metadata: ['Metadata-Version: 2.1'] }),
    buildWheel({ name: 'f', version: '1', tag: `cp311-cp311-${linux}` }),
    buildWheel({ name: 'g', version: '1', requiresPython: '>=3.14' }),
    textFile('h-1.tar.gz', 'x'),
  ]);
  assert.deepEqual(
    [...supply.refused],
    [
      ['b', 'b-1-py3-none-any.whl', 'WHL-001'],
      ['c', 'c-1-py3-none-any.whl', 'WHL-003'],
      ['d', 'd-1-py3-none-any.whl', 'WHL-004'],
      ['e', 'e-1-py3-none-any.whl', 'WHL-004'],
      ['f', `f-1-cp311-cp311-${linux}.whl`, 'WHL-008'],
      ['g', 'g-1-py3-none-any.whl', 'WHL-009'],
      ['h', 'h-1.tar.gz', 'WHL-015'],
    ].map(([name, file, rule]) => [name, [{ file, name, rule }]]),
  );
  assert.deepEqual(filesOf(offeredBy(supply)), ['g-1-py3-none-any.whl']);
  assert.deepEqual([...supply.candidates.keys()], []);
});

test('source distributions are named as PEP 625 has it, elder ones with dashes, and the newest stands first', () => {
  const found = (...names: readonly string[]) =>
    [
      ...supplyOf(
        [],
        having(),
        names.map((name) => ({ name })),
      ).sources,
    ].map(([name, files]) => [name, ...files.map(({ file }) => file)]);
  assert.deepEqual(found('demo-1.0.tar.gz', 'sub/Demo-10.zip', 'demo-9.tgz'), [
    ['demo', 'sub/Demo-10.zip', 'demo-9.tgz', 'demo-1.0.tar.gz'],
  ]);
  assert.deepEqual(found('scikit-image-0.25.tar.bz2', 'zope.event-5.tar.xz'), [
    ['zope-event', 'zope.event-5.tar.xz'],
    ['scikit-image', 'scikit-image-0.25.tar.bz2'],
  ]);
  const none = [
    'demo-1.0.tar.gz.asc',
    'demo.tar.gz',
    'demo-new.tar.gz',
    'demo-1-2.tar.gz',
    '-1.tar.gz',
    'demo-1.0.tar',
    'demo-1..2.zip',
    'demo-1.0-py3-none-any.whl',
  ];
  assert.deepEqual(found(...none), []);
});

test('of one version the wheel with the better tag stands first, then the one with the higher build: 1b, 1a, 0, none', () => {
  const of = (build?: string, tag = 'py3-none-any') =>
    buildWheel({ name: 'demo', version: '1', tag, ...(build !== undefined && { build }) });
  const files = [
    of('2'),
    of(),
    of('1a'),
    of('0'),
    of('1b'),
    of('1'),
    of('10'),
    of(undefined, `cp312-cp312-${linux}`),
  ];
  assert.deepEqual(filesOf(offeredBy(supplyFor(files))), [
    `demo-1-cp312-cp312-${linux}.whl`,
    ...['10-', '2-', '1b-', '1a-', '1-', '0-', ''].map((build) => `demo-1-${build}py3-none-any.whl`),
  ]);
});

test('the rank is the first place of the best tag: 1 for py2.py3-none-any, and without tags nothing is refused', () => {
  const profile = (compatible_tags: string[]) => ({ ...having(), compatible_tags });
  const wheels = [pure('a', '1'), buildWheel({ name: 'b', version: '1', tag: 'py2.py3-none-any' })];
  const ranks = (tags: string[]) => offeredBy(supplyFor(wheels, profile(tags))).map(({ rank }) => rank);
  assert.deepEqual(ranks(['cp312-cp312-any', 'py2-none-any', 'py3-none-any', 'py3-none-any']), [1, 2]);
  assert.deepEqual(ranks([]), [0, 0]);
  const { compatible_tags: _, ...without } = having();
  assert.equal(offeredBy(supplyFor(wheels, without)).length, 2);
});

test('Requires-Python rules nothing out where the version of the runtime is not known', () => {
  const wheel = buildWheel({ name: 'a', version: '1', requiresPython: '>=3.14' });
  const of = (version: string) => ({ ...having(), python: { ...captured.python, version } });
  assert.deepEqual(
    ['3.12.13', '3.14.0', 'main'].map((version) => offeredBy(supplyFor([wheel], of(version)))[0]?.runs),
    [false, true, true],
  );
});

test('what bundle and image have under a name: versions, refused files with their rule, ∅ and ?', () => {
  const files = [
    pure('a', '1'),
    pure('a', '2'),
    buildWheel({ name: 'a', version: '3', requiresPython: '>=3.14' }),
  ];
  const supply = supplyFor(files, having('a 1.5', 'b'));
  assert.equal(describeSupply(supply, 'a'), 'bundle 2, 1, a-3-py3-none-any.whl (WHL-009) · image 1.5');
  assert.equal(describeSupply(supply, 'b'), 'bundle ∅ · image ?');
  assert.equal(describeSupply(supply, 'c'), 'bundle ∅ · image ∅');
  const unsure = supplyFor([], { ...having(), unknown: ['distributions'], absent: ['Not.There'] });
  assert.equal(describeSupply(unsure, 'c'), 'bundle ∅ · image ?');
  assert.equal(describeSupply(unsure, 'not-there'), 'bundle ∅ · image ∅');
});

test('an installed distribution meets a requirement without versions whatever its version, and one with versions by it', () => {
  const meets = (version: string, text: string) =>
    requirements(text).map((requirement) => installedMeets({ name: 'demo', version }, requirement));
  assert.deepEqual(meets('', 'demo'), ['ok']);
  assert.deepEqual(meets('', 'demo>=1'), ['unknown']);
  assert.deepEqual(meets('2rc1', 'demo>=1'), ['ok']);
  assert.deepEqual(meets('2', 'demo<2'), ['fail']);
});

test('once a wheel is installed, its version and its requirements are those of the runtime', () => {
  const supply = supplyFor([pure('Demo.X', '2.0', ['part>1'])], having('demo-x 1', 'part 3'));
  const after = supplyAfter(supply, offeredBy(supply));
  assert.deepEqual(
    [...after.installed.values()].map((one) => [
      one.name,
      one.version,
      requirementsOf(one)?.map(formatRequirement),
    ]),
    [
      ['demo-x', '2.0', ['part>1']],
      ['part', '3', []],
    ],
  );
  assert.equal(supply.installed.get('demo-x')?.version, '1');
});

test('requirements of an installed distribution are not known where the profile has none, and those that cannot be read are left out', () => {
  assert.equal(requirementsOf({ name: 'demo', version: '1' }), undefined);
  const read = requirementsOf({ name: 'demo', version: '1', requires: ['a>1', '!', 'b'] });
  assert.deepEqual(read?.map(formatRequirement), ['a>1', 'b']);
});

test('candidates that meet every requirement: demo<3 and demo>=1.5 leave 2.0 and, named, 2.5rc1', () => {
  const supply = supplyFor(['1', '2.0', '2.5rc1', '3'].map((version) => pure('demo', version)));
  const all = supply.candidates.get('demo') ?? [];
  const left = (...texts: readonly string[]) => filesOf(matching(all, requirements(...texts)));
  assert.deepEqual(left('demo<3', 'demo>=1.5'), ['demo-2.0-py3-none-any.whl']);
  assert.deepEqual(left('demo<3', 'demo>=1.5rc1'), [
    'demo-2.5rc1-py3-none-any.whl',
    'demo-2.0-py3-none-any.whl',
  ]);
});
