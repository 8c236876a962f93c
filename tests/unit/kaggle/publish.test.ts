import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { publish } from '../../../src/kaggle/publish.ts';
import type { Transfer } from '../../../src/kaggle/transfer-meter.ts';
import type { UploadRecords } from '../../../src/kaggle/upload-records.ts';
import type { DatasetPublication } from '../../../src/model/kaggle.ts';
import { withTransport } from '../../support/http-kaggle-client.ts';
import { bundle, failureOf } from '../../support/http-kaggle-names.ts';
import { type HttpReply, type HttpRequest, json, reply, sent } from '../../support/http-scripted-server.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nx47-publish-'));
  await writeFile(join(folder, 'f'), 'abc');
});
after(() => rm(folder, { recursive: true }));

function publication(...names: string[]): DatasetPublication {
  return {
    ref: bundle,
    title: 'NX47 dependencies',
    licence: 'CC0-1.0',
    isPrivate: true,
    notes: 'nx47:abc',
    files: names.map((name) => ({ name, path: join(folder, 'f'), bytes: 3 })),
  };
}

/** Every upload works and its token is the number of its announcement; Create… gets the answer of the test. */
function service(created: HttpReply, put: (count: number) => HttpReply = () => reply(200, '')) {
  let started = 0;
  let stored = 0;
  return (request: HttpRequest): HttpReply => {
    if (request.method === 'PUT') {
      stored += 1;
      return put(stored);
    }
    if (!request.path.endsWith('/StartBlobUpload')) return created;
    started += 1;
    return json({ token: `T${started}`, createUrl: `http://${request.headers['host']}/blob` });
  };
}

const silent = { onTransfer: () => {} };

test('a new dataset is created private from its files and folders, each told when it is sent', async () => {
  const transfers: Transfer[] = [];
  await withTransport(service(json({ status: 'Ok', ref: 'ada/x' })), async (_, server, tools) => {
    const onTransfer = (transfer: Transfer) => transfers.push(transfer);
    await publish(publication('top.txt', 'wheels/a.whl', 'wheels/deep/b.whl'), false, {
      ...tools,
      onTransfer,
    });
    const create = server.requests.at(-1);
    assert.match(create?.path ?? '', /\/datasets\.DatasetApiService\/CreateDataset$/);
    assert.deepEqual(sent(create), {
      ownerSlug: 'ada',
      slug: 'nx47-dependencies',
      title: 'NX47 dependencies',
      licenseName: 'CC0-1.0',
      isPrivate: true,
      files: [{ token: 'T1' }],
      directories: [
        {
          name: 'wheels',
          files: [{ token: 'T2' }],
          directories: [{ name: 'deep', files: [{ token: 'T3' }], directories: [] }],
        },
      ],
    });
  });
  const last = transfers.at(-1);
  assert.deepEqual([last?.done, last?.of, last?.sentBytes, last?.totalBytes], [3, 3, 9, 9]);
  assert.deepEqual(
    transfers
      .filter(({ done }, at) => done > (transfers[at - 1]?.done ?? 0))
      .map(({ file }) => file)
      .toSorted(),
    ['top.txt', 'wheels/a.whl', 'wheels/deep/b.whl'],
  );
});

test('a dataset that exists gets its next version, with notes, and keeps the old ones', async () => {
  await withTransport(service(json({ status: 'ok' })), async (_, server, tools) => {
    await publish(publication('a'), true, { ...tools, ...silent });
    assert.match(server.requests.at(-1)?.path ?? '', /\/CreateDatasetVersion$/);
    assert.deepEqual(sent(server.requests.at(-1)), {
      ownerSlug: 'ada',
      datasetSlug: 'nx47-dependencies',
      body: { versionNotes: 'nx47:abc', deleteOldVersions: false, files: [{ token: 'T1' }], directories: [] },
    });
  });
});

test('one upload of three that fails creates nothing', async () => {
  const refuseSecond = (count: number) => reply(count === 2 ? 403 : 200, '');
  await withTransport(service(json({ status: 'ok' }), refuseSecond), async (_, server, tools) => {
    const failure = await failureOf(publish(publication('a', 'b', 'c'), true, { ...tools, ...silent }));
    assert.equal(failure.code, 'UPLOAD_INCOMPLETE');
    assert.equal(failure.parameters['file'], 'b');
    assert.ok(server.requests.every((request) => !request.path.includes('CreateDataset')));
  });
});

const inUse = 'The requested title "T" is already in use by a dataset. Please choose another title.';
const answers: [string, HttpReply, string][] = [
  ['error', json({ status: 'error', error: inUse }), 'KAGGLE_REFUSED'],
  ['error without a status', json({ error: inUse }), 'KAGGLE_REFUSED'],
  ['status error alone', json({ status: 'error' }), 'KAGGLE_REFUSED'],
  ['an errorCode', json({ status: 'ok', errorCode: 409 }), 'KAGGLE_REFUSED'],
  ['403', json({ code: 403, message: "Permission 'datasets.update' was denied" }, 403), 'KAGGLE_DENIED'],
];
for (const [what, answer, code] of answers) {
  test(`CreateDatasetVersion answered by ${what} is ${code} and is sent once`, async () => {
    await withTransport(service(answer), async (_, server, tools) => {
      const failure = await failureOf(publish(publication('a'), true, { ...tools, ...silent }));
      assert.equal(failure.code, code);
      assert.equal(server.requests.filter((request) => request.path.includes('CreateDataset')).length, 1);
    });
  });
}

const doubtful: [string, HttpReply, string][] = [
  ['an empty object', json({}), 'KAGGLE_UNREADABLE'],
  ['a reset', { bytes: '', end: 'reset' }, 'KAGGLE_UNREACHABLE'],
  ['500', json({}, 500), 'KAGGLE_BROKEN'],
  ['a page of HTML', reply(200, '<html>', { 'content-type': 'text/html' }), 'KAGGLE_UNREADABLE'],
];
for (const [what, answer, code] of doubtful) {
  test(`CreateDatasetVersion answered by ${what} leaves a doubt, ${code}, and is sent once`, async () => {
    await withTransport(service(answer), async (_, server, tools) => {
      const { doubt } = await publish(publication('a'), true, { ...tools, ...silent });
      assert.equal(doubt?.code, code);
      assert.equal(server.requests.filter((request) => request.path.includes('CreateDataset')).length, 1);
    });
  });
}

test('CreateDataset answered by 429 is sent again after its Retry-After of 7 s, and given up after three times', async () => {
  const throttled = json({ code: 429, message: 'slow down' }, 429, { 'retry-after': '7' });
  for (const refusals of [2, 3]) {
    let asked = 0;
    const base = service(json({ status: 'ok' }));
    const patient = (request: HttpRequest) => {
      if (!request.path.endsWith('/CreateDataset')) return base(request);
      asked += 1;
      return asked <= refusals ? throttled : base(request);
    };
    const slept: number[] = [];
    const sleep = async (seconds: number) => void slept.push(seconds);
    await withTransport(patient, async (_, __, tools) => {
      const end = publish(publication('a'), false, { ...tools, ...silent, sleep });
      if (refusals === 2) assert.deepEqual(await end, {});
      else assert.equal((await failureOf(end)).code, 'KAGGLE_THROTTLED');
    });
    assert.deepEqual([asked, slept], [3, [7, 7]]);
  }
});

test('the places of a publication are forgotten once it counts or is refused, and kept in doubt', async () => {
  const kept: string[] = [];
  const records: UploadRecords = {
    find: async () => undefined,
    keep: async ({ name }) => void kept.push(name),
    forget: async ({ name }) => void kept.splice(kept.indexOf(name), 1),
  };
  const ended = async (answer: HttpReply) => {
    kept.length = 0;
    await withTransport(service(answer), async (_, __, tools) => {
      await publish(publication('a', 'b'), true, { ...tools, ...silent, records }).catch(() => undefined);
    });
    return kept.length;
  };
  assert.equal(await ended(json({ status: 'ok' })), 0);
  assert.equal(await ended(json({ status: 'error', error: 'Unknown upload token' })), 0);
  assert.equal(await ended(json({}, 500)), 2);
});
