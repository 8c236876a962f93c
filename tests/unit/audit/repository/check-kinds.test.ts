import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkKinds } from '../../../../src/audit/repository/check-kinds.ts';
import { sound, textFile, withExtra } from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkKinds);

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

const latin = (name: string, text: string) => ({ name, bytes: new Uint8Array(Buffer.from(text, 'latin1')) });
const first: Readonly<Record<string, readonly string[]>> = {
  TIFF: ['II*\0', 'II+\0', 'MM\0*', 'MM\0+'],
  LUM: ['LUMV1\0\0\0'],
  NumPy: ['\x93NUMPY'],
  zip: ['PK\x03\x04', 'PK\x05\x06'],
  PNG: ['\x89PNG\r\n'],
  JPEG: ['\xff\xd8\xff'],
  PDF: ['%PDF-'],
  gzip: ['\x1f\x8b'],
  HDF5: ['\x89HDF\r\n'],
  Parquet: ['PAR1'],
  ELF: ['\x7fELF'],
  HTML: ['<html', '<!doctype html', '\xef\xbb\xbf<html', ' \n<HTML'],
  XML: ['<?xml', '<Error>', '\xef\xbb\xbf<?xml', '  \n<?xml', '\xef\xbb\xbf <Error>'],
};

it('REP-027: each kind is known by its first bytes, and under its own name it is accepted', () => {
  const own: Readonly<Record<string, string>> = {
    '.tif': 'TIFF',
    '.tiff': 'TIFF',
    '.lum': 'LUM',
    '.npy': 'NumPy',
    '.npz': 'zip',
    '.png': 'PNG',
    '.jpg': 'JPEG',
    '.jpeg': 'JPEG',
    '.pdf': 'PDF',
    '.gz': 'gzip',
    '.zip': 'zip',
    '.h5': 'HDF5',
    '.parquet': 'Parquet',
  };
  for (const [kind, heads] of Object.entries(first))
    for (const head of heads) {
      for (const [extension, right] of Object.entries({
        ...own,
        '.csv': 'CSV',
        '.txt': 'text',
        '.c': 'C',
        '.py': 'Python',
      })) {
        const found = findingsOf('REP-027', withExtra(latin(`a${extension.toUpperCase()}`, `${head}rest`)));
        const expected = right === kind ? [] : [[right, kind]];
        assert.deepEqual(
          found.map((one) => [one.expected, one.observed]),
          expected,
          `${kind} as ${extension}`,
        );
      }
    }
});

it('REP-027: the bytes of a kind count at the start alone, and none that are nearly so', () => {
  const near = [
    'II?\0',
    'MM\0?',
    'LUMV1\0\0',
    '\x93NUMP',
    'PK\x03\x05',
    '\x89PNG\n',
    '\xff\xd8',
    '%PDF',
    '\x1f',
    '\x89HDF\n',
    'PAR',
    '\x7fEL',
    '<htm',
    '<?xm',
    '<Errors',
    'x<?xml',
  ];
  for (const text of [
    ...near,
    ...Object.values(first)
      .flat()
      .map((head) => `x${head}`),
  ])
    assert.deepEqual(placesOf('REP-027', withExtra(latin('a.py', text), latin('b.csv', text))), [], text);
});

it('without a bundle no kind is asked for, with one REP-027 is', () => {
  assert.deepEqual(checkKinds({ ...sound, bundle: undefined }), { evaluated: [], findings: [] });
  assert.deepEqual(checkKinds(sound), { evaluated: ['REP-027'], findings: [] });
});

it('REP-027: a page named a.npz and a document named b.C are told with the kind that their names promise', () => {
  const seen = checkKinds(withExtra(textFile('a.npz', '<html>'), textFile('b.C', '%PDF-'))).findings;
  assert.deepEqual(
    seen.map(({ answer, file, expected, observed }) => [answer, file, expected, observed]),
    [
      ['fail', 'a.npz', 'zip', 'HTML'],
      ['fail', 'b.C', 'C', 'PDF'],
    ],
  );
});
