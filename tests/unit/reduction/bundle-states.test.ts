import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleIn, differencesOf, earlierBundle, withBundle } from '../../../src/reduction/bundle-states.ts';
import { textPiece } from '../../../src/reduction/project-state.ts';

const state = new Map([
  ['notebook/a.ipynb', textPiece('{}')],
  ['bundle/kept.whl', textPiece('kept')],
  ['bundle/new.whl', textPiece('new')],
  ['bundle/sub/changed.so', textPiece('now')],
]);
const digest = (text: string) => textPiece(text).sha256;
const manifest = [
  { name: 'kept.whl', sha256: digest('kept') },
  { name: 'gone.whl', sha256: digest('gone') },
  { name: 'sub/changed.so', sha256: digest('before') },
];

test('an earlier bundle is made from what is kept by its digest, and its differences are told by name', async () => {
  const today = bundleIn(state, 'bundle');
  assert.deepEqual([...today.keys()], ['kept.whl', 'new.whl', 'sub/changed.so']);
  const { files, unmade } = await earlierBundle(manifest, today, async (sha256) => `/kept/${sha256}`);
  assert.deepEqual(unmade, []);
  const differences = differencesOf(files, today);
  assert.deepEqual(differences, [
    { name: 'gone.whl', change: 'removed' },
    { name: 'new.whl', change: 'added' },
    { name: 'sub/changed.so', change: 'changed' },
  ]);
  const [, added] = differences;
  assert.ok(added !== undefined);
  const mixed = withBundle(state, 'bundle', { earlier: files, today }, [added]);
  assert.deepEqual([...mixed.keys()].sort(), [
    'bundle/gone.whl',
    'bundle/kept.whl',
    'bundle/new.whl',
    'bundle/sub/changed.so',
    'notebook/a.ipynb',
  ]);
  assert.equal(mixed.get('bundle/sub/changed.so')?.sha256, digest('before'));
  const whole = withBundle(state, 'bundle', { earlier: files, today }, differences);
  assert.deepEqual(new Map([...whole].sort()), new Map([...state].sort()), 'with all of them it is as today');
});

test('a file whose bytes of before are gone stays as it is today, and is named', async () => {
  const today = bundleIn(state, 'bundle');
  const { files, unmade } = await earlierBundle(manifest, today, async () => undefined);
  assert.deepEqual(unmade, ['gone.whl', 'sub/changed.so']);
  assert.equal(files.get('sub/changed.so')?.sha256, digest('now'));
  assert.deepEqual(differencesOf(files, today), [{ name: 'new.whl', change: 'added' }]);
});
