import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from '../../../support/audit-builder.ts';
import { placesOf, withTexts } from '../../../support/repository-facts.ts';

const failed = '{"status": "fail", "error": "undefined symbol: exp"}';
const passed = '{"status": "ok", "warnings_count": 0}';

describe('REP-014, verdicts against their proof', () => {
  it('# CERTIFIED beside a report whose status is fail is refused with its line and the report', () => {
    const input = withTexts({
      'v7/RESULT.md': 'Run of May\n\n# LUMVORAX V7 CERTIFIED\n',
      'v7/report.json': failed,
    });
    const [found] = findingsOf('REP-014', input);
    assert.deepEqual([found?.file, found?.line], ['v7/RESULT.md', 3]);
    assert.deepEqual(found?.evidence, ['v7/report.json: fail']);
  });

  it('a folder named 20260221_GO_CERTIFIED with a failing report in it is refused', () => {
    const input = withTexts({ 'runs/20260221_GO_CERTIFIED/report.json': failed });
    assert.deepEqual(placesOf('REP-014', input), ['runs/20260221_GO_CERTIFIED/report.json']);
  });

  it('Verdict: GO in a text that says "JSON non trouvé" is refused', () => {
    const text = '| Rapport | JSON non trouvé |\n\n**Verdict final : GO**\n';
    assert.deepEqual(placesOf('REP-014', withTexts({ 'r/rapport.md': text })), ['r/rapport.md:3']);
  });

  it('a verdict that a later entry takes back, one beside a report that is ok, and a NO-GO are accepted', () => {
    for (const texts of [
      {
        'a/r.md': '# V7 CERTIFIED\n\n## Correction\nVerdict: NO-GO, the library did not load\n',
        'a/r.json': failed,
      },
      { 'a/r.md': 'Verdict: GO\n', 'a/r.json': passed },
      { 'a/r.md': 'Verdict: NO-GO\n', 'a/r.json': failed },
      { 'a/r.md': '```\nVerdict: GO\n```\n', 'a/r.json': failed },
      { 'a/NO-GO_run/r.json': failed },
    ]) {
      assert.deepEqual(placesOf('REP-014', withTexts(texts)), [], JSON.stringify(texts));
    }
  });
});

describe('REP-015, verdicts without proof', () => {
  it('SUCCESS as a line of its own without any JSON beside it is a warning', () => {
    const input = withTexts({ 'reports/final.txt': 'Run 12\n✅ **SUCCESS** ✅\n' });
    assert.deepEqual(placesOf('REP-015', input), ['reports/final.txt:2']);
    assert.equal(findingsOf('REP-015', input)[0]?.severity, 'warning');
  });

  it('a verdict that names its report, or has it in a folder below, is accepted; so are other words', () => {
    const elsewhere = { 'docs/summary.md': 'Verdict: GO, see run_12.json\n', 'runs/run_12.json': passed };
    const below = { 'session/a/report.md': '# GO\n', 'session/a/outputs/main.json': passed };
    const words = { 'README.md': '# How to GOTO\nThe verdict is GO or NO-GO.\nSuccess is not guaranteed.\n' };
    for (const texts of [elsewhere, below, words]) {
      assert.deepEqual(placesOf('REP-015', withTexts(texts)), [], JSON.stringify(texts));
    }
  });
});
