import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isCompatibleRelease } from '../../../../src/audit/wheels/compatible-release.ts';
import { parseVersion } from '../../../../src/audit/wheels/version.ts';

function begins(text: string, bound: string): boolean {
  const version = parseVersion(text);
  assert.ok(version);
  return isCompatibleRelease(version, bound);
}

it('2.9 and 2.0.post1 begin as ~=2.2 asks, 3 and 1!2.9 do not', () => {
  assert.deepEqual(
    ['2.9', '2.0.post1', '2', '3', '1!2.9'].map((text) => begins(text, '2.2')),
    [true, true, true, false, false],
  );
});

it('1.4 begins as ~=1.4.5a4 asks, which is 1.4.*, and 1.5 does not', () => {
  assert.deepEqual([begins('1.4', '1.4.5a4'), begins('1.5', '1.4.5a4')], [true, false]);
});

it('~=v1.0 and ~=1.0-alpha.3 ask of packaging 24.1 for what no version has', () => {
  assert.deepEqual([begins('1.0', 'v1.0.0'), begins('1.0', '1.0-alpha.3')], [false, false]);
});
