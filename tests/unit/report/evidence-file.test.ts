import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { parseStrictJson } from '../../../src/codec/strict-json.ts';
import { evidenceDossierSchema } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { evidenceFiles } from '../../../src/report/evidence-file.ts';
import { buildDossier } from '../../support/dossier-builder.ts';

const perfect = buildDossier();
const written = (dossier = perfect, mask = (text: string) => text) => {
  const files = evidenceFiles(dossier, '{"entries": []}', mask);
  const text = files['evidence/dossier.json'] ?? '';
  return { files, text, value: evidenceDossierSchema.parse(parseStrictJson(new TextEncoder().encode(text))) };
};

test('collected files stand in the evidence by name, size and SHA-256, never with their bytes', () => {
  const { value, files } = written();
  assert.deepEqual(Object.keys(files), ['evidence/platform-noise.json', 'evidence/dossier.json']);
  assert.deepEqual(
    value.collected?.files,
    perfect.collected?.files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.byteLength,
      sha256: sha256Hex(bytes),
    })),
  );
  const raw = perfect.collected?.rawLog ?? '';
  assert.deepEqual(value.collected?.log, { bytes: Buffer.byteLength(raw), sha256: sha256Hex(raw) });
});

test('the verdict is left out: whoever judges again starts from what was seen', () => {
  const verdict: Verdict = { kind: 'GO', cause: '', packs: ['core'], conditions: [] };
  assert.doesNotMatch(written({ ...perfect, verdict }).text, /"verdict"/);
});

test('a secret in the output of a step reads *** in the evidence', () => {
  const steps = perfect.steps.map((step) => ({ ...step, output: 'token KGAT_1234' }));
  const { value, text } = written({ ...perfect, steps }, (one) => one.replaceAll('KGAT_1234', '***'));
  assert.ok(!text.includes('KGAT_1234'));
  assert.equal(value.steps[0]?.output, 'token ***');
});

test('half a surrogate pair in a status is replaced, so that a strict reader takes the file', () => {
  assert.ok(perfect.session);
  const { value } = written({ ...perfect, session: { ...perfect.session, failureMessage: 'a\ud800b' } });
  assert.equal(value.session?.failureMessage, 'a\uFFFDb');
});

test('a run that never came to collect has no collected part', () => {
  const { collected: _, ...rest } = perfect;
  assert.equal(written(rest).value.collected, undefined);
});
