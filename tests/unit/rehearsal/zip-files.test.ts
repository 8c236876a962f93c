import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readZip } from '../../../src/codec/zip.ts';
import { createStoreContents } from '../../../src/rehearsal/store-contents.ts';
import { createZipFiles } from '../../../src/rehearsal/zip-files.ts';
import { freshFolder } from '../../support/folders.ts';

test('kept files become one archive that Python and the strict reader take, made once and named as asked', async (t) => {
  const folder = await freshFolder(t);
  const contents = createStoreContents(join(folder, 'contents'));
  const texts = { 'a.txt': 'alpha', 'sub/é.txt': 'accent', 'empty.txt': '' };
  const files = await Promise.all(
    Object.entries(texts).map(async ([name, text]) => ({
      name,
      sha256: await contents.keep(text),
      bytes: Buffer.byteLength(text),
    })),
  );
  const zip = createZipFiles(contents, join(folder, 'making'));
  const [first, second] = await Promise.all([zip(files, 'one.zip'), zip(files, 'two.zip')]);
  assert.deepEqual([first.name, second.name], ['one.zip', 'two.zip']);
  assert.equal(first.sha256, second.sha256);
  const bytes = await contents.read(first.sha256);
  assert.equal(bytes.byteLength, first.bytes);
  const archive = readZip(bytes);
  assert.deepEqual(
    Object.fromEntries(
      archive.entries.map((entry) => [entry.name, Buffer.from(archive.content(entry)).toString()]),
    ),
    texts,
  );
  const program = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())';
  const said = execFileSync('python3', ['-I', '-c', program, contents.pathOf(first.sha256)], {
    encoding: 'utf8',
  });
  assert.equal(said.trim(), "None ['a.txt', 'sub/é.txt', 'empty.txt']");
  assert.deepEqual(await readdir(join(folder, 'making')), []);
});
