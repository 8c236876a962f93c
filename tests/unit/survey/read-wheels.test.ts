import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { audit } from '../../../src/audit/audit.ts';
import { readWheel } from '../../../src/audit/wheels/wheel.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { createFiles } from '../../../src/host/files.ts';
import type { BundleFacts } from '../../../src/model/facts.ts';
import { keptAnswers, nothingKept } from '../../../src/survey/kept-answers.ts';
import { readBundle } from '../../../src/survey/read-bundle.ts';
import { readWheelFiles } from '../../../src/survey/read-wheels.ts';
import { withFiles } from '../../support/audit-builder.ts';
import { freshFolder } from '../../support/folders.ts';
import { buildNativeWheel } from '../../support/native-wheel.ts';

const files = createFiles();
const isChanged = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'FILE_UNREADABLE';

async function placed(t: TestContext) {
  const folder = await freshFolder(t);
  const wheel = buildNativeWheel(await freshFolder(t));
  await writeFile(join(folder, wheel.name), wheel.bytes);
  const bundle = await readBundle(folder, 'bundle', files);
  assert.ok(bundle !== undefined);
  return { folder, wheel, bundle, cache: join(await freshFolder(t), 'cache') };
}

test('a wheel read from disk by ranges says what the same bytes in memory say, its library included', async (t) => {
  const { folder, wheel, bundle } = await placed(t);
  const read = await readWheelFiles(bundle, { folder, files, kept: nothingKept() });
  assert.deepEqual(read, [readWheel(wheel)]);
  assert.deepEqual(
    read[0]?.libraries.files.map(({ elf }) => elf.needed.includes('libm.so.6')),
    [true],
  );
});

test('a kept reading equals a fresh one, and so do the findings of the audits over both', async (t) => {
  const { folder, wheel, bundle, cache } = await placed(t);
  const shelf = () => ({ folder, files, kept: keptAnswers(cache, 'p', files) });
  const fresh = await readWheelFiles(bundle, shelf());
  assert.equal((await readdir(cache)).length, 1);
  // Without its file only what was kept can answer.
  await writeFile(join(folder, wheel.name), '');
  const known = await readWheelFiles(bundle, shelf());
  assert.deepEqual(known, fresh);
  const whole = { ...withFiles([]), bundle: { path: 'bundle', files: [wheel] } };
  const expected = audit(whole);
  for (const wheels of [fresh, known]) assert.deepEqual(audit({ ...whole, bundle, wheels }), expected);
});

test('a wheel with one byte changed, or another version of the program, is read again', async (t) => {
  const { folder, wheel, bundle, cache } = await placed(t);
  await readWheelFiles(bundle, { folder, files, kept: keptAnswers(cache, 'p', files) });
  const at = wheel.bytes.length >> 1;
  await writeFile(
    join(folder, wheel.name),
    wheel.bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
  );
  const changed = await readBundle(folder, 'bundle', files);
  assert.ok(changed !== undefined);
  const [broken] = await readWheelFiles(changed, { folder, files, kept: keptAnswers(cache, 'p', files) });
  assert.notEqual(broken?.broken, '');
  const other = keptAnswers(cache, 'another program', files);
  await assert.rejects(readWheelFiles(bundle, { folder, files, kept: other }), isChanged);
});

test('an entry that holds something else than a reading is passed over and written anew', async (t) => {
  const { folder, bundle, cache } = await placed(t);
  const kept = () => keptAnswers(cache, 'p', files);
  const fresh = await readWheelFiles(bundle, { folder, files, kept: kept() });
  const [file] = bundle.files;
  assert.ok(file !== undefined && 'sha256' in file);
  const place = `${file.sha256} ${file.name}`;
  const sound = JSON.stringify(await kept().find({ kind: 'wheel', of: place }, place));
  const poisons = [null, [], {}, { ...JSON.parse(sound), broken: 1 }, { ...JSON.parse(sound), extra: '' }];
  const text = sound.replace(/"names":"\d/, '"names":"9');
  for (const poison of [...poisons, JSON.parse(text)]) {
    await kept().keep({ kind: 'wheel', of: place }, place, () => poison);
    assert.deepEqual(await readWheelFiles(bundle, { folder, files, kept: kept() }), fresh);
    assert.equal(JSON.stringify(await kept().find({ kind: 'wheel', of: place }, place)), sound);
  }
});

test('a wheel whose bytes are no longer those of its digest is refused, and nothing of it is kept', async (t) => {
  const { folder, wheel, bundle, cache } = await placed(t);
  const stale: BundleFacts = {
    ...bundle,
    files: bundle.files.map((file) => ({ name: file.name, byteLength: 1, sha256: sha256Hex('before') })),
  };
  const kept = keptAnswers(cache, 'p', files);
  await assert.rejects(readWheelFiles(stale, { folder, files, kept }), isChanged);
  assert.deepEqual(await readdir(cache).catch(() => []), []);
  assert.equal((await readFile(join(folder, wheel.name))).length, wheel.bytes.length);
});
