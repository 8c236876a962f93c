import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slowPattern } from '../../../src/config/check-pattern.ts';

const refused: readonly (readonly [string, string])[] = [
  ['^(a+)+$', 'nested-repetition'],
  ['^(a|a)*$', 'nested-repetition'],
  ['^(?:x(?:a|b))*$', 'nested-repetition'],
  ['^(a?){20}b$', 'nested-repetition'],
  ['^a*a*a*a*b$', 'many-repetitions'],
  [`^${'a?'.repeat(40)}${'a'.repeat(40)}$`, 'many-repetitions'],
  [`^${'.{0,8}'.repeat(8)}x$`, 'many-repetitions'],
  [`^${'(?:a|a)'.repeat(26)}b$`, 'many-repetitions'],
  ['a+', 'not-anchored'],
  ['^a|b$', 'not-anchored'],
  ['^a\\$', 'not-anchored'],
  ['^(?=a)a$', 'looks-around'],
  ['^(?<!a)b$', 'looks-around'],
  ['^(a)\\1$', 'looks-around'],
  ['^[a$', 'not-a-pattern'],
  [`^${'a'.repeat(200)}$`, 'too-long'],
];
for (const [pattern, why] of refused) {
  test(`the pattern ${pattern.slice(0, 40)} is refused: ${why}`, () =>
    assert.equal(slowPattern(pattern), why));
}

const accepted = [
  '^[a-z][a-z0-9-]*$',
  '^\\d{4}-\\d\\d$',
  '^(?:fr|en)$',
  '^[$()|*+]+$',
  '^a\\\\$',
  '^a*b*c*$',
  '^v\\d+\\.\\d+\\.\\d+$',
];
for (const pattern of accepted) {
  test(`the pattern ${pattern} is accepted, and quick on texts that nearly match`, () => {
    assert.equal(slowPattern(pattern), undefined);
    const began = process.hrtime.bigint();
    for (const text of ['a'.repeat(256), `${'a'.repeat(255)}!`, '0'.repeat(256), '-a'.repeat(128)])
      new RegExp(pattern, 'u').test(text);
    assert.ok(process.hrtime.bigint() - began < 1_000_000_000n);
  });
}
