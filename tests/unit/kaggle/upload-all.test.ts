import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createDispatcher } from '../../../src/kaggle/dispatcher.ts';
import type { Transfer } from '../../../src/kaggle/transfer-meter.ts';
import { createTransport } from '../../../src/kaggle/transport.ts';
import { uploadAll, uploadsAtOnce } from '../../../src/kaggle/upload-all.ts';
import type { UploadFile } from '../../../src/model/kaggle.ts';
import { failureOf, token } from '../../support/http-kaggle-names.ts';
import { json, reply, startHttpServer } from '../../support/http-scripted-server.ts';
import { type Put, type PutFault, startStorage } from '../../support/http-storage-server.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nx47-uploads-'));
});
after(() => rm(folder, { recursive: true }));

/** Files of these sizes, the first named f0. */
async function files(...sizes: readonly number[]): Promise<UploadFile[]> {
  return await Promise.all(
    sizes.map(async (bytes, at) => {
      const path = join(folder, `f${at}`);
      await writeFile(path, Buffer.alloc(bytes, String(at)));
      return { name: `f${at}`, path, bytes };
    }),
  );
}

function toolsFor(url: string, transfers: Transfer[] = []) {
  const link = { dispatcher: createDispatcher({}), signal: new AbortController().signal };
  const transport = createTransport({ baseUrl: url, credentials: token, deadlineSeconds: 5, link });
  const onTransfer = (transfer: Transfer) => transfers.push(transfer);
  return { transport, link, baseUrl: url, callDeadlineSeconds: 5, pauseSeconds: 0, onTransfer };
}

test('ten files go four at a time, the largest first, and their tokens come back in the order given', async () => {
  const storage = await startStorage();
  const transfers: Transfer[] = [];
  const sizes = [1, 500_000, 2, 900_000, 3, 700_000, 0, 4, 600_000, 5];
  const uploaded = await uploadAll(await files(...sizes), toolsFor(storage.url, transfers));
  assert.deepEqual(
    uploaded.map(({ name }) => name),
    sizes.map((_, at) => `f${at}`),
  );
  for (const [at, bytes] of sizes.entries()) {
    const stored = storage.stored(uploaded[at]?.token ?? '');
    assert.deepEqual([stored.byteLength, stored.every((one) => one === 48 + at)], [bytes, true]);
  }
  assert.deepEqual(storage.starts.slice(0, 4).toSorted(), ['f1', 'f3', 'f5', 'f8']);
  assert.ok(storage.atOnce() <= uploadsAtOnce && storage.atOnce() > 1);
  assert.deepEqual([transfers.at(-1)?.done, transfers.at(-1)?.sentBytes], [10, 2_700_015]);
  await storage.close();
});

test('one file that is refused ends the others at once: nothing more is begun', async () => {
  const refuse = (put: Put): PutFault => (put.number === 1 ? { status: 403 } : { silent: true });
  const storage = await startStorage(refuse);
  const began = performance.now();
  const failure = await failureOf(
    uploadAll(await files(...Array.from({ length: 20 }, () => 10)), toolsFor(storage.url)),
  );
  assert.deepEqual([failure.code, failure.parameters['why']], ['UPLOAD_INCOMPLETE', 'answer']);
  assert.ok(performance.now() - began < 2000);
  assert.ok(storage.starts.length <= 8);
  await storage.close();
});

test('the same token for two files is UPLOAD_INCOMPLETE, why repeated-token', async () => {
  const server = await startHttpServer((request) =>
    request.method === 'PUT'
      ? reply(200, '')
      : json({ token: 'T1', createUrl: `http://${request.headers['host']}/blob` }),
  );
  const failure = await failureOf(uploadAll(await files(1, 2), toolsFor(server.url)));
  assert.equal(failure.parameters['why'], 'repeated-token');
  await server.close();
});
