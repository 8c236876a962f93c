import assert from 'node:assert/strict';
import { test } from 'node:test';
import { access, prechecks, recalled, repository } from '../../../src/macro/phase-outputs.ts';
import type { RunState } from '../../../src/macro/run-state.ts';
import type { PrecheckRow } from '../../../src/model/dossier.ts';
import type { Repository } from '../../../src/model/repository.ts';
import { type RunRequest, requestSchema } from '../../../src/model/request.ts';

const settings = requestSchema.parse({ kernel: 'k' });
const state: RunState = {
  request: { settings, root: '/p', file: '/p/nx47.yml', target: 'rehearsal', waitSeconds: 2 },
  paths: { root: '/p', state: '/p/.nx47', session: '/p/s', bundle: '/p/b' },
  dossier: {
    sessionId: 's',
    taskId: 'T1',
    startedAt: '',
    target: 'rehearsal',
    mode: 'execute',
    settings,
    place: { machine: 'm', terminal: 't' },
    baseUrl: '',
    nonce: '0'.repeat(32),
    prechecks: [],
    earlierReports: [],
    steps: [],
    incidents: [],
  },
  ledgerHead: '',
  glibc: '2.35',
  bundleOnDisk: 'none',
};
const row = (id: string, answer: PrecheckRow['answer']): PrecheckRow => ({
  id,
  command: 'c',
  answer,
  observed: 'seen',
  evidence: 'e',
});

test('credentials of another user refuse as CREDENTIALS_OTHER_USER with what was seen', () => {
  const { refusal } = access(state, { rows: [row('identity', 'fail')] });
  assert.deepEqual(refusal, {
    cause: 'CREDENTIALS_OTHER_USER',
    code: 'CREDENTIALS_OTHER_USER',
    observed: 'seen',
  });
});

test('a notebook that would become a script refuses as KERNEL_KIND_CHANGED', () => {
  const { refusal } = access(state, {
    rows: [row('identity', 'ok'), row('kernel-status', 'fail')],
  });
  assert.equal(refusal?.cause, 'KERNEL_KIND_CHANGED');
});

test("a failing command of the project refuses under its own row's name; an unknown row refuses too", () => {
  assert.equal(prechecks(state, { rows: [row('precheck-1', 'fail')] }).refusal?.cause, 'precheck-1');
  assert.equal(prechecks(state, { rows: [row('precheck-1', 'unknown')] }).refusal?.code, 'PRECHECK_FAILED');
});

test('rows that are all ok refuse nothing and stand in the dossier', () => {
  const { state: next, refusal } = access(state, { rows: [row('identity', 'ok')] });
  assert.deepEqual([next.dossier.prechecks.length, refusal], [1, undefined]);
});

/** The same run against Kaggle, in that mode. */
function onKaggle(mode: 'dry-run' | 'execute', target: RunRequest['target'] = 'kaggle'): RunState {
  return { ...state, request: { ...state.request, target, settings: { ...settings, mode } } };
}
const dirty: Repository = {
  head: 'h',
  tree: 't',
  dirty: [{ path: 'a.txt', sha256: '' }],
  isShallow: false,
  grown: { paths: [], edges: 0, lost: null },
  unread: '',
};

test('a file that is not committed refuses a run that could end GO as GATE-096, and no dry run nor rehearsal', () => {
  const refusal = { cause: 'GATE-096', code: 'GATE-096', observed: 'a.txt' };
  assert.deepEqual(repository(onKaggle('execute'), dirty).refusal, refusal);
  assert.equal(repository(onKaggle('dry-run'), dirty).refusal, undefined);
  assert.equal(repository(onKaggle('execute', 'rehearsal'), dirty).refusal, undefined);
  assert.equal(repository(onKaggle('execute'), { ...dirty, dirty: [] }).refusal, undefined);
});

test('a symbol less than the last certified run required refuses a run that could end GO as GATE-095', () => {
  const certified = { session: 's1', requirements: ['pack:core', 'symbol:f'] };
  const found = { reports: [], earlier: { runs: 1, outputs: {}, certified }, checkpoint: '', stops: [] };
  const refusal = { cause: 'GATE-095', code: 'GATE-095', observed: 'symbol:f' };
  assert.deepEqual(recalled(onKaggle('execute'), found).refusal, refusal);
  assert.equal(recalled(onKaggle('dry-run'), found).refusal, undefined);
});
