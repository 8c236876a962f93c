import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../src/model/finding.ts';
import { annotationsOf } from '../../../src/report/annotations.ts';
import { buildDossier } from '../../support/dossier-builder.ts';
import { toldOf } from '../../support/told-of-runs.ts';
import { toldRuns } from '../../support/told-runs.ts';

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  ...{ rule, severity: 'error', answer: 'fail', file: 'a.whl' },
  ...{ expected: 'cp312', observed: 'cp311', evidence: [] },
  ...more,
});

function refused(findings: readonly Finding[], cause = 'WHL-008') {
  const auditBefore = { profile: 'kaggle-py312', findings: [...findings], rulesRun: ['WHL-008'] };
  const verdict = { kind: 'NO-GO', cause, packs: ['core'], conditions: [] } as const;
  return toldOf({ ...buildDossier(), auditBefore, verdict: { ...verdict, packs: ['core'], conditions: [] } });
}

test('of thirty errors and one more the eight most important are told, and a remark says that there are 23 more', () => {
  const findings = Array.from({ length: 30 }, (_, at) => finding('ELF-001', { file: `${at}.so` }));
  const told = annotationsOf(refused([...findings, finding('WHL-008', { line: 3 })], 'WHL-008'), 'x');
  assert.equal(told.length, 9);
  assert.deepEqual([told[0]?.file, told[0]?.line], ['x/a.whl', 3]);
  assert.match(told.at(-1)?.message ?? '', /^23 more/);
});

test('the cause of the verdict comes first, then what has a line, then the rest', () => {
  const findings = [finding('ELF-001'), finding('MET-001', { line: 7 }), finding('NBK-001')];
  const ids = annotationsOf(refused(findings, 'NBK-001'), '').map(({ title }) => title.slice(0, 7));
  assert.deepEqual(ids, ['NBK-001', 'MET-001', 'ELF-001']);
});

test('an error is an error, an undecided one and a warning are warnings, a note is a notice', () => {
  const findings = [
    finding('WHL-008'),
    finding('ELF-001', { answer: 'unknown' }),
    finding('MET-001', { severity: 'warning' }),
    finding('NBK-001', { severity: 'note' }),
  ];
  const levels = annotationsOf(refused(findings), '').map(({ level }) => level);
  assert.deepEqual(levels, ['error', 'warning', 'warning', 'notice']);
});

test('a finding about the whole project stands at nx47.yml, a condition that failed at no file', () => {
  const [whole] = annotationsOf(refused([finding('WHL-008', { file: '' })]), 'examples/nx47');
  assert.equal(whole?.file, 'examples/nx47/nx47.yml');
  const log = toldRuns['a warning in the log'] ?? buildDossier();
  const [condition] = annotationsOf(toldOf(log), '');
  assert.deepEqual(
    [condition?.level, condition?.title.slice(0, 8), condition?.file],
    ['error', 'GATE-081', undefined],
  );
});

test('a run that refuses nothing says in a notice what it is, an undecided one warns of what is not proven', () => {
  const said = (run: string) => {
    const dossier = toldRuns[run] ?? buildDossier();
    return annotationsOf(toldOf(dossier), '').map(({ level, title }) => `${level} ${title}`);
  };
  assert.deepEqual(said('rehearsed'), ['notice NO-GO (not certified on Kaggle): REHEARSED']);
  assert.deepEqual(said('a session that does not end'), []);
});

test('a secret is taken out before a remark is cut, so that no half of it is left', () => {
  const secret = 'k'.repeat(64);
  const observed = `${'x'.repeat(960)}${secret}`;
  const { dossier } = refused([finding('WHL-008', { observed })]);
  const told = toldOf(dossier, 'en', (text) => text.replaceAll(secret, '***'));
  const [one] = annotationsOf(told, '');
  assert.ok(one?.message.includes('***') && !one.message.includes('kkkk'), one?.message);
});
