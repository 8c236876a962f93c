import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeSettings, parseConfig } from '../../../src/config/parse-config.ts';
import { Failure, type FailureCode } from '../../../src/model/failure.ts';

function failureOf(act: () => unknown): Failure {
  try {
    act();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('packz in line 2 is refused with the suggestion packs', () => {
  const failure = failureOf(() => parseConfig('kernel: notebook\npackz: [core]\n', 'nx47.yml'));
  assert.equal(failure.code, 'CONFIG_UNKNOWN_KEY');
  assert.deepEqual(failure.parameters, { file: 'nx47.yml', line: 2, key: 'packz', suggestion: 'packs' });
});

test('a setting of the command line alone, mode, is refused in nx47.yml', () => {
  assert.equal(failureOf(() => parseConfig('mode: execute\n', 'f')).code, 'CONFIG_UNKNOWN_KEY');
});

const refused: [string, string, FailureCode][] = [
  ['a key that stands twice', 'kernel: a\nkernel: b\n', 'CONFIG_UNREADABLE'],
  ['a list at the top', '- kernel\n', 'CONFIG_UNREADABLE'],
  ['an open quote', 'kernel: "a\n', 'CONFIG_UNREADABLE'],
];
for (const [what, text, code] of refused) {
  test(`${what} is refused as ${code}`, () =>
    assert.equal(failureOf(() => parseConfig(text, 'f')).code, code));
}

test('the command line stands above nx47.yml, which stands above the default', () => {
  const file = parseConfig('kernel: k\nlanguage: en\nprofile: kaggle-py313\n', 'f');
  const settings = mergeSettings({ language: 'fr', wait: '' }, file, 'f');
  assert.equal(settings.language, 'fr');
  assert.equal(settings.profile, 'kaggle-py313');
  assert.equal(settings.deadline, 3600);
  assert.equal(settings.wait, undefined);
});

test('a file without kernel is refused with the name of the missing key', () => {
  const failure = failureOf(() => mergeSettings({}, parseConfig('packs: [core]\n', 'f'), 'f'));
  assert.deepEqual([failure.code, failure.parameters['key']], ['CONFIG_MISSING_KEY', 'kernel']);
});

test('bundle.pahts in line 2 is refused as bundle.pahts, with the suggestion path', () => {
  const failure = failureOf(() =>
    mergeSettings({}, parseConfig('kernel: k\nbundle: {path: b, pahts: c}\n', 'f'), 'f'),
  );
  assert.deepEqual(
    [failure.code, failure.parameters['key'], failure.parameters['suggestion'], failure.parameters['line']],
    ['CONFIG_UNKNOWN_KEY', 'bundle.pahts', 'path', 2],
  );
});

test('summary: maybe is refused as a bad value in line 2, not as a missing one', () => {
  const file = parseConfig('kernel: kernel\nsummary: maybe\n', 'nx47.yml');
  assert.throws(() => mergeSettings({}, file, 'nx47.yml'), {
    code: 'CONFIG_BAD_VALUE',
    parameters: {
      ...{ file: 'nx47.yml', line: 2, key: 'summary' },
      why: 'Invalid input: expected boolean, received string',
    },
  });
});

test('packs: [] is refused as a bad value', () => {
  assert.equal(
    failureOf(() => mergeSettings({}, parseConfig('kernel: k\npacks: []\n', 'f'), 'f')).code,
    'CONFIG_BAD_VALUE',
  );
});

const settingsOf = (text: string) => mergeSettings({}, parseConfig(`kernel: k\n${text}\n`, 'f'), 'f');

const misplaced: [string, FailureCode][] = [
  ['bundle: {path: ../other}', 'CONFIG_PATH_OUTSIDE'],
  ['bundle: {path: /etc}', 'CONFIG_PATH_OUTSIDE'],
  ['bundle: {path: a/../../b}', 'CONFIG_PATH_OUTSIDE'],
  ['bundle: {path: b, recipe: {files: {../x: y}}}', 'CONFIG_PATH_OUTSIDE'],
  ['bundle: {path: b, recipe: {files: {x: ../y}}}', 'CONFIG_PATH_OUTSIDE'],
  ['dataset: ../dataset-metadata.json', 'CONFIG_PATH_OUTSIDE'],
  ['bundle: {path: ./}', 'CONFIG_BUNDLE_PATH'],
  ['bundle: {path: .nx47/bundle}', 'CONFIG_BUNDLE_PATH'],
  ['main-report: out/report.json', 'CONFIG_REPORT_NAME'],
  ['main-report: ../report.json', 'CONFIG_REPORT_NAME'],
  ['main-report: lumvorax_checksums_manifest.json', 'CONFIG_REPORT_NAME'],
];
for (const [text, code] of misplaced) {
  test(`${text} is refused as ${code}`, () => assert.equal(failureOf(() => settingsOf(text)).code, code));
}

test('kernel .. is refused, ./notebook/ is read as notebook, . stays the project itself', () => {
  const kernelOf = (kernel: string) => mergeSettings({}, parseConfig(`kernel: ${kernel}\n`, 'f'), 'f').kernel;
  assert.equal(failureOf(() => kernelOf('..')).code, 'CONFIG_PATH_OUTSIDE');
  assert.deepEqual(['./notebook/', '.', './'].map(kernelOf), ['notebook', '.', '.']);
});

test('a deadline `soon` is refused as a value, not as a missing one', () => {
  const failure = failureOf(() => mergeSettings({ deadline: 'soon' }, parseConfig('kernel: k\n', 'f'), 'f'));
  assert.deepEqual([failure.code, failure.parameters['key']], ['CONFIG_BAD_VALUE', 'deadline']);
});
