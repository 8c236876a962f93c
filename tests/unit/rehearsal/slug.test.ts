import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSlug, slugOf } from '../../../src/rehearsal/slug.ts';

test('the title "Très Other -- Kernel 2!" has the slug tres-other-kernel-2', () => {
  assert.equal(slugOf('Très Other -- Kernel 2!'), 'tres-other-kernel-2');
});

test('tiny-kernel is a slug; Tiny-Kernel, tiny_kernel, -tiny and the empty text are none', () => {
  assert.equal(isSlug('tiny-kernel'), true);
  for (const text of ['Tiny-Kernel', 'tiny_kernel', '-tiny', '']) assert.equal(isSlug(text), false);
});
