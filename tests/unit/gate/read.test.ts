import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  member,
  parseJsonLines,
  parseJsonObject,
  parseTable,
  readBytes,
  showJson,
} from '../../../src/gate/read.ts';
import { Failure } from '../../../src/model/failure.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a member is found by own keys only: toString of an object is absent', () => {
  assert.equal(member({ a: { b: 1 } }, ['a', 'b']), 1);
  assert.equal(member({ a: {} }, ['a', 'toString']), undefined);
  assert.equal(member([1], ['0']), undefined);
});

test('an exact integer of nanoseconds is shown as it is', () => {
  assert.equal(showJson({ ts_ns: 1771857848988258657n }), '{"ts_ns":1771857848988258657}');
});

test('a value of one megabyte is shown cut', () => {
  assert.ok(showJson('x'.repeat(1_000_000)).length < 300);
});

test('a second line that is no JSON is refused with its number', () => {
  assert.throws(
    () => parseJsonLines(bytes('{}\n{')),
    (error) => error instanceof Failure && error.parameters['line'] === 2,
  );
});

test('a quoted header is not the header', () => {
  assert.equal(parseTable(bytes('"a",b\n1,2\n')).header, '"a",b');
});

test('bytes that are no UTF-8 are unreadable, not an exception', () => {
  const read = readBytes({ state: 'read', value: new Uint8Array([0xff]) }, parseTable);
  assert.equal(read.state, 'unreadable');
});

test('a defect of ours while reading is not hidden as unreadable', () => {
  const broken = () => {
    throw new TypeError('defect');
  };
  assert.throws(() => readBytes({ state: 'read', value: new Uint8Array() }, broken), TypeError);
});

test('integers beyond 2^53 are shown without quotes wherever they stand, texts of digits with theirs', () => {
  assert.equal(showJson([-9007199254740993n, '12', { a: 1n }]), '[-9007199254740993,"12",{"a":1}]');
  assert.equal(showJson(undefined), 'absent');
  assert.equal(showJson(null), 'null');
});

test('a value of 240 signs is shown whole, one of 241 by the first 240', () => {
  assert.equal(showJson('x'.repeat(238)), `"${'x'.repeat(238)}"`);
  assert.equal(showJson('x'.repeat(239)), `"${'x'.repeat(239)}…`);
});

const why = (text: string | Uint8Array, parse: (bytes: Uint8Array) => unknown) => {
  const read = readBytes({ state: 'read', value: typeof text === 'string' ? bytes(text) : text }, parse);
  return read.state === 'unreadable' ? read.why : read;
};

for (const [what, text, parse, told] of [
  ['a list for an object', '[]', parseJsonObject, 'JSON_INVALID why=not-an-object offset=0'],
  ['a list in the second line', '{}\n[]\n', parseJsonLines, 'JSON_INVALID why=not-an-object offset=0 line=2'],
  ['an empty line between', '{}\n\n{}', parseJsonLines, 'JSON_INVALID why=unexpected-end offset=0 line=2'],
  ['no line at all but an end', '\n\n', parseJsonLines, 'JSON_INVALID why=unexpected-end offset=0 line=1'],
  ['bytes that are no UTF-8', new Uint8Array([0xff]), parseJsonLines, 'CSV_INVALID why=utf-8 line=0'],
  ['a table behind a byte order mark', '\uFEFFa', parseTable, 'CSV_INVALID why=byte-order-mark line=1'],
  ['a table that is no UTF-8', new Uint8Array([0xff]), parseTable, 'CSV_INVALID why=utf-8 line=0'],
] as const) {
  test(`${what} is unreadable as ${told}`, () => assert.equal(why(text, parse), told));
}

test('lines with and without an end after the last are the same objects', () => {
  for (const text of ['{"a":1}\n{}', '{"a":1}\n{}\n'])
    assert.deepEqual(
      parseJsonLines(bytes(text)).map((one) => Object.entries(one)),
      [[['a', 1]], []],
    );
  assert.deepEqual(parseJsonLines(bytes('')), []);
});

test('a table is its first line as written and the rows below it, whatever ends its lines', () => {
  for (const end of ['\n', '\r\n'])
    assert.deepEqual(parseTable(bytes(`a,b${end}1,2${end}`)), { header: 'a,b', rows: [['1', '2']] });
  assert.equal(parseTable(bytes('')).header, '');
});

test('what was not read stays as it is: not-collected and absent', () => {
  for (const state of ['not-collected', 'absent'] as const)
    assert.deepEqual(readBytes({ state }, parseTable), { state });
});

test('a second line that is no JSON keeps its cause', () => {
  assert.throws(
    () => parseJsonLines(bytes('{}\n{')),
    (error) => error instanceof Failure && error.cause instanceof Failure,
  );
  assert.throws(
    () => parseTable(new Uint8Array([0xff])),
    (error) => error instanceof Failure && error.cause instanceof TypeError,
  );
});

test('nothing has a member below a text, a number, null or a list', () => {
  for (const value of ['a', 1, null, ['a'], undefined]) assert.equal(member(value, ['length']), undefined);
  assert.equal(member({ a: null }, ['a', 'b']), undefined);
  assert.equal(member({ a: null }, ['a']), null);
});
