import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from '../../../../src/audit/audit.ts';
import { wheelMatrix } from '../../../../src/audit/wheels/wheel-matrix.ts';
import { kaggle, sound, withExtra } from '../../../support/audit-builder.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const fitOf = (name: string) => wheelMatrix([{ name }], kaggle).fits[0];

test('of two tags that both fit, the one that the runtime prefers is shown', () => {
  const fit = fitOf('pillow-11.3.0-cp312-cp312-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl');
  assert.deepEqual([fit?.answer, fit?.tag], ['ok', 'cp312-cp312-manylinux_2_28_x86_64']);
  assert.equal(fitOf('x-1.0-py3-none-any.whl')?.tag, 'py3-none-any');
});

test('a cp312 wheel for glibc 2.38 fails by glibc alone, and is nearer than the cp311 tag beside it', () => {
  const fit = fitOf('x-1.0-cp311.cp312-cp312-manylinux_2_38_x86_64.whl');
  assert.deepEqual(fit, {
    file: 'x-1.0-cp311.cp312-cp312-manylinux_2_38_x86_64.whl',
    answer: 'fail',
    tag: 'cp312-cp312-manylinux_2_38_x86_64',
    reasons: ['glibc 2.38 > 2.35'],
  });
});

test('a file name that is no wheel name, and a profile without tags, are unknown', () => {
  assert.deepEqual([fitOf('numpy.whl')?.answer, fitOf('numpy.whl')?.reasons], ['unknown', ['parts']]);
  const { runtime, fits } = wheelMatrix([{ name: 'x-1.0-py3-none-any.whl' }], { compatible_tags: [] });
  assert.deepEqual([runtime, fits[0]?.answer, fits[0]?.tag], ['', 'unknown', 'py3-none-any']);
});

test('the matrix and rule WHL-008 agree on every wheel of a bundle; other files are not in it', () => {
  const tags = [
    'cp311-cp311-manylinux_2_17_x86_64',
    'cp312-cp312-win_amd64',
    'cp310-abi3-manylinux_2_35_x86_64',
  ];
  const wheels = tags.map((tag, at) => buildWheel({ name: `one${at}`, version: '1.0', tag }));
  const { findings, wheels: matrix } = audit(withExtra(...wheels));
  const refused = findings.filter(({ rule }) => rule === 'WHL-008').map(({ file }) => file);
  const failed = matrix?.fits.filter(({ answer }) => answer === 'fail').map(({ file }) => file);
  assert.deepEqual(failed, refused);
  assert.equal(failed?.length, 2);
  assert.ok(matrix?.fits.every(({ file }) => file.endsWith('.whl')));
  assert.equal(audit({ ...sound, bundle: undefined }).wheels, undefined);
});

test('the matrix names the most preferred tag and sorts the wheels; a profile without tags has no runtime', () => {
  const names = ['b-1-py3-none-any.whl', 'notes.txt', 'sub/a-1-py3-none-any.WHL', 'a-1-py3-none-any.whl'];
  const files = names.map((name) => ({ name }));
  const { runtime, fits } = wheelMatrix(files, kaggle);
  assert.equal(runtime, 'cp312-cp312-manylinux_2_35_x86_64');
  assert.deepEqual(
    fits.map(({ file, answer }) => [file, answer]),
    [
      ['a-1-py3-none-any.whl', 'ok'],
      ['b-1-py3-none-any.whl', 'ok'],
      ['sub/a-1-py3-none-any.WHL', 'unknown'],
    ],
  );
  assert.deepEqual(fits[0]?.reasons, []);
  const without = wheelMatrix([{ name: 'a-1-py3-none-any.whl' }], {});
  assert.deepEqual(without, {
    runtime: '',
    fits: [{ file: 'a-1-py3-none-any.whl', answer: 'unknown', tag: 'py3-none-any', reasons: [] }],
  });
});
