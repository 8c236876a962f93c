import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { hashFile } from '../../../src/host/hash-file.ts';
import { freshFolder } from '../../support/folders.ts';

test('files of 0 bytes, 1 MiB and 3 MiB and a byte are hashed as their bytes are, also all at once', async (t) => {
  const folder = await freshFolder(t);
  const contents = [0, 5, 1 << 20, (3 << 20) + 1].map((size) => Buffer.alloc(size, size % 251));
  for (const [index, content] of contents.entries()) await writeFile(`${folder}/${index}`, content);
  const digests = await Promise.all(contents.map((_, index) => hashFile(`${folder}/${index}`)));
  assert.deepEqual(
    digests,
    contents.map((content) => createHash('sha256').update(content).digest('hex')),
  );
});

test('a file that is not there, and a folder, are said by their system code', async (t) => {
  const folder = await freshFolder(t);
  await assert.rejects(hashFile(`${folder}/none`), { code: 'ENOENT' });
  await assert.rejects(hashFile(folder), { code: 'EISDIR' });
});
