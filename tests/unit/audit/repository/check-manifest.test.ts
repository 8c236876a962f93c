import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audit } from '../../../../src/audit/audit.ts';
import { findingsOf, numpy, sound, textFile } from '../../../support/audit-builder.ts';

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
