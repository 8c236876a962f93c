import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { openStore, type Store } from '../../../src/rehearsal/store.ts';
import { emptyStoreState, type StoredKernel } from '../../../src/rehearsal/store-state.ts';
import { freshFolder } from '../../support/rehearsal-service.ts';

const session: StoredKernel['versions'][number]['session'] = {
  id: 2,
  status: 'running',
  failureMessage: '',
  isolation: '',
  interpreter: '',
  startedMs: 1,
  endedMs: 0,
  outputs: [],
  log: '',
};
const kernel: StoredKernel = {
  id: 1,
  owner: 'alice',
  slug: 'tiny-kernel',
  title: 'Tiny kernel',
  kind: 'notebook',
  versions: [
    {
      number: 1,
      createdMs: 1,
      source: '',
      isPrivate: true,
      enableInternet: false,
      datasetSources: [],
      kernelSources: [],
      competitionSources: [],
      modelSources: [],
      enableGpu: false,
      enableTpu: false,
      machineShape: '',
      dockerImage: '',
      timeoutSeconds: 60,
      session,
    },
  ],
};

describe('store', () => {
  test('what was stored before a restart is there after it', async (t) => {
    const folder = await freshFolder(t);
    const before = await openStore(folder);
    const sha256 = await before.contents.keep('seven bytes');
    await before.change((state) => ({ ...state, nextId: 200_001 }));
    await before.close();
    const after = await opened(folder, t);
    assert.equal(after.state().nextId, 200_001);
    assert.equal(Buffer.from(await after.contents.read(sha256)).toString(), 'seven bytes');
  });

  test('a hundred changes at once are all in the state on disk, whose writes are never seen half', async (t) => {
    const folder = await freshFolder(t);
    const store = await opened(folder, t);
    const edits = Array.from({ length: 100 }, () =>
      store.change((state) => ({ ...state, nextId: state.nextId + 1 })),
    );
    await edits[10];
    const seen = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'));
    assert.equal(seen.format, 1);
    await Promise.all(edits);
    const written = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'));
    assert.equal(written.nextId, emptyStoreState.nextId + 100);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('state.json.')),
      [],
    );
  });

  test('a session that was running when the service was killed is cancelled at the next start', async (t) => {
    const folder = await freshFolder(t);
    const killed = await openStore(folder);
    await killed.change((state) => ({ ...state, kernels: [kernel] }));
    await mkdir(join(killed.sessionsFolder, '2', 'working'), { recursive: true });
    await killed.close();
    const store = await opened(folder, t);
    assert.equal(store.state().kernels[0]?.versions[0]?.session.status, 'cancel-acknowledged');
    assert.deepEqual(await readdir(store.sessionsFolder), []);
  });

  test('a session whose end was asked for when the service was killed is cancelled at the next start too', async (t) => {
    const folder = await freshFolder(t);
    const killed = await openStore(folder);
    const [version] = kernel.versions;
    assert.ok(version);
    const asked = { ...version, session: { ...session, status: 'cancel-requested' as const } };
    await killed.change((state) => ({ ...state, kernels: [{ ...kernel, versions: [asked] }] }));
    await killed.close();
    const store = await opened(folder, t);
    assert.equal(store.state().kernels[0]?.versions[0]?.session.status, 'cancel-acknowledged');
  });

  test('what a killed service was just writing is removed at the next start, what it had kept is not', async (t) => {
    const folder = await freshFolder(t);
    const killed = await openStore(folder);
    const sha256 = await killed.contents.keep('seven bytes');
    await killed.close();
    const kept = join(folder, 'contents', sha256.slice(0, 2), sha256);
    const drafts = [join(folder, 'state.json.1-2'), join(folder, 'contents/incoming-3'), `${kept}.4-5`];
    for (const draft of drafts) await writeFile(draft, 'half');
    const store = await opened(folder, t);
    for (const draft of drafts) await assert.rejects(readFile(draft), draft);
    assert.equal(Buffer.from(await store.contents.read(sha256)).toString(), 'seven bytes');
  });

  test('a second service on the same folder is refused while the first has it open', async (t) => {
    const folder = await freshFolder(t);
    const first = await openStore(folder);
    await assert.rejects(openStore(folder), withCode('SERVICE_FOLDER_BUSY'));
    await first.close();
    await (await openStore(folder)).close();
  });

  test('the lock of a process that was killed is taken over', async (t) => {
    const folder = await freshFolder(t);
    await writeFile(join(folder, 'lock'), '999999999');
    const store = await opened(folder, t);
    assert.equal(await readFile(join(folder, 'lock'), 'utf8'), String(process.pid));
    assert.equal(store.state().nextId, emptyStoreState.nextId);
  });

  test('a state.json that is not ours is refused and left as it is', async (t) => {
    const folder = await freshFolder(t);
    await writeFile(join(folder, 'state.json'), '{"format": 2}');
    await assert.rejects(openStore(folder), withCode('FILE_UNREADABLE'));
    assert.equal(await readFile(join(folder, 'state.json'), 'utf8'), '{"format": 2}');
    assert.ok(!(await readdir(folder)).includes('lock'));
  });

  test('a session that appends to its copy of a wheel leaves the kept wheel as it was', async (t) => {
    const folder = await freshFolder(t);
    const store = await opened(folder, t);
    const sha256 = await store.contents.keep('wheel');
    const copy = join(folder, 'copy', 'a.whl');
    await store.contents.copyOut(sha256, copy);
    await appendFile(copy, ' and more');
    assert.equal(Buffer.from(await store.contents.read(sha256)).toString(), 'wheel');
  });

  test('a state that cannot be written is a DISK_WRITE_FAILED, and the next change is tried again', async (t) => {
    const folder = await freshFolder(t);
    const store = await opened(folder, t);
    const path = join(folder, 'state.json');
    await mkdir(join(path, 'in the way'), { recursive: true });
    await assert.rejects(
      store.change((state) => state),
      withCode('DISK_WRITE_FAILED'),
    );
    await rm(path, { recursive: true });
    await store.change((state) => ({ ...state, nextId: 5 }));
    assert.equal(JSON.parse(await readFile(path, 'utf8')).nextId, 5);
  });
});

async function opened(folder: string, t: { after(work: () => Promise<void>): void }): Promise<Store> {
  const store = await openStore(folder);
  t.after(() => store.close());
  return store;
}

function withCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof Failure && error.code === code;
}

test('a folder that can not be made is DISK_WRITE_FAILED, not a defect', async (t) => {
  const file = join(await freshFolder(t), 'file');
  await writeFile(file, '');
  await assert.rejects(
    openStore(join(file, 'kaggle')),
    (error: unknown) => error instanceof Failure && error.code === 'DISK_WRITE_FAILED',
  );
});
