import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readGoverning } from '../../../macros/read-governing.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { shippedDocument, shippedProofs } from '../../../src/gate/governing-proofs.ts';
import { createAssets } from '../../../src/host/assets.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';

const installRoot = join(import.meta.dirname, '..', '..', '..');
const prompt = '# Prompt\n\n## Phase 1 — Read\n1. Everything\n2. Twice\n';

async function project(t: Parameters<typeof bench>[0], files: Record<string, string | Uint8Array>) {
  const on = await bench(t, { assets: createAssets(installRoot) });
  for (const [name, content] of Object.entries(files)) await writeFile(join(on.paths.root, name), content);
  const governing = (points: Record<string, string[]>) => ({
    root: on.paths.root,
    governing: { document: 'PROMPT.md', points },
  });
  return { on, governing };
}

test("the project's own PROMPT.md is read with its digest, points, proofs and the files that prove", async (t) => {
  const { on, governing } = await project(t, { 'PROMPT.md': prompt, 'PLAN.md': 'plan' });
  const points = { 'phase-1.1': ['survey', 'file:PLAN.md', 'file:GONE.md'] };
  const outcome = await runOn(on, readGoverning, governing(points));
  const { governing: read } = outputOf(outcome);
  assert.deepEqual([read.document, read.origin, read.sha256], ['PROMPT.md', 'project', sha256Hex(prompt)]);
  assert.deepEqual(
    read.points.map(({ id }) => id),
    ['phase-1', 'phase-1.1', 'phase-1.2'],
  );
  assert.deepEqual([read.proofs, read.files], [points, { 'PLAN.md': sha256Hex('plan') }]);
  assert.match(outcome.record.output, /3 points, 1 with proofs; no proof named: phase-1\.2/);
  assert.equal(outcome.record.checkAnswer, 'ok');
});

test('a project of the pack nx47 that names none has the shipped document, with all its proofs', async (t) => {
  const { on } = await project(t, {});
  const { governing } = outputOf(await runOn(on, readGoverning, { root: on.paths.root }));
  assert.deepEqual([governing.document, governing.origin], [shippedDocument, 'shipped']);
  assert.equal(governing.sha256, sha256Hex(readFileSync(join(installRoot, shippedDocument))));
  assert.deepEqual(Object.keys(governing.proofs), Object.keys(shippedProofs));
});

test('a named document that is not there stops the run before anything is published', async (t) => {
  const { on, governing } = await project(t, {});
  assert.equal(codeOf(await runOn(on, readGoverning, governing({}))), 'FILE_UNREADABLE');
});

test('a document of bytes that are no UTF-8, or of more than 256 KiB, is refused', async (t) => {
  for (const content of [Uint8Array.of(0xff, 0xfe, 0x31), '1. a\n'.repeat(60_000)]) {
    const { on, governing } = await project(t, { 'PROMPT.md': content });
    assert.equal(codeOf(await runOn(on, readGoverning, governing({}))), 'FILE_UNREADABLE');
  }
});

test('a document without a numbered point is no governing document', async (t) => {
  const { on, governing } = await project(t, { 'PROMPT.md': 'Do it all.\n' });
  assert.equal(codeOf(await runOn(on, readGoverning, governing({}))), 'MACRO_UNPROVEN');
});
