import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsv } from '../../../src/codec/csv.ts';

test('a header and two rows are read with CRLF, LF and without a last line end', () => {
  const expected = [
    ['time', 'cpu'],
    ['1', '2'],
    ['3', ''],
  ];
  assert.deepEqual(parseCsv('time,cpu\r\n1,2\r\n3,\r\n'), expected);
  assert.deepEqual(parseCsv('time,cpu\n1,2\n3,'), expected);
  assert.deepEqual(parseCsv(''), []);
  assert.deepEqual(parseCsv('\n'), [['']]);
});

test('a quoted field keeps commas, line ends and doubled quotes', () => {
  assert.deepEqual(parseCsv('"a,b","say ""hi""","two\nlines",""\n'), [['a,b', 'say "hi"', 'two\nlines', '']]);
});

test('any rows written with every field quoted are read back', () => {
  const rows = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (written) => {
      const text = written
        .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      assert.deepEqual(parseCsv(text), written);
    }),
    { seed: 47 },
  );
});

test('what RFC 4180 leaves open is refused with its line', () => {
  const refused: Readonly<Record<string, readonly [string, number]>> = {
    'a,b"c\n': ['quote-in-bare-field', 1],
    'a\n"b"c\n': ['text-after-quote', 2],
    'a\n\n"b': ['unterminated-quote', 3],
    'a\rb\n': ['lone-carriage-return', 1],
    '\uFEFFa\n': ['byte-order-mark', 1],
  };
  for (const [text, [why, line]] of Object.entries(refused)) {
    assert.throws(() => parseCsv(text), { code: 'CSV_INVALID', parameters: { why, line } }, text);
  }
});
