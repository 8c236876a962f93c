import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { parseStrictJson } from '../../src/codec/strict-json.ts';
import { findInterpreters } from './interpreters.ts';
import { askKit } from './kit-module.ts';

const python = findInterpreters().at(-1)?.executable ?? 'python3';
const program = `
from kernel.report_scan import Irregular, complete_report
def answer(text):
    try:
        return complete_report(bytes.fromhex(text), {"warnings_count": 0, "warnings": []}).hex()
    except Irregular as reason:
        return {"why": str(reason)}
print(json.dumps([answer(text) for text in order]))
`;
const answersSchema = z.array(z.union([z.string(), z.strictObject({ why: z.string() })]));

function completed(texts: readonly (string | Buffer)[]) {
  const answers = answersSchema.parse(
    askKit(
      python,
      program,
      texts.map((text) => Buffer.from(text).toString('hex')),
    ),
  );
  return answers.map((answer) =>
    typeof answer === 'string' ? Buffer.from(answer, 'hex').toString('utf8') : answer,
  );
}

const irregular: [string | Buffer, string][] = [
  ['{"status": "fail", "status": "ok"}', 'duplicate key "status"'],
  ['{"a": {"b": 1, "\\u0062": 2}}', 'duplicate key "b"'],
  ['\uFEFF{}', 'byte order mark'],
  ['{} {}', 'text after the object at character 3'],
  ['{}\0', 'text after the object at character 2'],
  [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'invalid UTF-8 at byte 2'],
  [Buffer.from('{"a": "\xed\xa0\x80"}', 'latin1'), 'invalid UTF-8 at byte 7'],
  ['{"a": "\\ud800"}', 'lone surrogate at character 6'],
  ['{"a": NaN}', 'no JSON value at character 6'],
  ['{"a": -Infinity}', 'no JSON value at character 6'],
  ['{"a": 1e400}', 'number out of range at character 6'],
  ['{"a": 1e-400}', 'number that becomes zero at character 6'],
  ['{"a": -0}', 'minus zero at character 6'],
  ['{"a": 01}', 'no JSON value at character 6'],
  ['{"a": 1.}', 'no JSON value at character 6'],
  ['{"a": 1,}', 'no string at character 8'],
  ['{"a": [1 2]}', 'no "," at character 9'],
  ["{'a': 1}", 'no string at character 1'],
  ['{"a": "tab\there"}', 'no string at character 6'],
  ['{"a": "\\x41"}', 'no string at character 6'],
  ['{"a": 1', 'no "," at character 7'],
  ['[1]', 'not an object'],
  ['"ok"', 'not an object'],
  ['', 'empty'],
  [' \n', 'empty'],
  ['/* c */ {}', 'not an object'],
  [`{"a": ${'['.repeat(64)}${']'.repeat(64)}}`, 'deeper than 64 levels'],
];

test('an irregular report such as one with status twice is left alone, with its reason', () => {
  const answers = completed(irregular.map(([text]) => text));
  for (const [index, [text, why]] of irregular.entries())
    assert.deepEqual(answers[index], { why }, String(text));
});

test('what the kit calls irregular, the strict reader of the product refuses too', () => {
  for (const [text] of irregular.filter(([, why]) => why !== 'not an object')) {
    assert.throws(() => parseStrictJson(Buffer.from(text)), { code: 'JSON_INVALID' }, String(text));
  }
});

test('missing members go before the last brace and every byte of the user stays', () => {
  const added = '\n  "warnings_count": 0,\n  "warnings": []\n}';
  const own = [
    '{}',
    '{ "a": 1e3 }\n',
    '{"x": "}"}',
    '{"n": 18446744073709551616,\r\n\t"é": [{}, []]\r\n}\r\n',
    `{"a": ${'['.repeat(63)}${']'.repeat(63)}}`,
  ];
  assert.deepEqual(completed(own), [
    `{${added}`,
    `{ "a": 1e3,${added}\n`,
    `{"x": "}",${added}`,
    `{"n": 18446744073709551616,\r\n\t"é": [{}, []],${added}\r\n`,
    `{"a": ${'['.repeat(63)}${']'.repeat(63)},${added}`,
  ]);
});

test('a member that exists stays, whatever it says', () => {
  const own = '{"warnings_count": 9, "inner": {"warnings": 1}}';
  assert.deepEqual(completed([own, '{"warnings": null, "warnings_count": 0}']), [
    '{"warnings_count": 9, "inner": {"warnings": 1},\n  "warnings": []\n}',
    '{"warnings": null, "warnings_count": 0}',
  ]);
});
