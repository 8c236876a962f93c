import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCredentialFile } from '../../../src/kaggle/credential-file.ts';
import { findCredentials } from '../../../src/kaggle/credentials.ts';
import { freshFolder } from '../../support/folders.ts';
import { failureOf, tokenText } from '../../support/http-kaggle-names.ts';

test('a token file of mode 644 in a real home is CREDENTIALS_EXPOSED, of mode 600 it counts', async (t) => {
  const home = await freshFolder(t);
  await mkdir(join(home, '.kaggle'));
  const path = join(home, '.kaggle', 'access_token');
  await writeFile(path, `${tokenText}\n`, { mode: 0o644 });
  const find = () => findCredentials({ environment: {}, home, readFile: readCredentialFile });
  assert.deepEqual(await failureOf(find()), {
    code: 'CREDENTIALS_EXPOSED',
    parameters: { file: path, mode: '644' },
  });
  await chmod(path, 0o600);
  const found = await find();
  assert.equal(found?.kind === 'token' ? found.token.reveal() : '', tokenText);
});

test('on Windows, which has no permission bits, the same file of mode 644 counts', async (t) => {
  const path = join(await freshFolder(t), 'kaggle.json');
  await writeFile(path, '{}', { mode: 0o644 });
  assert.equal((await readCredentialFile(path, 'win32'))?.mode, 0o600);
  assert.equal((await readCredentialFile(path, 'linux'))?.mode, 0o100644);
});

test('a file that is not there, and a folder in its place, are no credentials', async (t) => {
  const folder = await freshFolder(t);
  assert.equal(await readCredentialFile(join(folder, 'none')), undefined);
  assert.equal(await readCredentialFile(folder), undefined);
  await writeFile(join(folder, 'file'), '');
  assert.equal(await readCredentialFile(join(folder, 'file', 'below')), undefined);
});

test('a file of 65 KiB is FILE_UNREADABLE: no token is that long', async (t) => {
  const path = join(await freshFolder(t), 'access_token');
  await writeFile(path, 'x'.repeat(65 * 1024), { mode: 0o600 });
  assert.deepEqual((await failureOf(readCredentialFile(path))).parameters['why'], 'EFBIG');
});
