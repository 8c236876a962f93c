import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions } from '../../../src/gate/conditions.ts';
import { certificationTask } from '../../../src/macro/certification-task.ts';
import { requireTask } from '../../../src/macro/law.ts';
import { type RunRequest, requestSchema } from '../../../src/model/request.ts';

function requestFor(target: RunRequest['target'], more: object = {}): RunRequest {
  const settings = requestSchema.parse({ kernel: '.', packs: ['core'], ...more });
  return { settings, root: '/p', file: '/p/nx47.yml', target, waitSeconds: 59 };
}

test('what a certification has to meet are the ids of its conditions, each with a kind of evidence', () => {
  const task = requireTask(certificationTask(requestFor('kaggle'), 'T1'));
  const ids = task.DONE_CRITERIA.map(({ criterion }) => criterion);
  const { settings } = requestFor('kaggle');
  const asked = conditions.filter(({ pack, applies }) => pack === 'core' && (applies?.(settings) ?? true));
  assert.deepEqual(
    ids,
    asked.map(({ id }) => id),
  );
  assert.equal(task.DONE_CRITERIA.find(({ criterion }) => criterion === 'GATE-081')?.evidence, 'log');
});

test('a rehearsal need not meet what only Kaggle can show, and an audit needs only its rules', () => {
  const onKaggle = certificationTask(requestFor('kaggle'), 'T1').DONE_CRITERIA.length;
  assert.ok(certificationTask(requestFor('rehearsal'), 'T1').DONE_CRITERIA.length < onKaggle);
  const audit = certificationTask({ ...requestFor('rehearsal'), offline: true }, 'T1');
  assert.equal(audit.DONE_CRITERIA.length, 1);
});
