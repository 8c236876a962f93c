import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import {
  call,
  ended,
  freshFolder,
  notebook,
  published,
  push,
  startedService,
} from '../../support/rehearsal-service.ts';

const program = join(import.meta.dirname, '../../support/serve-alone.ts');
const bundle = { ownerSlug: 'alice', datasetSlug: 'tiny-bundle' };

async function served(t: TestContext, folder: string) {
  const child = spawn(process.execPath, ['--no-warnings', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    child,
    server: { url: String(url), port: Number(new URL(String(url)).port), close: async () => {} },
  };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('a service killed in the middle of an upload and of a session goes on where it was, and nothing is half there', async (t) => {
  const folder = await freshFolder(t);
  const { child, server } = await served(t, folder);
  await published(server, { 'a.whl': 'wheel-a' });
  const running = push(notebook("open('half.txt', 'w').write('h')\nimport time\ntime.sleep(600)"));
  await call(server, 'saveKernel', running);
  const status = async () =>
    (await call(server, 'getKernelSessionStatus', { userName: 'alice', kernelSlug: 'tiny-kernel' })).body[
      'status'
    ];
  while ((await status()) !== 'RUNNING') await new Promise(setImmediate);

  const whole = Buffer.alloc(300_000, 'x');
  const opened = await call(server, 'startBlobUpload', { name: 'b.whl', contentLength: whole.byteLength });
  const { pathname } = new URL(String(opened.body['createUrl']));
  const upload = request(`${server.url}${pathname}`, {
    method: 'PUT',
    headers: { 'content-length': whole.byteLength },
  });
  upload.on('error', () => undefined);
  upload.write(whole.subarray(0, 100_000));
  const part = join(folder, 'uploads', String(opened.body['token']));
  const arrived = async () => (await stat(part).catch(() => ({ size: 0 }))).size;
  while ((await arrived()) < 100_000) await new Promise(setImmediate);
  await kill(child);

  const again = await startedService(t, { folder });
  assert.equal((await ended(again, 'v1'))['status'], 'CANCEL_ACKNOWLEDGED');
  const listed = await call(again, 'listDatasetFiles', bundle);
  assert.match(JSON.stringify(listed.body['datasetFiles']), /"name":"a\.whl","totalBytes":7/);
  const address = `${again.url}${pathname}`;
  const asked = await fetch(address, {
    method: 'PUT',
    headers: { 'content-range': `bytes */${whole.byteLength}` },
  });
  assert.deepEqual([asked.status, asked.headers.get('range')], [308, 'bytes=0-99999']);
  const rest = await fetch(address, {
    method: 'PUT',
    headers: { 'content-range': `bytes 100000-299999/${whole.byteLength}` },
    body: whole.subarray(100_000),
  });
  assert.equal(rest.status, 200);
  const files = [{ token: opened.body['token'] }];
  await call(again, 'createDatasetVersion', { ...bundle, body: { versionNotes: 'after', files } });
  const after = await call(again, 'listDatasetFiles', bundle);
  assert.match(JSON.stringify(after.body['datasetFiles']), /"name":"b\.whl","totalBytes":300000/);
  assert.deepEqual(await readdir(join(folder, 'sessions')), []);
  assert.deepEqual(await readdir(join(folder, 'uploads')), []);
});

test('an upload of which every byte had arrived when the service was killed is complete when it is asked about', async (t) => {
  const folder = await freshFolder(t);
  const first = await startedService(t, { folder });
  const opened = await call(first, 'startBlobUpload', { name: 'b.whl', contentLength: 4 });
  await first.close();
  await writeFile(join(folder, 'uploads', String(opened.body['token'])), 'four');
  const second = await startedService(t, { folder });
  const { pathname } = new URL(String(opened.body['createUrl']));
  const asked = await fetch(`${second.url}${pathname}`, {
    method: 'PUT',
    headers: { 'content-range': 'bytes */4' },
  });
  assert.equal(asked.status, 200);
});
