import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forComparison, forRepository } from '../../../src/macro/record-inputs.ts';
import type { RunState } from '../../../src/macro/run-state.ts';
import { type RunRequest, requestSchema } from '../../../src/model/request.ts';
import { buildDossier } from '../../support/dossier-builder.ts';

const settings = requestSchema.parse({
  ...{ kernel: 'k', mode: 'execute', report: 'docs/r.md', journals: ['j.md', 'j.md'] },
});
function stateOf(request: Partial<RunRequest>): RunState {
  return {
    request: { settings, root: '/p', file: '/p/nx47.yml', target: 'kaggle', waitSeconds: 59, ...request },
    paths: { root: '/p', state: '/p/.nx47', session: '/p/s', bundle: '/p/b' },
    dossier: buildDossier(),
    ledgerHead: '',
    glibc: '2.35',
    bundleOnDisk: 'none',
  };
}

test('the report, each journal once, the ledger and the sessions are what only ever grows', () => {
  const kept = ['docs/r.md', 'j.md', 'ledger', 'session'];
  assert.deepEqual(forRepository(stateOf({})), { root: '/p', kept, isRequired: true });
});

test('where Kaggle was asked for and another service answers the history is read and not required', () => {
  const elsewhere = stateOf({ target: 'rehearsal', askedFor: 'kaggle' });
  assert.equal(forRepository(elsewhere)?.isRequired, false);
  assert.equal(forRepository(stateOf({ target: 'rehearsal' })), undefined);
});

test('nothing is compared before the kernel is pushed', () => {
  const { kernel: _, ...dossier } = buildDossier();
  assert.equal(forComparison({ ...stateOf({}), dossier }), undefined);
  assert.notEqual(forComparison(stateOf({})), undefined);
});
