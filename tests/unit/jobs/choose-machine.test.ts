import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Candidate, chooseMachine } from '../../../src/jobs/choose-machine.ts';

const ready = { free: 1, queue: 0 };
const chain = (healths: Readonly<Record<string, Candidate['health']>>): Candidate[] => [
  { name: 'pandaminer', against: [], health: healths['pandaminer'], fallback: 'vm103' },
  { name: 'vm103', against: [], health: healths['vm103'], fallback: 'vm100' },
  { name: 'vm100', against: [], health: healths['vm100'] },
];

test('a job goes to pandaminer when it answers, has a free place and an empty queue', () => {
  const choice = chooseMachine('j1', 'pandaminer', chain({ pandaminer: ready, vm103: ready }));
  assert.deepEqual([choice.machine, choice.isReduced], ['pandaminer', false]);
});

test('a job goes to vm103 when pandaminer is down, and to vm100 when both are', () => {
  const first = chooseMachine('j1', 'pandaminer', chain({ vm103: ready, vm100: ready }));
  assert.deepEqual([first.machine, first.isReduced], ['vm103', true]);
  assert.deepEqual(first.reasons, ['pandaminer: does not answer', 'vm103: takes it']);
  assert.equal(chooseMachine('j1', 'pandaminer', chain({ vm100: ready })).machine, 'vm100');
});

test('a machine with no free place or with a job waiting is passed over', () => {
  const full = chain({ pandaminer: { free: 0, queue: 0 }, vm103: { free: 1, queue: 2 }, vm100: ready });
  const choice = chooseMachine('j1', 'pandaminer', full);
  assert.deepEqual(choice.reasons, ['pandaminer: no free place', 'vm103: 2 waiting', 'vm100: takes it']);
});

test('a machine in quarantine is passed over though it is idle', () => {
  const [first, ...rest] = chain({ pandaminer: ready, vm103: ready });
  assert.ok(first !== undefined);
  const choice = chooseMachine('j1', 'pandaminer', [{ ...first, against: ['MCH-032'] }, ...rest]);
  assert.equal(choice.machine, 'vm103');
});

test('when no machine of the chain is fit, nothing is sent, and each reason is said', () => {
  assert.throws(() => chooseMachine('j1', 'pandaminer', chain({})), {
    code: 'JOB_NO_MACHINE',
    parameters: {
      job: 'j1',
      why: 'pandaminer: does not answer; vm103: does not answer; vm100: does not answer',
    },
  });
  assert.throws(() => chooseMachine('j1', 'other', chain({})), { code: 'JOB_NO_MACHINE' });
});

test('fallbacks that lead in a circle end', () => {
  const circle: Candidate[] = [
    { name: 'a', against: [], health: undefined, fallback: 'b' },
    { name: 'b', against: [], health: undefined, fallback: 'a' },
  ];
  assert.throws(() => chooseMachine('j1', 'a', circle), { code: 'JOB_NO_MACHINE' });
});
