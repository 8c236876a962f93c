import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayGoOn } from '../../../src/macro/may-go-on.ts';

const incident = (step: string, code: string) => ({ time: '', step, code, parameters: {} });
const ended = {
  status: 'complete',
  failureMessage: '',
  statusAfterWait: '',
  waitedSeconds: 1,
  isolation: '',
  interpreter: '',
  endedAt: '',
};

test('a session after OPEN_NETWORK never ran: there is nothing to collect, unlike after a deadline', () => {
  assert.equal(mayGoOn({ incidents: [incident('wait', 'OPEN_NETWORK')] }), false);
  assert.equal(mayGoOn({ incidents: [incident('wait', 'SESSION_LACKS_MODULES')] }), false);
  assert.equal(mayGoOn({ incidents: [incident('wait', 'SESSION_DEADLINE')] }), true);
  assert.equal(mayGoOn({ incidents: [incident('audit', 'WHL-008')] }), true);
});

test('a session whose end was seen does not go on', () => {
  assert.equal(mayGoOn({ incidents: [], session: ended }), false);
});
