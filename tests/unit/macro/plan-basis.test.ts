import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { basisOf, changedSince, shownPlan } from '../../../src/macro/plan-basis.ts';
import { freshFolder } from '../../support/folders.ts';

const plan = { goal: 'g', commands: ['c'], touches: [] };

test('a plan is stale as soon as its input, a file of it, or the plan itself is another', async (t) => {
  const root = await freshFolder(t);
  const files = createFiles();
  const file = `${root}/nx47.yml`;
  await writeFile(file, 'a: 1\n');
  const shown = shownPlan(plan, await basisOf({ n: 1 }, [file, `${root}/none`], files));
  assert.deepEqual(
    changedSince(shown, shownPlan(plan, await basisOf({ n: 1 }, [file, `${root}/none`], files))),
    [],
  );
  await writeFile(file, 'a: 2\n');
  const later = shownPlan({ ...plan, goal: 'h' }, await basisOf({ n: 2 }, [file, `${root}/none`], files));
  assert.deepEqual(changedSince(shown, later), ['input', file, 'plan']);
  assert.notEqual(later.sha256, shown.sha256);
});

test('a text of a megabyte, bytes, lists and numbers of any size tell one input from another', async () => {
  const digest = async (input: unknown) => (await basisOf(input, [], createFiles())).input;
  const long = 'x'.repeat(1 << 20);
  const inputs = [1, 1n, '1', [1], [[1]], { a: 1 }, new Uint8Array([1]), long, `${long}x`, null, undefined];
  const digests = await Promise.all(inputs.map(digest));
  assert.equal(new Set(digests).size, inputs.length);
  assert.equal(await digest({ a: [1, { b: 'c' }] }), await digest({ a: [1, { b: 'c' }] }));
});
