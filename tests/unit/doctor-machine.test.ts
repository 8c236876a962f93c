import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram, checkWriting } from '../../src/doctor-machine.ts';
import { createAssets } from '../../src/host/assets.ts';
import { createFiles } from '../../src/host/files.ts';
import { createShell } from '../../src/host/shell.ts';
import { freshFolder } from '../support/folders.ts';

const root = join(import.meta.dirname, '../..');
const ports = () => {
  let count = 0;
  return {
    files: createFiles(),
    shell: createShell({ PATH: process.env['PATH'] ?? '' }, new AbortController().signal),
    randomHex: (bytes: number) => {
      count += 1;
      return String(count).padStart(2 * bytes, '0');
    },
  };
};

test('a program whose folder lacks what it ships is FILE_UNREADABLE, a whole one is told with its counts', async (t) => {
  const whole = await checkProgram(root, createAssets(root));
  assert.equal(whole.answer, 'ok');
  assert.match(whole.observed, /: kernel [1-9]\d*, profiles [1-9]\d*$/);
  const empty = await freshFolder(t);
  await assert.rejects(checkProgram(empty, createAssets(empty)), { code: 'FILE_UNREADABLE' });
  const shipsNothing = {
    kit: async () => ({}),
    profileNames: async () => [],
    governingDocument: async () => '',
  };
  assert.equal((await checkProgram(root, shipsNothing)).answer, 'fail');
});

test('a trial is written, started and taken away again where logs and sessions go', async (t) => {
  const folder = await freshFolder(t);
  assert.deepEqual(await checkWriting(folder, ports()), { answer: 'ok', observed: `${folder}/.nx47` });
  assert.deepEqual(await readdir(join(folder, '.nx47')), ['session']);
  assert.deepEqual(await readdir(join(folder, '.nx47/session')), []);
});

test('a script that does not run where it was written fails the check of writing', async (t) => {
  const folder = await freshFolder(t);
  const silent = await checkWriting(folder, ports(), 'true');
  assert.equal(silent.answer, 'fail');
  assert.deepEqual(await readdir(join(folder, '.nx47')), []);
});

test('a file in the place of .nx47 is DISK_WRITE_FAILED, and outside of a project nothing is known', async (t) => {
  const folder = await freshFolder(t);
  await writeFile(join(folder, '.nx47'), '');
  await assert.rejects(checkWriting(folder, ports()), { code: 'DISK_WRITE_FAILED' });
  assert.deepEqual(await checkWriting('', ports()), { answer: 'unknown', observed: '' });
});
