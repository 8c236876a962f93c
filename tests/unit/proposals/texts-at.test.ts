import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { decoded, textsAt } from '../../../src/proposals/texts-at.ts';
import { freshFolder } from '../../support/folders.ts';

test('a link, a missing file and one of bytes are no texts; a file in a folder with a space is', async (t) => {
  const root = await freshFolder(t);
  await mkdir(join(root, 'my folder'));
  await writeFile(join(root, 'my folder/a.txt'), 'é\r\n');
  await writeFile(join(root, 'b.bin'), Buffer.from([0x61, 0xff]));
  await symlink('my folder/a.txt', join(root, 'link.txt'));
  await symlink('my folder', join(root, 'below'));
  const paths = ['my folder/a.txt', 'b.bin', 'link.txt', 'below/a.txt', 'none.txt'];
  const texts = await textsAt(root, paths, { files: createFiles() });
  assert.deepEqual([...texts], [['my folder/a.txt', 'é\r\n']]);
});

test('bytes with a NUL or no UTF-8 are no text, a byte order mark stays', () => {
  const read = (...bytes: readonly number[]) => decoded(Uint8Array.from(bytes));
  assert.deepEqual(
    [read(0x61, 0), read(0xff), read(0xef, 0xbb, 0xbf, 0x61)],
    [undefined, undefined, '\ufeffa'],
  );
});
