import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { RunRequest } from '../../../src/model/request.ts';
import { type VerdictKind, verdictKindSchema } from '../../../src/model/verdict.ts';
import { commitStatuses } from '../../../src/report/commit-statuses.ts';
import { buildDossier } from '../../support/dossier-builder.ts';
import { toldOf } from '../../support/told-of-runs.ts';

function ended(kind: VerdictKind, cause = '', more: Partial<Dossier> = {}): Dossier {
  return {
    ...buildDossier(),
    target: 'kaggle',
    verdict: { kind, cause, packs: ['core'], conditions: [] },
    ...more,
  };
}

function requestOf(dossier: Dossier, more: Partial<RunRequest> = {}): RunRequest {
  return {
    settings: dossier.settings,
    root: '/p',
    file: '/p/nx47.yml',
    target: 'kaggle',
    waitSeconds: 59,
    ...more,
  };
}

function statesOf(dossier: Dossier, more: Partial<RunRequest> = {}): Record<string, string> {
  const set = commitStatuses(toldOf(dossier), requestOf(dossier, more), '');
  return Object.fromEntries(set.map(({ context, state }) => [context.replace('nx47/', ''), state]));
}

test('of all verdicts GO alone makes nx47/certification a success, and PENDING alone leaves it pending', () => {
  const states = verdictKindSchema.options.map((kind) => [kind, statesOf(ended(kind))['certification']]);
  assert.deepEqual(
    states.filter(([, state]) => state === 'success'),
    [['GO', 'success']],
  );
  assert.deepEqual(
    states.filter(([, state]) => state === 'pending'),
    [['PENDING', 'pending']],
  );
});

test('a rehearsal, an offline audit and a dry run say nothing of the certification', () => {
  const dossier = ended('NO-GO', 'WHL-008');
  assert.ok(!('certification' in statesOf(dossier, { target: 'rehearsal' })));
  assert.ok(!('certification' in statesOf(dossier, { offline: true })));
  assert.ok(!('certification' in statesOf({ ...dossier, mode: 'dry-run' })));
});

test('nx47/audit fails with the first error, is an error without an audit, and an undecided rule is none in a plan', () => {
  const finding = { rule: 'WHL-008', severity: 'error', file: 'a.whl' } as const;
  const seen = { expected: 'a', observed: 'b', evidence: [] };
  const audit = (answer: 'fail' | 'unknown') => ({
    auditBefore: { profile: 'p', rulesRun: ['WHL-008'], findings: [{ ...finding, answer, ...seen }] },
  });
  assert.equal(statesOf(ended('NO-GO', 'WHL-008', audit('fail')))['audit'], 'failure');
  assert.equal(statesOf(ended('GO', '', audit('fail')))['audit'], 'failure');
  assert.equal(statesOf(ended('PLANNED', '', audit('unknown')))['audit'], 'success');
  assert.equal(statesOf(ended('INCONCLUSIVE', 'unproven', audit('unknown')))['audit'], 'error');
  const unaudited = buildDossier(({ dossier }) => {
    dossier.auditBefore = undefined;
  });
  assert.equal(statesOf({ ...unaudited, target: 'kaggle' })['audit'], 'error');
});

test('a description has at most 140 characters and one line, and a project below the root its own name', () => {
  const dossier = ended('NO-GO', `x\n${'y'.repeat(500)}`);
  const set = commitStatuses(toldOf(dossier), requestOf(dossier), 'examples/nx47');
  assert.deepEqual(
    set.map(({ context }) => context),
    ['nx47/certification (examples/nx47)', 'nx47/audit (examples/nx47)'],
  );
  assert.ok(set.every(({ description }) => [...description].length <= 140 && !description.includes('\n')));
});
