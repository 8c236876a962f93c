import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { createFiles } from '../../../src/host/files.ts';
import { prepareChanges, takeBack } from '../../../src/loop/prepare.ts';
import type { Change } from '../../../src/model/repair.ts';
import { freshFolder } from '../../support/folders.ts';

const files = createFiles();
const repairOf = (...changes: Change[]) => ({
  ...{ kind: 'manifest' as const, commit: 'fix: x', serves: [], because: [], changes },
});

test('a changed, a new and a removed file are made ready by their digests, and come back as they were', async (t) => {
  const root = await freshFolder(t);
  const beside = await freshFolder(t);
  for (const name of ['a', 'gone']) await writeFile(`${root}/${name}`, `old ${name}`);
  await writeFile(`${beside}/wheel`, 'bytes');
  const changes = await prepareChanges(
    repairOf(
      { path: 'a', content: 'new' },
      { path: 'b', content: { from: `${beside}/wheel` } },
      { path: 'gone', content: undefined },
    ),
    { root, folder: `${beside}/made` },
    files,
  );
  assert.deepEqual(
    changes.map(({ path, before, after }) => [path, before, after]),
    [
      ['a', sha256Hex('old a'), sha256Hex('new')],
      ['b', '', sha256Hex('bytes')],
      ['gone', sha256Hex('old gone'), ''],
    ],
  );
  assert.equal(await readFile(`${root}/a`, 'utf8'), 'old a');
  for (const { path, from } of changes)
    await (from === '' ? files.remove(`${root}/${path}`) : files.copy(from, `${root}/${path}`));
  assert.deepEqual((await readdir(root)).sort(), ['a', 'b']);
  await takeBack(changes, root, files);
  assert.deepEqual((await readdir(root)).sort(), ['a', 'gone']);
  assert.equal(await readFile(`${root}/a`, 'utf8'), 'old a');
});

test('a change to what is there already is none', async (t) => {
  const root = await freshFolder(t);
  await writeFile(`${root}/a`, 'same');
  const place = { root, folder: `${root}/made` };
  assert.deepEqual(await prepareChanges(repairOf({ path: 'a', content: 'same' }), place, files), []);
});
