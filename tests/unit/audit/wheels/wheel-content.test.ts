import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { crc32, inflateRawSync } from 'node:zlib';
import { readContent, readContentAhead } from '../../../../src/audit/wheels/wheel-content.ts';
import type { EntryAnswer, EntryOrder, LookAtEntry, OpenFile } from '../../../../src/model/world.ts';
import { compileLibrary } from '../../../support/elf-fixtures.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-content-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const library = readFileSync(compileLibrary(folder, 'core.so', { source: 'int f(void) { return 1; }' }));

const demo = buildWheel({
  name: 'demo',
  version: '1.0',
  files: [
    { name: 'demo/__init__.py', content: 'x'.repeat(20_000) },
    { name: 'demo_plain.py', content: '' },
    { name: 'fast.cpython-312-x86_64-linux-gnu.so', content: 'x' },
    { name: 'demo-data/a.txt', content: '' },
  ],
});

/** The bytes as a file gives them: each read a copy, none beyond the end. */
function ranges(bytes: Uint8Array) {
  return {
    byteLength: bytes.byteLength,
    readInto: (into: Uint8Array, at: number) => {
      assert.ok(at >= 0 && at + into.byteLength <= bytes.byteLength, `${at} + ${into.byteLength}`);
      into.set(bytes.subarray(at, at + into.byteLength));
    },
  };
}

test('a package, a module in one file and an extension at the top can be imported, a folder with a dash cannot', () => {
  const { modules } = readContent(demo.name, demo.bytes);
  assert.deepEqual(modules, ['demo', 'demo_plain', 'fast']);
});

test('a file read by ranges says the same as its bytes, whole, with each 7th byte flipped and cut off anywhere', () => {
  const { name, bytes } = demo;
  const variants = [bytes, new Uint8Array(), Buffer.from('<html>'), Buffer.from('{}')];
  for (let at = 0; at < bytes.length; at += 7) {
    variants.push(bytes.map((byte, index) => (index === at ? byte ^ 0x11 : byte)));
    variants.push(bytes.slice(0, at));
  }
  for (const variant of variants)
    assert.deepEqual(readContent(name, ranges(variant)), readContent(name, variant));
});

test('an error of the disk is no fault of the wheel', () => {
  const broken = {
    byteLength: 1000,
    readInto: () => {
      throw new RangeError('the disk is gone');
    },
  };
  assert.throws(() => readContent(demo.name, broken), RangeError);
});

const native = { name: 'demo', version: '1.0', files: [{ name: 'demo/core.so', content: library }] };

function inflated(data: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(data);
  } catch {
    return new Uint8Array();
  }
}

/** A file that inflates its entries in reverse order, as several threads might, and shows what is wanted of them. */
function ahead(bytes: Uint8Array): OpenFile & { readonly asked: EntryOrder[] } {
  const asked: EntryOrder[] = [];
  const answerOf = (order: EntryOrder, index: number, look: LookAtEntry): EntryAnswer => {
    const content = inflated(bytes.subarray(order.at, order.at + order.compressedBytes));
    if (content.byteLength !== order.bytes || crc32(content) !== order.crc32) return { why: 'bad-crc' };
    if (order.wanted === 'always' || content[0] === 0x7f) look(index, content);
    const { algorithm } = order;
    return { digest: algorithm === '' ? new Uint8Array() : createHash(algorithm).update(content).digest() };
  };
  return {
    ...ranges(bytes),
    asked,
    close: () => undefined,
    readEntries: async (orders, look) => {
      asked.push(...orders);
      return orders
        .map((order, index) => ({ order, index }))
        .reverse()
        .map(({ order, index }) => answerOf(order, index, look))
        .reverse();
    },
  };
}

test('entries inflated elsewhere say the same as the bytes: a sound wheel, one of text, one whose file was changed', async () => {
  const changed = buildWheel({ ...native, record: (text) => text.replace('sha256=', 'sha256=A') });
  const unlisted = buildWheel({ ...native, record: (text) => text.replace(/^demo.core.*\n/, '') });
  const flipped = buildWheel(native).bytes.map((byte, index) => (index === 50 ? byte ^ 1 : byte));
  const wheels = [
    demo,
    buildWheel(native),
    changed,
    unlisted,
    { name: demo.name, bytes: Buffer.from('text') },
  ];
  for (const { name, bytes } of wheels)
    assert.deepEqual(await readContentAhead(name, ahead(bytes)), readContent(name, bytes));
  const { readEntries: _, ...plain } = ahead(demo.bytes);
  assert.deepEqual(await readContentAhead(demo.name, plain), readContent(demo.name, demo.bytes));
  const { broken, modules } = await readContentAhead(demo.name, ahead(flipped));
  assert.deepEqual([broken, modules], ['bad-crc demo/core.so', ['demo']]);
});

test('of a library the bytes are always wanted, of another file only where they are ELF; the digest is that of RECORD', async () => {
  const text = { name: 'demo/a.txt', content: 'text' };
  const file = ahead(buildWheel({ ...native, files: [...native.files, text] }).bytes);
  const { libraries } = await readContentAhead('demo-1.0-py3-none-any.whl', file);
  assert.deepEqual(
    libraries.files.map(({ path }) => path),
    ['demo/core.so'],
  );
  assert.deepEqual(
    file.asked.map(({ wanted, algorithm, isDeflated }) => [wanted, algorithm, isDeflated]),
    [
      ['always', 'sha256', true],
      ['elf', 'sha256', true],
      ['elf', 'sha256', true],
      ['elf', 'sha256', true],
    ],
  );
});

test('a library that RECORD does not list is read, and told as not listed', () => {
  const { name, bytes } = buildWheel({ ...native, record: (text) => text.replace(/^demo.core.*\n/, '') });
  const { libraries, recordProblems } = readContent(name, bytes);
  assert.deepEqual(
    [libraries.files.map(({ path }) => path), recordProblems.map(({ kind, path }) => `${kind} ${path}`)],
    [['demo/core.so'], ['unlisted demo/core.so']],
  );
});
