import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { evaluateMarker, parseMarker } from '../../../../src/audit/wheels/marker.ts';
import { parseRequirement } from '../../../../src/audit/wheels/requirement.ts';
import {
  allowedCandidates,
  allowsInstalled,
  parseSpecifiers,
} from '../../../../src/audit/wheels/specifier.ts';
import {
  compareVersions,
  formatVersion,
  parseVersion,
  type Version,
} from '../../../../src/audit/wheels/version.ts';
import { formatTag, parseWheelName } from '../../../../src/audit/wheels/wheel-name.ts';
import { compatibleTags } from '../../../../src/profile/tags.ts';
import { deterministicChoice } from '../../../support/deterministic-choice.ts';
import { askPackaging, oracleMissing } from '../../../support/packaging-oracle.ts';

/** More cases than every run needs: `NX47_LONG=1`. */
const scale = process.env['NX47_LONG'] === '1' ? 4 : 1;
const choice = deterministicChoice(47);
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const releases = [
  '0',
  '1',
  '1.0',
  '1.0.0',
  '1.1',
  '1.1.2',
  '2',
  '2.0',
  '2.0.1',
  '2.1',
  '10',
  '2026.4.11',
  '2.0.99999999999999999999',
];
const pres = ['', '', '', 'a1', 'b2', 'rc1', 'rc', '-alpha.3', '_preview2', 'c0'];
const posts = ['', '', '', '.post0', '.post1', '-3', 'rev4', '.post'];
const devs = ['', '', '', '.dev0', '.dev2', '-dev', 'dev5'];
const locals = ['', '', '', '+abc', '+1.2', '+1.abc', '+ABC-2', '+10'];
const epochs = ['', '', '', '', 'v', '1!', '0!'];
const version = () =>
  choice.of(epochs) +
  choice.of(releases) +
  choice.of(pres) +
  choice.of(posts) +
  choice.of(devs) +
  choice.of(locals);

const versions = [...new Set([...releases, ...many(180 * scale, version)])];
const spelled = [
  ...versions,
  '',
  '1.',
  '1..0',
  '1.0-',
  '1.0+',
  '1.0+-a',
  'a1',
  '1.0.post-1',
  ' 1.0 ',
  '1 .0',
  '1.0.dev',
  '1.0a1a2',
  'V1.0',
  '1.0.a.1',
  '1e5',
  '1.0.RC.1',
  '-1',
  '1!',
  '1!2!3',
  '٣.0',
];
const bound = () =>
  choice.of(epochs) + choice.of(releases) + choice.of(pres) + choice.of(posts) + choice.of(devs);
const specifier = () => {
  const operator = choice.of(['==', '!=', '~=', '<=', '>=', '<', '>', '===', '==', '!=']);
  const tail = choice.below(8) === 0 ? choice.of(locals) : choice.below(4) === 0 ? '.*' : '';
  return operator + choice.of(['', ' ']) + (choice.below(2) === 0 ? choice.of(releases) : bound()) + tail;
};
const specifierSets = [
  '',
  ',',
  '~=1',
  '==2.0a1.*',
  '==1.0.post1.*',
  '>=1.*',
  '>1+local',
  '=1',
  '1.0',
  '===foo bar',
  '<<1',
  '>=',
  '==1.0.*+a',
  ...many(110 * scale, () => many(1 + choice.below(3), specifier).join(choice.of([',', ', ', ' ,']))),
];
const pools = many(
  200 * scale,
  () =>
    [choice.of(['', '>=1', ...specifierSets]), many(1 + choice.below(5), () => choice.of(versions))] as const,
).filter(([text]) => parseSpecifiers(text) !== undefined);

const environments = [
  {
    python_version: '3.12',
    python_full_version: '3.12.13',
    os_name: 'posix',
    sys_platform: 'linux',
    platform_machine: 'x86_64',
    platform_system: 'Linux',
    platform_release: '6.6.113',
    platform_version: '#1 SMP',
    platform_python_implementation: 'CPython',
    implementation_name: 'cpython',
    implementation_version: '3.12.13',
  },
  {
    python_version: '3.10',
    python_full_version: '3.10.0rc1',
    os_name: 'nt',
    sys_platform: 'win32',
    platform_machine: 'AMD64',
    platform_system: 'Windows',
    platform_release: '10',
    platform_version: '10.0.1',
    platform_python_implementation: 'PyPy',
    implementation_name: 'pypy',
    implementation_version: '7.3.17',
  },
];
const texts = [
  'linux',
  'win32',
  'posix',
  'x86_64',
  'CPython',
  'cpython',
  '3.8',
  '3.12',
  '3.12.13',
  '3.9.*',
  'Linux',
  '10',
  'linux win32',
];
const variables = [
  'python_version',
  'python_full_version',
  'os_name',
  'sys_platform',
  'platform_machine',
  'platform_system',
  'platform_python_implementation',
  'implementation_name',
  'implementation_version',
  'os.name',
  'python_implementation',
  'sys.platform',
];
const comparison = (): string => {
  const pick = choice.below(6);
  if (pick === 0) return `extra == ${choice.of(['"dev"', "'Test_Extra'", '"docs"'])}`;
  if (pick <= 2)
    return `${choice.of(['python_version', 'python_full_version'])} ${choice.of(['<', '<=', '>', '>=', '==', '!=', '~='])} "${choice.of(['3', '3.8', '3.10', '3.12', '3.13', '3.12.4', '4'])}"`;
  const operator = choice.of(['==', '!=', 'in', 'not in', '<', '>=', '~=', '===']);
  const text = choice.of(["'", '"']);
  return choice.below(5) === 0
    ? `${text}${choice.of(texts)}${text} ${operator} ${choice.of(variables)}`
    : `${choice.of(variables)}${choice.of(['', ' '])}${/^[a-z]/.test(operator) ? ' ' : ''}${operator} ${text}${choice.of(texts)}${text}`;
};
const marker = (depth: number): string => {
  const terms = many(1 + choice.below(3), () =>
    depth > 0 && choice.below(3) === 0 ? `(${marker(depth - 1)})` : comparison(),
  );
  return terms.reduce((left, right) => `${left} ${choice.of(['and', 'or'])} ${right}`);
};
const extras = ['', 'dev', 'test-extra'];
const markers = [
  '',
  'python_version',
  'python_version == 3.8',
  "'a' == 'b'",
  '(os_name == "nt"',
  'os_name == "nt" and',
  'foo == "x"',
  "os_name not  in 'nt'",
  "os_name notin 'nt'",
  ...many(300 * scale, () => marker(2)),
]
  // Two literals: packaging fails on them with a KeyError, which is neither an answer nor a refusal.
  .filter((text) => text !== "'a' == 'b'");

const requirements = [
  'numpy',
  'numpy>=1.0,<2',
  'numpy (>=1.0)',
  'numpy()',
  'numpy[all] >= 1',
  'numpy[a, B_c]',
  'numpy[a,]',
  'numpy[a b]',
  'Foo.Bar_baz',
  '-foo',
  'foo-',
  'foo_',
  'foo.',
  '',
  'foo >=1,',
  'foo ,',
  'foo >=1,,<2',
  'foo @ https://x/y.whl',
  'foo@https://x/y.whl ; os_name=="nt"',
  'foo @',
  'foo; python_version<"3"',
  'foo ; ',
  'foo 1.0',
  'foo >=1 <2',
  'foo==1.*',
  'foo>=1.*',
  "foo; extra == 'x'",
  'foo (>=1',
  'foo>=1)',
  'foo[x]>=2;os_name=="posix"',
  'foo\t>=1',
  'f',
  '1foo',
  'foo===any.thing',
  'fooé',
  'foo[]',
  'foo[x',
  'foo>=1 # note',
];
const wheels = [
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
];
const tagQuestions = [10, 11, 12, 13].flatMap((minor) =>
  [17, 28, 31, 35, 36, 39, 41].map((glibc) => ({
    minor,
    glibc: [2, glibc],
    machine: 'x86_64',
    abi: `cp3${minor}`,
  })),
);

const answers = askPackaging({
  normal_forms: spelled,
  ranks: versions,
  contains: { versions, specifiers: specifierSets },
  filtered: pools,
  evaluate: { markers, environments, extras },
  requirements,
  wheel_names: wheels,
  tags: tagQuestions,
});

function parsed(text: string): Version {
  const found = parseVersion(text);
  assert.ok(found, text);
  return found;
}

if (answers === undefined) console.log(oracleMissing);
else
  describe('packaging as the oracle', () => {
    it('the normal form of 1.0-alpha.3 and of every other generated version is the one of packaging', () => {
      const own = spelled.map((text) => {
        const found = parseVersion(text);
        return found === undefined ? null : formatVersion(found);
      });
      assert.deepEqual(own, answers['normal_forms']);
    });

    it('1.0.dev0 sorts before 1.0a1, and every generated pair as in packaging', () => {
      const ranks = z.array(z.number()).parse(answers['ranks']);
      const own = versions.map(parsed);
      for (const [left, one] of own.entries()) {
        for (const [right, other] of own.entries()) {
          const expected = Math.sign((ranks[left] ?? Number.NaN) - (ranks[right] ?? Number.NaN));
          assert.equal(
            Math.sign(compareVersions(one, other)),
            expected,
            `${versions[left]} ${versions[right]}`,
          );
        }
      }
    });

    it('2.0.post1 is outside >2.0, and every generated specifier set answers as packaging', () => {
      const own = versions.map(parsed);
      const rows = specifierSets.map((text) => {
        const set = parseSpecifiers(text);
        return set === undefined ? null : own.map((item) => Number(allowsInstalled(set, item))).join('');
      });
      const expected = z.array(z.string().nullable()).parse(answers['contains']);
      for (const [index, row] of rows.entries()) assert.equal(row, expected[index], specifierSets[index]);
    });

    it('2.0rc1 is no candidate for >=1, and every generated pool is filtered as pip 24.1 does', () => {
      const own = pools.map(([text, pool]) => {
        const candidates = pool.map((item) => ({ item, version: parsed(item) }));
        return allowedCandidates(parseSpecifiers(text) ?? [], candidates).map(({ item }) => item);
      });
      const expected = z.array(z.array(z.string()).nullable()).parse(answers['filtered']);
      for (const [index, row] of expected.entries()) {
        if (row !== null) assert.deepEqual(own[index], row, JSON.stringify(pools[index]));
      }
    });

    it('python_version < "3.9" is false on 3.12, and every generated marker answers as packaging', () => {
      const expected = z.array(z.array(z.boolean().nullable()).nullable()).parse(answers['evaluate']);
      for (const [index, text] of markers.entries()) {
        const found = parseMarker(text);
        const row =
          found === undefined
            ? null
            : environments.flatMap((environment) =>
                extras.map((extra) => evaluateMarker(found, environment, extra) ?? null),
              );
        compareEvaluations(row, expected[index] ?? null, text);
      }
    });

    it('numpy[all] >= 1 and every other requirement is read as packaging reads it', () => {
      const own = requirements.map((text) => {
        const found = parseRequirement(text);
        if (found === undefined) return null;
        const set = found.specifiers.map((part) => `${part.operator}${part.text}`).sort();
        return [found.name, [...found.extras].sort(), set, found.url, found.marker !== undefined];
      });
      const expected = z.array(z.unknown()).parse(answers['requirements']);
      for (const [index, row] of own.entries()) assert.deepEqual(row, expected[index], requirements[index]);
    });

    it('foo-1.0-1abc-py3-none-any.whl and every other file name is read as packaging reads it', () => {
      const own = wheels.map((text) => {
        const found = parseWheelName(text);
        if (typeof found === 'string') return null;
        const build = found.build === undefined ? [] : [Number(found.build.number), found.build.rest];
        return [found.name, formatVersion(found.version), build, found.tags.map(formatTag).sort()];
      });
      const expected = z.array(z.unknown()).parse(answers['wheel_names']);
      for (const [index, row] of own.entries()) assert.deepEqual(row, expected[index], wheels[index]);
    });

    it('CPython 3.12 on glibc 2.35 and 27 other runtimes accept the tags that packaging lists, in its order', () => {
      const own = tagQuestions.map(({ minor, glibc, machine, abi }) =>
        compatibleTags({
          python: { implementation: 'cpython', version: `3.${minor}.1`, abi, ext_suffixes: [] },
          platform: { machine, libc: { name: 'glibc', version: glibc.join('.') } },
        }),
      );
      assert.deepEqual(own, answers['tags']);
    });
  });

/** Short-circuit differs: packaging raises on any undecidable term, we only where it decides the whole. */
function compareEvaluations(
  own: readonly (boolean | null)[] | null,
  expected: readonly (boolean | null)[] | null,
  text: string,
): void {
  assert.equal(own === null, expected === null, text);
  for (const [index, answer] of (expected ?? []).entries()) {
    if (answer !== null) assert.equal(own?.[index], answer, `${text} #${index}`);
  }
}
