import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKaggleClient } from '../../../src/kaggle/client.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { KaggleService } from '../../../src/model/kaggle.ts';
import { withClient } from '../../support/http-kaggle-client.ts';
import { aPush, bundle, failureOf, kernel, token } from '../../support/http-kaggle-names.ts';
import { type HttpReply, json, sent } from '../../support/http-scripted-server.ts';

test('a dataset is viewed with its versions in ascending order', async () => {
  const answer = {
    ref: 'ada/nx47-dependencies',
    title: 'NX47 dependencies',
    isPrivate: true,
    currentVersionNumber: 3,
    versions: [{ versionNumber: 3 }, { versionNumber: 1 }, { versionNumber: 2 }],
    usabilityRating: 0.5,
  };
  await withClient(
    () => json(answer),
    async (client, server) => {
      assert.deepEqual(await client.viewDataset(bundle), {
        ref: bundle,
        title: 'NX47 dependencies',
        isPrivate: true,
        currentVersion: 3,
        versions: [1, 2, 3],
        licence: '',
        published: [1, 2, 3].map((number) => ({ number, createdAt: '', notes: '' })),
      });
      assert.deepEqual(sent(server.requests[0]), { ownerSlug: 'ada', datasetSlug: 'nx47-dependencies' });
    },
  );
});

test('a kernel is viewed at version v7 when one is asked for', async () => {
  const metadata = {
    ref: 'ada/nx47-check',
    title: 'NX47 check',
    currentVersionNumber: 7,
    kernelType: 'notebook',
  };
  await withClient(
    () => json({ metadata, blob: { source: '{}' } }),
    async (client, server) => {
      const view = await client.viewKernel(kernel, 7);
      assert.equal(view?.currentVersion, 7);
      assert.equal(view?.source, '{}');
      await client.viewKernel(kernel);
      assert.deepEqual(
        server.requests.map((request) => /"versionLabel":"v7"/.test(request.body.toString())),
        [true, false],
      );
    },
  );
});

for (const status of [403, 404]) {
  test(`a dataset or kernel answered ${status} is undefined: absent, or not ours to see`, async () => {
    await withClient(
      () => json({ code: status, message: "Permission 'kernels.get' was denied" }, status),
      async (client) => {
        assert.equal(await client.viewDataset(bundle), undefined);
        assert.equal(await client.viewKernel(kernel), undefined);
      },
    );
  });
}

test('a view that answers nothing is KAGGLE_UNREADABLE, and one of another name a mismatch', async () => {
  await withClient(
    () => json({}),
    async (client) => {
      assert.equal((await failureOf(client.viewDataset(bundle))).code, 'KAGGLE_UNREADABLE');
      assert.equal((await failureOf(client.viewKernel(kernel))).code, 'KAGGLE_UNREADABLE');
    },
  );
  await withClient(
    () => json({ ref: 'ada/other', metadata: { ref: 'ada/other' } }),
    async (client) => {
      assert.equal((await failureOf(client.viewDataset(bundle))).code, 'DATASET_MISMATCH');
      assert.equal((await failureOf(client.viewKernel(kernel))).code, 'KERNEL_MISMATCH');
    },
  );
});

test('a dataset status without a status is pending, READY in any case is ready', async () => {
  const answers = [{}, { status: 'ready' }, { status: 6 }, { status: 'HATCHING' }];
  let next = 0;
  await withClient(
    () => json(answers[next++]),
    async (client) => {
      const statuses = [];
      for (const _ of answers) statuses.push(await client.datasetStatus(bundle));
      assert.deepEqual(statuses, ['pending', 'ready', 'failed', 'unknown']);
    },
  );
});

test('the files of dataset version 4 are asked for by that number, over all pages', async () => {
  await withClient(
    (request) =>
      request.body.includes('"pageToken":"p2"')
        ? json({ datasetFiles: [{ name: 'b', totalBytes: 2 }] })
        : json({ datasetFiles: [{ name: 'a', totalBytes: 1 }], nextPageToken: 'p2' }),
    async (client, server) => {
      assert.deepEqual(await client.listDatasetFiles(bundle, 4), [
        { name: 'a', bytes: 1 },
        { name: 'b', bytes: 2 },
      ]);
      assert.ok(server.requests.every((request) => request.body.includes('"datasetVersionNumber":4')));
    },
  );
});

test('a file listing with errorMessage is KAGGLE_REFUSED', async () => {
  await withClient(
    () => json({ errorMessage: 'no such version' }),
    async (client) => {
      assert.equal((await failureOf(client.listDatasetFiles(bundle, 4))).code, 'KAGGLE_REFUSED');
    },
  );
});

test('a session is asked for by version and says what the embedded service adds', async () => {
  const nx47 = { isolation: 'namespaces', interpreter: '3.12.13' };
  await withClient(
    () =>
      json({ status: 'cancelAcknowledged', failureMessage: 'stopped' }, 200, {
        'x-nx47-isolation': nx47.isolation,
        'x-nx47-interpreter': nx47.interpreter,
      }),
    async (client, server) => {
      assert.deepEqual(await client.kernelSession(kernel, 7), {
        status: 'cancel-acknowledged',
        failureMessage: 'stopped',
        serverTime: '2026-03-03T04:05:06.000Z',
        ...nx47,
      });
      assert.equal(Object(sent(server.requests[0])).versionLabel, 'v7');
    },
  );
});

test('the failure message of a session is shown without control characters and cut at 500', async () => {
  await withClient(
    () => json({ status: 'ERROR', failureMessage: `\u001b[2J${'x'.repeat(600)}` }),
    async (client) => {
      const { failureMessage } = await client.kernelSession(kernel, 7);
      assert.equal(failureMessage.length, 500);
      assert.doesNotMatch(failureMessage, /\p{Cc}/u);
    },
  );
});

const reads: [string, (client: KaggleService) => Promise<unknown>][] = [
  ['identify', (client) => client.identify()],
  ['viewDataset', (client) => client.viewDataset(bundle)],
  ['datasetStatus', (client) => client.datasetStatus(bundle)],
  ['listDatasetFiles', (client) => client.listDatasetFiles(bundle, 1)],
  ['viewKernel', (client) => client.viewKernel(kernel)],
  ['kernelSession', (client) => client.kernelSession(kernel, 1)],
  ['listKernelOutput', (client) => client.listKernelOutput(kernel, 1)],
];
const passing: [string, HttpReply][] = [
  ['500', json({ code: 500, message: 'x' }, 500)],
  ['a reset', { bytes: '', end: 'reset' }],
];
for (const [name, read] of reads) {
  test(`${name} is asked three times while the service breaks off, once when it asks for an hour`, async () => {
    for (const [, answer] of passing) {
      await withClient(
        () => answer,
        async (client, server) => {
          assert.match((await failureOf(read(client))).code, /^KAGGLE_(BROKEN|UNREACHABLE)$/);
          assert.equal(server.requests.length, 3);
        },
      );
    }
    await withClient(
      () => json({ code: 429, message: 'slow down' }, 429, { 'retry-after': '3600' }),
      async (client, server) => {
        const failure = await failureOf(read(client));
        assert.equal(failure.code, 'KAGGLE_THROTTLED');
        assert.equal(failure.parameters['retryAfterSeconds'], 3600);
        assert.equal(server.requests.length, 1);
      },
    );
  });
}

test('a read that breaks off twice succeeds at the third try', async () => {
  let count = 0;
  await withClient(
    () => {
      count += 1;
      return count < 3 ? { bytes: '', end: 'reset' } : json({ status: 'RUNNING' });
    },
    async (client) => {
      assert.equal((await client.kernelSession(kernel, 1)).status, 'running');
    },
  );
});

test('a session asked for once is asked for once, whatever comes: whoever asks again has a pace of its own', async () => {
  await withClient(
    () => json({ code: 500, message: 'x' }, 500),
    async (client, server) => {
      assert.equal((await failureOf(client.kernelSession(kernel, 1, 'once'))).code, 'KAGGLE_BROKEN');
      assert.equal(server.requests.length, 1);
    },
  );
});

test('a download that breaks off is asked again, an expired address is not', async () => {
  const broken: HttpReply = { bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\na', end: 'close' };
  for (const [answer, count] of [
    [broken, 3],
    [json({}, 403), 1],
  ] as const) {
    await withClient(
      () => answer,
      async (client, server) => {
        const file = { name: 'a', url: `${server.url}/f`, bytes: 3 };
        await failureOf(client.downloadOutput(file));
        assert.equal(server.requests.length, count);
      },
    );
  }
});

for (const [what, answer] of passing) {
  test(`a push met by ${what} is sent once: it may have been taken`, async () => {
    await withClient(
      () => answer,
      async (client, server) => {
        await failureOf(client.pushKernel(aPush));
        assert.equal(server.requests.length, 1);
      },
    );
  });
}

test('CreateDatasetVersion is sent once when the service breaks off', async () => {
  const publication = {
    ref: bundle,
    title: 'NX47 dependencies',
    licence: 'CC0-1.0',
    isPrivate: true,
    notes: '',
    files: [],
  };
  await withClient(
    () => json({}, 500),
    async (client, server) => {
      assert.equal((await client.publishDataset(publication, true)).doubt?.code, 'KAGGLE_BROKEN');
      assert.equal(server.requests.length, 1);
    },
  );
});

test('credentials that lose their rights on the way are KAGGLE_AUTHORISATION_LOST', async () => {
  await withClient(
    () => json({ code: 401, message: 'Unauthenticated' }, 401),
    async (client) => {
      assert.equal((await failureOf(client.identify())).code, 'CREDENTIALS_INVALID');
      assert.equal((await failureOf(client.kernelSession(kernel, 1))).code, 'KAGGLE_AUTHORISATION_LOST');
    },
  );
});

for (const baseUrl of ['api.kaggle.com', 'ftp://api.kaggle.com', '']) {
  test(`the service address "${baseUrl}" is USAGE_BAD_VALUE`, () => {
    const options = {
      baseUrl,
      credentials: token,
      environment: {},
      signal: new AbortController().signal,
      callDeadlineSeconds: 1,
    };
    assert.throws(
      () => createKaggleClient(options),
      (error) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE',
    );
  });
}
