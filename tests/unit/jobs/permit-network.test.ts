import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permitNetwork } from '../../../src/jobs/permit-network.ts';
import { orderOf } from '../../support/job-spool.ts';

const asking = orderOf('j1', { limits: { network: 'open' } });

test('a job that asks for no network gets none, even where macro and machine permit one', () => {
  assert.equal(permitNetwork(orderOf('j1'), { macro: true, machine: true }), false);
});

test('a job that asks for a network gets it where its macro and the machine permit it', () => {
  assert.equal(permitNetwork(asking, { macro: true, machine: true }), true);
});

for (const [who, policy] of [
  ['macro', { macro: false, machine: true }],
  ['machine', { macro: true, machine: false }],
] as const)
  test(`a job that asks for a network is refused by rule 142 where its ${who} permits none`, () => {
    const parameters = { job: 'j1', why: `network: ${who}`, rule: 142 };
    assert.throws(() => permitNetwork(asking, policy), { code: 'JOB_REFUSED', parameters });
  });
