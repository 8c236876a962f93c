import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkUpload, tooLargeBundle } from '../../../../src/audit/repository/check-upload.ts';
import { sound, textFile, withExtra, withProject } from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkUpload);

const extra = (...names: readonly string[]) =>
  withExtra(...names.map((name, index) => textFile(name, `${index}`)));

describe('what Kaggle refuses or changes in a dataset', () => {
  it('MET-012: a colon, a question mark, a backslash, a line break and a dot at the end are refused', () => {
    const names = ['a:b.txt', 'what?.txt', 'a\\b.txt', 'a\nb.txt', 'name.', ' a.txt'];
    assert.equal(findingsOf('MET-012', extra(...names)).length, names.length);
  });

  it('MET-012: spaces, accents and brackets are accepted', () => {
    assert.deepEqual(placesOf('MET-012', extra('été (2).txt', 'a b.txt', 'x+1.tif')), []);
  });

  it('MET-013: Report.json and report.json are refused, report.json and report.txt are not', () => {
    assert.deepEqual(findingsOf('MET-013', extra('report.json', 'Report.json'))[0]?.evidence, [
      'Report.json',
      'report.json',
    ]);
    assert.deepEqual(placesOf('MET-013', extra('report.json', 'report.txt')), []);
  });

  it('MET-014: results.zip and src.tar.gz are refused, a wheel and volume.npz are not', () => {
    assert.deepEqual(placesOf('MET-014', extra('results.zip', 'src.tar.gz', 'volume.npz')), [
      'results.zip',
      'src.tar.gz',
    ]);
    assert.deepEqual(placesOf('MET-014', sound), []);
  });

  it('MET-015: folders are one note, files at the first level are none', () => {
    const found = findingsOf('MET-015', extra('wheels/a.txt', 'wheels/b.txt', 'assets/c.txt'));
    assert.deepEqual(
      found.map(({ severity, observed }) => [severity, observed]),
      [['note', 'assets, wheels']],
    );
    assert.deepEqual(placesOf('MET-015', extra('a.txt')), []);
  });

  it('MET-016: .DS_Store and .ipynb_checkpoints/a.txt are warnings, a.hidden is not', () => {
    assert.equal(placesOf('MET-016', extra('.DS_Store', '.ipynb_checkpoints/a.txt', 'a.hidden')).length, 2);
    assert.deepEqual(placesOf('MET-016', sound), []);
  });

  it('MET-017: dataset-metadata.json in the bundle is a warning, data/dataset-metadata.json is not', () => {
    assert.deepEqual(placesOf('MET-017', extra('dataset-metadata.json')), ['dataset-metadata.json']);
    assert.deepEqual(placesOf('MET-017', extra('data/dataset-metadata.json')), []);
  });

  it('MET-018: a notebook of 1.1 MB and a dataset of 201 GiB are refused, 1 MB and 199 GiB are not', () => {
    const code = (bytes: number) =>
      withProject({ code: textFile('kernel/certification.ipynb', 'x'.repeat(bytes)) });
    assert.equal(findingsOf('MET-018', code(1_100_000)).length, 1);
    assert.deepEqual(findingsOf('MET-018', code(1_000_000)), []);
    assert.equal(tooLargeBundle([200 * 1024 ** 3, 1024 ** 3])[0]?.rule, 'MET-018');
    assert.deepEqual(tooLargeBundle([199 * 1024 ** 3]), []);
  });

  it('MET-019: a symbolic link libz.so in the bundle is refused, a bundle without links is not', () => {
    const bundle = { ...(sound.bundle ?? { path: 'bundle', files: [] }), links: ['libz.so'] };
    assert.deepEqual(placesOf('MET-019', { ...sound, bundle }), ['libz.so']);
    assert.deepEqual(placesOf('MET-019', sound), []);
  });

  it('REP-024: $FILENAME and a folder $KAGGLE_CONFIG_DIR are warnings, price_$5.md is not', () => {
    const paths = ['$FILENAME', '$KAGGLE_CONFIG_DIR/note.txt', 'docs/price_$5.md'];
    assert.deepEqual(placesOf('REP-024', withProject({ paths })), paths.slice(0, 2));
    assert.deepEqual(placesOf('REP-024', sound), []);
  });
});

describe('each name in detail', () => {
  const seen = (rule: string, ...names: readonly string[]) =>
    findingsOf(rule, extra(...names)).map(({ file, expected, observed }) => [file, expected, observed]);

  it('MET-012 says which sign it is, or that a part ends with a space or a dot', () => {
    for (const sign of ['<', '>', ':', '"', '|', '?', '*']) {
      assert.equal(seen('MET-012', `ab${sign}c`)[0]?.[2], sign);
    }
    for (const name of ['a./b', 'a /b', ' a/b', 'a/b.']) {
      assert.deepEqual(
        seen('MET-012', name)[0]?.slice(1),
        ['A-Z a-z 0-9 . _ -', 'space or dot at an end'],
        name,
      );
    }
    for (const name of ['a.b', '.a', 'a b', 'a..b']) assert.deepEqual(seen('MET-012', name), [], name);
  });

  it('MET-013 names every name of a group, in composed form too', () => {
    assert.deepEqual(seen('MET-013', 'e\u0301.txt', 'É.txt', 'b', 'B', 'c'), [
      ['B', 'B', 'b'],
      ['e\u0301.txt', 'e\u0301.txt', 'É.txt'],
    ]);
  });

  it('MET-014 knows every kind of archive, and shows the folder that it becomes', () => {
    for (const kind of [
      'zip',
      'tar',
      'tgz',
      'tbz',
      'tbz2',
      'txz',
      'tar.gz',
      'tar.bz2',
      'tar.xz',
      '7z',
      'rar',
      'ZIP',
    ]) {
      assert.deepEqual(seen('MET-014', `x/a.b.${kind}`), [[`x/a.b.${kind}`, `a.b.${kind}`, 'a.b/…']], kind);
    }
    for (const name of ['azip', 'a.zip.txt', 'a.gz', 'a.tb'])
      assert.deepEqual(seen('MET-014', name), [], name);
  });

  it('MET-015 lists five folders and keeps all as evidence', () => {
    const names = ['f', 'e', 'd', 'c', 'b', 'a/z'].map((folder) => `${folder}/x`);
    const [found] = findingsOf('MET-015', extra(...names));
    assert.deepEqual([found?.file, found?.expected, found?.observed], ['a/z', '0', 'a/z, b, c, d, e']);
    assert.deepEqual(found?.evidence, ['a/z', 'b', 'c', 'd', 'e', 'f']);
  });

  it('MET-016 names the hidden part, MET-017 every file that the client leaves out', () => {
    assert.deepEqual(seen('MET-016', 'a/.b/c'), [['a/.b/c', '∅', '.b']]);
    const names = ['dataset', 'kernel', 'model', 'model-instance'].map((kind) => `${kind}-metadata.json`);
    for (const name of [...names, 'datapackage.json', 'dataset-cover-image.png']) {
      assert.deepEqual(seen('MET-017', name), [[name, '∅', name]]);
    }
    for (const name of [
      'xdatapackage.json',
      'datapackage.json.txt',
      'a/datapackage.json',
      'dataset-cover-image.',
    ]) {
      assert.deepEqual(seen('MET-017', name), [], name);
    }
  });

  it('MET-018 and MET-019 say the sizes and the link', () => {
    const limit = 200 * 1024 ** 3;
    assert.deepEqual(tooLargeBundle([limit]), []);
    const [large] = tooLargeBundle([limit, 1]);
    assert.deepEqual([large?.expected, large?.observed], [`≤ ${limit} bytes`, `${limit + 1} bytes`]);
    const code = (bytes: number) =>
      findingsOf('MET-018', withProject({ code: textFile('kernel/certification.ipynb', 'x'.repeat(bytes)) }));
    assert.deepEqual(code(1024 ** 2), []);
    assert.deepEqual(
      code(1024 ** 2 + 1).map(({ expected, observed }) => [expected, observed]),
      [['≤ 1048576 bytes', '1048577 bytes']],
    );
    const bundle = { ...(sound.bundle ?? { path: 'bundle', files: [] }), links: ['libz.so'] };
    const [link] = findingsOf('MET-019', { ...sound, bundle });
    assert.deepEqual([link?.expected, link?.observed], ['data', 'symlink']);
  });

  it('REP-024 finds a variable at the beginning of any part, also in the bundle, and says the name without $', () => {
    assert.deepEqual(seen('REP-024', 'a/$B/c$d', ['$', '{x}y'].join('')), [
      [['$', '{x}y'].join(''), '{x}y', ['$', '{x}y'].join('')],
      ['a/$B/c$d', 'cd', 'a/$B/c$d'],
    ]);
    assert.deepEqual(seen('REP-024', 'a$b', '$1', '$-x'), []);
    assert.deepEqual(placesOf('REP-024', { ...withProject({ paths: ['$A'] }), bundle: undefined }), ['$A']);
  });
});

it('of a project without a bundle the size of its code and its names are asked for, of a bundle all nine', () => {
  assert.deepEqual(checkUpload({ ...sound, bundle: undefined }), {
    evaluated: ['MET-018', 'REP-024'],
    findings: [],
  });
  const numbers = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `MET-01${number}`);
  assert.deepEqual(checkUpload(sound), { evaluated: [...numbers, 'REP-024'], findings: [] });
});

it('MET-013 lists every other spelling; MET-018 is told of the whole', () => {
  const [found] = findingsOf('MET-013', extra('ab', 'Ab', 'aB'));
  assert.deepEqual([found?.file, found?.expected, found?.observed], ['Ab', 'Ab', 'aB, ab']);
  const [large] = tooLargeBundle([201 * 1024 ** 3]);
  assert.deepEqual([large?.answer, large?.file], ['fail', '']);
});
