import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audit } from '../../../../src/audit/audit.ts';
import {
  findingsOf,
  numpy,
  sound,
  textFile,
  tifffile,
  withExtra,
  withFiles,
  withProject,
  withSettings,
} from '../../../support/audit-builder.ts';

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
