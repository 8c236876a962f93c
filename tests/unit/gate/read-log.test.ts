import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { logReader } from '../../../src/gate/read-log.ts';
import type { LogRecord } from '../../../src/model/log.ts';
import { noiseText, someNoise } from '../../support/dossier-builder.ts';

const stderr = (text: string): LogRecord => ({ stream: 'stderr', seconds: 0, text });
const stdout = (text: string): LogRecord => ({ stream: 'stdout', seconds: 0, text });
function read(...records: LogRecord[]) {
  const reader = logReader(someNoise, 'kaggle');
  for (const record of records) reader.push(record);
  return reader.end();
}

test('a warning cut over three records of stderr, with stdout between, is one line', () => {
  const { problems } = read(stderr('a.py:3: User'), stdout('hello\n'), stderr('Warn'), stderr('ing: old\n'));
  assert.deepEqual(problems, [
    { stream: 'stderr', text: 'a.py:3: UserWarning: old', pattern: 'python-warning', count: 1 },
  ]);
});

test('a warning behind a carriage return, in colours, with a zero-width space is still found', () => {
  const { problems } = read(stdout('10 %\r\u001B[33mwarn\u200Bing: x\u001B[0m\r100 %\n'));
  assert.deepEqual(
    problems.map(({ text }) => text),
    ['warning: x'],
  );
});

test("a child's warning that stands twice is listed once with count 2", () => {
  assert.equal(read(stderr('warning: x\nwarning: x\n')).problems[0]?.count, 2);
});

test('platform lines are suppressed, counted and listed by entry', () => {
  const { suppressed, problems, otherStderr } = read(stderr(noiseText), stderr(noiseText));
  assert.deepEqual(problems, []);
  assert.deepEqual(otherStderr, []);
  assert.deepEqual(
    suppressed.map(({ entry, count }) => [entry, count]),
    [
      ['frozen-modules', 2],
      ['mistune-escape', 2],
      ['mistune-escape', 2],
    ],
  );
});

test('a platform line on the other stream, or with one more word, is no platform line', () => {
  const [line = ''] = noiseText.split('\n');
  assert.equal(read(stdout(`${line}\n`)).problems.length, 1);
  assert.equal(read(stderr(`${line} fail\n`)).problems.length, 1);
});

test('half of a platform entry of two lines is not suppressed', () => {
  const [, warning = ''] = noiseText.split('\n');
  assert.equal(read(stderr(`${warning}\nprint(1)\n`)).problems.length, 1);
});

test('harmless lines on stderr are listed', () => {
  assert.deepEqual(read(stderr('loading\nloading\n')).otherStderr, [
    { stream: 'stderr', text: 'loading', count: 2 },
  ]);
});

test('every line is of one class, and empty lines are of none', () => {
  const { classes } = read(
    stdout('one\n\n  \n{"event": "x"}\n[1, 2]\n 10 %\r 20 %\r100%|####| 5/5\nwarning: x\nerror: y\n'),
    stderr(`loading\n${noiseText}`),
  );
  assert.deepEqual(classes, { payload: 2, event: 2, progress: 3, platform: 3, warning: 1, error: 1 });
});

test('an entry that every run on Kaggle shows and this one did not is named; one of some runs is not', () => {
  assert.deepEqual(read(stderr('x\n')).unseen, ['frozen-modules']);
  assert.deepEqual(read(stderr(noiseText)).unseen, []);
  assert.deepEqual(logReader(someNoise, 'rehearsal').end().unseen, []);
});

test('a platform entry cut between two records and two blocks is still told: 70,000 characters before it', () => {
  const [first = '', ...rest] = noiseText.split('\n');
  const before = 'x\n'.repeat(35_000);
  const reading = read(stderr(before + first.slice(0, 9)), stderr(`${first.slice(9)}\n${rest.join('\n')}`));
  assert.equal(reading.classes.platform, 3);
  assert.equal(reading.classes.payload, 35_000);
});

test('lines end at a carriage return, a next-line and a line separator, in ASCII and in any other text', () => {
  const { problems } = read(stdout('é\rwarning: a\u0085warning: b\u2028warning: c\r\nwarning: d'));
  assert.deepEqual(
    problems.map(({ text }) => text),
    ['warning: a', 'warning: b', 'warning: c', 'warning: d'],
  );
});

test('6,000 different lines on stderr are all counted, 5,000 of them listed', () => {
  const { classes, otherStderr, unlisted } = read(
    stderr(Array.from({ length: 6000 }, (_, i) => `line ${i}\n`).join('')),
  );
  assert.deepEqual([classes.payload, otherStderr.length, unlisted], [6000, 5000, 1000]);
});

test('a line of 17 Mi characters counts against the run, and the warning behind it is found', () => {
  const piece = stdout('x'.repeat(1024 * 1024));
  const { problems } = read(...Array(17).fill(piece), stdout('x\nwarning: y\n'));
  assert.deepEqual(
    problems.map(({ pattern }) => pattern),
    ['endless-line', 'label'],
  );
});

test('a bar of 3 MiB that never ends its line is read without holding it whole', () => {
  const { classes, problems } = read(stdout(' 50 %|##   |\r'.repeat(250_000)), stdout('warning: x'));
  assert.deepEqual([classes.progress, problems.length], [250_000, 1]);
});

// The limit is far below what the log takes: a reader that kept it would not come to its end.
const megabytes = process.env['NX47_LONG'] === '1' ? 200 : 60;
test(`a log of ${megabytes} MB is classified with a heap of 40 MB`, () => {
  const child = join(import.meta.dirname, '../../support/classify-log.ts');
  const limits = ['--max-old-space-size=32', '--max-semi-space-size=4'];
  const peak = Number(
    execFileSync(process.execPath, [...limits, child, `${megabytes}`], { encoding: 'utf8' }),
  );
  assert.ok(peak > 0 && peak < 160, `${peak} MB`);
});

/** Classes that have a line, of a text on one stream. */
const classesOf = (text: string, on = stdout) =>
  Object.entries(read(on(text)).classes).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));

for (const [what, text, classes] of [
  ['a bar that is ended', 'Downloading: 100%|████| 5/5', ['progress 1']],
  ['a bar of equals signs', '5/5 [=====]', ['progress 1']],
  ['a bar that is half full', '2/5 [==>..]', ['progress 1']],
  ['a bar of no sign', '0/5 []', ['payload 1']],
  ['a word between signs', 'a [=x=] b', ['payload 1']],
  ['an object', '{"a": 1}', ['event 1']],
  ['a list', '[1, 2]', ['event 1']],
  ['an object that is not ended', '{"a": 1', ['payload 1']],
  ['a list that ends like an object', '[1}', ['payload 1']],
  ['an object that ends like a list', '{1]', ['payload 1']],
  ['a text that ends like an object', 'x}', ['payload 1']],
  ['a line that is drawn again', 'a\rb', ['payload 1', 'progress 1']],
  ['a line that ends on Windows', 'a\r\nb\r\n', ['payload 2']],
  ['blanks before a line', '  a  \n', ['payload 1']],
] as const) {
  test(`${what} is of the class ${classes.join(', ')}`, () => {
    assert.deepEqual(classesOf(text), classes);
  });
}

test('a problem is listed once for each stream', () => {
  const { problems } = read(stderr('warning: x\n'), stdout('warning: x\n'), stderr('warning: x\n'));
  assert.deepEqual(
    problems.map(({ stream, count }) => [stream, count]),
    [
      ['stdout', 1],
      ['stderr', 2],
    ],
  );
});

test('what nobody sees is taken out of a line: colours, titles of windows, marks, NUL, an escape at its end', () => {
  const { otherStderr } = read(
    stderr(
      'a\u001B[1;31mb\u001B[0mc\n\u001B]0;title\u0007d\u001B]8;;x\u001B\\e\u001B]9;y\n\u001BMf\u200Bg\0h\u00ADi\u001B\n',
    ),
  );
  assert.deepEqual(
    otherStderr.map(({ text }) => text),
    ['abc', 'de', 'fghi'],
  );
});

test('a tab stays in a line that is read sign by sign', () => {
  assert.deepEqual(
    read(stderr('a\tb\u200B\n')).otherStderr.map(({ text }) => text),
    ['a\tb'],
  );
});

test('a line that is a platform line but for what nobody sees is one', () => {
  const [line = ''] = noiseText.split('\n');
  assert.equal(read(stderr(`\u001B[33m${line}\u001B[0m\n`)).classes.platform, 1);
});

test('a problem at the beginning, in the middle and at the end of a block is found, and nothing else', () => {
  for (const text of ['warning: a\nb\nc', 'a\nwarning: b\nc', 'a\nb\nwarning: c']) {
    const { classes, problems } = read(stdout(text));
    assert.deepEqual([classes.payload, problems.length, problems[0]?.pattern], [2, 1, 'label']);
  }
});

test('a platform entry of two lines is told wherever it stands, and a third line of it is another', () => {
  const [, first = '', second = ''] = noiseText.split('\n');
  const { suppressed, otherStderr, classes } = read(stderr(`a\n${first}\n${second}\n${second}\nb\n`));
  assert.deepEqual(
    suppressed.map(({ text, entry }) => [text, entry]),
    [
      [first, 'mistune-escape'],
      [second, 'mistune-escape'],
    ],
  );
  assert.deepEqual(
    otherStderr.map(({ text }) => text),
    ['a', second.trimEnd(), 'b'],
  );
  assert.deepEqual([classes.platform, classes.payload], [2, 3]);
});

test('lines that are kept are those that the platform did not write, in their order', () => {
  const kept: string[] = [];
  const reader = logReader(someNoise, 'kaggle', (stream, text) => kept.push(`${stream} ${text}`));
  for (const record of [stderr(noiseText), stdout('a\n'), stderr('warning: b\n')]) reader.push(record);
  reader.end();
  assert.deepEqual(kept, ['stdout a', 'stderr warning: b']);
});

test('lines that stand in no list are counted of all three lists together', () => {
  const many = (line: string) => Array.from({ length: 5001 }, (_, at) => `${line} ${at}\n`).join('');
  assert.equal(read(stderr(many('x')), stdout(many('warning: x'))).unlisted, 2);
});

test('a harmless line on stdout is listed nowhere', () => {
  const { otherStderr, problems, suppressed } = read(stdout('hello\n'));
  assert.deepEqual([otherStderr, problems, suppressed], [[], [], []]);
});
