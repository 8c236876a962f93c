import assert from 'node:assert/strict';
import { test } from 'node:test';
import { having, pure } from '../../../support/closure-builder.ts';
import { type ClosureQuestion, closureSays } from '../../../support/closure-case.ts';

const installed = (name: string, version: string, ...requires: string[]) => ({ name, version, requires });
const says = (question: ClosureQuestion) => closureSays(question).filter((line) => !/^DEP-00[89]/.test(line));

test('each wheel that replaces another version is told with what breaks by it, and by it alone', () => {
  const profile = having(
    'numpy 2.0',
    'pillow 11',
    installed('scipy', '1.16', 'numpy>=2'),
    installed('scikit-image', '1', 'pillow<12'),
    installed('own', '0', 'numpy>=2'),
  );
  const files = [pure('numpy', '2.6'), pure('numpy', '1.26'), pure('pillow', '12'), pure('own', '1')];
  assert.deepEqual(says({ packages: ['numpy<2', 'pillow'], files, profile }), [
    'DEP-005 fail pillow-12-py3-none-any.whl | pillow 11 | pillow 12 | scikit-image 1 → pillow<12',
    'DEP-005 fail numpy-1.26-py3-none-any.whl | numpy 2.0 | numpy 1.26 | scipy 1.16 → numpy>=2',
    'DEP-010 fail numpy-1.26-py3-none-any.whl | numpy >= 2.0 | numpy 1.26',
  ]);
});

test('a wheel in place of a version that is not known may break as well', () => {
  const profile = having('numpy', installed('scipy', '1.16', 'numpy<2.5'));
  assert.deepEqual(says({ packages: ['numpy'], files: [pure('numpy', '2.6')], profile }), [
    'DEP-005 fail numpy-2.6-py3-none-any.whl | numpy ? | numpy 2.6 | scipy 1.16 → numpy<2.5',
  ]);
});

test('the very version of the image replaces nothing, whatever else is broken there', () => {
  const profile = having('numpy 2.0', installed('scipy', '1.16', 'numpy<2'));
  assert.deepEqual(says({ packages: ['numpy'], files: [pure('numpy', '2.0.0')], profile }), []);
});

test('what a new version breaks is not known where the image lists not everything, or not what is required', () => {
  const unknown = ['DEP-005 unknown numpy-2.6-py3-none-any.whl | numpy 2 | numpy 2.6'];
  const files = [pure('numpy', '2.6')];
  const silent = { name: 'scipy', version: '1.16' };
  assert.deepEqual(says({ packages: ['numpy'], files, profile: having('numpy 2', silent) }), unknown);
  const partial = { ...having('numpy 2'), unknown: ['distributions'] };
  assert.deepEqual(says({ packages: ['numpy'], files, profile: partial }), unknown);
  const brought = [...files, pure('scipy', '1.17')];
  assert.deepEqual(says({ packages: ['numpy'], files: brought, profile: having('numpy 2', silent) }), []);
});
