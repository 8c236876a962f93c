import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fillGaps } from '../../../src/profile/fill-gaps.ts';

const whole = {
  python: { implementation: 'cpython', version: '3.12.1', abi: 'cp312', ext_suffixes: ['.so'] },
  platform: { machine: 'x86_64', libc: { name: 'glibc', version: '2.35' } },
  marker_environment: { os_name: 'posix' },
  distributions: [],
  unknown: ['loader.libs'],
};

it('a whole profile without a loader stays as it is', () => {
  assert.deepEqual(fillGaps(whole), whole);
});

it('python without its version has an empty one, which is named in unknown after what was there', () => {
  const { version: _, ...python } = whole.python;
  assert.deepEqual(fillGaps({ ...whole, python }), {
    ...whole,
    python: { ...whole.python, version: '' },
    unknown: ['loader.libs', 'python.version'],
  });
});

it('without platform the whole part is named once, and its members are empty', () => {
  const { platform: _, ...rest } = whole;
  assert.deepEqual(fillGaps(rest), {
    ...whole,
    platform: { machine: '', libc: { name: '', version: '' } },
    unknown: ['loader.libs', 'platform'],
  });
});

it('a loader without its libraries has none', () => {
  const filled = fillGaps({ ...whole, loader: {} });
  assert.deepEqual(filled, { ...whole, loader: { libs: {} } });
});

it('what is of the wrong kind is left to the schema: a number for a profile, a text for python or for unknown', () => {
  assert.equal(fillGaps(7), 7);
  assert.deepEqual(fillGaps({ ...whole, python: 'x', unknown: 'y' }), {
    ...whole,
    python: 'x',
    unknown: 'y',
  });
});
