import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditSchema } from '../../../src/model/finding.ts';
import { proposalRequestSchema } from '../../../src/model/proposal.ts';
import { proposalRequest } from '../../../src/proposals/proposal-request.ts';

const finding = { answer: 'fail', file: 'a', expected: 'e', observed: 'o', evidence: [] };
const audit = auditSchema.parse({
  profile: 'kaggle-py312',
  findings: [
    { ...finding, rule: 'NBK-001', severity: 'note' },
    { ...finding, rule: 'MET-001', severity: 'error', line: 3 },
  ],
  rulesRun: [],
});

test('a proposer is told the task, its limits and the findings, the errors first, in the language of the project', () => {
  const refusals = [{ code: 'stub', file: 'x.c', line: 1, seen: 'f' }] as const;
  const refused = [
    { proposer: 'a', title: 'fix: x', answer_sha256: '', diff_sha256: '', refusals: [...refusals] },
  ];
  const asking = { taskId: 'T1', bundle: [{ name: 'a.whl', bytes: 3 }], refused, audit };
  const proposer = { name: 'a', argv: ['b'], deadline: 7 };
  const request = proposalRequestSchema.parse(proposalRequest(proposer, { ...asking, language: 'en' }));
  assert.deepEqual(
    request.findings.map(({ rule, line }) => [rule, line]),
    [
      ['MET-001', 3],
      ['NBK-001', undefined],
    ],
  );
  assert.match(request.CONTEXT, /kaggle-py312 has 2 finding/);
  assert.match(request.CONSTRAINTS, /8 files, 400 lines and 65536 bytes, in 7 s/);
  assert.deepEqual(request.refused, [{ title: 'fix: x', refusals }]);
  assert.match(proposalRequest(proposer, { ...asking, language: 'fr' }).TASK, /^Proposer /);
});
