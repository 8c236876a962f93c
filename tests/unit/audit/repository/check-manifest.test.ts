import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audit } from '../../../../src/audit/audit.ts';
import { checkManifest } from '../../../../src/audit/repository/check-manifest.ts';
import { numpy, sound, textFile } from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';

const { findingsOf } = tellersOf(checkManifest);

const files = sound.bundle?.files ?? [];
const withManifest = (text: string) => ({
  ...sound,
  bundle: {
    path: 'bundle',
    files: files.map((file) => (file.name === 'bundle-manifest.json' ? textFile(file.name, text) : file)),
  },
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
      files: [...files.filter((file) => file.name !== 'competitor.tif'), textFile('new.txt', 'x')],
    };
    assert.equal(findingsOf('REP-005', { ...sound, bundle })[0]?.file, 'competitor.tif');
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

describe('what is said of a manifest', () => {
  const rows = (input: typeof sound) =>
    checkManifest(input).findings.map(({ rule, answer, file, expected, observed }) => [
      rule,
      answer,
      file,
      expected,
      observed,
    ]);
  const manifest = 'bundle-manifest.json';
  const schema = 'nx47.bundle-manifest/1';
  const entry = (name: string, bytes = 1, sha256 = 'a'.repeat(64)) => ({ name, bytes, sha256 });
  const listing = (...entries: readonly ReturnType<typeof entry>[]) =>
    withManifest(JSON.stringify({ schema, files: entries }));

  it('without bundle, without manifest and without its bytes nothing is evaluated; an invalid one is REP-003 alone', () => {
    const none = { evaluated: [], findings: [] };
    assert.deepEqual(checkManifest({ ...sound, bundle: undefined }), none);
    assert.deepEqual(checkManifest({ ...sound, bundle: { path: 'b', files: [numpy] } }), none);
    const told = { name: manifest, byteLength: 9, sha256: 'a'.repeat(64) };
    assert.deepEqual(checkManifest({ ...sound, bundle: { path: 'b', files: [told] } }), none);
    assert.deepEqual(checkManifest(sound), {
      evaluated: ['REP-003', 'REP-004', 'REP-005', 'REP-006'],
      findings: [],
    });
    assert.deepEqual(checkManifest(withManifest('')).evaluated, ['REP-003']);
    assert.deepEqual(rows(withManifest('')), [['REP-003', 'fail', manifest, schema, 'empty']]);
  });

  it('names that repeat, are the manifest itself or leave the folder are each told with why', () => {
    const input = listing(entry('a'), entry('a'), entry(manifest), entry('../x'), entry('b'));
    assert.deepEqual(
      rows(input).map((row) => row[4]),
      ['a: repeated', `${manifest}: repeated`, '../x: parent-folder'],
    );
    assert.deepEqual(checkManifest(input).evaluated, ['REP-003']);
  });

  it('a file of another size or digest, one that is gone and one that is more say sizes and digests', () => {
    const bytes = new Uint8Array(Buffer.from('ab'));
    const digest = 'fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603';
    const held = (...entries: readonly ReturnType<typeof entry>[]) => {
      const { bundle } = listing(...entries);
      const text = bundle.files.filter(({ name }) => name === manifest);
      return rows({ ...sound, bundle: { path: 'b', files: [{ name: 'x', bytes }, ...text] } });
    };
    assert.deepEqual(held(entry('x', 2, digest)), []);
    const observed = `2 bytes, sha256 ${digest}`;
    assert.deepEqual(held(entry('x', 3, digest)), [
      ['REP-004', 'fail', 'x', `3 bytes, sha256 ${digest}`, observed],
    ]);
    const other = 'b'.repeat(64);
    assert.deepEqual(held(entry('x', 2, other)), [
      ['REP-004', 'fail', 'x', `2 bytes, sha256 ${other}`, observed],
    ]);
    assert.deepEqual(held(entry('y', 1, other)), [
      ['REP-005', 'fail', 'y', `1 bytes, sha256 ${other}`, '∅'],
      ['REP-006', 'fail', 'x', '∅', '2 bytes'],
    ]);
  });
});
