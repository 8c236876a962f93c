import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { createKaggleClient } from '../../src/kaggle/client.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import type { KaggleService, KernelPush, KernelSession, UploadFile } from '../../src/model/kaggle.ts';
import { Secret } from '../../src/model/secret.ts';
import type { Fault } from '../../src/rehearsal/faults.ts';
import { alice, freshFolder, notebook, startedService } from '../support/rehearsal-service.ts';

const bundle = { owner: 'alice', slug: 'tiny-bundle' };
const kernel = { owner: 'alice', slug: 'tiny-kernel' };
const copiesWheel = `
import os
folder = inputs['alice/tiny-bundle']
os.mkdir('sub')
open('sub/wheel.txt', 'w').write(open(os.path.join(folder, 'wheels/a.whl')).read())
open('empty.txt', 'w').close()
print('done')
`;

describe('own client', () => {
  test('what is published is listed, mounted, run and brought back, byte by byte', async (t) => {
    const kaggle = await connected(t);
    assert.deepEqual(await kaggle.identify(), { username: 'alice', kind: 'token' });
    assert.equal(await kaggle.viewDataset(bundle), undefined);
    assert.equal(await kaggle.viewKernel(kernel), undefined);
    const files = await bundleFiles(t);
    await publish(kaggle, files, false);
    assert.equal(await kaggle.datasetStatus(bundle), 'ready');
    await publish(kaggle, files, true);
    assert.deepEqual((await kaggle.viewDataset(bundle))?.versions, [1, 2]);
    const listed = await kaggle.listDatasetFiles(bundle, 2);
    assert.deepEqual(
      listed.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      files.map(({ name, bytes }) => ({ name, bytes })),
    );

    const { version } = await kaggle.pushKernel(pushOf(notebook(copiesWheel)));
    const session = await endOf(kaggle, version);
    assert.equal(session.status, 'complete');
    assert.deepEqual([session.isolation, session.interpreter], ['none', 'python3']);
    const { files: outputs, log } = await kaggle.listKernelOutput(kernel, version);
    assert.deepEqual(
      outputs.map(({ name, bytes }) => ({ name, bytes })),
      [
        { name: 'empty.txt', bytes: 0 },
        { name: 'sub/wheel.txt', bytes: 7 },
      ],
    );
    const contents = await Promise.all(outputs.map((file) => kaggle.downloadOutput(file)));
    assert.equal(Buffer.concat(contents).toString(), 'wheel-a');
    assert.match(log, /"data":"done\\n"/);
    const view = await kaggle.viewKernel(kernel, version);
    assert.deepEqual([view?.source, view?.currentVersion], [notebook(copiesWheel), 1]);
    assert.deepEqual([view?.isPrivate, view?.enableInternet], [true, false]);
  });

  test('a wrong token is CREDENTIALS_INVALID', async (t) => {
    const kaggle = await connected(t, [], 'KGAT_nobody-0123456789');
    await assert.rejects(kaggle.identify(), withCode('CREDENTIALS_INVALID'));
  });

  for (const [fault, code] of [
    ['push-error', 'KAGGLE_REFUSED'],
    ['capacity', 'KAGGLE_CAPACITY'],
    ['html-page', 'KAGGLE_UNREADABLE'],
    ['invalid-dataset-source', 'KERNEL_SOURCE_REFUSED'],
  ] as const) {
    test(`a push under ${fault} is ${code}`, async (t) => {
      const kaggle = await connected(t, [fault]);
      await publish(kaggle, await bundleFiles(t), false);
      await assert.rejects(kaggle.pushKernel(pushOf(notebook('1'))), withCode(code));
    });
  }

  test('a title that makes another address is KERNEL_MISMATCH', async (t) => {
    const kaggle = await connected(t);
    const renamed = { ...pushOf(notebook('1')), title: 'Another kernel', datasetSources: [] };
    await assert.rejects(kaggle.pushKernel(renamed), withCode('KERNEL_MISMATCH'));
  });

  test('an output named ../../evil is OUTPUT_NAME_UNSAFE', async (t) => {
    const kaggle = await connected(t, ['evil-output-name']);
    const writes = notebook("open('a.txt', 'w').write('a')");
    const { version } = await kaggle.pushKernel({ ...pushOf(writes), datasetSources: [] });
    await endOf(kaggle, version);
    await assert.rejects(kaggle.listKernelOutput(kernel, version), withCode('OUTPUT_NAME_UNSAFE'));
  });

  test('the status HIBERNATING is unknown, never success', async (t) => {
    const kaggle = await connected(t, ['unknown-status']);
    assert.equal((await kaggle.kernelSession(kernel, 1)).status, 'unknown');
  });

  test('under stale-ready the status is ready but version 2 never becomes current', async (t) => {
    const kaggle = await connected(t, ['stale-ready']);
    await publish(kaggle, await bundleFiles(t), false);
    assert.equal(await kaggle.datasetStatus(bundle), 'ready');
    assert.equal((await kaggle.viewDataset(bundle))?.currentVersion, 0);
  });
});

async function connected(t: TestContext, faults: readonly Fault[] = [], token = alice.token) {
  const server = await startedService(t, { faults });
  return createKaggleClient({
    baseUrl: server.url,
    credentials: { kind: 'token', token: new Secret(token) },
    environment: {},
    signal: new AbortController().signal,
    callDeadlineSeconds: 20,
    rereadPauseSeconds: 0,
  });
}

async function bundleFiles(t: TestContext): Promise<UploadFile[]> {
  const folder = await freshFolder(t);
  await mkdir(join(folder, 'wheels'));
  const contents = { 'LICENSE.txt': '', 'wheels/a.whl': 'wheel-a' };
  return await Promise.all(
    Object.entries(contents).map(async ([name, content]) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return { name, path, bytes: content.length };
    }),
  );
}

async function publish(kaggle: KaggleService, files: readonly UploadFile[], exists: boolean): Promise<void> {
  const named = { ref: bundle, title: 'Tiny bundle', licence: 'CC0-1.0', isPrivate: true, notes: 'n' };
  assert.deepEqual(await kaggle.publishDataset({ ...named, files }, exists), {});
}

function pushOf(text: string): KernelPush {
  return {
    ref: kernel,
    title: 'Tiny kernel',
    text,
    language: 'python',
    kind: 'notebook',
    isPrivate: true,
    enableInternet: false,
    enableGpu: false,
    datasetSources: ['alice/tiny-bundle'],
    competitionSources: [],
    kernelSources: [],
    sessionTimeoutSeconds: 60,
  };
}

async function endOf(kaggle: KaggleService, version: number): Promise<KernelSession> {
  let session = await kaggle.kernelSession(kernel, version);
  while (session.status === 'queued' || session.status === 'running') {
    session = await kaggle.kernelSession(kernel, version);
  }
  return session;
}

function withCode(code: FailureCode): (error: unknown) => boolean {
  return (error) => error instanceof Failure && error.code === code;
}
