import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuditInput } from '../../../../src/audit/audit.ts';
import { checkAssets } from '../../../../src/audit/repository/check-assets.ts';
import { sound, textFile, withProject, withSettings } from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';
import { buildZip } from '../../../support/wheel-builder.ts';

const { findingsOf } = tellersOf(checkAssets);

const assets = [{ file: 'competitor.tif', archive: 'source/results.zip', member: 'out/1407735.tif' }];
const zip = (content: string, name = 'out/1407735.tif') => buildZip([{ name, content }]);

function declared(bytes: Uint8Array | undefined): AuditInput {
  const archives = bytes === undefined ? [] : [{ name: 'source/results.zip', bytes }];
  return withSettings({ assets }, withProject({ archives }));
}

describe('REP-023, an asset and the archive it comes from', () => {
  it('competitor.tif that equals out/1407735.tif of results.zip byte for byte is accepted', () => {
    assert.deepEqual(findingsOf('REP-023', declared(zip('an image'))), []);
    assert.deepEqual(findingsOf('REP-023', sound), []);
  });

  it('one byte of difference is refused with both digests', () => {
    const [found] = findingsOf('REP-023', declared(zip('an imagE')));
    assert.deepEqual([found?.file, found?.answer], ['competitor.tif', 'fail']);
    assert.match(
      `${found?.expected} ${found?.observed}`,
      /^8 bytes, sha256 [0-9a-f]{64} 8 bytes, sha256 [0-9a-f]{64}$/,
    );
  });

  it('a missing archive, a Git-LFS pointer, a missing member and a missing asset are each refused', () => {
    const pointer = textFile('x', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n').bytes;
    const observed = [undefined, new Uint8Array(), pointer, zip('an image', 'other.tif')].map(
      (bytes) => findingsOf('REP-023', declared(bytes))[0]?.observed,
    );
    assert.deepEqual(observed, [
      'source/results.zip: ∅',
      'source/results.zip: ∅',
      'source/results.zip: Git-LFS',
      'out/1407735.tif: ∅',
    ]);
    const other = withSettings({ assets: [{ file: 'none.tif', archive: 'a.zip', member: 'b' }] });
    assert.equal(findingsOf('REP-023', other)[0]?.observed, 'none.tif: ∅');
  });

  it('an archive that readers see differently is unknown, never ok', () => {
    const broken = zip('an image').slice(0, -1);
    assert.equal(findingsOf('REP-023', declared(broken))[0]?.answer, 'unknown');
  });
});

it('without a bundle nothing is asked of assets, with one REP-023 is', () => {
  assert.deepEqual(checkAssets({ ...sound, bundle: undefined }), { evaluated: [], findings: [] });
  assert.deepEqual(checkAssets(sound), { evaluated: ['REP-023'], findings: [] });
});

it('a folder of the name of the member, and an archive that breaks off, are told with what they are', () => {
  const rows = (input: AuditInput) =>
    checkAssets(input).findings.map(({ answer, file, expected, observed }) => [
      answer,
      file,
      expected,
      observed,
    ]);
  const wanted = 'source/results.zip › out/1407735.tif';
  assert.deepEqual(rows(declared(zip('', 'out/1407735.tif/'))), [
    ['fail', 'competitor.tif', wanted, 'out/1407735.tif: ∅'],
  ]);
  const [[answer, , expected, observed] = []] = rows(declared(zip('an image').slice(0, -1)));
  assert.deepEqual([answer, expected], ['unknown', wanted]);
  assert.match(observed ?? '', /^source\/results\.zip: [a-z-]+$/);
});
