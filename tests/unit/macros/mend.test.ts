import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { mend } from '../../../macros/mend.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';

const serves = { finding: 'MET-006', by: 'reproducibility' } as const;
const edit = { path: 'a/kernel-metadata.json', find: 'true', replace: 'false' };

async function ground(t: TestContext) {
  const on = await bench(t);
  await mkdir(join(on.paths.root, 'a'));
  await writeFile(join(on.paths.root, 'a/kernel-metadata.json'), '{"enable_internet": true}\n');
  const mended = [join(on.paths.root, 'a/kernel-metadata.json')];
  return { ...on, context: { ...on.context, paths: { ...on.paths, mended } } };
}

test('an edit of true to false is made, proven by its digest, and what the file was is kept with the difference', async (t) => {
  const on = await ground(t);
  const outcome = await runOn(on, mend, { goal: 'close the internet', edits: [edit], serves });
  assert.equal(outputOf(outcome).length, 1);
  assert.equal(await readFile(join(on.paths.root, edit.path), 'utf8'), '{"enable_internet": false}\n');
  assert.deepEqual(outcome.record.evidence.map(({ kind }) => kind).sort(), [
    'answer',
    'checksum',
    'diff',
    'file',
  ]);
});

/** Edits that change nothing: what they are, and the code. */
const refused: readonly (readonly [string, readonly (typeof edit)[], string])[] = [
  ['of a text that the file does not have', [{ ...edit, find: 'maybe' }], 'MACRO_REFUSED'],
  ['of a text that it has three times', [{ ...edit, find: 'e' }], 'MACRO_REFUSED'],
  ['that leaves the project', [{ ...edit, path: '../x' }], 'MACRO_REFUSED'],
  ['after which the file is no JSON', [{ ...edit, replace: 'fal' }], 'MACRO_REFUSED'],
  [
    'of a file that nobody agreed on',
    [edit, { path: 'nx47-other.txt', find: 'a', replace: 'b' }],
    'MACRO_REFUSED',
  ],
  ['of a file that is not there', [{ ...edit, path: 'a/none.json' }], 'FILE_UNREADABLE'],
];
for (const [what, edits, code] of refused) {
  test(`an edit ${what} is refused by ${code}, and no byte is changed`, async (t) => {
    const on = await ground(t);
    await writeFile(join(on.paths.root, 'nx47-other.txt'), 'a');
    const outcome = await runOn(on, mend, { goal: 'g', edits: [...edits].reverse(), serves });
    assert.equal(codeOf(outcome), code);
    assert.equal(await readFile(join(on.paths.root, edit.path), 'utf8'), '{"enable_internet": true}\n');
    assert.equal(await readFile(join(on.paths.root, 'nx47-other.txt'), 'utf8'), 'a');
  });
}

test('in a dry run the difference is told and nothing is written', async (t) => {
  const on = await ground(t);
  const dry = { ...on, context: { ...on.context, mode: 'dry-run' as const } };
  const outcome = await runOn(dry, mend, { goal: 'g', edits: [edit], serves });
  assert.equal(outcome.state, 'SKIPPED');
  assert.equal(await readFile(join(on.paths.root, edit.path), 'utf8'), '{"enable_internet": true}\n');
});
