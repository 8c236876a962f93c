import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../src/gate/judge.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { finding, perfect } from '../../support/breakages.ts';
import { someNoise } from '../../support/dossier-builder.ts';
import { toldOf } from '../../support/told-of.ts';

function answersOf(rulesRun: readonly string[], findings: readonly Finding[]) {
  const auditAfter = { profile: 'session', findings: [...findings], rulesRun: [...rulesRun] };
  const { conditions } = judge({ ...perfect, auditAfter }, someNoise);
  const of = (id: string) => conditions.find((one) => one.id === id);
  return [of('GATE-098')?.answer, of('GATE-100')?.answer];
}

const late = (rule: string, answer: 'fail' | 'unknown'): Finding => ({
  ...finding,
  rule,
  severity: 'warning',
  answer,
});

test("GATE-098 and GATE-100 are ok where REP-023 and VER-003 were evaluated on the session's facts and found nothing", () => {
  assert.deepEqual(answersOf(['REP-023', 'VER-003'], []), ['ok', 'ok']);
});

test('an asset that is not its archive member fails GATE-098, a missing word on V7 → V13 fails GATE-100', () => {
  assert.deepEqual(answersOf(['REP-023', 'VER-003'], [late('REP-023', 'fail')]), ['fail', 'ok']);
  assert.deepEqual(answersOf(['REP-023', 'VER-003'], [late('VER-003', 'fail')]), ['ok', 'fail']);
});

test('an archive that proves nothing, and a rule that was not evaluated, leave the condition unknown', () => {
  assert.deepEqual(answersOf(['REP-023', 'VER-003'], [late('REP-023', 'unknown')]), ['unknown', 'ok']);
  assert.deepEqual(answersOf([], []), ['unknown', 'unknown']);
});

test('of two findings the one that failed is told, whichever comes first', () => {
  const open = { ...late('VER-003', 'unknown'), file: 'open.py', observed: 'a' };
  const failed = { ...late('VER-003', 'fail'), file: 'failed.py', observed: 'b' };
  const other = { ...late('REP-023', 'fail'), file: 'other.py' };
  const told = (...findings: readonly Finding[]) => {
    const auditAfter = { profile: 'session', findings: [...findings], rulesRun: ['REP-023', 'VER-003'] };
    return toldOf('GATE-100', { ...perfect, auditAfter });
  };
  const expected = { expected: 'VER-003: 0', evidence: ['finding:VER-003'] };
  const worst = { answer: 'fail', observed: 'failed.py: b', ...expected };
  assert.deepEqual(told(other, open, failed), worst);
  assert.deepEqual(told(failed, open), worst);
  assert.deepEqual(told(open, open), { answer: 'unknown', observed: 'open.py: a', ...expected });
});
