import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audit } from '../../../../src/audit/audit.ts';
import { checkFiles } from '../../../../src/audit/repository/check-files.ts';
import {
  numpy,
  sound,
  textFile,
  tifffile,
  withExtra,
  withFiles,
  withProject,
  withSettings,
} from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';

const { findingsOf } = tellersOf(checkFiles);

describe('REP-001 and REP-002, required files', () => {
  it('a bundle without competitor.tif is refused and the file named', () => {
    assert.deepEqual(
      findingsOf('REP-001', withFiles([numpy, tifffile])).map((finding) => finding.file),
      ['competitor.tif'],
    );
  });

  it('competitor.tif of zero bytes is refused as empty, not as missing', () => {
    const input = withFiles([numpy, tifffile, textFile('competitor.tif', '')]);
    assert.deepEqual(
      findingsOf('REP-002', input).map((finding) => finding.file),
      ['competitor.tif'],
    );
    assert.deepEqual(findingsOf('REP-001', input), []);
  });

  it('a wheel of zero bytes is refused, an empty py.typed is not', () => {
    const input = withExtra(textFile('demo-1-py3-none-any.whl', ''), textFile('py.typed', ''));
    assert.deepEqual(
      findingsOf('REP-002', input).map((finding) => finding.file),
      ['demo-1-py3-none-any.whl'],
    );
  });
});

describe('REP-007 and REP-008, what could not be read', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 54064\n`;

  it('a Git-LFS pointer in place of competitor.tif is refused with the size it stands for', () => {
    const [finding] = findingsOf(
      'REP-007',
      withFiles([numpy, tifffile, textFile('competitor.tif', pointer)]),
    );
    assert.deepEqual([finding?.file, finding?.expected], ['competitor.tif', '54064 bytes']);
  });

  it('a pointer in place of the notebook is refused', () => {
    const input = withProject({ code: textFile('kernel/certification.ipynb', pointer) });
    assert.equal(findingsOf('REP-007', input)[0]?.file, 'kernel/certification.ipynb');
  });

  it('data that is no pointer is accepted', () => assert.deepEqual(findingsOf('REP-007', sound), []));

  it('1,773 pointers elsewhere are one note', () => {
    const unreadable = Array.from({ length: 1773 }, (_, index) => ({
      path: `a/${index}`,
      why: 'lfs-pointer',
    }));
    const [finding, ...more] = findingsOf('REP-008', withProject({ unreadable }));
    assert.deepEqual([finding?.severity, finding?.observed, more], ['note', '1773 × lfs-pointer', []]);
    assert.deepEqual(findingsOf('REP-008', sound), []);
  });
});

describe('REP-009 and REP-010, the configuration', () => {
  it('pack nx47 without main-report is refused, pack core is not asked', () => {
    assert.equal(findingsOf('REP-009', withSettings({ 'main-report': '' })).length, 1);
    const core = audit(withSettings({ 'main-report': '', packs: ['core'] }));
    assert.ok(!core.rulesRun.includes('REP-009'));
    assert.deepEqual(core.findings, []);
    assert.deepEqual(findingsOf('REP-009', sound), []);
  });

  it('a bundle folder that is absent is refused, and unknown where a recipe will make it', () => {
    const recipe = { requirements: 'requirements/cp{minor}.txt' };
    const absent = { ...sound, bundle: undefined };
    assert.equal(findingsOf('REP-010', absent)[0]?.answer, 'fail');
    const planned = withSettings({ bundle: { path: 'bundle', recipe } }, absent);
    assert.equal(findingsOf('REP-010', planned)[0]?.answer, 'unknown');
    assert.ok(!audit(planned).rulesRun.includes('REP-001'));
    assert.deepEqual(findingsOf('REP-010', sound), []);
  });
});

describe('what is said of a file', () => {
  const rows = (rule: string, input: typeof sound) =>
    findingsOf(rule, input).map(({ file, answer, expected, observed, evidence }) => [
      file,
      answer,
      expected,
      observed,
      ...evidence,
    ]);

  it('missing and empty files, a missing report and a missing bundle say what is expected', () => {
    assert.deepEqual(rows('REP-001', withFiles([numpy, tifffile])), [
      ['competitor.tif', 'fail', 'competitor.tif', '∅'],
    ]);
    const empty = withFiles([numpy, tifffile, textFile('competitor.tif', '')]);
    assert.deepEqual(rows('REP-002', empty), [['competitor.tif', 'fail', '> 0 bytes', '0 bytes']]);
    assert.deepEqual(rows('REP-009', withSettings({ 'main-report': '' })), [
      ['nx47.yml', 'fail', 'main-report: <name>.json', 'main-report: ∅'],
    ]);
    assert.deepEqual(rows('REP-010', { ...sound, bundle: undefined }), [['bundle', 'fail', 'bundle', '∅']]);
    assert.deepEqual(rows('REP-010', { ...sound, bundle: { path: 'bundle', files: [] } }).length, 1);
    assert.deepEqual(rows('REP-010', { ...withSettings({ bundle: undefined }), bundle: undefined }), []);
  });

  it('a pointer shows its size and digest where it has them', () => {
    const oid = `sha256:${'a'.repeat(64)}`;
    const head = 'version https://git-lfs.github.com/spec/v1\n';
    const pointer = (rest: string) => rows('REP-007', withExtra(textFile('x.bin', head + rest)));
    assert.deepEqual(pointer(`oid ${oid}\nsize 12\n`), [
      ['x.bin', 'fail', '12 bytes', 'Git-LFS, 127 bytes', oid],
    ]);
    assert.deepEqual(pointer('size x\n'), [['x.bin', 'fail', 'data', 'Git-LFS, 50 bytes']]);
    assert.deepEqual(pointer('oid sha256:aa\n')[0]?.slice(4), []);
    const dataset = withProject({ datasetMetadata: textFile('dataset-metadata.json', head) });
    assert.equal(rows('REP-007', dataset)[0]?.[0], 'dataset-metadata.json');
  });

  it('what could not be read is listed once, sorted, with its reasons', () => {
    const unreadable = [
      { path: 'b', why: 'symlink' },
      { path: 'a', why: 'lfs-pointer' },
      { path: 'c', why: 'symlink' },
    ];
    assert.deepEqual(rows('REP-008', withProject({ unreadable })), [
      ['', 'fail', '0', '3 × lfs-pointer, symlink', 'a: lfs-pointer', 'b: symlink', 'c: symlink'],
    ]);
  });
});

it('what is asked of the bundle is asked where there is one, the rest always', () => {
  const always = ['REP-007', 'REP-008', 'REP-009', 'REP-010'];
  assert.deepEqual(checkFiles(sound), { evaluated: ['REP-001', 'REP-002', ...always], findings: [] });
  assert.deepEqual(checkFiles({ ...sound, bundle: undefined }).evaluated, always);
  assert.deepEqual(
    checkFiles({ ...sound, bundle: undefined }).findings.map(({ rule }) => rule),
    ['REP-010'],
  );
  const bare = checkFiles(withProject({ datasetMetadata: undefined }));
  assert.deepEqual(bare.findings, []);
});
