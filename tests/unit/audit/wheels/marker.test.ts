import assert from 'node:assert/strict';
import { it } from 'node:test';
import { z } from 'zod';
import { evaluateMarker, parseMarker } from '../../../../src/audit/wheels/marker.ts';
import { askPackaging, oracleMissing } from '../../../support/packaging-oracle.ts';
import { choice, many, scale } from '../../../support/version-cases.ts';

const kaggle = {
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
};
const windows = {
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
};
const extras = ['', 'dev', 'test-extra'];

function evaluate(text: string, extra = '', environment: Readonly<Record<string, string>> = kaggle) {
  const marker = parseMarker(text);
  assert.ok(marker, text);
  return evaluateMarker(marker, environment, extra);
}

it('python_version < "3.9" is false on 3.12, and "3.10" is newer than "3.9"', () => {
  assert.equal(evaluate('python_version < "3.9"'), false);
  assert.equal(evaluate('python_version >= "3.9"', '', windows), true);
});

it('and binds closer than or: false and false or true is true', () => {
  assert.equal(evaluate('os_name == "nt" and os_name == "nt" or os_name == "posix"'), true);
  assert.equal(evaluate('os_name == "nt" and (os_name == "nt" or os_name == "posix")'), false);
});

it('extra == "Test_Extra" holds for the extra test-extra', () => {
  assert.deepEqual(
    [evaluate('extra == "Test_Extra"', 'test-extra'), evaluate('extra == "Test_Extra"')],
    [true, false],
  );
});

it('a variable that the environment lacks is undecided, unless another term decides', () => {
  const bare = { python_version: '3.12' };
  assert.equal(evaluate('os_name == "nt"', '', bare), undefined);
  assert.equal(evaluate('os_name == "nt" or python_version > "3"', '', bare), true);
  assert.equal(evaluate('os_name == "nt" and python_version < "3"', '', bare), false);
});

it('platform_release 6.6.113+ is no version, so >= "5" is undecided', () => {
  assert.equal(
    evaluate('platform_release >= "5"', '', { ...kaggle, platform_release: '6.6.113+' }),
    undefined,
  );
});

it('python_full_version 3.12.1+ counts as 3.12.1 with a local part', () => {
  assert.equal(
    evaluate('python_full_version >= "3.12.1"', '', { ...kaggle, python_full_version: '3.12.1+' }),
    true,
  );
});

it('an open quote, a bare number and 200 nested parentheses are no markers', () => {
  for (const text of [
    '',
    'os_name == "nt',
    'python_version == 3.8',
    'os_name',
    `${'('.repeat(200)}os_name == "nt"${')'.repeat(200)}`,
  ]) {
    assert.equal(parseMarker(text), undefined, text);
  }
});

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
  const kind = choice.below(6);
  if (kind === 0) return `extra == ${choice.of(['"dev"', "'Test_Extra'", '"docs"'])}`;
  if (kind <= 2) {
    const operator = choice.of(['<', '<=', '>', '>=', '==', '!=', '~=']);
    return `${choice.of(['python_version', 'python_full_version'])} ${operator} "${choice.of(['3', '3.8', '3.10', '3.12', '3.13', '3.12.4', '4'])}"`;
  }
  const operator = choice.of([' == ', '!=', ' in ', ' not in ', ' < ', '>=', ' ~= ', '===']);
  const quote = choice.of(["'", '"']);
  const text = quote + choice.of(texts) + quote;
  return choice.below(5) === 0
    ? text + operator + choice.of(variables)
    : choice.of(variables) + operator + text;
};
const generated = (depth: number): string =>
  many(1 + choice.below(3), () =>
    depth > 0 && choice.below(3) === 0 ? `(${generated(depth - 1)})` : comparison(),
  ).reduce((left, right) => `${left} ${choice.of(['and', 'or'])} ${right}`);

it('every generated marker holds where packaging says so', () => {
  const odd = [
    '',
    'os_name',
    'foo == "x"',
    '(os_name == "nt"',
    'os_name == "nt" and',
    "os_name not  in 'nt'",
    "os_name notin 'nt'",
  ];
  const markers = [...odd, ...many(300 * scale, () => generated(2))];
  const environments = [kaggle, windows];
  const answers = askPackaging({ evaluate: { markers, environments, extras } });
  if (answers === undefined) return console.log(oracleMissing);
  const expected = z.array(z.array(z.boolean().nullable()).nullable()).parse(answers['evaluate']);
  for (const [index, text] of markers.entries()) {
    const row = expected[index] ?? null;
    assert.equal(parseMarker(text) === undefined, row === null, text);
    const own =
      row === null ? [] : environments.flatMap((one) => extras.map((extra) => evaluate(text, extra, one)));
    // null: packaging raises on any term that it can't compare, also where another one decides.
    for (const [at, answer] of (row ?? []).entries())
      if (answer !== null) assert.equal(own[at], answer, `${text} #${at}`);
  }
});
