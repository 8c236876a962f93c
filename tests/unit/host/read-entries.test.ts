import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { readElf } from '../../../src/codec/elf.ts';
import { dt } from '../../../src/codec/elf-dynamic.ts';
import { readElfImage } from '../../../src/codec/elf-image.ts';
import { createFiles } from '../../../src/host/files.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { EntryOrder } from '../../../src/model/world.ts';
import { compileLibrary } from '../../support/elf-fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-entries-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const numbers = (length: number) => Buffer.from(Array.from({ length }, (_, at) => `${at % 7919} `).join(''));
const elf = (content: Uint8Array) => Buffer.concat([Buffer.from('\x7fELF'), content]);

type Member = {
  readonly content: Uint8Array;
  readonly change?: Partial<EntryOrder>;
  readonly stored?: boolean;
};

/** A file of these members, one after the other, and the orders for them. */
async function written(...members: readonly Member[]) {
  const path = join(
    folder,
    `${members.length}-${Math.max(...members.map(({ content }) => content.length))}.bin`,
  );
  const pieces = members.map(({ content, stored = false }) =>
    stored ? content : deflateRawSync(content, { level: content.length > 32 << 20 ? 0 : 1 }),
  );
  let at = 0;
  const orders = members.map(({ content, change, stored = false }, index): EntryOrder => {
    const compressedBytes = pieces[index]?.byteLength ?? 0;
    at += compressedBytes;
    return {
      at: at - compressedBytes,
      isDeflated: !stored,
      compressedBytes,
      bytes: content.byteLength,
      crc32: crc32(content),
      algorithm: 'sha256',
      wanted: 'elf',
      ...change,
    };
  });
  writeFileSync(path, Buffer.concat([...pieces, Buffer.alloc(8)]));
  return { path, orders };
}

async function read({ path, orders }: { readonly path: string; readonly orders: readonly EntryOrder[] }) {
  const open = await createFiles().open(path);
  const seen = new Map<number, string>();
  try {
    assert.ok(open.readEntries !== undefined);
    const answers = await open.readEntries(orders, (index, content) => void seen.set(index, sha256(content)));
    const digests = answers.map((one) => ('why' in one ? one.why : Buffer.from(one.digest).toString('hex')));
    return { digests, seen };
  } finally {
    open.close();
  }
}

test('entries of 0 bytes to 40 MB, deflated and stored, are answered in order, and ELF files are seen whole', async () => {
  const small = numbers(300);
  const contents = [
    Buffer.alloc(0),
    small,
    elf(small),
    numbers(20_000),
    elf(numbers(20_000)),
    elf(numbers(400_000)),
    numbers(400_000),
    elf(Buffer.concat(Array.from({ length: 8 }, () => numbers(900_000)))),
  ];
  const stored = [small, elf(small), elf(numbers(400_000))];
  const file = await written(
    ...contents.map((content) => ({ content })),
    ...stored.map((content) => ({ content, stored: true })),
  );
  const { digests, seen } = await read(file);
  const all = [...contents, ...stored];
  assert.deepEqual(digests, all.map(sha256));
  const wanted = all.flatMap((content, index) => (content[0] === 0x7f ? [index] : []));
  assert.deepEqual(
    [...seen.keys()].sort((a, b) => a - b),
    wanted,
  );
  for (const [index, digest] of seen) assert.equal(digest, digests[index]);
});

test('what is always wanted is seen whatever it is, and where no digest is wanted none is taken', async () => {
  const content = numbers(30_000);
  const file = await written({ content, change: { wanted: 'always', algorithm: '' } });
  const { digests, seen } = await read(file);
  assert.deepEqual(digests, ['']);
  assert.equal(seen.get(0), sha256(content));
});

test('one of 36 MB that deflates to more than 32 MB is inflated by pieces', async () => {
  const content = elf(Buffer.alloc(36 << 20, 'piece'));
  const wrong = [{ bytes: content.length - 1 }, { bytes: content.length + 1 }, { crc32: 1 }];
  for (const change of [{}, ...wrong]) {
    const file = await written({ content, change });
    assert.ok((file.orders[0]?.compressedBytes ?? 0) > 32 << 20);
    const { digests, seen } = await read(file);
    if (change === wrong[0]) assert.deepEqual(digests, ['inflate']);
    else if (change === wrong[1]) assert.deepEqual(digests, ['size']);
    else if (change === wrong[2]) assert.deepEqual(digests, ['crc-32']);
    else assert.equal(seen.get(0), sha256(content));
  }
});

test('a stream that is longer or shorter than declared, of another CRC, cut off, or followed by more is refused', async () => {
  for (const content of [numbers(300), numbers(900_000)]) {
    const deflated = deflateRawSync(content, { level: 1 }).length;
    const cases: readonly [string, Member][] = [
      ['inflate', { content, change: { bytes: content.length - 1 } }],
      ['size', { content, change: { bytes: content.length + 1 } }],
      ['crc-32', { content, change: { crc32: 7 } }],
      ['inflate', { content, change: { compressedBytes: deflated - 10 } }],
      ['unaccounted-bytes', { content, change: { compressedBytes: deflated + 5 } }],
      ['inflate', { content, change: { at: 9 } }],
      ['size', { content, stored: true, change: { bytes: content.length + 1 } }],
      ['crc-32', { content, stored: true, change: { crc32: 7 } }],
    ];
    for (const [why, member] of cases) {
      const { digests, seen } = await read(await written(member, { content: numbers(10) }));
      assert.equal(digests[0], why);
      assert.equal(digests[1], sha256(numbers(10)));
      assert.equal(seen.size, 0);
    }
  }
});

test('a file that ends before its entry is unreadable, and the next one is read', async () => {
  const file = await written({ content: numbers(300) });
  const [order] = file.orders;
  assert.ok(order !== undefined);
  const beyond = { ...file, orders: [{ ...order, at: 1 << 20 }] };
  await assert.rejects(read(beyond), (error) => error instanceof Failure && error.code === 'FILE_UNREADABLE');
  assert.equal((await read(file)).digests[0], sha256(numbers(300)));
});

test('an error of who looks at an entry is said as it is', async () => {
  const { path, orders } = await written({ content: elf(numbers(300)) });
  const open = await createFiles().open(path);
  const looking = open.readEntries?.(orders, () => assert.fail('not this one'));
  await assert.rejects(looking ?? Promise.resolve(), /not this one/);
  open.close();
});

test('of a library of 44 MB its code is left out, unless the dynamic section has a table there', async () => {
  const source = `int f(void) { return 1; } __asm__(".section .text\\n .fill 41943040, 1, 0x90");`;
  const library = readFileSync(
    compileLibrary(folder, 'large.so', { source, flags: ['-Wl,-z,separate-code', '-Wl,-z,noexecstack'] }),
  );
  const at = library.indexOf(Buffer.alloc(4096, 0x90));
  const read = async (bytes: Buffer) => {
    const { path, orders } = await written({ content: bytes });
    assert.ok((orders[0]?.compressedBytes ?? 0) > 32 << 20);
    const open = await createFiles().open(path);
    const copies: Buffer[] = [];
    const answers = await open.readEntries?.(orders, (_, content) => void copies.push(Buffer.from(content)));
    open.close();
    const [answer] = answers ?? [];
    assert.ok(answer !== undefined && 'digest' in answer);
    assert.equal(Buffer.from(answer.digest).toString('hex'), sha256(bytes));
    return copies[0] ?? Buffer.alloc(0);
  };
  const seen = await read(library);
  assert.deepEqual(readElf(seen), readElf(library));
  assert.ok(seen.subarray(at, at + (40 << 20)).every((byte) => byte === 0));
  const image = readElfImage(library);
  const dynamic = image.segments.find(({ kind }) => kind === 2);
  const segment = image.segments.find(({ kind, flags }) => kind === 1 && (flags & 1) === 1);
  assert.ok(dynamic !== undefined && segment !== undefined);
  const hostile = Buffer.from(library);
  for (let place = dynamic.offset; place < dynamic.offset + dynamic.fileBytes; place += 16)
    if (hostile.readBigUInt64LE(place) === BigInt(dt.strtab))
      hostile.writeBigUInt64LE(BigInt(segment.address + 64), place + 8);
  assert.ok((await read(hostile)).equals(hostile));
});
