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

it('a text that is no version is compared as text: posix is between posiw and posiy', () => {
  const table: Readonly<Record<string, readonly boolean[]>> = {
    '<': [false, false, true],
    '<=': [false, true, true],
    '>': [true, false, false],
    '>=': [true, true, false],
    '==': [false, true, false],
    '!=': [true, false, true],
  };
  for (const [operator, expected] of Object.entries(table)) {
    const answers = ['posiw', 'posix', 'posiy'].map((text) => evaluate(`os_name ${operator} "${text}"`));
    assert.deepEqual(answers, expected, operator);
  }
  assert.equal(evaluate('os_name ~= "posix"'), undefined);
});

it('in and not in look for a part, on either side and with any blanks', () => {
  assert.equal(evaluate('os_name in "nt posix"'), true);
  assert.equal(evaluate('os_name in "nt"'), false);
  assert.equal(evaluate('"pos" in os_name'), true);
  assert.equal(evaluate('"nt" not in os_name'), true);
  assert.equal(evaluate('"pos" not \t in os_name'), false);
});

it('os.name, sys.platform, platform.version, platform.machine and python_implementation are variables, os-name is none', () => {
  assert.equal(evaluate('os.name == "posix"'), true);
  assert.equal(evaluate('sys.platform == "linux"'), true);
  assert.equal(evaluate('platform.version == "#1 SMP"'), true);
  assert.equal(evaluate('platform.machine == "x86_64"'), true);
  assert.equal(evaluate('platform.python_implementation == "CPython"'), true);
  assert.equal(evaluate('python_implementation == "CPython"'), true);
  const others = [
    'os-name',
    'sys/platform',
    'platform-version',
    'platform-machine',
    'platform-python_implementation',
  ];
  for (const name of [...others, 'osname', 'xos_name', 'os_names']) {
    assert.equal(parseMarker(`${name} == "x"`), undefined, name);
  }
});

it('an empty text, either quote, blanks around and 64 parentheses are read; 65 are not', () => {
  assert.equal(evaluate(` os_name  ==  '' `), false);
  assert.equal(evaluate(`"posix"==os_name`), true);
  const nested = (depth: number) => `${'('.repeat(depth)}os_name == "nt"${')'.repeat(depth)}`;
  assert.equal(evaluate(nested(64)), false);
  assert.equal(parseMarker(nested(65)), undefined);
});

it('a marker without an operator or a side, with something behind it or with an escape is none', () => {
  for (const text of [
    'os_name "nt"',
    '== "nt"',
    'os_name ==',
    'os_name == "nt" x',
    'os_name == "nt")',
    '(os_name == "nt"',
    '()',
    'os_name == "nt" and',
    'os_name == "nt" xor os_name == "nt"',
    "os_name == \"n't'",
    'os_name notin "nt"',
  ]) {
    assert.equal(parseMarker(text), undefined, text);
  }
});

it('the name of a second variable is a text, two texts and a variable that is not there are undecided', () => {
  assert.equal(evaluate('os_name == sys_platform'), false);
  assert.equal(evaluate('os_name != sys_platform'), true);
  assert.equal(evaluate('"a" == "a"'), undefined);
  assert.equal(evaluate('"nt" == os_name', '', {}), undefined);
  assert.equal(evaluate('python_full_version > "3"', '', {}), undefined);
  assert.equal(evaluate('python_full_version == "3.12.13"'), true);
  assert.equal(evaluate('toString == "x" or os_name == "posix"'.replace('toString == "x" or ', '')), true);
});

it('a name that the first comparison holds extra against is canonical: os_name == extra holds for os-name', () => {
  assert.equal(evaluate('os_name == extra', 'os-name'), true);
  assert.equal(evaluate('os_name == extra', 'posix'), false);
  assert.equal(evaluate('os_name == extra and python_version < "3"', 'os-name'), false);
  assert.equal(evaluate('os_name == extra or python_version > "3"'), true);
  assert.equal(evaluate('python_version > "3" and os_name == extra', 'os-name'), false);
  assert.equal(evaluate('(os_name == extra)', 'os-name'), false);
  assert.equal(evaluate('os_name == sys_platform and os_name == "posix"'), false);
  assert.equal(evaluate('extra < extra', 'dev'), true);
});

it('a comparison without a meaning ends pip, whatever the other terms say; a quoted name is looked up', () => {
  assert.equal(evaluate('"a" == "a" or python_version > "3"'), undefined);
  assert.equal(evaluate('os_name ~= "posix" or python_version > "3"'), undefined);
  assert.equal(evaluate('"posix" == "os_name"'), true);
  assert.equal(evaluate('"nt" == "os_name"'), false);
  for (const [name, value] of Object.entries(kaggle))
    assert.equal(evaluate(`"${value}" == "${name}"`), true, name);
});

it('of undecided terms, or is true where one holds and and is false where one does not', () => {
  const bare = { python_version: '3.12' };
  assert.equal(evaluate('os_name == "nt" or python_version < "3"', '', bare), undefined);
  assert.equal(evaluate('os_name == "nt" and python_version > "3"', '', bare), undefined);
  assert.equal(evaluate('"dev" == extra', 'dev', bare), true);
  assert.equal(evaluate('extra != "dev"', 'Dev', bare), false);
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
