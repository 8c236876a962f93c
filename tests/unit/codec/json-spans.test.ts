import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type JsonSpan, jsonSpans, memberOf } from '../../../src/codec/json-spans.ts';

test('every value of {"a": [1, "x\\"y", {}], "b": null} stands where its span says', () => {
  const text = ' {"a": [1, "x\\"y", {}] , "b":null }\n';
  const root = jsonSpans(text);
  const cut = (span: JsonSpan | undefined) => text.slice(span?.start, span?.end);
  assert.equal(cut(root), '{"a": [1, "x\\"y", {}] , "b":null }');
  const list = memberOf(root, 'a')?.value;
  assert.deepEqual(list?.kind === 'array' ? list.items.map(cut) : [], ['1', '"x\\"y"', '{}']);
  assert.equal(cut(memberOf(root, 'b')?.value), 'null');
  assert.equal(memberOf(root, 'c'), undefined);
  assert.equal(memberOf(list, 'a'), undefined);
});

test('the spans of any JSON text hold exactly its values, whatever the indentation', () => {
  const read = (text: string, span: JsonSpan): unknown => {
    if (span.kind === 'array') return span.items.map((item) => read(text, item));
    if (span.kind === 'string') return span.value;
    if (span.kind === 'other') return JSON.parse(text.slice(span.start, span.end));
    return Object.fromEntries(span.members.map(({ key, value }) => [key, read(text, value)]));
  };
  const value = fc.jsonValue({ maxDepth: 4, noUnicodeString: false });
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 4 }), (wanted, indent) => {
      const text = JSON.stringify(wanted, null, indent);
      const span = jsonSpans(text);
      if (span === undefined) return; // What the strict reader refuses has no spans.
      assert.deepEqual(read(text, span), JSON.parse(text));
    }),
    { numRuns: 300 },
  );
});

test('what is no JSON has no spans: a trailing comma, a key given twice, nothing at all', () => {
  for (const text of ['[1,]', '{"a":1,"a":2}', '', '{'] as const) assert.equal(jsonSpans(text), undefined);
});
