import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editLock, parseLock } from '../../../../src/repair/wheels/lock.ts';

const [a, b, c] = ['a', 'b', 'c'].map((sign) => sign.repeat(64));
const lock = `# Wheels for 3.12.
--only-binary :all:
NumPy==2.0.2 \\
    --hash=sha256:${a} \\
    --hash=sha256:${b}
pillow[xmp]==11.3.0 ; python_version < "4" --hash=sha256:${b}   # as in the image
tifffile>=2025
`;

test('names, versions, digests, extras and markers of a lock are read over continued lines', () => {
  const { entries, foreign } = parseLock(lock);
  assert.deepEqual(
    entries.map(({ name, version, hashes, from, to }) => [name, version, hashes, from, to]),
    [
      ['numpy', '2.0.2', [a, b], 2, 5],
      ['pillow', '11.3.0', [b], 5, 6],
      ['tifffile', '', [], 6, 7],
    ],
  );
  assert.deepEqual(entries[1]?.written, { name: 'pillow[xmp]', marker: '; python_version < "4"' });
  assert.deepEqual(foreign, []);
});

test('a pin that the lock has already changes nothing, with Windows line ends too', () => {
  for (const text of [lock, lock.replaceAll('\n', '\r\n')]) {
    assert.equal(editLock(text, [{ name: 'numpy', version: '2.0.2', sha256: b ?? '' }]), text);
  }
});

test('only the entries that say something else are replaced where they stand, and what is new comes at the end', () => {
  const pins = [
    { name: 'pillow', version: '11.3.0', sha256: c ?? '' },
    { name: 'tifffile', version: '2026.4.11', sha256: a ?? '' },
    { name: 'numpy', version: '2.0.2', sha256: a ?? '' },
    { name: 'zarr', version: '3.1', sha256: b ?? '' },
  ];
  const edited = editLock(lock, pins);
  const kept = lock.split('\n').slice(0, 5).join('\n');
  assert.equal(
    edited,
    `${kept}\npillow[xmp]==11.3.0 ; python_version < "4" \\\n    --hash=sha256:${c}\ntifffile==2026.4.11 \\\n    --hash=sha256:${a}\nzarr==3.1 \\\n    --hash=sha256:${b}\n`,
  );
  assert.equal(editLock(edited, pins), edited);
  assert.equal(editLock('numpy==1.0', pins.slice(2, 3)), `numpy==2.0.2 \\\n    --hash=sha256:${a}`);
  assert.equal(editLock('', pins.slice(3)), `zarr==3.1 \\\n    --hash=sha256:${b}\n`);
});

test('a lock that leads to other files or to an address says so', () => {
  const { foreign } = parseLock(
    '-r base.txt\n-c limits.txt\nown @ https://example.org/own.whl\n--no-index\nnumpy==1 --hash=sha256:00\n',
  );
  assert.deepEqual(foreign, ['-r base.txt', '-c limits.txt', 'own @ https://example.org/own.whl']);
});
