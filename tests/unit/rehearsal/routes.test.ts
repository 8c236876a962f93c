import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { type MethodName, methods } from '../../../src/kaggle/dialect.ts';
import type { Answer } from '../../../src/rehearsal/answer.ts';
import { type Fault, faultyAnswer } from '../../../src/rehearsal/faults.ts';
import { findRoute, routes } from '../../../src/rehearsal/routes.ts';
import type { Outcome, Scene } from '../../../src/rehearsal/scene.ts';
import { emptyStoreState, type StoreState, withSession } from '../../../src/rehearsal/store-state.ts';
import { alice, bob, notebook, push } from '../../support/rehearsal-service.ts';

const bundle = { ownerSlug: 'alice', datasetSlug: 'tiny-bundle' };
const kernel = { userName: 'alice', kernelSlug: 'tiny-kernel' };
const stored = { sha256: 'a'.repeat(64), bytes: 3 };

/** A service without HTTP and disk: the state moves as the outcomes say, time as the test says. */
function table(faults: readonly Fault[] = []) {
  let state: StoreState = emptyStoreState;
  let nowMs = Date.parse('2026-03-01T10:00:00Z');
  let secrets = 0;
  const texts = new Map<string, string>();
  const scene = (account = alice): Scene => ({
    state,
    account,
    accounts: [alice, bob],
    nowMs,
    processingSeconds: 30,
    faults: new Set(faults),
    baseUrl: 'http://127.0.0.1:4747',
    secret: () => {
      secrets += 1;
      return `secret-${secrets}`;
    },
    outputUrl: ({ name }) => `http://127.0.0.1:4747/output/x/${name}`,
    text: async (sha256) => texts.get(sha256) ?? '',
  });
  return {
    async ask(name: MethodName, body: unknown, account: typeof alice | typeof bob = alice) {
      const asked = account === alice ? scene() : { ...scene(), account };
      const faulty = faultyAnswer(asked.faults, name);
      const outcome: Outcome = faulty ? { answer: faulty } : await routes[name](body, asked);
      if (outcome.keep !== undefined) texts.set(sha256Hex(outcome.keep), outcome.keep);
      state = outcome.edit?.(state) ?? state;
      return { ...bodyOf(outcome.answer), queue: outcome.queue };
    },
    advance: (seconds: number) => {
      nowMs += seconds * 1000;
    },
    edit: (change: (state: StoreState) => StoreState) => {
      state = change(state);
    },
    text: (content: string) => texts.set(sha256Hex(content), content) && sha256Hex(content),
    state: () => state,
  };
}
type Table = ReturnType<typeof table>;

function bodyOf(answer: Answer): { status: number; body: Readonly<Record<string, unknown>> } {
  return 'body' in answer ? answer : { status: answer.status, body: { html: answer.html } };
}

/** An upload that has arrived, as the upload address leaves it. */
async function arrived(service: Table, name: string, account: typeof alice | typeof bob = alice) {
  const { body } = await service.ask('startBlobUpload', { type: 'DATASET', name, contentLength: 3 }, account);
  service.edit((state) => ({
    ...state,
    blobs: state.blobs.map((each) =>
      each.token === body['token'] ? { ...each, sha256: stored.sha256 } : each,
    ),
  }));
  return { token: String(body['token']) };
}

async function create(service: Table, changes: Readonly<Record<string, unknown>> = {}) {
  return await service.ask('createDataset', {
    ownerSlug: 'alice',
    slug: 'tiny-bundle',
    title: 'Tiny bundle',
    licenseName: 'CC0-1.0',
    isPrivate: true,
    files: [await arrived(service, 'a.whl')],
    ...changes,
  });
}

async function nextVersion(service: Table, ...names: string[]) {
  const files = [];
  for (const name of names) files.push(await arrived(service, name));
  return await service.ask('createDatasetVersion', { ...bundle, body: { versionNotes: 'n', files } });
}

function endSession(service: Table, version: number, outputs: string[], log = '[]') {
  const key = { kernelId: service.state().kernels[0]?.id ?? 0, version };
  service.edit((state) =>
    withSession(state, key, (session) => ({
      ...session,
      status: 'complete',
      outputs: outputs.map((name) => ({ name, ...stored })),
      log: service.text(log),
      isolation: 'namespaces',
      interpreter: '3.12.1',
    })),
  );
}

describe('paths', () => {
  test('SaveKernel is found under /v1 and /api/v1, and nowhere else', () => {
    assert.equal(findRoute('/v1/kernels.KernelsApiService/SaveKernel'), 'saveKernel');
    assert.equal(findRoute('/api/v1/kernels.KernelsApiService/SaveKernel'), 'saveKernel');
    assert.equal(findRoute('/v2/kernels.KernelsApiService/SaveKernel'), undefined);
  });

  test('nothing is offered that deletes a kernel or a dataset', () => {
    const names = Object.values(methods).map(({ method }) => method);
    assert.deepEqual(
      names.filter((name) => /Delete|Cancel/.test(name)),
      [],
    );
    assert.equal(findRoute('/v1/kernels.KernelsApiService/DeleteKernel'), undefined);
  });

  test('a body of another shape is answered 400 and names the member', async () => {
    const { status, body } = await table().ask('getDataset', { ownerSlug: 7 });
    assert.equal(status, 400);
    assert.match(String(body['message']), /ownerSlug/);
  });
});

describe('identity', () => {
  test('the token of alice is active and hers; the token of nobody is not active', async () => {
    const service = table();
    const known = await service.ask('introspectToken', { token: alice.token });
    assert.deepEqual([known.body['active'], known.body['username']], [true, 'alice']);
    assert.deepEqual((await service.ask('introspectToken', { token: 'KGAT_nobody' })).body, {
      active: false,
    });
    assert.deepEqual((await service.ask('hello', {}, bob)).body, { userName: 'bob' });
  });
});

describe('datasets', () => {
  test('a first version is pending for its 30 s of processing, then READY and current', async () => {
    const service = table();
    assert.equal((await create(service)).body['status'], 'ok');
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'BLOBS_RECEIVED');
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 0);
    assert.equal((await nextVersion(service, 'b.whl')).status, 403);
    service.advance(30);
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'READY');
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 1);
  });

  test('while version 2 is processed the dataset says READY, of version 1', async () => {
    const service = table();
    await create(service);
    service.advance(30);
    await nextVersion(service, 'b.whl');
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'READY');
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 1);
    assert.equal((await service.ask('listDatasetFiles', { ...bundle, datasetVersionNumber: 2 })).status, 404);
    service.advance(30);
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 2);
  });

  test('a version is a full snapshot: a.whl is gone from version 2 and still in version 1', async () => {
    const service = table();
    await create(service);
    service.advance(30);
    await nextVersion(service, 'b.whl');
    service.advance(30);
    assert.deepEqual(await names(service, 1), ['a.whl']);
    assert.deepEqual(await names(service, 2), ['b.whl']);
  });

  test('folders arrive as paths: a directory wheels with a.whl is listed as wheels/a.whl', async () => {
    const service = table();
    const directories = [{ name: 'wheels', files: [await arrived(service, 'a.whl')], directories: [] }];
    await create(service, { files: [], directories });
    service.advance(30);
    assert.deepEqual(await names(service, 1), ['wheels/a.whl']);
  });

  test('45 files come in pages of at most 20 by default, and a page of 201 is refused', async () => {
    const service = table();
    const files = [];
    for (let index = 10; index < 55; index += 1) files.push(await arrived(service, `${index}.whl`));
    await create(service, { files });
    service.advance(30);
    assert.equal((await names(service, 1)).length, 45);
    assert.equal((await service.ask('listDatasetFiles', { ...bundle, pageSize: 201 })).status, 400);
    assert.equal((await service.ask('listDatasetFiles', { ...bundle, pageToken: 'x' })).status, 400);
  });

  for (const [what, changes, why] of [
    ['an unknown upload token', { files: [{ token: 'secret-99' }] }, /Unknown upload token/],
    ['no file at all', { files: [] }, /at least one file/],
    ['a title of five letters', { title: 'Small' }, /between 6 and 50/],
    ['the slug Tiny_Bundle', { slug: 'Tiny_Bundle' }, /is not valid/],
    ['no licence', { licenseName: '' }, /license/],
  ] as const) {
    test(`a dataset with ${what} is refused inside a 200 answer`, async () => {
      const { status, body } = await create(table(), changes);
      assert.equal(status, 200);
      assert.equal(body['status'], 'error');
      assert.match(String(body['error']), why);
    });
  }

  test('an upload that has not arrived, or that bob made, is refused', async () => {
    const service = table();
    const { body } = await service.ask('startBlobUpload', { name: 'a.whl', contentLength: 3 });
    const open = await create(service, { files: [{ token: body['token'] }] });
    assert.match(String(open.body['error']), /not complete/);
    const foreign = await create(service, { files: [await arrived(service, 'a.whl', bob)] });
    assert.match(String(foreign.body['error']), /Unknown upload token/);
  });

  test('a file named ../evil, two of one name, and a file named as a folder are refused', async () => {
    const service = table();
    const evil = await create(service, { files: [await arrived(service, '../evil')] });
    assert.match(String(evil.body['error']), /parent-folder/);
    const twice = [await arrived(service, 'a.whl'), await arrived(service, 'a.whl')];
    assert.match(String((await create(service, { files: twice })).body['error']), /same name/);
    const directories = [{ name: 'a.whl', files: [await arrived(service, 'b.whl')], directories: [] }];
    assert.match(String((await create(service, { directories })).body['error']), /same name/);
  });

  test('a title that is in use is refused in the words of Kaggle', async () => {
    const service = table();
    await create(service);
    const { body } = await create(service, { slug: 'another-bundle' });
    assert.match(String(body['error']), /requested title "Tiny bundle" is already in use by a dataset/);
  });

  test('bob may neither see nor version what is private to alice, nor create in her name', async () => {
    const service = table();
    await create(service);
    service.advance(30);
    const answers = [
      await service.ask('getDataset', bundle, bob),
      await service.ask('getDatasetStatus', bundle, bob),
      await service.ask('listDatasetFiles', bundle, bob),
      await service.ask('createDatasetVersion', { ...bundle, body: {} }, bob),
      await service.ask(
        'createDataset',
        { ownerSlug: 'alice', slug: 'other-bundle', title: 'Other one' },
        bob,
      ),
    ];
    for (const { status, body } of answers) {
      assert.equal(status, 403);
      assert.match(String(body['message']), /^Permission 'datasets\.(get|update|create)' was denied$/);
    }
  });

  test('an own dataset that does not exist is 404 to read and 403 to version', async () => {
    const service = table();
    assert.equal((await service.ask('getDataset', bundle)).status, 404);
    assert.equal((await service.ask('createDatasetVersion', { ...bundle, body: {} })).status, 403);
  });
});

describe('kernels', () => {
  test('a push answers version, id and address, and queues its session; the next push is version 2', async () => {
    const service = await withBundle(table());
    const first = await service.ask('saveKernel', push(notebook('1')));
    assert.equal(first.body['versionNumber'], 1);
    assert.equal(first.body['ref'], '/code/alice/tiny-kernel');
    assert.equal(first.body['url'], 'http://127.0.0.1:4747/code/alice/tiny-kernel');
    assert.deepEqual(first.body['invalidDatasetSources'], []);
    assert.deepEqual(first.queue, { kernelId: first.body['kernelId'], version: 1 });
    const second = await service.ask('saveKernel', push(notebook('2')));
    assert.equal(second.body['versionNumber'], 2);
    assert.equal(second.body['kernelId'], first.body['kernelId']);
  });

  test('an unknown dataset source is named in a 200 answer, and the kernel runs without it', async () => {
    const service = await withBundle(table());
    const sources = ['alice/tiny-bundle', 'alice/no-such-bundle', 'alice/tiny-bundle/7'];
    const { status, body, queue } = await service.ask(
      'saveKernel',
      push(notebook('1'), { datasetDataSources: sources }),
    );
    assert.equal(status, 200);
    assert.deepEqual(body['invalidDatasetSources'], ['alice/no-such-bundle', 'alice/tiny-bundle/7']);
    assert.ok(queue);
    assert.deepEqual(service.state().kernels[0]?.versions[0]?.datasetSources, ['alice/tiny-bundle']);
  });

  test('a dataset whose first version is still processed is no valid source yet', async () => {
    const service = table();
    await create(service);
    const { body } = await service.ask('saveKernel', push(notebook('1')));
    assert.deepEqual(body['invalidDatasetSources'], ['alice/tiny-bundle']);
  });

  test('a title that makes another slug gives another address than the one asked for', async () => {
    const service = await withBundle(table());
    const { body } = await service.ask('saveKernel', push(notebook('1'), { newTitle: 'Très Other Kernel' }));
    assert.equal(body['url'], 'http://127.0.0.1:4747/code/alice/tres-other-kernel');
    assert.equal((await service.ask('getKernel', kernel)).status, 403);
  });

  for (const [what, changes, why] of [
    ['the owner bob', { slug: 'bob/tiny-kernel' }, /Notebook not found/],
    ['no slug', { slug: 'tiny-kernel' }, /Notebook not found/],
    ['the id of nothing', { id: 5 }, /Notebook not found/],
    ['a title of three letters', { newTitle: 'Abc' }, /not valid/],
    ['a text that is no notebook', { text: 'print(1)' }, /not a valid notebook/],
    ['JSON that is no notebook', { text: '{"nbformat": 4}' }, /not a valid notebook/],
    ['no text', { text: '' }, /empty/],
    ['the language r', { language: 'r' }, /can't run/],
    ['a text of 1,000,000 bytes', { text: notebook('#'.repeat(1_000_000)) }, /less than 1 megabytes/],
  ] as const) {
    test(`a push with ${what} is an error in a 200 answer, and nothing is saved`, async () => {
      const service = await withBundle(table());
      const { status, body, queue } = await service.ask('saveKernel', push(notebook('1'), changes));
      assert.equal(status, 200);
      assert.match(String(body['error']), why);
      assert.equal(queue, undefined);
      assert.deepEqual(service.state().kernels, []);
    });
  }

  test('a notebook cannot become a script, and a kernel is found by its id as well', async () => {
    const service = await withBundle(table());
    const { body } = await service.ask('saveKernel', push(notebook('1')));
    const script = push('print(1)', { kernelType: 'script' });
    assert.match(String((await service.ask('saveKernel', script)).body['error']), /editor type/);
    const byId = await service.ask('saveKernel', push(notebook('2'), { id: body['kernelId'], slug: '' }));
    assert.equal(byId.body['versionNumber'], 2);
  });

  test('v1 names version 1 for ever; 1 is 404; no label is the newest', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('first')));
    await service.ask('saveKernel', push(notebook('second')));
    const source = async (label: object) =>
      (await service.ask('getKernel', { ...kernel, ...label })).body['blob'];
    assert.match(JSON.stringify(await source({ versionLabel: 'v1' })), /first/);
    assert.match(JSON.stringify(await source({})), /second/);
    for (const versionLabel of ['1', 'v3', 'v01', 'V1']) {
      assert.equal((await service.ask('getKernelSessionStatus', { ...kernel, versionLabel })).status, 404);
    }
    assert.equal((await service.ask('getKernel', { ...kernel, kernelSlug: 'tiny-kernel/1' })).status, 403);
  });

  test("an unknown kernel and somebody else's private kernel are denied in the same words", async () => {
    const service = await withBundle(table());
    const unknown = await service.ask('getKernel', kernel, bob);
    await service.ask('saveKernel', push(notebook('1')));
    const foreign = await service.ask('getKernel', kernel, bob);
    assert.equal(foreign.status, 403);
    assert.deepEqual(foreign.body, unknown.body);
    assert.deepEqual(foreign.body['message'], "Permission 'kernels.get' was denied");
    const names: MethodName[] = ['getKernelSessionStatus', 'listKernelSessionOutput', 'listKernelFiles'];
    for (const name of names) assert.equal((await service.ask(name, kernel, bob)).status, 403);
  });

  test('outputs come in pages with sizes beside them; the log is empty until the session has ended', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('1')));
    assert.equal((await service.ask('getKernelSessionStatus', kernel)).body['status'], 'QUEUED');
    assert.equal((await service.ask('listKernelSessionOutput', kernel)).body['log'], '');
    endSession(service, 1, ['a.json', 'b.csv', 'sub/c.txt'], '[{"stream_name":"stdout"}]');
    const first = await service.ask('listKernelSessionOutput', { ...kernel, pageSize: 2 });
    assert.deepEqual(first.body['files'], [
      { url: 'http://127.0.0.1:4747/output/x/a.json', fileName: 'a.json' },
      { url: 'http://127.0.0.1:4747/output/x/b.csv', fileName: 'b.csv' },
    ]);
    assert.equal(first.body['log'], '[{"stream_name":"stdout"}]');
    const pageToken = first.body['nextPageToken'];
    const sizes = await service.ask('listKernelFiles', { ...kernel, pageSize: 2, pageToken });
    const creationDate = '1970-01-01T00:00:00.000Z';
    assert.deepEqual(sizes.body['files'], [{ name: 'sub/c.txt', size: 3, creationDate }]);
    assert.equal(sizes.body['nextPageToken'], undefined);
    assert.equal((await service.ask('listKernelFiles', { ...kernel, pageSize: 501 })).status, 400);
  });

  test('the status of an ended session says how it was run', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('1')));
    endSession(service, 1, []);
    const { body } = await service.ask('getKernelSessionStatus', { ...kernel, versionLabel: 'v1' });
    assert.deepEqual(body, {
      status: 'COMPLETE',
      nx47: { isolation: 'namespaces', interpreter: '3.12.1' },
    });
  });
});

describe('faults', () => {
  for (const [fault, member, expected] of [
    ['push-error', 'error', /Notebook not found/],
    ['capacity', 'error', /Maximum batch CPU session count of 5 reached/],
    ['html-page', 'html', /<html>/],
  ] as const) {
    test(`under ${fault} a push is answered 200 with ${member}, and nothing is saved`, async () => {
      const service = await withBundle(table([fault]));
      const { status, body } = await service.ask('saveKernel', push(notebook('1')));
      assert.equal(status, 200);
      assert.match(String(body[member]), expected);
      assert.deepEqual(service.state().kernels, []);
    });
  }

  test('under invalid-dataset-source the good source is refused and the kernel runs without it', async () => {
    const service = await withBundle(table(['invalid-dataset-source']));
    const { body, queue } = await service.ask('saveKernel', push(notebook('1')));
    assert.deepEqual(body['invalidDatasetSources'], ['alice/tiny-bundle']);
    assert.ok(queue);
    assert.deepEqual(service.state().kernels[0]?.versions[0]?.datasetSources, []);
  });

  test('under unknown-status a session is HIBERNATING', async () => {
    const { body } = await table(['unknown-status']).ask('getKernelSessionStatus', kernel);
    assert.equal(body['status'], 'HIBERNATING');
  });

  test('under stale-outputs version 2 is answered with the outputs and the log of version 1', async () => {
    const service = await withBundle(table(['stale-outputs']));
    await service.ask('saveKernel', push(notebook('1')));
    await service.ask('saveKernel', push(notebook('2')));
    endSession(service, 1, ['old.json'], 'old log');
    endSession(service, 2, ['new.json'], 'new log');
    const { body } = await service.ask('listKernelSessionOutput', { ...kernel, versionLabel: 'v2' });
    assert.match(JSON.stringify(body['files']), /old\.json/);
    assert.equal(body['log'], 'old log');
    const sizes = await service.ask('listKernelFiles', { ...kernel, versionLabel: 'v2' });
    assert.match(JSON.stringify(sizes.body['files']), /old\.json/);
  });

  test('under evil-output-name one more output is named ../../evil', async () => {
    const service = await withBundle(table(['evil-output-name']));
    await service.ask('saveKernel', push(notebook('1')));
    endSession(service, 1, ['a.json']);
    const { body } = await service.ask('listKernelSessionOutput', kernel);
    assert.match(JSON.stringify(body['files']), /"fileName":"\.\.\/\.\.\/evil"/);
  });

  test('under ready-of-old-version the newest version never comes, though the dataset says READY', async () => {
    const service = table(['ready-of-old-version']);
    await create(service);
    service.advance(3600);
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'READY');
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 0);
  });
});

async function withBundle(service: Table): Promise<Table> {
  await create(service);
  service.advance(30);
  return service;
}

async function names(service: Table, datasetVersionNumber: number): Promise<string[]> {
  const found: string[] = [];
  let pageToken = '';
  do {
    const { body } = await service.ask('listDatasetFiles', { ...bundle, datasetVersionNumber, pageToken });
    const page = methods.listDatasetFiles.response.parse(body);
    assert.ok(page.datasetFiles.length <= 20);
    found.push(...page.datasetFiles.map(({ name }) => name));
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  return found;
}
