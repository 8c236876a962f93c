import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirementsOf } from '../../../src/codec/requirements.ts';
import { requestSchema } from '../../../src/model/request.ts';

const asked = (settings: Readonly<Record<string, unknown>>) =>
  requirementsOf(requestSchema.parse({ kernel: 'k', packs: ['core'], ...settings })).filter(
    (one) => !one.startsWith('output:nx47_'),
  );

test('packages go by their canonical names, and those left to the image are not asked of the bundle', () => {
  const required = {
    packages: ['Pillow>=11', 'scikit_learn[x] ; python_version > "3"'],
    'from-image': ['pillow'],
  };
  assert.deepEqual(asked({ required }), [
    'bundled:scikit-learn',
    'pack:core',
    'package:pillow',
    'package:scikit-learn',
  ]);
});

test('library, symbols, forbidden names, files, assets and the main report are each asked for by name', () => {
  const settings = {
    packs: ['nx47'],
    native: { library: 'l.so', symbols: ['f'], forbidden: ['g*'] },
    required: { files: ['x.tif'] },
    assets: [{ file: 'x.tif', archive: 'a.zip', member: 'm' }],
    'main-report': 'r.json',
  };
  assert.deepEqual(
    asked(settings).filter((one) => !one.startsWith('output:lumvorax_')),
    [
      'asset:x.tif',
      'file:x.tif',
      'forbidden:g*',
      'library:l.so',
      'output:r.json',
      'pack:core',
      'pack:nx47',
      'symbol:f',
    ],
  );
});
