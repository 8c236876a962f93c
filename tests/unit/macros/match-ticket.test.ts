import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { matchTicket } from '../../../macros/match-ticket.ts';
import { createAssets } from '../../../src/host/assets.ts';
import type { KernelView } from '../../../src/model/kaggle.ts';
import type { KernelRun } from '../../../src/model/kernel-run.ts';
import { assembleNotebook } from '../../../src/notebook/assemble.ts';
import { textFile } from '../../support/audit-builder.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';
import { notebookOf } from '../../support/rehearsal-machine.ts';

const ref = { owner: 'me', slug: 'kernel' };
const code = textFile('notebook/k.ipynb', notebookOf("print('it''s \\n one')"));
const run: KernelRun = {
  schema: 'nx47.kernel-run/1',
  nonce: '0123456789abcdef0123456789abcdef',
  ledger_head: '0'.repeat(64),
  index_checkpoint: '',
  packs: ['core', 'nx47'],
  prefix: 'lumvorax_',
  main_report: 'report.json',
  dataset: null,
  native: { library: 'lib.so', symbols: ['a'] },
  required_packages: ['numpy'],
};

async function matching(t: TestContext, change: Partial<KernelRun> = {}, given = code) {
  const kit = await createAssets(`${import.meta.dirname}/../../..`).kit();
  const { text } = assembleNotebook({ notebook: code.bytes, kit, run });
  // As a service may write it anew.
  const source = JSON.stringify(JSON.parse(text));
  const view: KernelView = {
    ref,
    title: 'Kernel',
    currentVersion: 7,
    kind: 'notebook',
    source,
    datasetSources: [],
    isPrivate: true,
    enableInternet: false,
    dockerImage: '',
  };
  const on = await bench(t, { kaggle: oneKernelService({ ...emptyState(), view }) });
  return runOn(on, matchTicket, { ref, version: 7, code: given, run: { ...run, ...change } });
}

test('the version that was pushed for this run matches, however the service writes its JSON', async (t) => {
  outputOf(await matching(t));
});

const changes: readonly (readonly [string, Partial<KernelRun>])[] = [
  ['another nonce', { nonce: 'f'.repeat(32) }],
  ['fewer packs', { packs: ['core'] }],
  ['no required package', { required_packages: [] }],
  ['another main report', { main_report: 'other.json' }],
];
for (const [what, change] of changes) {
  test(`a ticket with ${what} than the kit was started with is TICKET_CHANGED`, async (t) => {
    assert.equal(codeOf(await matching(t, change)), 'TICKET_CHANGED');
  });
}

test('a ticket with another notebook than was pushed is TICKET_CHANGED', async (t) => {
  assert.equal(codeOf(await matching(t, {}, textFile('k.ipynb', notebookOf('print(2)')))), 'TICKET_CHANGED');
});
