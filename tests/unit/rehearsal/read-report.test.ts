import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReport } from '../../../src/rehearsal/read-report.ts';

test('a reported line becomes a record with its stream, its seconds and its text', () => {
  const line = '{"stream": "stderr", "seconds": 1.25, "text": "caf\\u00e9\\n"}';
  const record = { stream: 'stderr', seconds: 1.25, text: 'café\n' };
  assert.deepEqual(readReport(line), { kind: 'line', record });
});

test('the end of a session by SIGKILL has that signal and no status', () => {
  const line = '{"end": {"status": null, "signal": "SIGKILL", "cpuSeconds": 1.5, "peakBytes": 4096}}';
  const usage = { cpuSeconds: 1.5, peakBytes: 4096 };
  assert.deepEqual(readReport(line), { kind: 'end', status: null, signal: 'SIGKILL', usage });
});

test('a line that no program of ours wrote is kept as a line of stderr', () => {
  const record = { stream: 'stderr', seconds: 0, text: 'stolen pipe\n' };
  assert.deepEqual(readReport('stolen pipe'), { kind: 'line', record });
  assert.equal(readReport('{"stream": "other", "text": "x"}').kind, 'line');
  assert.equal(readReport('{"end": 0}').kind, 'line');
});
