import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { inflateAhead } from '../../../src/codec/inflate-ahead.ts';
import { readZip } from '../../../src/codec/zip.ts';
import { Failure } from '../../../src/model/failure.ts';
import { buildZip } from '../../support/wheel-builder.ts';

const content = Buffer.from(Array.from({ length: 900_000 }, (_, index) => `${index % 7919} `).join(''));
const data = deflateRawSync(content);

/** The bytes as a file; how much of it is asked for at once is noted. */
function ranges(bytes: Uint8Array) {
  const noted = { largest: 0 };
  return {
    noted,
    byteLength: bytes.byteLength,
    readInto: (into: Uint8Array, at: number) => {
      noted.largest = Math.max(noted.largest, into.byteLength);
      into.set(bytes.subarray(at, at + into.byteLength));
    },
  };
}

const entry = {
  name: 'big.txt',
  at: 0,
  bytes: content.length,
  compressedBytes: data.length,
  crc32: crc32(content),
};
const refused = (why: string) => (error: unknown) =>
  error instanceof Failure && error.code === 'ZIP_INVALID' && error.parameters['why'] === why;

test('an entry of 4 MB comes out whole, and no more than 256 KiB of it is read at once', async () => {
  const file = ranges(data);
  assert.ok(content.equals(await inflateAhead(file, entry)));
  assert.equal(file.noted.largest, 256 << 10);
});

test('a stream that is longer or shorter than declared, of another CRC, cut off, or followed by more is refused', async () => {
  const cases: readonly [string, Partial<typeof entry>, Uint8Array][] = [
    ['inflate', { bytes: content.length - 1 }, data],
    ['size', { bytes: content.length + 1 }, data],
    ['crc-32', { crc32: entry.crc32 ^ 1 }, data],
    ['inflate', { compressedBytes: data.length - 10 }, data],
    ['unaccounted-bytes', { compressedBytes: data.length + 5 }, Buffer.concat([data, Buffer.alloc(5)])],
    ['inflate', {}, data.map((byte, at) => (at === 1000 ? byte ^ 0xff : byte))],
  ];
  for (const [why, change, bytes] of cases) {
    const other = inflateAhead(ranges(bytes), { ...entry, ...change });
    if (why === 'inflate') await assert.rejects(other, Failure);
    else await assert.rejects(other, refused(why));
  }
});

test('an error of the disk is said as it is', async () => {
  const broken = { byteLength: data.length, readInto: () => assert.fail('the disk is gone') };
  await assert.rejects(inflateAhead(broken, entry), /the disk is gone/);
});

test('an archive prepares a large entry of a file once, and leaves a small one to be read', async () => {
  const bytes = buildZip([
    { name: 'big.txt', content },
    { name: 'small.txt', content: 'small' },
  ]);
  const file = ranges(bytes);
  const zip = readZip(file);
  const [big, small] = zip.entries;
  assert.ok(big !== undefined && small !== undefined);
  await zip.prepare(big);
  await zip.prepare(small);
  const largest = file.noted.largest;
  assert.ok(largest < data.length);
  assert.ok(content.equals(zip.content(big)));
  assert.equal(file.noted.largest, largest);
  assert.ok(content.equals(zip.content(big)));
  assert.ok(file.noted.largest > largest);
  assert.equal(Buffer.from(zip.content(small)).toString(), 'small');
});
