import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, check, constantFrom, double, property, record, string } from 'fast-check';
import { logFromWire, logToWire } from '../../../src/kaggle/dialect-log.ts';

const layout =
  '[{"stream_name":"stderr","time":10.168,"data":"warning: x\\n"}\n,{"stream_name":"stdout","time":11.5,"data":"a\\"b"}\n]';
const records = [
  { stream: 'stderr', seconds: 10.168, text: 'warning: x\n' },
  { stream: 'stdout', seconds: 11.5, text: 'a"b' },
] as const;

test('a log is written and read in the layout of Kaggle, one record a line', () => {
  assert.equal(logToWire(records), layout);
  assert.deepEqual(logFromWire(layout), records);
  assert.equal(logToWire([]), '[]');
});

test('an empty log, and an array without records, have no records', () => {
  for (const text of ['', ' \n', '[]', '[\n]']) assert.deepEqual(logFromWire(text), []);
});

test('a log that is cut in its last record keeps the rest of that record as text', () => {
  assert.deepEqual(logFromWire(layout.slice(0, -12)), [
    records[0],
    { stream: 'stdout', seconds: 0, text: ',{"stream_name":"stdout","time":11.5,"dat\n' },
  ]);
});

test('a log that is cut between two records has all of them', () => {
  assert.deepEqual(logFromWire(layout.slice(0, -2)), records);
});

test('a log of one JSON record a line without the array is read', () => {
  const lines =
    '{"stream_name":"stdout","time":1,"data":"a"}\n{"stream_name":"stderr","time":2,"data":"b"}\n';
  assert.deepEqual(
    logFromWire(lines).map(({ stream, text }) => stream + text),
    ['stdouta', 'stderrb'],
  );
});

test('plain text is one stdout record, also when it looks like JSON of something else', () => {
  for (const text of [
    'Traceback (most recent call last):\n  x',
    '{"a":1}',
    '[1,2]',
    '[{"time":1}]',
    'null',
  ]) {
    assert.deepEqual(logFromWire(text), [{ stream: 'stdout', seconds: 0, text }]);
  }
});

test('a line that is no record, between records, is kept as text', () => {
  const [first = '', second = ''] = layout.split('\n');
  const texts = logFromWire(`${first}\nsegfault\n${second}\n]`).map(({ text }) => text);
  assert.deepEqual(texts, ['warning: x\n', 'segfault\n', 'a"b']);
});

test('a stream of another name is read as stderr, a missing time as 0', () => {
  assert.deepEqual(logFromWire('[{"stream_name":"stdlog","data":"x"}]'), [
    { stream: 'stderr', seconds: 0, text: 'x' },
  ]);
});

const anyRecord = record({
  stream: constantFrom('stdout', 'stderr'),
  seconds: double({ min: 0, max: 1e6, noNaN: true }),
  text: string({ unit: 'binary' }),
});

test('every log survives the way to the wire and back, and no text makes reading throw', () => {
  const back = property(array(anyRecord), (all) => {
    assert.deepEqual(
      logFromWire(logToWire(all)),
      all.map((one) => ({ ...one, seconds: one.seconds + 0 })),
    );
  });
  assert.equal(check(back, { numRuns: 60, seed: 47 }).failed, false);
  const cut = property(array(anyRecord), string({ unit: 'binary' }), (all, tail) => {
    logFromWire(logToWire(all).slice(0, tail.length) + tail);
  });
  assert.equal(check(cut, { numRuns: 60, seed: 47 }).failed, false);
});
