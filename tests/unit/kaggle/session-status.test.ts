import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionStatus } from '../../../src/kaggle/session-status.ts';
import { withTransport } from '../../support/http-kaggle-client.ts';
import { failureOf, kernel } from '../../support/http-kaggle-names.ts';
import { type HttpRequest, json, sent } from '../../support/http-scripted-server.ts';

const notFound = json({ code: 404, message: 'Not found' }, 404);

/** A service that knows no labels; `newest` are its answers to which version is the newest, in order. */
function withoutLabels(newest: readonly number[]) {
  let asked = 0;
  return (request: HttpRequest) => {
    if (request.path.endsWith('/GetKernel')) {
      const currentVersionNumber = newest[asked] ?? 0;
      asked += 1;
      return json({ metadata: { ref: 'ada/nx47-check', currentVersionNumber } });
    }
    const asks = sent(request);
    const labelled = typeof asks === 'object' && asks !== null && 'versionLabel' in asks;
    return labelled ? notFound : json({ status: 'COMPLETE' });
  };
}

test('the session of version 7 is asked for by its label, with one question', async () => {
  await withTransport(
    () => json({ status: 'RUNNING' }),
    async (transport, server) => {
      assert.equal((await sessionStatus(kernel, 7, transport)).status, 'running');
      assert.match(server.requests[0]?.body.toString() ?? '', /"versionLabel":"v7"/);
      assert.equal(server.requests.length, 1);
    },
  );
});

test('a service that knows no v7 is asked without a label while 7 is the newest version', async () => {
  await withTransport(withoutLabels([7, 7]), async (transport) => {
    assert.equal((await sessionStatus(kernel, 7, transport)).status, 'complete');
  });
});

for (const [what, newest] of [
  ['is 8', [8]],
  ['becomes 8 meanwhile', [7, 8]],
  ['is not named', [0]],
] as const) {
  test(`the answer for the newest version is not taken for v7 when the newest ${what}`, async () => {
    await withTransport(withoutLabels(newest), async (transport) => {
      assert.equal((await failureOf(sessionStatus(kernel, 7, transport))).code, 'KAGGLE_NOT_FOUND');
    });
  });
}
