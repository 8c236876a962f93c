import assert from 'node:assert/strict';
import { test } from 'node:test';
import { macroFaults } from '../../../src/config/check-macro.ts';
import { parseMacro } from '../../../src/config/parse-macro.ts';
import { Failure, type FailureCode } from '../../../src/model/failure.ts';
import { en } from '../../../src/text/en.ts';
import { fr } from '../../../src/text/fr.ts';
import { macroText, ownMacro } from '../../support/own-macro.ts';

function failureOf(changes: Readonly<Record<number, string>>, file = 'macros/count-rows.yml'): Failure {
  try {
    parseMacro(new TextEncoder().encode(macroText(changes)), file, ['audit', 'publish']);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('a macro of the six fields is read, with the lines of its steps and the digest of its file', () => {
  const { macro, lines, sha256 } = ownMacro();
  assert.deepEqual([macro.name, macro.VERSION, macro.steps.length], ['count-rows', '1.0.0', 2]);
  assert.deepEqual(lines, { steps: [22, 25], verify: [29, 31], rollback: [33] });
  assert.match(sha256, /^[0-9a-f]{64}$/);
  const place = { file: 'f', lineOf: () => 1 };
  assert.deepEqual([...macroFaults(macro, place)], []);
});

type Row = readonly [
  what: string,
  changes: Readonly<Record<number, string>>,
  code: FailureCode,
  line: number,
  more?: string,
];
const refused: readonly Row[] = [
  ['an alias', { 15: '  commands: [*x]' }, 'MACRO_YAML_REFUSED', 15],
  ['a number as VERSION', { 3: 'VERSION: 1.0' }, 'MACRO_VALUE_REFUSED', 3],
  ['a VERSION of two parts', { 3: 'VERSION: "1.0"' }, 'MACRO_VALUE_REFUSED', 3],
  ['a text as deadline', { 23: '    deadlineSeconds: "10"' }, 'MACRO_VALUE_REFUSED', 23],
  [
    'an unknown key, with the nearest word',
    { 27: '    touchs: [reports]' },
    'MACRO_KEY_UNKNOWN',
    27,
    'touches',
  ],
  ['an unknown key at the top', { 21: 'stepz:' }, 'MACRO_KEY_UNKNOWN', 21, 'steps'],
  [
    'an unknown word of JSON Schema',
    { 12: '    rows: { type: integer, multipleOf: 2 }' },
    'MACRO_KEY_UNKNOWN',
    12,
  ],
  ['the name of a built-in macro', { 1: 'name: publish' }, 'MACRO_NAME_TAKEN', 1],
  ['a name that is not that of its file', { 1: 'name: count-columns' }, 'MACRO_VALUE_REFUSED', 1],
  ['a command string in place of an argv', { 25: '  - argv: cp a b' }, 'MACRO_VALUE_REFUSED', 25],
  ['sh -c', { 25: '  - argv: [sh, -c, "cp a b"]' }, 'MACRO_COMMAND_REFUSED', 25, 'shell'],
  ['sh -c in the allow-list', { 15: '  commands: [sh -c]' }, 'MACRO_COMMAND_REFUSED', 15, 'shell'],
  ['env', { 25: '  - argv: [env, cp, a, b]' }, 'MACRO_COMMAND_REFUSED', 25, 'starts-other-programs'],
  [
    'a program outside the allow-list',
    { 29: '  - argv: [curl, x]' },
    'MACRO_COMMAND_REFUSED',
    29,
    'not-allowed',
  ],
  [
    'python3 -c that is not allowed',
    { 15: '  commands: [awk, cp, rm, test, python3]', 33: '  - argv: [python3, -c, "1"]' },
    'MACRO_COMMAND_REFUSED',
    33,
    'code-in-argument',
  ],
  [
    '../ in the allow-list',
    { 16: '  paths: { read: [table.csv, ../x], write: [reports] }' },
    'MACRO_PATH_REFUSED',
    16,
    'parent-folder',
  ],
  [
    'an absolute path in the allow-list',
    { 16: '  paths: { read: [/etc], write: [reports] }' },
    'MACRO_PATH_REFUSED',
    16,
    'absolute',
  ],
  [
    'a backslash',
    { 16: '  paths: { read: [table.csv, "a\\\\b"], write: [reports] }' },
    'MACRO_PATH_REFUSED',
    16,
    'backslash',
  ],
  ['a drive', { 16: '  paths: { read: ["C:/x"], write: [reports] }' }, 'MACRO_PATH_REFUSED', 16, 'drive'],
  [
    '.nx47 to write',
    { 16: '  paths: { read: [], write: [.nx47] }' },
    'MACRO_PATH_REFUSED',
    16,
    'kept-for-evidence',
  ],
  [
    'the session to write, in capitals',
    { 16: '  paths: { read: [], write: [Session/x] }' },
    'MACRO_PATH_REFUSED',
    16,
    'kept-for-evidence',
  ],
  [
    'the whole project to write',
    { 16: '  paths: { read: [], write: ["."] }' },
    'MACRO_PATH_REFUSED',
    16,
    'whole-project',
  ],
  [
    '../ as an argument',
    { 25: '  - argv: [cp, ../x, reports/table.csv]' },
    'MACRO_PATH_REFUSED',
    25,
    'parent-folder',
  ],
  [
    '/etc/passwd as an argument',
    { 25: '  - argv: [cp, /etc/passwd, reports/table.csv]' },
    'MACRO_PATH_REFUSED',
    25,
    'absolute',
  ],
  [
    'a path behind an option',
    { 25: '  - argv: [cp, --target-directory=/tmp, x]' },
    'MACRO_PATH_REFUSED',
    25,
    'absolute',
  ],
  [
    'a path that is not listed',
    { 25: '  - argv: [cp, notebook/a.ipynb, reports/table.csv]' },
    'MACRO_PATH_REFUSED',
    25,
    'not-listed',
  ],
  [
    'a touched file outside the written paths',
    { 27: '    touches: [other/x]' },
    'MACRO_PATH_REFUSED',
    27,
    'not-listed',
  ],
  [
    'a verified file that is not listed',
    { 31: '  - { file: notebook/a, exists: true }' },
    'MACRO_PATH_REFUSED',
    31,
    'not-listed',
  ],
  [
    'a test with a file outside its folder',
    { 38: '    files: { ../x: "" }' },
    'MACRO_PATH_REFUSED',
    38,
    'parent-folder',
  ],
  ['LD_PRELOAD', { 18: '  environment: [LD_PRELOAD]' }, 'MACRO_VARIABLE_REFUSED', 18, 'LD_PRELOAD'],
  [
    'a host in an argument',
    { 25: '  - argv: [cp, "https://evil.example/x", b]' },
    'MACRO_HOST_REFUSED',
    25,
    'evil.example',
  ],
  [
    'a host behind a name',
    { 25: '  - argv: [cp, "https://example.org@evil.example/x", b]' },
    'MACRO_HOST_REFUSED',
    25,
    'evil.example',
  ],
  ['a host with a port in the allow-list', { 17: '  hosts: ["example.org:80"]' }, 'MACRO_HOST_REFUSED', 17],
  [
    'a pattern that may take for ever',
    { 7: '    table: { type: string, pattern: "^(a+)+$" }' },
    'MACRO_PATTERN_REFUSED',
    7,
    'nested-repetition',
  ],
  [
    'an input that is not declared',
    { 22: '  - argv: [awk, "END { print NR }", { input: file }]' },
    'MACRO_VALUE_REFUSED',
    22,
  ],
  [
    'a placeholder of nothing',
    { 25: `  - argv: [cp, "\${HOME}", reports/table.csv]` },
    'MACRO_VALUE_REFUSED',
    25,
  ],
  ['an output that no step gives', { 24: '    touches: []' }, 'MACRO_VALUE_REFUSED', 13],
  ['a required input without a schema', { 8: '  required: [tabel]' }, 'MACRO_VALUE_REFUSED', 8],
  ['steps that touch, without a way back', { 32: 'rollback: []', 33: '', 34: '' }, 'MACRO_VALUE_REFUSED', 21],
];

for (const [what, changes, code, line, more] of refused) {
  test(`${what} is refused as ${code} with its file and line ${line}`, () => {
    const { parameters, ...failure } = failureOf(changes);
    assert.deepEqual(
      [failure.code, parameters['file'], parameters['line']],
      [code, 'macros/count-rows.yml', line],
    );
    if (more !== undefined) assert.ok(Object.values(parameters).includes(more), JSON.stringify(parameters));
    for (const { failures } of [fr, en]) assert.match(failures[failure.code].what, /\{file\}.*\{line\}/);
  });
}
