import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findingsOf, sound, textFile, withExtra } from '../../../support/audit-builder.ts';
import { placesOf } from '../../../support/repository-facts.ts';

it('REP-027: an error page saved as volume.tif, an XML error as data.csv and a zip as field.lum are refused', () => {
  const input = withExtra(
    textFile('volume.tif', '\n<!DOCTYPE html><title>403</title>'),
    textFile('data.csv', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'),
    textFile('field.lum', 'PK\u0003\u0004'),
  );
  assert.deepEqual(placesOf('REP-027', input), ['data.csv', 'field.lum', 'volume.tif']);
  const [finding] = findingsOf('REP-027', input);
  assert.deepEqual([finding?.expected, finding?.observed], ['CSV', 'XML']);
});

it('REP-027: a large file is known by its first bytes: HTML under .npy is refused, NumPy is not', () => {
  const { bundle } = sound;
  assert.ok(bundle !== undefined);
  const large = (text: string) => ({
    name: 'big.npy',
    byteLength: 1 << 30,
    sha256: 'a'.repeat(64),
    head: new Uint8Array(Buffer.from(text, 'latin1')),
  });
  const withLarge = (text: string) => ({
    ...sound,
    bundle: { ...bundle, files: [...bundle.files, large(text)] },
  });
  assert.deepEqual(placesOf('REP-027', withLarge('<html>')), ['big.npy']);
  assert.deepEqual(placesOf('REP-027', withLarge('\x93NUMPY\x01')), []);
});

it('REP-027: TIFF of both byte orders, LUM, a gzip, text and names that promise nothing are accepted', () => {
  const input = withExtra(
    textFile('a.tif', 'II*\0data'),
    textFile('b.tiff', 'MM\0*data'),
    textFile('c.lum', 'LUMV1\0\0\0'),
    textFile('d.txt', 'plain words'),
    textFile('page.html', '<html></html>'),
    textFile('e.bin', 'PK\u0003\u0004'),
  );
  assert.deepEqual(placesOf('REP-027', input), []);
});
