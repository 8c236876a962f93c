import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kernelOutput } from '../../../src/kaggle/kernel-output.ts';
import { withTransport } from '../../support/http-kaggle-client.ts';
import { failureOf, kernel } from '../../support/http-kaggle-names.ts';
import { type HttpReply, type HttpRequest, json, sent } from '../../support/http-scripted-server.ts';

/** Answers by operation and page token. */
function listing(pages: Readonly<Record<string, object>>): (request: HttpRequest) => HttpReply {
  return (request) => {
    const asked = sent(request);
    const operation = request.path.split('/').at(-1) ?? '';
    const token =
      typeof asked === 'object' && asked !== null && 'pageToken' in asked
        ? `?${String(asked.pageToken)}`
        : '';
    return json(pages[`${operation}${token}`] ?? {});
  };
}

test('output files of two pages come with their listed sizes and the log, all asked for version v3', async () => {
  const answer = listing({
    ListKernelSessionOutput: {
      files: [{ url: 'http://h/1', fileName: 'a.json' }],
      log: '[]',
      nextPageToken: 'p2',
    },
    'ListKernelSessionOutput?p2': { files: [{ url: 'http://h/2', fileName: 'sub/b.csv' }] },
    ListKernelFiles: { files: [{ name: 'a.json', size: 10, creationDate: '' }], nextPageToken: 'q2' },
    'ListKernelFiles?q2': { files: [{ name: 'sub/b.csv', size: 20, creationDate: '' }] },
  });
  await withTransport(answer, async (transport, server) => {
    assert.deepEqual(await kernelOutput(kernel, 3, transport), {
      files: [
        { name: 'a.json', url: 'http://h/1', bytes: 10 },
        { name: 'sub/b.csv', url: 'http://h/2', bytes: 20 },
      ],
      log: '[]',
      records: [],
    });
    assert.equal(server.requests.length, 4);
    for (const request of server.requests) {
      assert.match(request.body.toString(), /"userName":"ada","kernelSlug":"nx47-check","versionLabel":"v3"/);
    }
  });
});

test('files: null is a session without output', async () => {
  await withTransport(listing({ ListKernelSessionOutput: { files: null, log: null } }), async (transport) => {
    assert.deepEqual(await kernelOutput(kernel, 3, transport), { files: [], log: '', records: [] });
  });
});

test('a file that ListKernelFiles leaves out has no listed size', async () => {
  await withTransport(
    listing({ ListKernelSessionOutput: { files: [{ url: 'http://h/1', fileName: 'a' }] } }),
    async (transport) => {
      const { files } = await kernelOutput(kernel, 3, transport);
      assert.deepEqual(files, [{ name: 'a', url: 'http://h/1', bytes: undefined }]);
    },
  );
});

for (const name of ['../../evil', '/etc/cron.d/evil', 'a\\b', 'a\u0000', '']) {
  test(`an output file named ${JSON.stringify(name)} is OUTPUT_NAME_UNSAFE`, async () => {
    await withTransport(
      listing({ ListKernelSessionOutput: { files: [{ url: 'http://h/1', fileName: name }] } }),
      async (transport) => {
        const failure = await failureOf(kernelOutput(kernel, 3, transport));
        assert.equal(failure.code, 'OUTPUT_NAME_UNSAFE');
      },
    );
  });
}

test('an output name that comes twice is KAGGLE_UNREADABLE', async () => {
  const file = { url: 'http://h/1', fileName: 'a' };
  await withTransport(
    listing({
      ListKernelSessionOutput: { files: [file], nextPageToken: 'p2' },
      'ListKernelSessionOutput?p2': { files: [file] },
    }),
    async (transport) => {
      assert.equal((await failureOf(kernelOutput(kernel, 3, transport))).code, 'KAGGLE_UNREADABLE');
    },
  );
});

test('a log of 65 MiB is LOG_TOO_LARGE: it can not be read whole', async () => {
  await withTransport(
    listing({ ListKernelSessionOutput: { files: [], log: 'x'.repeat(65 << 20) } }),
    async (transport) => {
      assert.equal((await failureOf(kernelOutput(kernel, 3, transport))).code, 'LOG_TOO_LARGE');
    },
  );
});
