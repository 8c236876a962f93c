import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../../src/audit/rules.ts';

/** Every other rule is an error of the pack core. */
const milder: Readonly<Record<string, readonly string[]>> = {
  'warning core': [
    ...['WHL-006', 'WHL-010', 'WHL-011', 'WHL-014', 'WHL-015', 'DEP-005', 'DEP-006', 'DEP-010', 'DEP-014'],
    ...['DEP-015', 'DEP-016', 'DEP-017', 'MET-011', 'ELF-010', 'ELF-012', 'ELF-013', 'ELF-017', 'ELF-019'],
    ...['ELF-020', 'REP-012', 'REP-015', 'REP-018', 'REP-020', 'REP-021', 'REP-024', 'REP-026', 'MET-016'],
    ...['MET-017', 'MET-022', 'MET-023', 'MET-027', 'VER-001', 'VER-003'],
  ],
  'note core': [
    ...['WHL-016', 'DEP-007', 'DEP-008', 'DEP-009', 'REP-008', 'MET-007', 'PRE-001', 'REP-025', 'MET-015'],
    'VER-002',
  ],
  'error nx47': ['REP-009'],
};

test('WHL-001 blocks, WHL-006 warns, WHL-016 informs: each rule has its severity, REP-009 alone is of the pack nx47', () => {
  const kinds: Record<string, string[]> = {};
  for (const [id, { severity, pack }] of Object.entries(rules)) {
    const kind = `${severity} ${pack}`;
    kinds[kind] = [...(kinds[kind] ?? []), id];
  }
  const { 'error core': blocking = [], ...others } = kinds;
  assert.deepEqual(others, milder);
  const listed = Object.values(milder).flat().length;
  assert.equal(blocking.length + listed, Object.keys(rules).length);
  for (const id of ['WHL-001', 'DEP-001', 'ELF-001', 'REP-001', 'NBK-001', 'MET-001', 'SEC-001'])
    assert.ok(blocking.includes(id), id);
});
