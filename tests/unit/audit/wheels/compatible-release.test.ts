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

it('2 and 2.post1 begin as ~=2.0.0 asks, with zeros between the last number and what follows it', () => {
  const table: readonly (readonly [version: string, bound: string, answer: boolean])[] = [
    ['2', '2.0.0', true],
    ['2.post1', '2.0.0', true],
    ['2.1.post1', '2.0.0', false],
    ['10.post1', '10.0.0', true],
    ['1.10a1', '1.10.5', true],
    ['1.4rc10', '1.4.5', true],
    ['1.4a1', '1.4.5', true],
    ['1!2.9', '1!2.2', true],
    ['1!3', '1!2.2', false],
    ['1.0', '1.0.0-alpha.3', false],
    ['1.4.9', '1.4.5.post1', true],
    ['1.5', '1.4.5.dev2', false],
  ];
  for (const [version, bound, answer] of table)
    assert.equal(begins(version, bound), answer, `${version} ~=${bound}`);
});
