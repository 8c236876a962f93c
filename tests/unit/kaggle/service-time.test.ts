import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type TestContext, test } from 'node:test';
import { askServiceTime } from '../../../src/kaggle/service-time.ts';
import { Failure } from '../../../src/model/failure.ts';

async function serviceThatSays(t: TestContext, date: string | undefined): Promise<string> {
  const server = createServer((_request, response) => {
    response.sendDate = false;
    if (date !== undefined) response.setHeader('date', date);
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return `http://127.0.0.1:${address.port}/`;
}

test('a Date of 12:00:00 is the middle of that second, half a second unsure', async (t) => {
  const url = await serviceThatSays(t, 'Sun, 01 Mar 2026 12:00:00 GMT');
  assert.deepEqual(await askServiceTime(url, {}), {
    ms: Date.parse('2026-03-01T12:00:00.500Z'),
    uncertaintySeconds: 0.5,
    reference: new URL(url).host,
  });
});

for (const date of [undefined, 'yesterday']) {
  test(`a service whose Date is ${date ?? 'absent'} tells no time: MACHINE_CLOCK_UNKNOWN`, async (t) => {
    const url = await serviceThatSays(t, date);
    await assert.rejects(askServiceTime(url, {}), isUnknown);
  });
}

test('a service that is not there tells no time: MACHINE_CLOCK_UNKNOWN', async () => {
  await assert.rejects(askServiceTime('http://127.0.0.1:9/', {}), isUnknown);
});

function isUnknown(error: unknown): boolean {
  return error instanceof Failure && error.code === 'MACHINE_CLOCK_UNKNOWN';
}
