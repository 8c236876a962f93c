import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkVerdicts } from '../../../../src/audit/repository/check-verdicts.ts';
import { sound } from '../../../support/audit-builder.ts';
import { tellersOf, withTexts } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkVerdicts);

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

describe('which lines give a verdict', () => {
  const claims = (text: string) => {
    const texts = { 'a/r.md': text, 'a/r.json': failed };
    return findingsOf('REP-014', withTexts(texts)).map(({ line }) => line);
  };

  it('a heading, a line that is introduced, and a line in capitals do; a sentence does not', () => {
    for (const line of [
      '# GO',
      '###### x CERTIFIED y',
      'Verdict: GO',
      '> **Final verdict** : SUCCESS',
      '| status | CERTIFIE |',
      'Statut : CERTIFIÉ',
      'Result: CERTIFIÉE',
      'résultat SUCCÈS',
      'RESULTAT: SUCCES',
      'conclusion GO',
      'Decision - GO',
      'décision: GO',
      'GO',
      '✅ RUN CERTIFIED ✅',
      '**SUCCESS**!',
    ]) {
      assert.deepEqual(claims(line), [1], line);
    }
    for (const line of [
      'We GO home',
      '#GO now',
      'verdicts: GO',
      'Verdict: GOOD',
      'Verdict: NO-GO',
      'Verdict: NO GO',
      'Verdict: GO-ish',
      'Verdict: go',
      'Verdict: not FAIL but GO',
      'X',
      `GO ${'A'.repeat(20)}`,
    ]) {
      assert.deepEqual(claims(line), [], line);
    }
  });

  it('what is fenced does not count, and the last verdict does', () => {
    assert.deepEqual(claims('```\nVerdict: GO\n```\n'), []);
    assert.deepEqual(claims('~~~\nx\n~~~\nVerdict: GO'), [4]);
    for (const word of ['FAIL', 'FAILED', 'ÉCHEC', 'ECHEC', 'REFUSED', 'REFUSÉ', 'NO-GO', 'NO GO']) {
      assert.deepEqual(claims(`Verdict: GO\nVerdict: ${word}`), [], word);
      assert.deepEqual(claims(`Verdict: ${word}\nVerdict: GO`), [2], word);
    }
  });

  it('the finding quotes the claim and what is against it', () => {
    const found = (texts: Readonly<Record<string, string>>, rule = 'REP-014') =>
      findingsOf(rule, withTexts(texts)).map(({ file, expected, observed, evidence }) => [
        file,
        expected,
        observed,
        ...evidence,
      ]);
    assert.deepEqual(found({ 'a/r.md': '# GO  ', 'a/r.json': failed }), [
      ['a/r.md', '"status": "ok"', '# GO ≠ a/r.json: fail', 'a/r.json: fail'],
    ]);
    assert.deepEqual(found({ 'a/r.md': '# GO' }, 'REP-015'), [
      ['a/r.md', '"status": "ok"', '# GO (JSON: ∅)'],
    ]);
    assert.deepEqual(found({ 'GO_1/r.json': failed }), [['GO_1/r.json', '"status": "ok"', 'GO_1 ≠ fail']]);
    const admitted = found({ 'a/r.md': '# GO\nlogs not found', 'a/r.json': passed });
    assert.deepEqual(admitted, [['a/r.md', '"status": "ok"', '# GO ≠ logs not found', 'logs not found']]);
  });

  it('every admission that a proof was missing counts, within forty characters', () => {
    for (const words of [
      'non trouvé',
      'non trouvées',
      'not found',
      'introuvable',
      'introuvables',
      'missing',
    ]) {
      for (const what of ['JSON', 'log', 'logs']) {
        const text = `# GO\n${what} ${words}.`;
        assert.equal(placesOf('REP-014', withTexts({ 'a/r.txt': text, 'a/r.json': passed })).length, 1, text);
      }
    }
    for (const text of [
      '# GO\nJSONs missing',
      '# GO\nJSON missingly',
      `# GO\nJSON ${'x'.repeat(40)} missing`,
    ]) {
      assert.deepEqual(placesOf('REP-014', withTexts({ 'a/r.rst': text, 'a/r.json': passed })), [], text);
    }
  });

  it('status or verdict of a JSON object is what it says of itself; ok and GO are good', () => {
    const good = (json: string) =>
      placesOf('REP-015', withTexts({ 'a/r.md': '# GO', 'a/r.json': json })).length +
        placesOf('REP-014', withTexts({ 'a/r.md': '# GO', 'a/r.json': json })).length ===
      0;
    for (const json of [
      '{"status":"ok"}',
      '{"verdict":"GO"}',
      '{"status":3,"verdict":"GO"}',
      '{"status":"GO"}',
    ])
      assert.ok(good(json), json);
    for (const json of ['{"status":"OK"}', '{"status":"fail","verdict":"GO"}', '["ok"]', '{"status":1}', '{'])
      assert.ok(!good(json), json);
  });

  it('reports of other folders do not count, those of the folder above neither', () => {
    const against = (path: string) =>
      placesOf('REP-014', withTexts({ 'a/b/r.md': '# GO', [path]: failed })).length;
    assert.deepEqual(
      ['a/b/x.json', 'a/b/c/x.json', 'a/x.json', 'a/bb/x.json', 'x.json'].map(against),
      [1, 1, 0, 0, 0],
    );
    const top = (path: string) => placesOf('REP-014', withTexts({ 'r.md': '# GO', [path]: failed })).length;
    assert.deepEqual(['x.json', 'a/x.json'].map(top), [1, 0]);
  });

  it('folders that call themselves good are found by whole words', () => {
    const said = (folder: string) => placesOf('REP-014', withTexts({ [`${folder}/r.json`]: failed })).length;
    assert.deepEqual(
      ['GO', 'x_GO', 'GO-1', 'CERTIFIED.2', 'a/CERTIFIE/b', 'x SUCCESS'].map(said),
      [1, 1, 1, 1, 1, 1],
    );
    assert.deepEqual(['GOOD', 'xGO', 'NO-GO', 'NO_GO_1', 'NO GO', 'go'].map(said), [0, 0, 0, 0, 0, 0]);
  });
});

it('REP-014 and REP-015 are always asked', () => {
  assert.deepEqual(checkVerdicts(sound), { evaluated: ['REP-014', 'REP-015'], findings: [] });
});

it('only prose claims and only JSON proves; a fence begins its line; every report against a claim is told', () => {
  const rules = (texts: Readonly<Record<string, string>>) =>
    checkVerdicts(withTexts(texts)).findings.map(({ rule, line, evidence }) => [rule, line, ...evidence]);
  for (const name of ['a/r.py', 'a/r.md.bak'])
    assert.deepEqual(rules({ [name]: '# GO', 'a/r.json': failed }), [], name);
  for (const name of ['a/r.md', 'a/r.TXT', 'a/r.rst'])
    assert.equal(rules({ [name]: '# GO' }).length, 1, name);
  assert.deepEqual(rules({ 'a/r.md': '# GO', 'a/x.txt': failed }), [['REP-015', 1]]);
  for (const text of ['x ``` y\nVerdict: GO', 'x```\nVerdict: GO'])
    assert.deepEqual(rules({ 'a/r.md': text }), [['REP-015', 2]], text);
  assert.deepEqual(rules({ 'a/r.md': '  ```\nVerdict: GO\n\t~~~\n' }), []);
  assert.equal(rules({ 'a/r.md': `GO ${'*'.repeat(30)} RUN` }).length, 1);
  const two = { 'a/r.md': '# GO', 'a/x.json': failed, 'a/y.json': failed };
  assert.deepEqual(rules(two), [['REP-014', 1, 'a/x.json: fail', 'a/y.json: fail']]);
  assert.equal(checkVerdicts(withTexts(two)).findings[0]?.observed, '# GO ≠ a/x.json: fail, a/y.json: fail');
});
