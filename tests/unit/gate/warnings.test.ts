import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePlatformNoise, readLog, warningPattern } from '../../../src/gate/warnings.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { LogRecord } from '../../../src/model/log.ts';
import { noiseText, someNoise } from '../../support/dossier-builder.ts';

const stderr = (text: string): LogRecord => ({ stream: 'stderr', seconds: 0, text });
const stdout = (text: string): LogRecord => ({ stream: 'stdout', seconds: 0, text });
const read = (...records: LogRecord[]) => readLog(records, someNoise).reading;

const onEither = [
  '/usr/lib/python3/x.py:12: UserWarning: old',
  'FutureWarning: --Exporter.preprocessors=[] is deprecated',
  'Traceback (most recent call last):',
  'ModuleNotFoundError: No module named imagecodecs',
  'numpy.exceptions.AxisError: axis 3',
  'warning: x',
  'Warning: x',
  'gcc: error: x.c: No such file',
  'x.c:12:3: warning: unused variable',
  'ERROR: Could not find a version that satisfies the requirement numpy',
  'DEPRECATION: Loading egg',
  'WARNING:root:low disk',
  '2026-01-01 12:00:00,123 WARNING module - low disk',
  '2026-01-01 12:00:00 - app - ERROR - boom',
  '[W 2026-01-01] WARNING | x',
  '[NbConvertApp] WARNING | Config option not recognized',
  'test 3 failed',
  'Segmentation fault (core dumped)',
  './a.so: undefined symbol: neural_config',
  '{"level": "warning", "text": "low disk"}',
  '=== WARNING: low disk ===',
  'Error: null pointer dereference',
  'Error: null pointer: address 0x0',
  'ERROR: 0 of 42 symbols exported',
  'warning: false sharing detected',
  'FAILED: none of the 3 checks passed',
  'Error: no error handler',
  'error: 0.5 is out of range',
  '"main.c": fatal error: no such header',
  'app.store - WARNING - low disk',
  'ERROR! low disk',
  "terminate called after throwing an instance of 'std::bad_alloc'",
  '⚠️ Warning: x',
];
const onNeither = [
  '"warnings_count": 0,',
  '  "error": null,',
  '{"event": "warning_check", "warnings": [], "error": null}',
  "{'warnings_count': 0, 'error': None}",
  'warnings_count: 0',
  '0 warnings, 0 errors',
  '12 passed, 0 failed',
  'failed: 0',
  'error: None',
  'errors: 0 warnings: 0',
  'errors=0, failed=0; 12 passed',
  '0 failed and 0 errors.',
  'failed: 0.',
  '  "ratio_of_errors": 1.5e-3,',
  '  "errors": [],',
  '=== ERROR HANDLING ===',
  '*** WARNINGS AND ERRORS ***',
  'all good',
  'mirrored terrors forewarned unfailing',
];

for (const line of onEither) {
  test(`${JSON.stringify(line)} counts against the run on stdout and stderr`, () => {
    assert.notEqual(warningPattern(line, 'stdout'), undefined);
    assert.notEqual(warningPattern(line, 'stderr'), undefined);
  });
}

for (const line of onNeither) {
  test(`${JSON.stringify(line)} is no warning on either stream`, () => {
    assert.equal(warningPattern(line, 'stdout'), undefined);
    assert.equal(warningPattern(line, 'stderr'), undefined);
  });
}

test('a bare word on stderr is enough: "cannot open x" counts there, not on stdout', () => {
  assert.notEqual(warningPattern('cannot open x', 'stderr'), undefined);
  assert.equal(warningPattern('cannot open x', 'stdout'), undefined);
});

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

test('an allow-list parses, and gives the same entries back', () => {
  assert.deepEqual(parsePlatformNoise(JSON.stringify(someNoise)), someNoise);
});

for (const [what, line] of [
  ['signs', `${'='.repeat(300_000)}x`],
  ['blanks after a word', `failed${' '.repeat(300_000)}x`],
  ['digits and blanks', '1 '.repeat(150_000)],
  ['dotted names', 'A.'.repeat(150_000)],
  ['quotes', `"${'\\"'.repeat(150_000)}`],
  ['brackets', `${'['.repeat(300_000)}]`],
] as const) {
  test(`a line of 300,000 ${what} is read in linear time`, { timeout: 3000 }, () => {
    for (const stream of ['stdout', 'stderr'] as const) warningPattern(line, stream);
  });
}

const [entry] = someNoise.entries;
for (const [what, entries] of [
  ['a pattern that is no regular expression', [{ ...entry, match: 'pattern', text: '(' }]],
  ['a number of lines that is not that of its text', [{ ...entry, lines: 2 }]],
  ['an unknown key', [{ ...entry, optional: true }]],
] as const) {
  test(`an allow-list with ${what} is refused`, () => {
    assert.throws(
      () => parsePlatformNoise(JSON.stringify({ ...someNoise, entries })),
      (error) => error instanceof Failure && error.code === 'PROFILE_INVALID',
    );
  });
}
