import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Executed, runTurn, type TurnPart } from '../../../src/loop/run-turn.ts';
import type { AuditedTree } from '../../../src/macro/audit-tree.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { nothingToRepair, type Repair, type RepairKind } from '../../../src/model/repair.ts';
import { sound } from '../../support/audit-builder.ts';

/** A project that is a set of rules which fail in it. */
function projectWith(...failing: string[]) {
  const wrong = new Set(failing);
  let audits = 0;
  const audit = async (): Promise<AuditedTree> => {
    audits += 1;
    const findings = [...wrong].map(findingOf);
    return { audit: { profile: 'p', findings, rulesRun: [] }, facts: sound };
  };
  return { wrong, audit, audits: () => audits };
}

function findingOf(rule: string): Finding {
  const words = { expected: '', observed: '', evidence: [] };
  return { rule, severity: 'error', answer: 'fail', file: 'f', ...words };
}

const repairOf = (kind: RepairKind, rule: string): Repair => ({
  ...{ kind, commit: `fix: ${rule}`, serves: [{ rule, file: 'f' }], because: [] },
  changes: [{ path: 'f', content: rule }],
});

/** Mends one rule wherever it is found. */
const mends = (kind: RepairKind, rule: string): TurnPart => ({
  name: kind,
  diagnose: async ({ audit: { findings } }) =>
    findings.some((one) => one.rule === rule)
      ? { ...nothingToRepair, repairs: [repairOf(kind, rule)] }
      : nothingToRepair,
});

const applied = ({ kind, commit, serves, because }: Repair): Executed => ({
  kind: 'applied',
  applied: { repair: { kind, commit, serves, because }, commit: 'c1', changes: [] },
});

test('what a repair makes wrong is mended by the part behind it, in the same turn', async () => {
  const project = projectWith('WHL-008');
  const turn = await runTurn([mends('wheel-set', 'WHL-008'), mends('wheel-names', 'REP-011')], {
    audit: project.audit,
    execute: async (repair) => {
      project.wrong.delete(repair.serves[0]?.rule ?? '');
      if (repair.kind === 'wheel-set') project.wrong.add('REP-011');
      return applied(repair);
    },
  });
  assert.deepEqual(
    turn.applied.map(({ repair }) => repair.kind),
    ['wheel-set', 'wheel-names'],
  );
  assert.deepEqual([turn.before.length, turn.after, turn.blocking], [1, [], []]);
});

test('what an early part can only mend after a late one is mended in the next round', async () => {
  const project = projectWith('REP-011');
  const turn = await runTurn([mends('wheel-set', 'WHL-008'), mends('wheel-names', 'REP-011')], {
    audit: project.audit,
    execute: async (repair) => {
      project.wrong.delete(repair.serves[0]?.rule ?? '');
      if (repair.kind === 'wheel-names') project.wrong.add('WHL-008');
      return applied(repair);
    },
  });
  assert.deepEqual(
    turn.applied.map(({ repair }) => repair.kind),
    ['wheel-names', 'wheel-set'],
  );
});

test('a repair that brings back what it mends ends after three rounds', async () => {
  const project = projectWith('WHL-008');
  const turn = await runTurn([mends('wheel-set', 'WHL-008')], {
    audit: project.audit,
    execute: async (repair) => applied(repair),
  });
  assert.deepEqual([turn.applied.length, turn.after.length], [3, 1]);
});

test('a project without findings is audited once and asked of nobody', async () => {
  const project = projectWith();
  const part: TurnPart = { name: 'wheels', diagnose: () => Promise.reject(new Error('asked')) };
  const ports = { audit: project.audit, execute: () => Promise.reject(new Error('executed')) };
  const turn = await runTurn([part], ports);
  assert.deepEqual([turn.applied, turn.after, project.audits()], [[], [], 1]);
});

test('a refused repair is told once, and what it was for is left', async () => {
  const project = projectWith('WHL-008', 'NBK-005');
  const turn = await runTurn([mends('wheel-set', 'WHL-008'), mends('install-order', 'NBK-005')], {
    audit: project.audit,
    execute: async (repair, by) => {
      if (repair.kind === 'wheel-set')
        return { kind: 'refused', refused: { title: repair.commit, by, code: 'stub', why: '' } };
      project.wrong.delete('NBK-005');
      return applied(repair);
    },
  });
  assert.deepEqual(turn.refused, [{ title: 'fix: WHL-008', by: 'wheel-set', code: 'stub', why: '' }]);
  assert.deepEqual(turn.blocking, [{ rule: 'WHL-008', file: 'f' }]);
});

test('what can’t be repaired is told only of findings that are left', async () => {
  const project = projectWith('WHL-008', 'NBK-005');
  const says: TurnPart = {
    name: 'rest',
    diagnose: async () => ({
      ...nothingToRepair,
      unrepairable: ['WHL-008', 'NBK-005'].map((rule) => ({
        rule,
        file: 'f',
        why: 'unknown-rule',
        core: [],
      })),
    }),
  };
  const turn = await runTurn([says, mends('wheel-set', 'WHL-008')], {
    audit: project.audit,
    execute: async (repair) => {
      project.wrong.delete('WHL-008');
      return applied(repair);
    },
  });
  assert.deepEqual(
    turn.unrepairable.map(({ rule }) => rule),
    ['NBK-005'],
  );
});

test('who proposes is asked where nothing else could be mended, once nothing moves, and of a clean audit too', async () => {
  const project = projectWith('WHL-008');
  const asked: number[] = [];
  const proposer: TurnPart = {
    name: 'proposals',
    whenStuck: true,
    diagnose: async ({ audit: { findings } }) => {
      asked.push(findings.length);
      return nothingToRepair;
    },
  };
  const turn = await runTurn([mends('wheel-set', 'WHL-008'), proposer], {
    audit: project.audit,
    execute: async (repair) => {
      project.wrong.delete('WHL-008');
      return applied(repair);
    },
  });
  assert.deepEqual([turn.applied.length, asked], [1, [0]]);
});
