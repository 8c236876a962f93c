import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assemble } from '../../../macros/assemble.ts';
import { auditProject } from '../../../macros/audit-project.ts';
import { auditRun } from '../../../macros/audit-run.ts';
import { record } from '../../../macros/record.ts';
import { createAssets } from '../../../src/host/assets.ts';
import type { KernelRun } from '../../../src/model/kernel-run.ts';
import { requestSchema } from '../../../src/model/request.ts';
import { stripNotebook } from '../../../src/notebook/strip.ts';
import { parseProfile } from '../../../src/profile/parse.ts';
import { createPythons } from '../../../src/rehearsal/interpreters.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { thisMachine } from '../../support/rehearsal-machine.ts';

const root = join(import.meta.dirname, '../../..');
const assets = createAssets(root);
const fixture = join(root, 'tests/fixtures/core-notebook/notebook');
const bytesOf = async (name: string) => ({
  name: `notebook/${name}`,
  bytes: new Uint8Array(await readFile(join(fixture, name))),
});
const run: KernelRun = {
  schema: 'nx47.kernel-run/1',
  nonce: 'a'.repeat(32),
  ledger_head: 'b'.repeat(64),
  index_checkpoint: '',
  packs: ['core'],
  prefix: 'nx47_',
  main_report: null,
  dataset: null,
  native: null,
  required_packages: [],
};

async function project() {
  const code = await bytesOf('core-notebook.ipynb');
  return {
    paths: [],
    unreadable: [],
    texts: [],
    kernelMetadata: await bytesOf('kernel-metadata.json'),
    code,
  };
}
const settings = (parts: object = {}) =>
  requestSchema.parse({ kernel: 'notebook', packs: ['core'], ...parts });

test("the assembled notebook carries the nonce, and without the kit it is the user's again", async (t) => {
  const on = await bench(t, { assets });
  const { text } = outputOf(await runOn(on, assemble, { code: await bytesOf('core-notebook.ipynb'), run }));
  assert.ok(text.includes(run.nonce));
  assert.ok(!stripNotebook(text).includes(run.nonce));
});

test('a notebook that is no JSON can not be assembled', async (t) => {
  const on = await bench(t, { assets });
  const code = { name: 'n.ipynb', bytes: new TextEncoder().encode('{') };
  assert.equal(codeOf(await runOn(on, assemble, { code, run })), 'JSON_INVALID');
});

test('in a rehearsal the interpreter at hand is audited first, the profile of Kaggle beside it', async (t) => {
  const interpreter = await createPythons(thisMachine()).findAny();
  assert.ok(interpreter !== undefined);
  const on = await bench(t, { assets });
  const input = { settings: settings(), target: 'rehearsal' as const, project: await project(), interpreter };
  const audited = outputOf(await runOn(on, auditProject, input));
  assert.equal(audited.before.profile, `local-${interpreter.version}`);
  assert.equal(audited.beside?.profile, 'kaggle-py312');
  assert.ok(audited.compilation.cells.every((cell) => cell.ok) && audited.compilation.cells.length > 0);
});

test('without any interpreter the cells stay uncompiled, and the audit for Kaggle says unknown of them', async (t) => {
  const on = await bench(t, { assets });
  const audited = outputOf(
    await runOn(on, auditProject, { settings: settings(), target: 'kaggle', project: await project() }),
  );
  assert.ok(audited.before.findings.some((one) => one.rule.startsWith('NBK-') && one.answer === 'unknown'));
});

test('a profile that is not shipped is PROFILE_UNKNOWN', async (t) => {
  const on = await bench(t, { assets });
  const input = {
    settings: settings({ profile: 'kaggle-py399' }),
    target: 'kaggle' as const,
    project: await project(),
  };
  assert.equal(codeOf(await runOn(on, auditProject, input)), 'PROFILE_UNKNOWN');
});

test("the audit on the session's facts uses the captured profile, and a broken one fails the step", async (t) => {
  const on = await bench(t, { assets });
  const bytes = new Uint8Array(await readFile(join(root, 'profiles/kaggle-py312.json')));
  const compilation = { minor: '3.12', cells: [] };
  const before = { profile: 'earlier', findings: [], rulesRun: [] };
  const used = parseProfile(bytes);
  const facts = { settings: settings(), project: await project(), compilation, before, used };
  const { after } = outputOf(await runOn(on, auditRun, { ...facts, captured: { name: 'p.json', bytes } }));
  assert.equal(after.profile, 'kaggle-py312');
  const broken = { name: 'p.json', bytes: bytes.subarray(0, 100) };
  assert.equal(codeOf(await runOn(on, auditRun, { ...facts, captured: broken })), 'PROFILE_INVALID');
});

test('record writes each page below the session and proves it by its digest', async (t) => {
  const on = await bench(t);
  const { digests } = outputOf(await runOn(on, record, { pages: { 'reports/report.md': '# R\n' } }));
  assert.equal(await readFile(`${on.paths.session}/reports/report.md`, 'utf8'), '# R\n');
  assert.deepEqual(Object.keys(digests), ['reports/report.md']);
});

test('record refuses a page that would leave the session folder', async (t) => {
  const on = await bench(t);
  assert.equal(codeOf(await runOn(on, record, { pages: { '../../evil.md': 'x' } })), 'MACRO_REFUSED');
});
