import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { openBlobs } from '../../../src/host/git-blobs.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';

const environment = { PATH: process.env['PATH'] ?? '' };

test('an object of the repository is read by its id, twelve at once, and an unknown one is refused between them', async (t) => {
  const top = await freshFolder(t);
  execFileSync('git', ['-C', top, 'init', '-q']);
  const store = ['-C', top, 'hash-object', '-w', '--stdin'];
  const texts = Array.from({ length: 12 }, (_, at) => `${at}\n`.repeat(at * 1000));
  const ids = texts.map((input) => execFileSync('git', store, { input }).toString().trim());
  const blobs = openBlobs(top, environment);
  t.after(() => blobs.close());
  const isRefused = (error: unknown) => error instanceof Failure && error.code === 'FILE_UNREADABLE';
  const unknown = assert.rejects(blobs.read('0'.repeat(40)), isRefused);
  const read = await Promise.all(ids.map((id) => blobs.read(id)));
  assert.deepEqual(
    read.map((bytes) => new TextDecoder().decode(bytes)),
    texts,
  );
  await unknown;
});
