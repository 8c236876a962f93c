import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionsBefore } from '../../../src/gate/conditions-before.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { finding, perfect, setPart, testBreakages } from '../../support/breakages.ts';
import { toldOf } from '../../support/told-of.ts';

testBreakages(conditionsBefore, [
  [
    'GATE-001',
    'a pre-check exits 1',
    ({ dossier }) => {
      dossier.prechecks = [
        { id: 'p1', command: 'x', answer: 'fail', observed: 'exit 1', evidence: 'command:1' },
      ];
    },
  ],
  [
    'GATE-002',
    'the audit before publication finds a cp311 wheel',
    ({ dossier }) => {
      dossier.auditBefore = { profile: 'local', findings: [finding], rulesRun: ['WHL-001'] };
    },
  ],
  [
    'GATE-003',
    'the manifest lists no file',
    (draft) => {
      draft.dossier.manifest = { schema: 'nx47.bundle-manifest/1', files: [] };
    },
    'GATE-038',
  ],
  ['GATE-004', 'the push answers version 0', setPart('kernel', { version: 0 })],
  ['GATE-005', 'the pushed version has no data source', setPart('kernel', { datasetSources: [] })],
  ['GATE-006', 'the source read back is another', setPart('kernel', { sourceMatches: 'fail' })],
]);

test('a pre-check that failed and left nothing is told without evidence, and comes before one that is open', () => {
  const row = { id: 'p1', command: 'x', observed: 'exit 1', evidence: '' };
  const prechecks = [
    { ...row, answer: 'unknown' },
    { ...row, id: 'p2', answer: 'fail' },
  ] as const;
  const told = { answer: 'fail', expected: 'every row: ok', observed: 'p2: fail: exit 1', evidence: [] };
  assert.deepEqual(toldOf('GATE-001', { ...perfect, prechecks }), told);
});

test('two pre-checks of one answer are proven by it once, and one without evidence leaves both unproven', () => {
  const evidenceOf = (...evidence: readonly string[]) => {
    const prechecks = evidence.map((id) => ({
      id: 'p',
      command: 'x',
      answer: 'ok' as const,
      observed: '',
      evidence: id,
    }));
    const { answer, evidence: told } = toldOf('GATE-001', { ...perfect, prechecks });
    return [answer, ...told];
  };
  assert.deepEqual(evidenceOf('command:1', 'command:1'), ['ok', 'command:1']);
  assert.deepEqual(evidenceOf('command:1', ''), ['unknown']);
});

const found = (count: number, change: Partial<Finding> = {}): Finding[] =>
  Array.from({ length: count }, (_, at) => ({ ...finding, file: `a${at}.py`, line: at + 1, ...change }));
const audit = (findings: readonly Finding[]) => ({
  profile: 'session',
  findings: [...findings],
  rulesRun: ['WHL-001'],
});

test('of twelve findings the first ten places are told, each once, by the one rule', () => {
  const places = Array.from({ length: 10 }, (_, at) => `WHL-001:a${at}.py:${at + 1}`).join(', ');
  const findings = [...found(1), ...found(12)];
  const told = toldOf('GATE-002', { ...perfect, auditBefore: audit(findings) });
  assert.deepEqual([told.observed, told.evidence], [places, ['finding:WHL-001']]);
});

test('a warning of either audit, and an error that is answered ok, block nothing', () => {
  for (const change of [{ severity: 'warning' }, { answer: 'ok' }] as const) {
    const auditAfter = audit(found(1, change));
    assert.equal(toldOf('GATE-002', { ...perfect, auditBefore: auditAfter }).answer, 'ok');
    assert.equal(toldOf('GATE-040', { ...perfect, auditAfter }).answer, 'ok');
  }
});

test('a warning that is open blocks no second audit, an error that is open leaves it unknown', () => {
  const open = { answer: 'unknown' } as const;
  const answerOf = (findings: readonly Finding[]) =>
    toldOf('GATE-040', { ...perfect, auditAfter: audit(findings) });
  assert.equal(answerOf(found(1, { ...open, severity: 'warning' })).answer, 'ok');
  const told = answerOf([...found(1, open), ...found(1, { severity: 'warning', file: 'b.py' })]);
  assert.deepEqual([told.answer, told.observed], ['unknown', 'WHL-001:a0.py:1']);
});

test('a second audit beside an unreadable profile is of no profile that anybody knows', () => {
  const { collected } = perfect;
  assert.ok(collected);
  const files = collected.files.filter(({ name }) => name !== 'nx47_runtime_profile.json');
  const told = toldOf('GATE-040', { ...perfect, collected: { ...collected, files } });
  assert.deepEqual([told.answer, told.expected, told.evidence], ['unknown', '', []]);
});

test('a version that is no whole number from 1 on is none: 0, -1, 1.5', () => {
  const { dataset, kernel } = perfect;
  assert.ok(dataset && kernel);
  for (const version of [0, -1, 1.5]) {
    assert.equal(toldOf('GATE-003', { ...perfect, dataset: { ...dataset, version } }).answer, 'fail');
    assert.equal(toldOf('GATE-004', { ...perfect, kernel: { ...kernel, version } }).answer, 'fail');
  }
  assert.equal(toldOf('GATE-004', { ...perfect, kernel: { ...kernel, version: 1 } }).answer, 'ok');
});

test('a data source with its version, in capitals, is the dataset; several are told with commas', () => {
  const { kernel } = perfect;
  assert.ok(kernel);
  const told = (datasetSources: readonly string[]) =>
    toldOf('GATE-005', { ...perfect, kernel: { ...kernel, datasetSources } });
  assert.deepEqual(told(['a/b', 'NDARRAY2000/nx47-Dependencies/3']), {
    answer: 'ok',
    expected: 'ndarray2000/nx47-dependencies',
    observed: 'a/b, NDARRAY2000/nx47-Dependencies/3',
    evidence: ['event:5'],
  });
  assert.equal(told(['x/ndarray2000/nx47-dependencies']).answer, 'fail');
});

test('a dataset without a manifest has not come so far', () => {
  const { manifest: _, ...rest } = perfect;
  assert.equal(toldOf('GATE-003', rest).observed, 'not reached');
});
