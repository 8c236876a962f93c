import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { keptAnswers, nothingKept } from '../../../src/survey/kept-answers.ts';
import { freshFolder } from '../../support/folders.ts';

const files = createFiles();
const answer = { findings: ['WHL-008'], é: [1, null] };
const place = { kind: 'audit', of: 'kaggle-py312' } as const;

test('an answer is found under its own key and by the same program, and under nothing else', async (t) => {
  const folder = join(await freshFolder(t), 'cache');
  const kept = keptAnswers(folder, 'program 1', files);
  assert.equal(await kept.find(place, 'facts'), undefined);
  await kept.keep(place, 'facts', () => answer);
  assert.deepEqual(await kept.find(place, 'facts'), answer);
  assert.equal(await kept.find(place, 'other facts'), undefined);
  assert.equal(await kept.find({ kind: 'wheel', of: place.of }, 'facts'), undefined);
  assert.equal(await keptAnswers(folder, 'program 2', files).find(place, 'facts'), undefined);
});

test('a newer answer about the same profile takes the place of the older', async (t) => {
  const folder = join(await freshFolder(t), 'cache');
  const kept = keptAnswers(folder, 'p', files);
  await kept.keep(place, 'before', () => 1);
  await kept.keep(place, 'after', () => 2);
  assert.deepEqual([await kept.find(place, 'before'), await kept.find(place, 'after')], [undefined, 2]);
  assert.equal((await readdir(folder)).length, 1);
});

test('an entry with a bit flipped or cut off, at every fifth byte, is not known', async (t) => {
  const folder = join(await freshFolder(t), 'cache');
  const kept = keptAnswers(folder, 'p', files);
  await kept.keep(place, 'facts', () => answer);
  const [name = ''] = await readdir(folder);
  const path = join(folder, name);
  const sound = await readFile(path);
  for (let at = 0; at < sound.length; at += 5) {
    await writeFile(
      path,
      sound.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    );
    assert.equal(await kept.find(place, 'facts'), undefined, `byte ${at}`);
    await writeFile(path, sound.subarray(0, at));
    assert.equal(await kept.find(place, 'facts'), undefined, `${at} bytes`);
  }
  await writeFile(path, sound);
  assert.deepEqual(await kept.find(place, 'facts'), answer);
});

test('a folder that cannot be made or read costs the answer, not the run', async (t) => {
  const folder = join(await freshFolder(t), 'cache');
  await writeFile(folder, 'a file where the folder should be');
  const kept = keptAnswers(folder, 'p', files);
  await kept.keep(place, 'facts', () => answer);
  await kept.keepOnly('audit', []);
  assert.equal(await kept.find(place, 'facts'), undefined);
  assert.equal(await readFile(folder, 'utf8'), 'a file where the folder should be');
});

test('what is about other wheels is removed, and audits stay', async (t) => {
  const folder = join(await freshFolder(t), 'cache');
  const kept = keptAnswers(folder, 'p', files);
  await kept.keepOnly('wheel', []);
  for (const name of ['old', 'new']) await kept.keep({ kind: 'wheel', of: name }, name, () => name);
  await kept.keep(place, 'facts', () => answer);
  await kept.keepOnly('wheel', ['new']);
  assert.equal(await kept.find({ kind: 'wheel', of: 'old' }, 'old'), undefined);
  assert.equal(await kept.find({ kind: 'wheel', of: 'new' }, 'new'), 'new');
  assert.deepEqual(await kept.find(place, 'facts'), answer);
});

test('where nothing is kept, nothing is known', async () => {
  const kept = nothingKept();
  await kept.keep(place, 'facts', () => answer);
  await kept.keepOnly('audit', []);
  assert.equal(await kept.find(place, 'facts'), undefined);
});
