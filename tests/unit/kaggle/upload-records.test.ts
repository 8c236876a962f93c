import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createDispatcher } from '../../../src/kaggle/dispatcher.ts';
import { createTransport } from '../../../src/kaggle/transport.ts';
import { upload } from '../../../src/kaggle/upload.ts';
import { openUploadRecords, type UploadScope } from '../../../src/kaggle/upload-records.ts';
import { freshFolder } from '../../support/folders.ts';
import { bundle, failureOf, legacyKey, token } from '../../support/http-kaggle-names.ts';
import { type Put, startStorage } from '../../support/http-storage-server.ts';

const place = { token: 'SECRET-TOKEN', createUrl: 'https://storage.example/upload?secret=1' };
const sha256 = 'a'.repeat(64);
const file = { name: 'wheels/a.whl', path: '/x', bytes: 3, sha256 };

async function scope(t: TestContext, changes: Partial<UploadScope> = {}): Promise<UploadScope> {
  const folder = join(await freshFolder(t), 'uploads');
  return { folder, baseUrl: 'https://api.example', ref: bundle, credentials: token, ...changes };
}

test('a place that was kept is found by a program started later', async (t) => {
  const within = await scope(t);
  await (await openUploadRecords(within)).keep(file, place);
  const later = await openUploadRecords(within);
  assert.deepEqual(await later.find(file), place);
  await later.forget(file);
  assert.equal(await later.find(file), undefined);
});

test('on disk a record is mode 600 in a folder of mode 700 and shows neither token nor address', async (t) => {
  const within = await scope(t);
  await (await openUploadRecords(within)).keep(file, place);
  const [name = ''] = await readdir(within.folder);
  const path = join(within.folder, name);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.equal((await stat(within.folder)).mode & 0o777, 0o700);
  const text = await readFile(path, 'utf8');
  assert.doesNotMatch(text, /SECRET|storage\.example|a\.whl/);
  assert.doesNotMatch(Buffer.from(JSON.parse(text).sealed, 'base64').toString('latin1'), /SECRET|storage/);
});

const others: [string, Partial<UploadScope>, Partial<typeof file>][] = [
  ['other bytes of the same length', {}, { sha256: 'b'.repeat(64) }],
  ['the same bytes under another name', {}, { name: 'wheels/b.whl' }],
  ['another service', { baseUrl: 'https://other.example' }, {}],
  ['another dataset', { ref: { owner: 'ada', slug: 'other' } }, {}],
  ['other credentials', { credentials: legacyKey }, {}],
];
for (const [what, change, otherFile] of others) {
  test(`a place is not found for ${what}`, async (t) => {
    const within = await scope(t);
    await (await openUploadRecords(within)).keep(file, place);
    const records = await openUploadRecords({ ...within, ...change });
    assert.equal(await records.find({ ...file, ...otherFile }), undefined);
  });
}

test('a record that somebody altered by one bit, or wrote himself, is none', async (t) => {
  const within = await scope(t);
  const records = await openUploadRecords(within);
  await records.keep(file, place);
  const [name = ''] = await readdir(within.folder);
  const path = join(within.folder, name);
  const record = JSON.parse(await readFile(path, 'utf8'));
  const bytes = Buffer.from(record.sealed, 'base64');
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  await writeFile(path, JSON.stringify({ ...record, sealed: bytes.toString('base64') }));
  assert.equal(await records.find(file), undefined);
  await writeFile(path, JSON.stringify({ schema: 'nx47.upload/1', ...place }));
  assert.equal(await records.find(file), undefined);
});

test('a file without a digest is neither kept nor found', async (t) => {
  const within = await scope(t);
  const records = await openUploadRecords(within);
  const { sha256: _, ...unknown } = file;
  await records.keep(unknown, place);
  assert.equal(await records.find(unknown), undefined);
  assert.deepEqual(await readdir(within.folder).catch(() => []), []);
});

test('a record of seven days is gone, and a file that is no record stays', async (t) => {
  const within = await scope(t);
  await (await openUploadRecords(within)).keep(file, place);
  const [name = ''] = await readdir(within.folder);
  const old = new Date(Date.now() - 7 * 24 * 3600 * 1000);
  await writeFile(join(within.folder, 'notes.json'), '');
  for (const one of [name, 'notes.json']) await utimes(join(within.folder, one), old, old);
  assert.equal(await (await openUploadRecords(within)).find(file), undefined);
  assert.deepEqual(await readdir(within.folder), ['notes.json']);
});

test('a folder that takes nothing costs no upload', async (t) => {
  const within = await scope(t);
  await writeFile(within.folder, 'a file where the folder should be');
  const records = await openUploadRecords(within);
  await records.keep(file, place);
  assert.equal(await records.find(file), undefined);
});

test('an upload that was broken off is gone on with by the next run, at byte 1,000,000', async (t) => {
  const folder = await freshFolder(t);
  const content = Buffer.alloc(3 << 20, 'wheel, ');
  const large = { name: 'large.whl', path: join(folder, 'large.whl'), bytes: content.length, sha256 };
  await writeFile(large.path, content);
  const cutThenRefuse = (put: Put) => {
    if (put.number === 1) return { cutAfter: 1_000_000 };
    return put.number === 2 ? { status: 403 } : undefined;
  };
  const storage = await startStorage(cutThenRefuse);
  t.after(() => storage.close());
  const run = async () => {
    const link = { dispatcher: createDispatcher({}), signal: new AbortController().signal };
    const transport = createTransport({ baseUrl: storage.url, credentials: token, deadlineSeconds: 5, link });
    const records = await openUploadRecords({
      folder: join(folder, 'uploads'),
      baseUrl: storage.url,
      ref: bundle,
      credentials: token,
    });
    const tools = { transport, link, baseUrl: storage.url, callDeadlineSeconds: 5, pauseSeconds: 0, records };
    return upload(large, tools);
  };
  assert.equal((await failureOf(run())).code, 'UPLOAD_INCOMPLETE');
  assert.deepEqual(await run(), { name: 'large.whl', token: 'T1' });
  assert.ok(storage.stored('T1').equals(content));
  assert.deepEqual(
    storage.puts.map((put) => put.contentRange),
    [
      '',
      `bytes */${content.length}`,
      `bytes */${content.length}`,
      `bytes 1000000-${content.length - 1}/${content.length}`,
    ],
  );
  assert.equal(storage.starts.length, 1);
});

test('a record of a place that the storage no longer knows is replaced by a new place', async (t) => {
  const folder = await freshFolder(t);
  const path = join(folder, 'f');
  await writeFile(path, 'abc');
  await mkdir(join(folder, 'uploads'));
  await chmod(join(folder, 'uploads'), 0o700);
  const storage = await startStorage();
  t.after(() => storage.close());
  const link = { dispatcher: createDispatcher({}), signal: new AbortController().signal };
  const transport = createTransport({ baseUrl: storage.url, credentials: token, deadlineSeconds: 5, link });
  const within = { folder: join(folder, 'uploads'), baseUrl: storage.url, ref: bundle, credentials: token };
  const records = await openUploadRecords(within);
  const one = { ...file, path };
  await records.keep(one, { token: 'OLD', createUrl: `${storage.url}/blob/OLD` });
  const tools = { transport, link, baseUrl: storage.url, callDeadlineSeconds: 5, pauseSeconds: 0, records };
  assert.equal((await upload(one, tools)).token, 'T1');
  assert.equal((await records.find(one))?.token, 'T1');
});
