import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audit } from '../../../../src/audit/audit.ts';
import {
  findingsOf,
  jsonFile,
  manifestOf,
  numpy,
  sound,
  textFile,
  tifffile,
  withExtra,
  withFiles,
  withProject,
  withSettings,
} from '../../../support/audit-builder.ts';

const files = sound.bundle?.files ?? [];
const withManifest = (text: string) => ({
  ...sound,
  bundle: {
    path: 'bundle',
    files: files.map((file) => (file.name === 'bundle-manifest.json' ? textFile(file.name, text) : file)),
  },
});

describe('REP-001 and REP-002, required files', () => {
  it('a bundle without libexample.so is refused and the file named', () => {
    assert.deepEqual(
      findingsOf('REP-001', withFiles([numpy, tifffile])).map((finding) => finding.file),
      ['libexample.so'],
    );
  });

  it('the native library counts as required without being listed', () => {
    const input = withSettings({ native: { library: 'libother.so', symbols: [] } });
    assert.equal(findingsOf('REP-001', input)[0]?.file, 'libother.so');
  });

  it('libexample.so of zero bytes is refused as empty, not as missing', () => {
    const input = withFiles([numpy, tifffile, textFile('libexample.so', '')]);
    assert.deepEqual(
      findingsOf('REP-002', input).map((finding) => finding.file),
      ['libexample.so'],
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

describe('REP-003 to REP-006, the manifest', () => {
  it('a manifest with the key files twice is refused', () => {
    const [finding] = findingsOf(
      'REP-003',
      withManifest('{"schema":"nx47.bundle-manifest/1","files":[],"files":[]}'),
    );
    assert.match(finding?.observed ?? '', /duplicate-key/);
  });

  it('a manifest of another schema, with an unsafe name, or naming itself is refused', () => {
    const entry = (name: string) => ({ name, bytes: 1, sha256: 'a'.repeat(64) });
    const of = (value: unknown) => findingsOf('REP-003', withManifest(JSON.stringify(value)));
    assert.equal(of({ schema: 'other/1', files: [] }).length, 1);
    assert.equal(of({ schema: 'nx47.bundle-manifest/1', files: [entry('../x')] }).length, 1);
    assert.equal(of({ schema: 'nx47.bundle-manifest/1', files: [entry('bundle-manifest.json')] }).length, 1);
    assert.equal(of({ schema: 'nx47.bundle-manifest/1', files: [entry('a'), entry('a')] }).length, 1);
  });

  it('one byte of a wheel changed after the manifest is refused with both digests', () => {
    const changed = { ...numpy, bytes: numpy.bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte)) };
    const bundle = {
      path: 'bundle',
      files: files.map((file) => (file.name === numpy.name ? changed : file)),
    };
    const [finding, ...more] = findingsOf('REP-004', { ...sound, bundle });
    assert.deepEqual(more, []);
    assert.equal(finding?.file, numpy.name);
    assert.notEqual(finding?.expected, finding?.observed);
  });

  it('a file of the manifest that is gone and a file beside it are each named', () => {
    const bundle = {
      path: 'bundle',
      files: [...files.filter((file) => file.name !== 'libexample.so'), textFile('new.txt', 'x')],
    };
    assert.equal(findingsOf('REP-005', { ...sound, bundle })[0]?.file, 'libexample.so');
    assert.equal(findingsOf('REP-006', { ...sound, bundle })[0]?.file, 'new.txt');
  });

  it('a manifest that fits its files is accepted', () => {
    const rules = ['REP-003', 'REP-004', 'REP-005', 'REP-006'];
    assert.deepEqual(
      audit(sound).findings.filter((finding) => rules.includes(finding.rule)),
      [],
    );
  });

  it('without a manifest its rules are not evaluated', () => {
    const bundle = { path: 'bundle', files: files.filter((file) => file.name !== 'bundle-manifest.json') };
    assert.ok(!audit({ ...sound, bundle }).rulesRun.includes('REP-004'));
  });
});

describe('REP-007 and REP-008, what could not be read', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 54064\n`;

  it('a Git-LFS pointer in place of libexample.so is refused with the size it stands for', () => {
    const [finding] = findingsOf('REP-007', withFiles([numpy, tifffile, textFile('libexample.so', pointer)]));
    assert.deepEqual([finding?.file, finding?.expected], ['libexample.so', '54064 bytes']);
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

it('a manifest made of the same files is the same text', () => {
  assert.deepEqual(manifestOf([numpy]), manifestOf([numpy]));
  assert.equal(jsonFile('a', 1).name, 'a');
});
