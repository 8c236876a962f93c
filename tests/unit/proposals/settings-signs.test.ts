import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf } from '../../support/one-change.ts';
import { exampleText } from '../../support/project-edits.ts';

const settings = exampleText('nx47.yml');

function changed(find: string, put: string): string[] {
  assert.equal(settings.split(find).length, 2, find);
  return codesOf('nx47.yml', settings, settings.replace(find, put));
}

test('nx47.yml that asks for less is refused: a symbol, a package, a range, a pack, a check', () => {
  assert.deepEqual(changed('    - lum_stddev\n', ''), ['requirement-lowered']);
  assert.deepEqual(changed('    - imagecodecs>=2025.3\n', ''), ['requirement-lowered']);
  assert.deepEqual(changed('numpy>=2.0', 'numpy'), ['requirement-lowered']);
  assert.deepEqual(changed('from-image: []', 'from-image: [numpy]'), ['requirement-lowered']);
  assert.deepEqual(changed('packs: [core, nx47]', 'packs: [core]'), ['requirement-lowered']);
  assert.deepEqual(changed("'{bundle}']", "'{bundle}', --quick]"), ['check-removed']);
});

test('nx47.yml that gives something up, or asks another runtime or program, is refused', () => {
  assert.deepEqual(changed('language: fr\n', 'language: fr\nremovals: [numpy-1.whl]\n'), [
    'requirement-lowered',
  ]);
  assert.deepEqual(changed('language: fr\n', 'language: fr\nlowered: ["symbol:lum_min"]\n'), [
    'requirement-lowered',
  ]);
  assert.deepEqual(changed('language: fr\n', 'language: fr\nmake-public: [kernel]\n'), [
    'requirement-lowered',
  ]);
  assert.deepEqual(changed('language: fr\n', 'language: fr\nkaggle-secrets: [KEY]\n'), [
    'requirement-lowered',
  ]);
  assert.deepEqual(changed('profile: kaggle-py312', 'profile: kaggle-py311'), ['settings-edited']);
  const proposers = 'proposers: [{ name: a, argv: [b] }]';
  assert.deepEqual(changed('language: fr\n', `language: fr\n${proposers}\n`), ['settings-edited']);
  assert.deepEqual(changed('language: fr\n', 'language: fr\nlanguage: en\n'), ['settings-edited']);
});

test('nx47.yml in another language, with more symbols or another name of its report is let through', () => {
  assert.deepEqual(changed('language: fr', 'language: en'), []);
  assert.deepEqual(changed('    - lum_stddev\n', '    - lum_stddev\n    - lum_more\n'), []);
  assert.deepEqual(changed('validation_report_v3_complete.json', 'validation_report_v4_complete.json'), []);
});
