import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignedTitle } from '../../../../src/repair/texts/aligned-title.ts';

for (const [title, slug, expected] of [
  ['LUMVORAX V7 Certification Test', 'lumvorax-v13-certification-test', 'LUMVORAX V13 Certification Test'],
  ['Lumvorax: certification', 'lumvorax-v13-certification', 'Lumvorax V13: certification'],
  ['Lumvorax (old) certification', 'lumvorax-certification', 'Lumvorax certification'],
  ['certification test', 'my-certification-test', 'my certification test'],
  ['Test 360 dep lumvorax', 'test-360-dep-lumvorax', 'Test 360 dep lumvorax'],
  ['NX46 Vesuvius surface detection', 'lumvorax-v13-certification-test', undefined],
] as const) {
  test(`the title ${title} of the kernel ${slug} is ${expected ?? 'that of another kernel'}`, () => {
    assert.equal(alignedTitle(title, slug), expected);
  });
}
