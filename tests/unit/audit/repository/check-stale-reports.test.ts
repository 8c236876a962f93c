import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkStaleReports } from '../../../../src/audit/repository/check-stale-reports.ts';
import { sha256Hex } from '../../../../src/codec/digest.ts';
import { numpy, sound, textFile, withExtra } from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';

const { findingsOf } = tellersOf(checkStaleReports);
const report = (sha256: string) =>
  withExtra(textFile('build_report.json', JSON.stringify({ built: { [numpy.name]: { sha256 } } }, null, 1)));

it('REP-028: a build report with another digest of numpy is refused with its line, and one that fits is accepted', () => {
  const [found, ...others] = findingsOf('REP-028', report('0'.repeat(64)));
  assert.deepEqual([found?.file, found?.line, others], ['build_report.json', 4, []]);
  assert.equal(found?.observed, `"${'0'.repeat(64)}"`);
  assert.deepEqual(findingsOf('REP-028', report(sha256Hex(numpy.bytes))), []);
  assert.deepEqual(findingsOf('REP-028', sound), []);
});

it('REP-028: a project without a bundle has no such reports', () => {
  assert.deepEqual(checkStaleReports({ ...sound, bundle: undefined }), { evaluated: [], findings: [] });
});
