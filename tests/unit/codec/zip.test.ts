import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { readWheel } from '../../../src/audit/wheels/wheel.ts';
import { readZip } from '../../../src/codec/zip.ts';
import { Failure } from '../../../src/model/failure.ts';
import { seededRandom } from '../../support/elf-machine.ts';
import { type ArchivePlan, buildZip, descriptor, extraField } from '../../support/zip-build.ts';
import { bundledWheels, pythonZip } from '../../support/zip-python.ts';

const hello = Buffer.from('hello hello hello hello');
const packed = deflateRawSync(hello);

function readAll(bytes: Uint8Array): Map<string, Buffer> {
  const archive = readZip(bytes);
  return new Map(archive.entries.map((entry) => [entry.name, Buffer.from(archive.content(entry))]));
}

function refusal(bytes: Uint8Array): string {
  try {
    readAll(bytes);
    return 'accepted';
  } catch (error) {
    if (error instanceof Failure && error.code === 'ZIP_INVALID') return String(error.parameters['why']);
    throw error;
  }
}

test('archives of Python zipfile are read whole, stored, deflated, streamed, ZIP64 or with a comment', () => {
  for (const kind of [
    'stored',
    'deflated',
    'deflated zip64',
    'deflated streamed',
    'stored streamed',
    'deflated streamed zip64',
    'comment',
  ]) {
    const files = readAll(pythonZip(kind));
    assert.deepEqual(
      [...files.keys()],
      ['pkg/__init__.py', 'pkg/café.txt', 'pkg/folder', 'empty', 'big.bin'],
      kind,
    );
    assert.equal(files.get('pkg/__init__.py')?.toString(), 'x = 1\n'.repeat(1000), kind);
    assert.equal(files.get('big.bin')?.length, 16_384, kind);
  }
});

test('every wheel that the Pythons of this machine carry is accepted with all its content', (t) => {
  const wheels = bundledWheels();
  let entries = 0;
  for (const path of wheels) entries += readAll(readFileSync(path)).size;
  t.diagnostic(`${wheels.length} wheels, ${entries} entries`);
});

test('entries built by hand are accepted: folder, deflated, descriptor with and without signature', () => {
  const streamed = { content: hello, method: 8, flags: 8 };
  const bytes = buildZip({
    entries: [
      { name: 'a/' },
      { name: 'a/stored', content: hello },
      { name: 'a/deflated', content: hello, method: 8 },
      { name: 'a/signed', ...streamed, after: descriptor(hello, packed, true) },
      { name: 'a/bare', ...streamed, after: descriptor(hello, packed, false) },
    ],
  });
  const archive = readZip(bytes);
  assert.deepEqual(
    archive.entries.map(({ name, isFolder }) => `${name} ${isFolder}`),
    ['a true', 'a/stored false', 'a/deflated false', 'a/signed false', 'a/bare false'],
  );
  assert.equal(readAll(bytes).get('a/bare')?.toString(), hello.toString());
});

test('an entry of another archive is refused by content()', () => {
  const [one, other] = [buildZip({ entries: [{ name: 'a' }] }), buildZip({ entries: [{ name: 'a' }] })];
  const entry = readZip(other).entries[0];
  assert.ok(entry !== undefined);
  assert.throws(() => readZip(one).content(entry), { code: 'ZIP_INVALID' });
});

const one = { name: 'a.txt', content: hello };
const sizes64 = (first: number, second: number): Buffer => {
  const body = Buffer.alloc(16);
  body.writeBigUInt64LE(BigInt(first), 0);
  body.writeBigUInt64LE(BigInt(second), 8);
  return body;
};
const hostile: Readonly<Record<string, readonly [ArchivePlan, string]>> = {
  'bytes before the first entry': [{ entries: [one], prefix: Buffer.from('MZ') }, 'prefix-data'],
  'bytes after the end': [{ entries: [one], trailing: Buffer.from('x') }, 'trailing-data'],
  'bytes between entries': [{ entries: [{ ...one, after: Buffer.from('gap') }] }, 'unaccounted-bytes'],
  'bytes before the directory': [{ entries: [one], beforeDirectory: Buffer.alloc(9) }, 'unaccounted-bytes'],
  'bytes between directory and end': [{ entries: [one], beforeEnd: Buffer.alloc(5) }, 'directory-size'],
  'an entry that only the local headers have': [
    { entries: [one, { name: 'ghost', content: hello, isLocalOnly: true }] },
    'unaccounted-bytes',
  ],
  'an entry that only the directory has': [
    { entries: [one, { name: 'ghost', isCentralOnly: true }] },
    'local-header',
  ],
  'a count below the records': [{ entries: [one, { name: 'b' }], count: 1 }, 'directory-size'],
  'a directory size that is not its size': [{ entries: [one], directorySize: 9 }, 'directory-size'],
  'a directory said to be elsewhere': [{ entries: [one], directoryOffset: 0 }, 'directory-record'],
  'a count above the records': [{ entries: [one], count: 2 }, 'directory-record'],
  'another name in the local header': [{ entries: [{ ...one, localName: 'b.txt' }] }, 'name-differs'],
  'another size in the local header': [{ entries: [{ ...one, localSize: 3 }] }, 'header-differs'],
  'two entries of one name': [{ entries: [one, { ...one, content: Buffer.from('other') }] }, 'duplicate'],
  'two records of one local entry': [
    { entries: [one, { ...one, isCentralOnly: true, offset: 0 }] },
    'unaccounted-bytes',
  ],
  'a file that is also a folder': [{ entries: [{ name: 'a' }, { name: 'a/b' }] }, 'file-as-folder'],
  'a wrong CRC-32': [{ entries: [{ ...one, crc: 1 }] }, 'crc-32'],
  'more content than declared': [{ entries: [{ ...one, method: 8, size: 5 }] }, 'inflate'],
  'less content than declared': [{ entries: [{ ...one, method: 8, size: 50 }] }, 'size'],
  'bytes after the deflate stream': [
    { entries: [{ ...one, method: 8, data: Buffer.concat([packed, Buffer.from('tail')]) }] },
    'unaccounted-bytes',
  ],
  'a broken deflate stream': [
    { entries: [{ ...one, method: 8, data: Buffer.from('not deflated') }] },
    'inflate',
  ],
  'method 12 (bzip2)': [{ entries: [{ ...one, method: 12 }] }, 'method'],
  'an encrypted entry': [{ entries: [{ ...one, flags: 1 }] }, 'encrypted'],
  'a descriptor that contradicts the directory': [
    { entries: [{ ...one, flags: 8, after: descriptor(Buffer.from('x'), hello, true) }] },
    'descriptor',
  ],
  'a missing descriptor': [{ entries: [{ ...one, flags: 8 }] }, 'unaccounted-bytes'],
  'a symbolic link': [
    { entries: [{ name: 'link', content: Buffer.from('/etc/passwd'), unixMode: 0o120777 }] },
    'symlink',
  ],
  'a comment on an entry': [{ entries: [{ ...one, comment: 'c' }] }, 'entry-comment'],
  'an archive comment that holds an end record': [
    { entries: [one], comment: buildZip({ entries: [{ name: 'evil', content: hello }] }) },
    'directory-record',
  ],
  'a name above the archive': [{ entries: [{ name: '../evil' }] }, 'name-parent-folder'],
  'an absolute name': [{ entries: [{ name: '/etc/passwd' }] }, 'name-absolute'],
  'a name with a backslash': [{ entries: [{ name: 'a\\b' }] }, 'name-backslash'],
  'a name with a newline': [{ entries: [{ name: 'a\n::error::x' }] }, 'name-control-character'],
  'a name with NUL': [{ entries: [{ name: 'a.txt\0.py' }] }, 'name-control-character'],
  'a name with right-to-left override': [
    { entries: [{ name: 'a\u202Etxt.exe', flags: 0x800 }] },
    'name-control-character',
  ],
  'an empty name': [{ entries: [{ name: '' }] }, 'name-empty'],
  'a name that is not UTF-8': [
    { entries: [{ name: Buffer.from([0x61, 0xe9]), flags: 0x800 }] },
    'name-encoding',
  ],
  'a non-ASCII name without the UTF-8 flag': [{ entries: [{ name: 'é' }] }, 'name-encoding'],
  'a folder with content': [{ entries: [{ name: 'a/', content: hello }] }, 'folder-with-content'],
  'an extra field that overruns': [
    { entries: [{ ...one, centralExtra: Buffer.from([1, 0, 9, 0]) }] },
    'extra-field',
  ],
  'a ZIP64 field of 5 bytes': [
    { entries: [{ ...one, localExtra: extraField(1, Buffer.alloc(5)) }] },
    'zip64-size',
  ],
  'an entry that is cut off': [{ entries: [{ ...one, offset: 0x7fff_0000 }] }, 'prefix-data'],
  'two ZIP64 fields': [
    {
      entries: [
        { ...one, localExtra: Buffer.concat([extraField(1, sizes64(23, 23)), extraField(1, sizes64(5, 5))]) },
      ],
    },
    'extra-field-twice',
  ],
  'a ZIP64 size beside a plain one that differs': [
    { entries: [{ ...one, localExtra: extraField(1, sizes64(5, 5)) }] },
    'zip64-differs',
  ],
  'a ZIP64 mark without its field': [{ entries: [{ ...one, centralSize: 0xffff_ffff }] }, 'zip64-missing'],
  'a Unicode path of another name': [
    { entries: [{ ...one, centralExtra: extraField(0x7075, Buffer.from('\u0001\0\0\0\0b.txt', 'latin1')) }] },
    'unicode-path',
  ],
};

/** The archive with these bytes of its end record changed, counted from the end of the file. */
function withEnd(change: (end: Buffer) => void): Buffer {
  const whole = buildZip({ entries: [one] });
  const end = Buffer.from(whole.subarray(-22));
  change(end);
  return Buffer.concat([whole.subarray(0, -22), end]);
}

/** The archive with the end records of ZIP64 (APPNOTE 4.3.14, 4.3.15), honest but for the change. */
function withEnd64(change: (record: Buffer, locator: Buffer, end: Buffer) => void): Buffer {
  const whole = buildZip({ entries: [one] });
  const [body, end] = [whole.subarray(0, -22), Buffer.from(whole.subarray(-22))];
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(1n, 24);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(body.length), 8);
  locator.writeUInt32LE(1, 16);
  end.fill(0xff, 8, 20);
  change(record, locator, end);
  return Buffer.concat([body, record, locator, end]);
}

test('an archive with honest end records of ZIP64 is read', () => {
  assert.equal(refusal(withEnd64(() => undefined)), 'accepted');
});

const ends: Readonly<Record<string, readonly [Buffer, string]>> = {
  'a second disk': [withEnd((end) => end.writeUInt16LE(1, 4)), 'several-disks'],
  'fewer records on this disk than in all': [withEnd((end) => end.writeUInt16LE(0, 8)), 'several-disks'],
  'a ZIP64 mark without its end records': [withEnd((end) => end.fill(0xff, 12, 20)), 'truncated'],
  'a ZIP64 record that is elsewhere': [
    withEnd64((_, locator) => locator.writeBigUInt64LE(9n, 8)),
    'zip64-end',
  ],
  'a ZIP64 record that overlaps the entries': [
    withEnd64((record) => record.writeBigUInt64LE(99n, 4)),
    'zip64-end',
  ],
  'a ZIP64 record of another signature': [
    withEnd64((record) => record.writeUInt32LE(0x06064b51, 0)),
    'zip64-end',
  ],
  'two disks by its ZIP64 locator': [
    withEnd64((_, locator) => locator.writeUInt32LE(2, 16)),
    'several-disks',
  ],
  'a ZIP64 count beside a plain one that differs': [
    withEnd64((_, __, end) => end.writeUInt16LE(7, 10)),
    'zip64-differs',
  ],
  'two counts in its ZIP64 record': [withEnd64((record) => record.writeBigUInt64LE(2n, 24)), 'several-disks'],
  'a million records said to be there': [
    withEnd64((record) => {
      record.writeBigUInt64LE(1_000_000n, 24);
      record.writeBigUInt64LE(1_000_000n, 32);
    }),
    'too-many-entries',
  ],
};

for (const [what, [bytes, why]] of Object.entries(ends)) {
  test(`an archive with ${what} is refused as ${why}`, () => {
    assert.equal(refusal(bytes), why);
  });
}

test('a streamed entry is read in an archive at large and refused in a wheel', () => {
  const entry = { name: 'a', content: hello, flags: 8, after: descriptor(hello, hello, true) };
  const bytes = buildZip({ entries: [entry] });
  assert.equal(readZip(bytes).entries.length, 1);
  assert.throws(() => readZip(bytes, { streamed: false }), {
    code: 'ZIP_INVALID',
    parameters: { why: 'streamed', entry: 'a' },
  });
  assert.equal(readWheel({ name: 'a-1-py3-none-any.whl', bytes }).broken, 'streamed a');
});

for (const [what, [plan, why]] of Object.entries(hostile)) {
  test(`an archive with ${what} is refused as ${why}`, () => {
    assert.equal(refusal(buildZip(plan)), why);
  });
}

test('a text, an empty file and half an archive are refused', () => {
  assert.equal(refusal(Buffer.from('version https://git-lfs.github.com/spec/v1\n')), 'not-a-zip');
  assert.equal(refusal(Buffer.alloc(0)), 'not-a-zip');
  const whole = buildZip({ entries: [one] });
  assert.equal(refusal(whole.subarray(0, whole.length - 1)), 'trailing-data');
});

test('65 MiB of zeros in 64 KiB are refused by their ratio before anything is inflated', () => {
  const zeros = Buffer.alloc(65 * 1024 ** 2);
  assert.equal(refusal(buildZip({ entries: [{ name: 'zeros', content: zeros, method: 8 }] })), 'ratio');
});

test('declared sizes of more than 4 GiB in sum are refused', () => {
  const huge = { content: hello, method: 8, data: packed, size: 0xf000_0000 };
  assert.equal(
    refusal(
      buildZip({
        entries: [
          { name: 'a', ...huge },
          { name: 'b', ...huge },
        ],
      }),
    ),
    'too-large',
  );
});

test('two thousand archives with changed bytes are read alike or refused as ZIP_INVALID', () => {
  const original = buildZip({ entries: [one, { name: 'b/c', content: hello, method: 8 }] });
  const random = seededRandom(9);
  for (let round = 0; round < 2000; round += 1) {
    const damaged = Buffer.from(original);
    damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
    if (refusal(damaged) !== 'accepted') continue;
    assert.deepEqual([...readAll(damaged).values()].map(String), [hello.toString(), hello.toString()]);
  }
});
