import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../src/audit/rules.ts';
import { explainCommand, explanations } from '../../src/explain-command.ts';
import { conditions } from '../../src/gate/conditions.ts';
import { machineRuleIds } from '../../src/machines/rules.ts';
import { Failure, failureCodes } from '../../src/model/failure.ts';

test('nx47 explain WHL-008 says title, family, severity, why and fix, in English and in French', () => {
  const english = explainCommand('WHL-008', 'en').split('\n');
  assert.equal(english[0], 'WHL-008  Wheel not compatible with the target runtime');
  assert.deepEqual(english.slice(1, 4), [
    '  Family: wheels (WHL)',
    '  Severity: error, blocks',
    '  Pack of conditions: core',
  ]);
  assert.match(english[4] ?? '', /^ {2}Why: No tag of the wheel/);
  assert.match(english[5] ?? '', /^ {2}What to do: Take the wheel published/);
  assert.match(explainCommand('whl-008', 'fr'), /^ {2}Gravité : erreur, bloque$/m);
});

test('a condition says where it is required, a failure code what its exit status is', () => {
  assert.match(explainCommand('GATE-014', 'en'), /^ {2}Required: on Kaggle$/m);
  assert.match(explainCommand('KAGGLE_REFUSED', 'en'), /^ {2}Effect: NO-GO \(exit status 1\)$/m);
  assert.match(explainCommand('TOOL_MISSING', 'en'), /^ {2}Effect: machine: INCONCLUSIVE/m);
  assert.match(explainCommand('CONFIG_NOT_FOUND', 'en'), /No nx47\.yml in <folder>/);
});

test('nx47 explain MCH-013 says that it stops everything, and which rule of the contract it holds', () => {
  const english = explainCommand('mch-013', 'en');
  assert.match(english, /^MCH-013 {2}One file system written to in two places$/m);
  assert.match(english, /^ {2}Effect: stops everything$/m);
  assert.match(english, /^ {2}Rules of the contract: 25$/m);
  assert.match(explainCommand('MCH-001', 'fr'), /^ {2}À faire : Sondez-la : nx47 machines probe <machine>$/m);
});

test('nx47 explain GATE-014 says what it requires, its evidence and how it can fail, in both languages', () => {
  const english = explainCommand('GATE-014', 'en');
  assert.match(english, /^GATE-014 {2}The status is asked for at least 59 s after the push$/m);
  assert.match(english, /^ {2}Evidence: the time of the first question, step wait$/m);
  assert.match(english, /^ {2}Fails when: asked less than 59 s after the version$/m);
  const french = explainCommand('GATE-014', 'fr');
  assert.match(french, /^ {2}Preuve : /m);
  assert.match(french, /^ {2}Échoue si : /m);
});

test('every condition says all four things in both languages, and no two languages say the same', () => {
  const [fr, en] = (['fr', 'en'] as const).map((language) =>
    explanations(language).filter(({ family }) => family === 'GATE'),
  );
  assert.equal(fr?.length, conditions.length);
  for (const [at, one] of (fr ?? []).entries()) {
    const other = en?.[at];
    for (const { title, proof, fix } of [one, ...(other === undefined ? [] : [other])])
      for (const text of [title, proof?.evidence, proof?.fails, fix])
        assert.match(text ?? '', /\p{L}{3}/u, one.id);
    assert.notEqual(one.proof?.fails, other?.proof?.fails, one.id);
  }
});

test('every rule, condition and code is explained, once, in both languages', () => {
  const ids = [...Object.keys(rules), ...conditions.map(({ id }) => id), ...machineRuleIds, ...failureCodes];
  for (const language of ['fr', 'en'] as const) {
    const all = explanations(language);
    assert.deepEqual(
      all.map(({ id }) => id),
      ids,
    );
    for (const { id, title, why, fix, attributes } of all) {
      assert.ok(title !== '' && why !== '' && fix !== '', id);
      assert.match(attributes[0]?.[1] ?? '', /^\p{L}/u, `the family of ${id} has a name`);
    }
  }
});

const refused: readonly (readonly [string, RegExp])[] = [
  ['WHL-0008', /WHL-008/],
  ['KAGLE_REFUSED', /KAGGLE_REFUSED/],
  ['xyz', /WHL-…, DEP-…/],
  ['', /GATE-014/],
];
for (const [id, expected] of refused) {
  test(`nx47 explain "${id}" is USAGE_BAD_VALUE and names ${expected.source}`, () => {
    assert.throws(
      () => explainCommand(id, 'en'),
      (error: unknown) =>
        error instanceof Failure &&
        error.code === 'USAGE_BAD_VALUE' &&
        expected.test(String(error.parameters['expected'])),
    );
  });
}
