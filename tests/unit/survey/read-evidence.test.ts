import assert from 'node:assert/strict';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { logFromWire } from '../../../src/kaggle/dialect.ts';
import { Failure } from '../../../src/model/failure.ts';
import { readEvidence } from '../../../src/survey/read-evidence.ts';
import { buildDossier, someNoise } from '../../support/dossier-builder.ts';
import { freshFolder } from '../../support/folders.ts';
import { keepEvidence } from '../../support/kept-evidence.ts';

const perfect = buildDossier();

async function kept(t: TestContext, dossier = perfect) {
  const session = await freshFolder(t);
  await keepEvidence(session, dossier);
  const folder = join(session, 'evidence');
  const read = () => readEvidence(folder, createFiles(), logFromWire);
  const refusal = () =>
    read().then(
      () => '',
      (error: unknown) =>
        error instanceof Failure ? `${error.code} ${error.parameters['why'] ?? ''}`.trim() : String(error),
    );
  return { folder, read, refusal };
}

test('the dossier of a run comes back whole: settings, steps, audits, log records and the bytes of each output', async (t) => {
  const { dossier, noise } = await (await kept(t)).read();
  const plain = ({ collected, ...parts }: typeof perfect) => ({
    ...parts,
    log: collected?.log,
    files: collected?.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]),
  });
  assert.deepEqual(plain(dossier), plain(perfect));
  assert.deepEqual(JSON.parse(noise), someNoise);
});

test('a run that was refused before its session comes back without collected files', async (t) => {
  const { collected: _, session: __, ...rest } = perfect;
  assert.equal((await (await kept(t, rest)).read()).dossier.collected, undefined);
});

test('an output with one byte more is refused, and so are a file beside the outputs and another log', async (t) => {
  const { folder, refusal } = await kept(t);
  await appendFile(join(folder, 'kernel.log'), ' ');
  assert.match(await refusal(), /^EVIDENCE_CHANGED \d+ ≠ \d+ bytes$/);
  await writeFile(join(folder, 'outputs/extra.bin'), 'x');
  assert.equal(await refusal(), 'EVIDENCE_CHANGED not listed');
  await rm(join(folder, 'outputs/extra.bin'));
  await writeFile(join(folder, 'outputs/lumvorax_execution_stderr.log'), 'x');
  assert.equal(await refusal(), 'EVIDENCE_CHANGED 1 ≠ 0 bytes');
});

test('an allow-list of the same size with another entry is refused by its digest', async (t) => {
  const { folder, refusal } = await kept(t);
  const text = JSON.stringify(someNoise);
  await writeFile(join(folder, 'platform-noise.json'), text.replace('frozen', 'frozem'));
  assert.equal(await refusal(), 'EVIDENCE_CHANGED sha256');
});

test('a missing output and a missing dossier are named', async (t) => {
  const { folder, refusal } = await kept(t);
  await rm(join(folder, 'outputs/lumvorax_execution_stdout.log'));
  assert.equal(await refusal(), 'EVIDENCE_MISSING');
  await rm(join(folder, 'dossier.json'));
  assert.equal(await refusal(), 'EVIDENCE_MISSING');
});

test('a listed name that leads out of the folder is never read', async (t) => {
  const { folder, refusal } = await kept(t);
  const path = join(folder, 'dossier.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('"name": "lumvorax_events_ns.jsonl"', '"name": "../dossier.json"'));
  assert.match(await refusal(), /^EVIDENCE_(?:MISSING|CHANGED not listed)$/);
});

for (const [what, text, why] of [
  ['a cut file', '{"schema": "nx47.evidence/1"', /JSON: /],
  ['a list', '[]', /JSON: not-an-object/],
  ['another version', '{"schema": "nx47.evidence/2"}', /^EVIDENCE_INVALID schema: /],
] as const) {
  test(`${what} in the place of dossier.json is refused as no evidence`, async (t) => {
    const { folder, refusal } = await kept(t);
    await writeFile(join(folder, 'dossier.json'), text);
    assert.match(await refusal(), why);
    assert.match(await refusal(), /^EVIDENCE_INVALID/);
  });
}
