import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repositoryRules } from '../../../../src/audit/repository/rules.ts';

test('a wheel that is expected and missing is an error, one in an unused script a warning, folders are a note', () => {
  const of = (wanted: string) =>
    Object.entries(repositoryRules).flatMap(([id, { severity }]) => (severity === wanted ? [id] : []));
  assert.deepEqual(of('note'), ['REP-025', 'MET-015', 'VER-002']);
  assert.deepEqual(of('warning'), [
    'REP-012',
    'REP-015',
    'REP-018',
    'REP-020',
    'REP-021',
    'REP-024',
    'REP-026',
    'MET-016',
    'MET-017',
    'MET-022',
    'MET-023',
    'MET-027',
    'VER-001',
    'VER-003',
  ]);
  assert.equal(of('error').length + 17, Object.keys(repositoryRules).length);
  assert.ok(Object.values(repositoryRules).every(({ pack }) => pack === 'core'));
});
