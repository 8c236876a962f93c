import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../src/audit/rules.ts';
import { explainCommand, explanations } from '../../src/explain-command.ts';
import { conditions } from '../../src/gate/conditions.ts';
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

test('every rule, condition and code is explained, once, in both languages', () => {
  const ids = [...Object.keys(rules), ...conditions.map(({ id }) => id), ...failureCodes];
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
