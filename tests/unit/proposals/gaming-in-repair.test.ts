import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import type { Change } from '../../../src/model/repair.ts';
import { gamingInRepair } from '../../../src/proposals/gaming-in-repair.ts';
import { freshFolder } from '../../support/folders.ts';
import { plainSettings } from '../../support/one-change.ts';

test('a repair of the product is held against the same rules: a new wheel name passes, a lost one does not', async (t) => {
  const root = await freshFolder(t);
  const list = (...wheels: readonly string[]) => `WHEELS = (${wheels.map((one) => `"${one}",`).join(' ')})\n`;
  await writeFile(join(root, 'verify.py'), list('numpy-2.0.2-cp311.whl', 'pillow-11-cp311.whl'));
  await writeFile(join(root, 'a.txt'), 'text');
  const request = { settings: plainSettings, root, file: '', target: 'rehearsal', waitSeconds: 0 } as const;
  const codes = async (...changes: readonly Change[]) =>
    (await gamingInRepair({ changes }, { request }, { files: createFiles() })).map(({ code }) => code);
  const other = list('numpy-2.0.2-cp312.whl', 'pillow-11-cp312.whl', 'more-1-cp312.whl');
  assert.deepEqual(await codes({ path: 'verify.py', content: other }), []);
  assert.deepEqual(await codes({ path: 'verify.py', content: new TextEncoder().encode(other) }), []);
  const less = list('numpy-2.0.2-cp312.whl');
  assert.ok((await codes({ path: 'verify.py', content: less })).includes('validator-edited'));
  assert.ok((await codes({ path: 'verify.py', content: undefined })).includes('validator-edited'));
  await writeFile(join(root, 'less.txt'), less);
  assert.ok((await codes({ path: 'verify.py', content: { from: join(root, 'less.txt') } })).length > 0);
  assert.deepEqual(await codes({ path: 'a.txt', content: Uint8Array.from([0, 1, 2]) }), []);
});
