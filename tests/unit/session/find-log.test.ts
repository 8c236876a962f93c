import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { findLog } from '../../../src/session/find-log.ts';
import { freshFolder } from '../../support/folders.ts';

const files = createFiles();

async function session(root: string, time: string, kernel: object | null, log: boolean): Promise<void> {
  const folder = `${root}/session/20261121_p_${time}z-1`;
  for (const part of ['reports', 'evidence']) await mkdir(`${folder}/${part}`, { recursive: true });
  await writeFile(`${folder}/reports/run.json`, JSON.stringify({ kernel }));
  if (log) await writeFile(`${folder}/evidence/kernel.log`, '[]');
}

test('the newest session that has a log of that kernel and version gives it', async (t) => {
  const root = await freshFolder(t);
  const kernel = { owner: 'me', slug: 'kernel', url: '' };
  await session(root, '100000', { ...kernel, version: 1 }, true);
  await session(root, '110000', { ...kernel, version: 2 }, true);
  await session(root, '120000', { ...kernel, version: 3 }, false);
  await session(root, '130000', null, true);
  await session(root, '140000', { ...kernel, slug: 'other-kernel', version: 9 }, true);
  const ref = { owner: 'me', slug: 'kernel' };
  assert.equal((await findLog({}, root, files))?.version, 9);
  assert.equal((await findLog({ ref }, root, files))?.version, 2);
  assert.match(
    (await findLog({ ref, version: 1 }, root, files))?.path ?? '',
    /100000z-1\/evidence\/kernel\.log$/,
  );
  assert.equal(await findLog({ ref, version: 3 }, root, files), undefined);
});
