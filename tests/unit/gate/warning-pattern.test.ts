import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextTrace, tellsError, warningPattern } from '../../../src/gate/warning-pattern.ts';

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
      if (warningPattern(text, stream) !== undefined) assert.ok(nextTrace(text, 0) < text.length, text);
    }),
    { numRuns: 3000, seed: 47 },
  );
});

test('a level spelt by escapes in JSON text leaves a trace: {"level":"\\u0077arning"}', () => {
  const text = '{"level":"\\u0077arning"}';
  assert.equal(warningPattern(text, 'stdout'), 'json-level warning');
  assert.ok(nextTrace(text, 0) < text.length);
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
