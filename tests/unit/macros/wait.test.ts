import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wait } from '../../../macros/wait.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { KaggleService, KernelStatus } from '../../../src/model/kaggle.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';

const input = {
  ref: { owner: 'me', slug: 'k' },
  version: 3,
  waitSeconds: 59,
  intervalSeconds: 15,
  deadlineSeconds: 600,
};

async function waiting(
  t: Parameters<typeof bench>[0],
  statuses: KernelStatus[],
  parts: Partial<KaggleService> = {},
) {
  const clock = jumpingClock();
  const on = await bench(t, { clock, kaggle: oneKernelService({ ...emptyState(), statuses }, parts) });
  return { clock, outcome: await runOn(on, wait, input) };
}

test('the first question is asked after 59 s, the next ones about 3 and 4.5 s later, until the session is complete', async (t) => {
  const { clock, outcome } = await waiting(t, ['queued', 'running', 'complete']);
  const output = outputOf(outcome);
  assert.deepEqual([output.status, output.statusAfterWait, output.questions], ['complete', 'queued', 3]);
  const slept = clock.slept.reduce((sum, one) => sum + one, 0);
  assert.ok(Math.abs(slept - (59 + 3 + 4.5)) < 0.5, `${slept} s`);
});

test('a wait that ends before its session names what may go on on the service: me/k v3', async (t) => {
  const { outcome } = await waiting(t, ['running']);
  assert.equal(codeOf(outcome), 'SESSION_DEADLINE');
  assert.match(outcome.record.output, /"remote":"me\/k v3"/);
});

test('a session that runs for ever is SESSION_DEADLINE', async (t) => {
  assert.equal(codeOf((await waiting(t, ['running'])).outcome), 'SESSION_DEADLINE');
});

test('eleven unknown statuses in a row are KAGGLE_UNREADABLE, never a success', async (t) => {
  assert.equal(codeOf((await waiting(t, ['unknown'])).outcome), 'KAGGLE_UNREADABLE');
});

test('one unreadable answer between two good ones does not end the wait', async (t) => {
  let asked = 0;
  const kernelSession: KaggleService['kernelSession'] = async () => {
    asked += 1;
    if (asked === 1)
      throw new Failure('KAGGLE_BROKEN', { operation: 'GetKernelSessionStatus', status: 502, message: '' });
    return { status: 'complete', failureMessage: '', serverTime: '', isolation: '', interpreter: '' };
  };
  assert.equal(outputOf((await waiting(t, [], { kernelSession })).outcome).status, 'complete');
});

test('credentials refused on the way end the wait at once', async (t) => {
  const kernelSession: KaggleService['kernelSession'] = async () => {
    throw new Failure('KAGGLE_AUTHORISATION_LOST', { operation: 'GetKernelSessionStatus' });
  };
  assert.equal(codeOf((await waiting(t, [], { kernelSession })).outcome), 'KAGGLE_AUTHORISATION_LOST');
});

for (const [what, code] of [
  ['that this machine could not isolate', 'ISOLATION_UNAVAILABLE'],
  ['that found the disk full', 'DISK_WRITE_FAILED'],
  ['that broke the embedded service', 'DEFECT'],
]) {
  test(`a session ${what} is ${code}, not a failed notebook`, async (t) => {
    const failureMessage = `The session could not be run: ${code}`;
    const kernelSession: KaggleService['kernelSession'] = async () => ({
      status: 'error',
      failureMessage,
      serverTime: '',
      isolation: '',
      interpreter: '',
    });
    assert.equal(codeOf((await waiting(t, [], { kernelSession })).outcome), code);
  });
}

test("a notebook whose last words are those of the service does not turn its failure into the machine's", async (t) => {
  const failureMessage = 'The session could not be run: ISOLATION_UNAVAILABLE';
  const kernelSession: KaggleService['kernelSession'] = async () => ({
    status: 'error',
    failureMessage,
    serverTime: '',
    isolation: 'namespaces',
    interpreter: '3.12.1',
  });
  assert.equal(outputOf((await waiting(t, [], { kernelSession })).outcome).status, 'error');
});
