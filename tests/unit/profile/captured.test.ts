import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { capturedProfile } from '../../../src/profile/captured.ts';

const shipped: unknown = JSON.parse(
  readFileSync(new URL('../../../profiles/kaggle-py312.json', import.meta.url), 'utf8'),
);
const capture = { kernel: 'a/b', kernel_version: 7, captured_at: '2026-01-01T00:00:00Z', docker_image: '' };
const bytesOf = (changes: object) =>
  new TextEncoder().encode(JSON.stringify(Object.assign({}, shipped, changes)));
const isInvalid = (error: unknown) => error instanceof Failure && error.code === 'PROFILE_INVALID';

test('what was observed of the run is left out; kernel, version and time are put in, an unknown image is not', () => {
  const bytes = bytesOf({ observations: { cells: 3 }, provenance: { nonce: 'n', build_date: 'then' } });
  const kept = capturedProfile(bytes, 'n', capture);
  assert.ok(!('observations' in kept));
  assert.deepEqual(kept['provenance'], {
    nonce: 'n',
    build_date: 'then',
    kernel: 'a/b',
    kernel_version: 7,
    captured_at: '2026-01-01T00:00:00Z',
  });
});

test('a profile of another nonce, and bytes that are none, are PROFILE_INVALID', () => {
  assert.throws(() => capturedProfile(bytesOf({ provenance: { nonce: 'm' } }), 'n', capture), isInvalid);
  assert.throws(() => capturedProfile(bytesOf({}), 'n', capture), isInvalid);
  assert.throws(() => capturedProfile(new Uint8Array([123]), undefined, capture), isInvalid);
});
