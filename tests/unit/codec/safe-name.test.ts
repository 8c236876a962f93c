import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { showForeign, unsafeName } from '../../../src/codec/safe-name.ts';

test('ordinary names are safe: numpy/core/_multiarray.so, café.txt, $FILENAME, a name with spaces', () => {
  for (const name of [
    'numpy/core/_multiarray.so',
    'café.txt',
    '$FILENAME',
    'a b',
    '...',
    '-rf',
    'ab:c',
    `${'x'.repeat(255)}/y`,
  ]) {
    assert.equal(unsafeName(name), undefined, name);
  }
});

test('names that leave the folder or that systems read differently are unsafe, each with its reason', () => {
  const unsafe: Readonly<Record<string, string>> = {
    '': 'empty',
    '../../evil': 'parent-folder',
    'a/../b': 'parent-folder',
    '/etc/passwd': 'absolute',
    'C:/x': 'drive',
    'c:x': 'drive',
    'a\\b': 'backslash',
    'a//b': 'empty-part',
    'a/': 'empty-part',
    './a': 'dot-part',
    'a\0b': 'control-character',
    'a\nb': 'control-character',
    'a\u009bb': 'control-character',
    'a\u202eb': 'control-character',
    'a\u2028b': 'control-character',
    'a\ud800b': 'control-character',
    [`${'é'.repeat(128)}`]: 'too-long',
    [`${'x/'.repeat(2049)}x`]: 'too-long',
  };
  for (const [name, why] of Object.entries(unsafe)) assert.equal(unsafeName(name), why, JSON.stringify(name));
});

/** The two ways in which a runner reads a command in a line (actions/runner, ActionCommand). */
function isCommand(line: string): boolean {
  return /^\s*::/.test(line) || line.includes('##[');
}

const commands = [
  'error',
  'warning',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'stop-commands',
  'group',
  'endgroup',
  'debug',
  'echo',
  'notice',
];
const places = [
  '',
  ' ',
  '\t',
  '\u00a0',
  '\u3000',
  '\r',
  '\r\n',
  '\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\v',
  '\f',
  '\u001b[0m',
  '\u001b[0m\r',
  'text ',
  '\ufeff',
  '\u200b',
];

test('no workflow command is left in shown text, wherever in the line it stood', () => {
  for (const command of commands) {
    for (const place of places) {
      for (const text of [`${place}::${command} a=b::c`, `${place}##[${command} a=b]c`]) {
        for (const line of showForeign(text).split(/[\n\r\u0085\u2028\u2029]/)) {
          assert.ok(!isCommand(line), JSON.stringify([text, line]));
        }
      }
    }
  }
});

test('no invisible character but tab and line feed is left in shown text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(showForeign(text).replace(/[\t\n]/g, ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
    { seed: 47, numRuns: 500 },
  );
});

test('an ANSI colour is shown as \\u{1B}[31m and plain text stays as it is', () => {
  assert.equal(showForeign('\u001b[31mred'), '\\u{1B}[31mred');
  assert.equal(showForeign('numpy 2.0.2: a::b #[x]\tété'), 'numpy 2.0.2: a::b #[x]\tété');
});
