import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusal, shownMessage } from '../../../src/kaggle/refusal.ts';

const table: [number, string, boolean, string][] = [
  [200, 'Notebook not found', true, 'KAGGLE_REFUSED'],
  [400, 'Invalid slug', true, 'KAGGLE_REFUSED'],
  [400, 'Maximum batch GPU session count of 2 reached.', true, 'KAGGLE_CAPACITY'],
  [400, 'no accelerator quota left', true, 'KAGGLE_CAPACITY'],
  [403, 'Permission denied', true, 'KAGGLE_DENIED'],
  [403, '<html>', false, 'KAGGLE_UNREADABLE'],
  [404, 'Not found', true, 'KAGGLE_NOT_FOUND'],
  [409, 'Conflict', true, 'KAGGLE_REFUSED'],
  [412, 'precondition failed', true, 'KAGGLE_CAPACITY'],
  [401, '<html>', false, 'KAGGLE_AUTHORISATION_LOST'],
  [429, '<html>', false, 'KAGGLE_THROTTLED'],
  [408, '', true, 'KAGGLE_BROKEN'],
  [502, '<html>', false, 'KAGGLE_BROKEN'],
  [301, '', true, 'KAGGLE_UNREADABLE'],
];
for (const [status, message, fromService, code] of table) {
  const speaker = fromService ? 'the service' : 'a page';
  test(`${status} with "${message}" from ${speaker} is ${code}`, () => {
    const failure = refusal({ operation: 'SaveKernel', status, message, fromService });
    assert.equal(failure.code, code);
    assert.equal(failure.parameters['operation'], 'SaveKernel');
    assert.equal(failure.parameters['status'], status);
  });
}

test('a dataset title with the word quota in it is a refusal, not a lack of capacity', () => {
  const message = 'The requested title "quota reached" is already in use by a dataset.';
  assert.equal(
    refusal({ operation: 'CreateDataset', status: 200, message, fromService: true }).code,
    'KAGGLE_REFUSED',
  );
});

test('a message of 600 characters is cut at 500 and a workflow command in it is no command', () => {
  assert.equal(shownMessage('x'.repeat(600)).length, 500);
  assert.doesNotMatch(shownMessage('::error::x'), /^::/);
});
