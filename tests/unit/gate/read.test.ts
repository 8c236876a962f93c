import assert from 'node:assert/strict';
import { test } from 'node:test';
import { member, parseJsonLines, parseTable, readBytes, showJson } from '../../../src/gate/read.ts';
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
