import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tellsError, traceFinder, warningPattern } from '../../../src/gate/warning-pattern.ts';

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

const words = [...onEither, ...onNeither]
  .flatMap((line) => line.split(/(?<=[ :"'])/))
  .concat(['  ', '\\u0077arn', 'Exit', 'denied']);

test('no line is named by a pattern that leaves no trace in it: 3,000 lines of the words above', () => {
  const line = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, fc.constantFrom('stdout' as const, 'stderr' as const), (text, stream) => {
      if (warningPattern(text, stream) !== undefined) assert.ok(traceFinder(text)(0) < text.length, text);
    }),
    { numRuns: 3000, seed: 47 },
  );
});

test('a level spelt by escapes in JSON text leaves a trace: {"level":"\\u0077arning"}', () => {
  const text = '{"level":"\\u0077arning"}';
  assert.equal(warningPattern(text, 'stdout'), 'json-level warning');
  assert.ok(traceFinder(text)(0) < text.length);
});

for (const [text, isError] of [
  ['Traceback (most recent call last):', true],
  ['ValueError: x', true],
  ['x.py:1: UserWarning: an error may follow', false],
  ['test 3 failed', true],
  ['WARNING: low disk', false],
  ['ERROR: no disk', true],
  ['{"level": "warning"}', false],
  ['{"level": "fatal"}', true],
] as const) {
  test(`${JSON.stringify(text)} tells of ${isError ? 'an error' : 'a warning'}`, () => {
    assert.equal(tellsError(warningPattern(text, 'stdout') ?? '', text), isError);
  });
}

/** Line, and the pattern that names it on stdout and on stderr; '' where none does. */
const named: readonly (readonly [string, string, string])[] = [
  ['Traceback (most recent call last):', 'traceback', 'traceback'],
  ['xTraceback (most recent call last):', '', ''],
  ['x Warning: y', 'python-warning', 'python-warning'],
  ['aWarning: y', '', ''],
  ['PytestWarning: y', 'python-warning', 'python-warning'],
  ['a.B_Warning: y', 'python-warning', 'python-warning'],
  ["  a.b.KeyError: 'x'", 'python-error', 'python-error'],
  ['KeyError', 'python-error', 'python-error'],
  ['KeyErrorX', '', ''],
  ['keyError: x', '', ''],
  ['SystemExit: 1', 'python-error', 'python-error'],
  ['KeyboardInterrupt', 'python-error', 'python-error'],
  ['ExceptionGroup: two', 'python-error', 'python-error'],
  ['a.Exception: x', 'python-error', 'python-error'],
  ['1.KeyError: x', 'python-error', 'python-error'],
  ['see KeyError: x', '', ''],
  ['a warning: b', 'label', 'label'],
  ['[warn] b', 'label', 'label'],
  ['(error) b', 'label', 'label'],
  ['<error> b', '', 'word'],
  ['|fatal| b', 'label', 'label'],
  [':critical: b', 'label', 'label'],
  ['deprecation : b', 'label', 'label'],
  ['error  : b', 'label', 'label'],
  ['aerror: b', '', ''],
  ['error] b', 'label', 'label'],
  ['terror: b', '', ''],
  ['10:00:00 WARNING low', 'level', 'level'],
  ['[10:00:00] ERROR low', 'level', 'level'],
  ['2026-01-01T10:00:00Z CRITICAL low', 'level', 'level'],
  ['[app] FATAL low', 'level', 'level'],
  ['[app]ERROR low', '', 'word'],
  ['WARN low', 'level', 'level'],
  ['ERROR', 'level', 'level'],
  ['DEPRECATION-low', 'level', 'level'],
  ['ERRORS low', '', 'word'],
  ['xERROR low', '', ''],
  ['x WARNING low', '', 'word'],
  ['10:00:00ERROR low', '', ''],
  ['a - ERROR - b', 'named-level', 'named-level'],
  ['a - error - b', '', 'word'],
  ['a -ERROR- b', '', 'word'],
  ['2026-01-01 a b - ERROR c', 'timed-level', 'timed-level'],
  ['2026-01-01 x ERROR', 'timed-level', 'timed-level'],
  ['[2026-01-01 x - WARN', 'timed-level', 'timed-level'],
  ['x 2026-01-01 ERROR', '', 'word'],
  ['2026-01-01 ERRORS', '', 'word'],
  ['2026-1-01 x ERROR', '', 'word'],
  ['the tests failed', 'failed', 'failed'],
  ['unfailed', '', ''],
  ['segmentation fault', 'crash', 'crash'],
  ['core dumped', 'crash', 'crash'],
  ['undefined symbol', 'crash', 'crash'],
  ['cannot open shared object', 'crash', 'crash'],
  ['terminate called', 'crash', 'crash'],
  ['stack smashing', 'crash', 'crash'],
  ['score dumped', '', ''],
  ['it may warn', '', 'word'],
  ['a warning', '', 'word'],
  ['two warnings', '', 'word'],
  ['an error', '', 'word'],
  ['errors', '', 'word'],
  ['a fail', '', 'word'],
  ['a failure', '', 'word'],
  ['failures', '', 'word'],
  ['fatal', '', 'word'],
  ['critical', '', 'word'],
  ['deprecated', '', 'word'],
  ['the deprecation', '', 'word'],
  ['a traceback', '', 'word'],
  ['an exception', '', 'word'],
  ['exceptions', '', 'word'],
  ['aborted', '', 'word'],
  ['killed', '', 'word'],
  ['unable', '', 'word'],
  ['could not', '', 'word'],
  ['cannot', '', 'word'],
  ['not found', '', 'word'],
  ['denied', '', 'word'],
  ['skilled', '', ''],
  ['0 failed', '', ''],
  ['no error', '', ''],
  ['without errors', '', ''],
  ['never failed', '', ''],
  ['none failed', '', ''],
  ['0 test errors', '', ''],
  ['10 errors', '', 'word'],
  ['0 many more errors', '', 'word'],
  ['no deprecation', '', ''],
  ['no failures at all, 1 error', '', 'word'],
  ['errors: 0', '', ''],
  ['errors: 10', '', 'word'],
  ['error=null', '', ''],
  ["'error': False", '', ''],
  ['"failed": []', '', ''],
  ["failed '': ''", 'failed', 'failed'],
  ['failures ""', '', ''],
  ['error none.', '', ''],
  ['error none.5', '', 'word'],
  ['error: none and failed: 1', 'failed', 'failed'],
  ['error: 0 passed: 3', '', ''],
  ['error: 0 x', 'label', 'label'],
  ['error count: 0', '', ''],
  ['error a b: 0', '', 'word'],
  ['  "error": "x",', '', ''],
  ['  "a": "an error"', '', ''],
  ['"a": "an error" x', '', 'word'],
  ['"error": [', '', ''],
  ['"error": {}', '', ''],
  ['"error": 1.5e-3', '', ''],
  ['"error": tru', '', 'word'],
  ['=== ERROR ===', '', ''],
  ['=== ERROR ==', '', 'word'],
  ['== ERROR ==', '', 'word'],
  ['###ERROR x ###', '', ''],
  ['*** an error ***', '', ''],
  ['~~~ failed ~~~', '', ''],
  ['___ failed ___', '', ''],
  ['--- failed ---', '', ''],
  ['+++ failed +++', 'failed', 'failed'],
  ['=== error: x ===', 'label', 'label'],
  ['=======', '', ''],
  ['=====', '', ''],
  ['{"level": "error"}', 'json-level error', 'json-level error'],
  ['{"level": "ERROR"},', 'json-level ERROR', 'json-level ERROR'],
  ['{"level": "info", "severity": "fatal"}', 'json-level fatal', 'json-level fatal'],
  ['{"levelname": "critical"}', 'json-level critical', 'json-level critical'],
  ['{"level": "errors"}', '', ''],
  ['{"level": "xwarn"}', '', ''],
  ['{"level": 1, "text": "error: x"}', '', ''],
  ['{"text": "error: x"', '', 'word'],
  ['["error: x"]', '', ''],
  ['["error: x",', '', 'word'],
  ["{'error: x'}", '', 'word'],
  ['x {"level": "error"}', '', 'word'],
  ['{"level": "warn"} x', '', 'word'],
  ['error:  x', 'label', 'label'],
  ['a  failed', 'failed', 'failed'],
  ['=x= failed ===', 'failed', 'failed'],
  ['  === failed ===  ', '', ''],
  ['====', '', ''],
  ['  {"level": "error"}  ', 'json-level error', 'json-level error'],
  ['{"level": ["error"], "text": "warning: x"}', '', ''],
  ['[{"level": "error"}]', '', ''],
  ['"a warning: x"', 'label', 'label'],
];

for (const [line, stdout, stderr] of named) {
  test(`${JSON.stringify(line)} is named "${stdout}" on stdout and "${stderr}" on stderr`, () => {
    assert.equal(warningPattern(line, 'stdout') ?? '', stdout);
    assert.equal(warningPattern(line, 'stderr') ?? '', stderr);
  });
}

for (const [pattern, line, isError] of [
  ['endless-line', 'a warning', true],
  ['crash', 'a deprecated thing: core dumped', true],
  ['python-error', 'DeprecatedError: x', true],
  ['traceback', 'a warning', true],
  ['failed', 'the warning test failed', true],
  ['python-warning', 'x', false],
  ['label', 'deprecated: error', false],
  ['word', 'an error', true],
  ['json-level warning', 'x', false],
  ['json-level error', '{"level": "error", "text": "a warning"}', true],
] as const) {
  test(`a line "${line}" of the pattern ${pattern} tells of ${isError ? 'an error' : 'a warning'}`, () => {
    assert.equal(tellsError(pattern, line), isError);
  });
}

test('traces are looked for from a place on, and the end of the text stands for none', () => {
  const text = 'warn, then an error';
  const next = traceFinder(text);
  assert.deepEqual([next(0), next(1), next(15), next(0)], [0, 14, 19, 0]);
  const escaped = traceFinder('a \\u0077 \\U error');
  assert.deepEqual([escaped(0), escaped(3), escaped(10), escaped(15)], [2, 9, 12, 17]);
});
