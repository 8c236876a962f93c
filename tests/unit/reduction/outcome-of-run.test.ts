import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../src/model/finding.ts';
import { outcomeSchema } from '../../../src/reduction/outcome.ts';
import { outcomeOfRun, unanswered } from '../../../src/reduction/outcome-of-run.ts';
import type { FinishedFacts } from '../../../src/reduction/signature.ts';

function finding(rule: string, answer: 'fail' | 'unknown'): Finding {
  const sight = { file: 'bundle/a.whl', expected: 'cp312', observed: 'cp311', evidence: [] };
  return { rule, severity: 'error', answer, ...sight };
}
const audit = (...findings: Finding[]) => ({ profile: 'kaggle-py312', findings, rulesRun: [] });

test('an audit that finds WHL-008 fails by it, and tells the file and what was seen', () => {
  const verdict: FinishedFacts['verdict'] = { kind: 'NO-GO', cause: 'WHL-008', conditions: [] };
  const outcome = outcomeOfRun({
    verdict,
    audit: audit(finding('WHL-008', 'fail'), finding('ELF-001', 'unknown')),
  });
  assert.equal(outcome.answer, 'fails');
  assert.deepEqual(outcome.complaints, [{ id: 'WHL-008', file: 'bundle/a.whl', observed: 'cp311' }]);
  assert.deepEqual(outcome.open, ['ELF-001']);
  assert.deepEqual(outcomeSchema.parse(JSON.parse(JSON.stringify(outcome))), outcome);
});

test('AUDITED and REHEARSED pass; an audit with open rules alone gives no answer, but it came to its end', () => {
  for (const kind of ['AUDITED', 'REHEARSED'] as const)
    assert.equal(
      outcomeOfRun({ verdict: { kind, cause: '', conditions: [] }, audit: audit() }).answer,
      'passes',
    );
  const verdict: FinishedFacts['verdict'] = { kind: 'INCONCLUSIVE', cause: 'unproven', conditions: [] };
  const open = outcomeOfRun({ verdict, audit: audit(finding('ELF-001', 'unknown')) });
  assert.deepEqual([open.answer, open.isAudited, open.why], ['unknown', true, 'unproven']);
});

test('a run that was stopped before the audit fails by its code, and one that could not begin gives no answer', () => {
  const verdict: FinishedFacts['verdict'] = { kind: 'NO-GO', cause: 'BUNDLE_MISSING', conditions: [] };
  const stopped = outcomeOfRun({ verdict });
  assert.deepEqual(
    [stopped.answer, stopped.isAudited, stopped.signature?.code],
    ['fails', false, 'BUNDLE_MISSING'],
  );
  assert.equal(unanswered('RECIPE_FAILED').why, 'RECIPE_FAILED');
});
