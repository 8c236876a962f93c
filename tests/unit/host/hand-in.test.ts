import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { handIn } from '../../../src/host/hand-in.ts';
import { freshFolder } from '../../support/folders.ts';

const content = Buffer.alloc(3 << 20, 7);
const sha256 = createHash('sha256').update(content).digest('hex');

test('60 orders of 0 to 200 MB handed in at once are all done, and one that fails keeps none of them back', async (t) => {
  const path = `${await freshFolder(t)}/file`;
  writeFileSync(path, content);
  const sizes = Array.from({ length: 60 }, (_, index) => (index % 12) * (18 << 20));
  const answers = sizes.map((bytes) => handIn({ bytes, message: { path } }));
  const failing = handIn({ bytes: 1 << 20, message: { path: `${path}/none` } });
  await assert.rejects(failing, { code: 'ENOTDIR' });
  assert.deepEqual(new Set(await Promise.all(answers)), new Set([sha256]));
});

test('an order handed in while others are done is done after them', async (t) => {
  const path = `${await freshFolder(t)}/file`;
  const data = deflateRawSync(content);
  writeFileSync(path, data);
  const handle = openSync(path, 'r');
  const order = {
    at: 0,
    isDeflated: true,
    compressedBytes: data.length,
    bytes: content.length,
    wanted: 'elf',
  };
  const orders = [{ ...order, crc32: crc32(content), algorithm: 'sha256' }];
  for (const bytes of [1, 300 << 20, 1]) {
    const answer = await handIn({ bytes, message: { batch: { handle, orders } } });
    assert.ok(Array.isArray(answer));
    assert.equal(Buffer.from(answer[0].digest).toString('hex'), sha256);
  }
  closeSync(handle);
});
