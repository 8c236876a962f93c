import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectedFiles } from '../../../src/codec/collected-files.ts';
import { resolveEvidence as resolvedByJudge } from '../../../src/gate/resolve-evidence.ts';
import { resolveEvidence } from '../../../src/report/evidence.ts';
import { perfect } from '../../support/breakages.ts';

const others = [{ name: 'big/model.bin', byteLength: 7, sha256: 'c'.repeat(64) }];
const { collected } = perfect;
assert.ok(collected !== undefined);
const dossier = { ...perfect, collected: { ...collected, others } };

test('an output that is kept by its digest alone leads to its file, as one that is judged does', () => {
  assert.deepEqual(resolveEvidence('output:big/model.bin', dossier), {
    id: 'output:big/model.bin',
    place: 'evidence/outputs/big/model.bin',
    sha256: 'c'.repeat(64),
  });
});

test('the report and the judge know every output by the same digest', () => {
  for (const { name, sha256 } of collectedFiles(dossier.collected)) {
    assert.equal(resolveEvidence(`output:${name}`, dossier)?.sha256, sha256);
    assert.equal(resolvedByJudge(`output:${name}`, dossier)?.sha256, sha256);
  }
});

test('an output that was not left leads to the step that listed the outputs', () => {
  assert.match(resolveEvidence('output:none.json', dossier)?.place ?? '', /^∅ \(event:\d+\)$/);
});
