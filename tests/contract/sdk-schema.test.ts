import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { createKaggleClient } from '../../src/kaggle/client.ts';
import type { Credentials } from '../../src/kaggle/credentials.ts';
import { type MethodName, methods } from '../../src/kaggle/dialect.ts';
import type { KaggleService } from '../../src/model/kaggle.ts';
import { Secret } from '../../src/model/secret.ts';
import type { RehearsalServer } from '../../src/rehearsal/server.ts';
import { heldAgainstSdk, officialSdk, type SdkMessage } from '../support/official-sdk.ts';
import { type RecordedService, recordedService } from '../support/recorded-service.ts';
import {
  alice,
  call,
  ended,
  freshFolder,
  notebook,
  published,
  push,
  startedService,
} from '../support/rehearsal-service.ts';

const python = await officialSdk();
if (python === undefined) {
  console.log('NOT RUN: messages of the official SDK (node tests/support/prepare.ts installs it)');
} else {
  describe('official SDK', () => contract(python));
}

const bundle = { owner: 'alice', slug: 'tiny-bundle' };
const kernel = { owner: 'alice', slug: 'tiny-kernel' };
/** Operations without an SDK class of their own. */
const unclassed: readonly MethodName[] = ['hello'];

function contract(executable: string): void {
  test('every request of our client goes through the classes of the newest SDK, nothing unknown, nothing lost', async (t) => {
    const { recorded } = await stage(t);
    for (const credentials of [
      { kind: 'token', token: new Secret(alice.token) },
      { kind: 'legacy-key', username: 'alice', key: new Secret(alice.legacyKey) },
    ] as const) {
      await conversation(t, clientOf(recorded, credentials));
    }
    const { version, held, differences } = heldAgainstSdk(executable, withoutUnclassed(recorded.messages));
    assert.deepEqual(differences, [], version);
    assert.ok(held >= 40, `${held} messages`);
  });

  test('every answer of the service goes through them too, one operation after the other', async (t) => {
    const { server, recorded } = await stage(t);
    await everything(server, recorded);
    const names = new Set(recorded.messages.map(({ method }) => method));
    const left = Object.values(methods).filter(({ method }) => !names.has(method));
    assert.deepEqual(left, [], 'operations that were not asked');
    const { version, differences } = heldAgainstSdk(executable, withoutUnclassed(recorded.messages));
    assert.deepEqual(differences, [], version);
  });

  test('a member that the SDK does not know, a lost value and an unknown operation are told', () => {
    const message = (method: string, side: 'request' | 'response', body: object): SdkMessage => ({
      service: 'kernels.KernelsApiService',
      method,
      side,
      message: body,
    });
    const { differences } = heldAgainstSdk(executable, [
      message('GetKernelSessionStatus', 'response', { status: 'HIBERNATING' }),
      message('GetKernelSessionStatus', 'request', { userName: 'a', kernelSlug: 'b', verzion: 1 }),
      message('ListKernelFiles', 'response', { files: [{ name: 'a', size: '7' }] }),
      message('RestoreKernel', 'request', {}),
    ]);
    assert.deepEqual(
      differences.map((line) => line.replace(/: .*/, '')),
      [
        'GetKernelSessionStatus request.verzion',
        'GetKernelSessionStatus response.status',
        'ListKernelFiles response.files[0].size',
        'RestoreKernel request',
      ],
    );
  });
}

async function stage(t: TestContext) {
  const server = await startedService(t, { accounts: [{ ...alice }] });
  return { server, recorded: await recordedService(t, server.url) };
}

function clientOf({ url: baseUrl }: RecordedService, credentials: Credentials): KaggleService {
  return createKaggleClient({
    baseUrl,
    credentials,
    environment: {},
    signal: new AbortController().signal,
    callDeadlineSeconds: 20,
    rereadPauseSeconds: 0,
  });
}

/** Everything that a run asks of the service, from who we are to the outputs. */
async function conversation(t: TestContext, kaggle: KaggleService): Promise<void> {
  await kaggle.identify();
  const exists = (await kaggle.viewDataset(bundle)) !== undefined;
  const path = join(await freshFolder(t), 'a.whl');
  await writeFile(path, 'wheel-a');
  const named = { ref: bundle, title: 'Tiny bundle', licence: 'CC0-1.0', isPrivate: true, notes: 'n' };
  const files = [
    { name: 'a.whl', path, bytes: 7 },
    { name: 'wheels/deep/a.whl', path, bytes: 7 },
  ];
  await kaggle.publishDataset({ ...named, files }, exists);
  await kaggle.datasetStatus(bundle);
  await kaggle.listDatasetFiles(bundle, 1);
  const { version } = await kaggle.pushKernel({
    ref: kernel,
    title: 'Tiny kernel',
    text: notebook("open('a.txt', 'w').write('a')"),
    language: 'python',
    kind: 'notebook',
    isPrivate: true,
    enableInternet: false,
    enableGpu: false,
    datasetSources: ['alice/tiny-bundle'],
    competitionSources: [],
    kernelSources: [],
    sessionTimeoutSeconds: 60,
  });
  let status = 'queued';
  while (status === 'queued' || status === 'running') {
    status = (await kaggle.kernelSession(kernel, version)).status;
  }
  await kaggle.viewKernel(kernel, version);
  await kaggle.listKernelOutput(kernel, version);
}

/** Every operation of the dialect, asked through the recorder. */
async function everything(server: RehearsalServer, recorded: RecordedService): Promise<void> {
  const through = { ...server, url: recorded.url };
  const dataset = { ownerSlug: 'alice', datasetSlug: 'tiny-bundle' };
  const asked = { userName: 'alice', kernelSlug: 'tiny-kernel' };
  await published(through, { 'a.whl': 'wheel-a', 'b.txt': 'b' });
  const writes = notebook("open('a.txt', 'w').write('a')\nprint('said')");
  const { body } = await call(through, 'saveKernel', push(writes, { machineShape: 'NvidiaTeslaT4' }));
  await call(through, 'saveKernel', push(writes, { datasetDataSources: ['alice/none'] }));
  await ended(server, 'v1');
  await ended(server, 'v2');
  const { headers } = await call(server, 'getKernelSessionStatus', asked);
  const kernelSessionId = Number(headers.get('x-nx47-session'));
  const upload = { fileName: 'c.txt', contentLength: 1, lastModifiedEpochSeconds: 7 };
  const settings = {
    title: 'Tiny bundle',
    subtitle: 'small',
    licenses: [{ name: 'CC0-1.0' }],
    isPrivate: true,
  };
  const id = Number((await call(server, 'getDataset', dataset)).body['id']);
  const questions: readonly (readonly [MethodName, Readonly<Record<string, unknown>>])[] = [
    ['introspectToken', { token: alice.token }],
    ['hello', {}],
    ['uploadDatasetFile', upload],
    ['createDatasetVersion', { ...dataset, body: { versionNotes: 'n', deleteOldVersions: false } }],
    ['createDatasetVersionById', { id, body: { versionNotes: 'n' } }],
    ['getDataset', dataset],
    ['getDatasetStatus', dataset],
    ['listDatasetFiles', { ...dataset, datasetVersionNumber: 1, pageSize: 1 }],
    ['listTreeDatasetFiles', { ...dataset, path: '', pageSize: 10, datasetVersionNumber: 1 }],
    ['getDatasetFilesSummary', { ...dataset, datasetVersionNumber: 1 }],
    ['getDatasetMetadata', dataset],
    ['updateDatasetMetadata', { ...dataset, settings }],
    ['listDatasets', { group: 'DATASET_SELECTION_GROUP_MY', pageSize: 20 }],
    ['deleteDataset', dataset],
    ['getKernel', { ...asked, versionLabel: 'v1' }],
    ['getKernelSessionStatus', asked],
    ['listKernelSessionOutput', { ...asked, pageSize: 1 }],
    ['listKernelFiles', { ...asked, pageSize: 1 }],
    [
      'listKernels',
      { group: 'PROFILE', pageSize: 20, language: 'all', kernelType: 'all', outputType: 'all' },
    ],
    ['cancelKernelSession', { kernelSessionId }],
    ['deleteKernel', asked],
    ['getAcceleratorQuotaStatistics', {}],
  ];
  assert.ok(Number(body['kernelId']) > 0);
  for (const [name, question] of questions) await call(through, name, question);
  const files: readonly (readonly [MethodName, Readonly<Record<string, unknown>>])[] = [
    ['downloadDataset', { ...dataset, datasetVersionNumber: 1 }],
    ['downloadDatasetRaw', { ...dataset, fileName: 'a.whl', datasetVersionNumber: 1 }],
    ['downloadKernelOutput', { ownerSlug: 'alice', kernelSlug: 'tiny-kernel', filePath: 'a.txt' }],
    ['downloadKernelOutputZip', { kernelSessionId }],
    ['getKernelSessionLogsStream', asked],
  ];
  for (const [name, question] of files) assert.equal(await answeredWith(through, name, question), 200);
}

/** Status of an answer that is no JSON message, redirects followed. */
async function answeredWith(
  { url }: { readonly url: string },
  name: MethodName,
  question: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { service, method } = methods[name];
  const answer = await fetch(`${url}/api/v1/${service}/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${alice.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  await answer.arrayBuffer();
  return answer.status;
}

function withoutUnclassed(messages: readonly SdkMessage[]): SdkMessage[] {
  const names = unclassed.map((name): string => methods[name].method);
  return messages.filter(({ method }) => !names.includes(method));
}
