import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { type FetchedOutputs, fetchOutputs } from '../../../src/macro/fetch-outputs.ts';
import { Failure } from '../../../src/model/failure.ts';
import { nothingKept } from '../../../src/survey/kept-answers.ts';
import { freshFolder } from '../../support/folders.ts';
import { withClient } from '../../support/http-kaggle-client.ts';
import { kernel } from '../../support/http-kaggle-names.ts';
import { type HttpReply, type HttpRequest, json, reply, sent } from '../../support/http-scripted-server.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';
import { testWorld } from '../../support/test-world.ts';

type Contents = Readonly<Record<string, string>>;
const manifestName = 'nx47_checksums_manifest.json';

/** A storage with these outputs; `faults` befall the nth download of a name, `listings` counts how often was listed. */
type Storage = {
  readonly contents: Contents;
  readonly faults: Readonly<Record<string, readonly HttpReply[]>>;
  readonly sizes?: Readonly<Record<string, number>>;
  readonly log?: string;
  listings: number;
  downloads: string[];
  perPage?: number;
};

function answerOf(storage: Storage, baseUrl: () => string) {
  return (request: HttpRequest): HttpReply => {
    if (request.method === 'GET') return download(storage, request);
    const names = Object.keys(storage.contents);
    const body = Object(sent(request));
    const size = storage.perPage ?? 100;
    const from = Number(body.pageToken ?? 0);
    const page = names.slice(from, from + size);
    const more = from + size < names.length ? { nextPageToken: String(from + size) } : {};
    if (request.path.endsWith('/ListKernelFiles')) {
      const files = page.map((name) => ({
        name,
        size: storage.sizes?.[name] ?? storage.contents[name]?.length,
      }));
      return json({ files, ...more });
    }
    if (from === 0) storage.listings += 1;
    const files = page.map((fileName) => ({
      fileName,
      url: `${baseUrl()}/blob/${encodeURIComponent(fileName)}?sig=${storage.listings}`,
    }));
    return json({ files, log: storage.log ?? '[]', ...more });
  };
}

function download(storage: Storage, { path }: HttpRequest): HttpReply {
  const name = decodeURIComponent(/^\/blob\/([^?]+)/.exec(path)?.[1] ?? '');
  const nth = storage.downloads.filter((one) => one === name).length;
  storage.downloads.push(name);
  return storage.faults[name]?.[nth] ?? reply(200, storage.contents[name] ?? '');
}

type Fetched = Partial<FetchedOutputs> & {
  readonly code: string;
  readonly why: unknown;
  readonly folder: string;
};

async function fetching(t: TestContext, storage: Storage, deadlineSeconds = 60): Promise<Fetched> {
  const folder = `${await freshFolder(t)}/outputs`;
  let url = '';
  let fetched: Fetched = { code: 'none', why: '', folder };
  await withClient(
    answerOf(storage, () => url),
    async (kaggle, server) => {
      url = server.url;
      const paths = { root: '', state: '', session: folder, bundle: '' };
      const tools = { ...testWorld({ kaggle, clock: jumpingClock() }), paths, kept: nothingKept() };
      const order = {
        ref: kernel,
        version: 3,
        folder,
        manifest: manifestName,
        deadlineSeconds,
        pauseSeconds: 5,
      };
      try {
        fetched = { ...(await fetchOutputs(order, tools)), code: '', why: '', folder };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        fetched = { code: error.code, why: error.parameters['why'], folder };
      }
    },
  );
  return fetched;
}

function storage(contents: Contents, faults: Storage['faults'] = {}, more: Partial<Storage> = {}): Storage {
  return { contents, faults, listings: 0, downloads: [], ...more };
}

const xml = "<?xml version='1.0' encoding='UTF-8'?><Error><Code>ExpiredToken</Code></Error>";
const expired = reply(403, xml, { 'content-type': 'application/xml' });

test('nine files on three pages lie below the folder, in the order of the listing, with their digests', async (t) => {
  const names = Array.from({ length: 9 }, (_, index) => `sub${index % 2}/f${index}.txt`);
  const contents = Object.fromEntries(names.map((name) => [name, `content of ${name}`]));
  const { files, folder } = await fetching(t, storage(contents, {}, { perPage: 3 }));
  assert.deepEqual(
    files,
    names.map((name) => ({ name, bytes: contents[name]?.length, sha256: sha256Hex(contents[name] ?? '') })),
  );
  for (const name of names) assert.equal(await readFile(`${folder}/${name}`, 'utf8'), contents[name]);
});

const mended: [string, HttpReply][] = [
  ['an expired address', expired],
  ['an XML error as 200', reply(200, xml, { 'content-type': 'application/xml' })],
  ['an XML error called octet-stream', reply(200, xml)],
  ['a page of HTML', reply(200, '<html>sorry</html>', { 'content-type': 'text/html' })],
  ['404', reply(404, '')],
  ['a shorter file than listed', reply(200, 'ab')],
  ['a longer file than listed', reply(200, 'abcd')],
  ['a body that breaks off', { bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\na', end: 'close' }],
  ['a reset', { bytes: '', end: 'reset' }],
  ['503', reply(503, '')],
  ['429', reply(429, '', { 'retry-after': '0' })],
];
for (const [what, fault] of mended) {
  test(`${what} in the place of a.json is asked for again, and a.json comes whole`, async (t) => {
    const { code, files, folder } = await fetching(
      t,
      storage({ 'a.json': 'abc', b: 'b' }, { 'a.json': [fault] }),
    );
    assert.equal(code, '');
    assert.equal(files?.[0]?.sha256, sha256Hex('abc'));
    assert.deepEqual((await readdir(folder)).toSorted(), ['a.json', 'b']);
  });
}

test('an address that has expired is listed again, and the fresh one is asked', async (t) => {
  const one = storage({ 'a.json': 'abc' }, { 'a.json': [expired] });
  await fetching(t, one);
  assert.deepEqual([one.listings, one.downloads.length], [2, 2]);
});

test('addresses that expire for ever end as OUTPUT_INCOMPLETE after three, and leave nothing on disk', async (t) => {
  const one = storage({ 'a.json': 'abc' }, { 'a.json': [expired, expired, expired, expired] });
  const { code, why, folder } = await fetching(t, one);
  assert.deepEqual([code, why], ['OUTPUT_INCOMPLETE', 'status']);
  assert.deepEqual([one.listings, one.downloads.length], [3, 3]);
  assert.deepEqual(await readdir(folder), []);
});

function withManifest(contents: Contents): Contents {
  const files = Object.fromEntries(
    Object.entries(contents).map(([name, text]) => [name, { sha256: sha256Hex(text), bytes: text.length }]),
  );
  const manifest = {
    schema: 'nx47.checksums/1',
    nonce: '0'.repeat(32),
    ledger_head: '0'.repeat(64),
    bundle_manifest_sha256: null,
    bundle_root: null,
    bundle_mismatches: {},
    main_report_sha256: null,
    main_report_irregular: null,
    sealed_at_ns: 1,
    files,
  };
  return { ...contents, [manifestName]: JSON.stringify(manifest) };
}

test("a file of the listed length but of another digest than the kernel's manifest is fetched again", async (t) => {
  const one = storage(withManifest({ 'a.json': 'abc', 'b.json': 'def' }), { 'a.json': [reply(200, 'xyz')] });
  const { files } = await fetching(t, one);
  assert.equal(files?.[0]?.sha256, sha256Hex('abc'));
  assert.deepEqual(one.downloads.filter((name) => name !== manifestName).toSorted(), [
    'a.json',
    'a.json',
    'b.json',
  ]);
});

test('a file that keeps another digest than the manifest is left to the judge as it came, after three downloads', async (t) => {
  const wrong = Array.from({ length: 9 }, () => reply(200, 'xyz'));
  const one = storage(withManifest({ 'a.json': 'abc' }), { 'a.json': wrong });
  const { files, code } = await fetching(t, one);
  assert.deepEqual([code, files?.[0]?.sha256], ['', sha256Hex('xyz')]);
  assert.equal(one.downloads.filter((name) => name === 'a.json').length, 3);
});

test('a manifest that is no JSON holds up nothing', async (t) => {
  const { code, files } = await fetching(t, storage({ 'a.json': 'abc', [manifestName]: '{"schema":' }));
  assert.deepEqual([code, files?.length], ['', 2]);
});

for (const [what, damage] of [
  ['garbled', (text: string) => 'x'.repeat(text.length)],
  ['with another digest in it', (text: string) => text.replace(sha256Hex('abc'), sha256Hex('xyz'))],
] as const) {
  test(`a manifest that arrives ${what} is fetched again, and the files fit it`, async (t) => {
    const contents = withManifest({ 'a.json': 'abc' });
    const whole = contents[manifestName] ?? '';
    const one = storage(contents, { [manifestName]: [reply(200, damage(whole))] });
    const { files } = await fetching(t, one);
    const digests = files?.map(({ sha256 }) => sha256);
    assert.deepEqual(digests, [sha256Hex('abc'), sha256Hex(whole)]);
  });
}

test('four downloads run at the same time, never five', async (t) => {
  let open = 0;
  let most = 0;
  const names = Array.from({ length: 9 }, (_, index) => ({ name: `f${index}`, url: 'http://h/', bytes: 1 }));
  const folder = `${await freshFolder(t)}/outputs`;
  const world = testWorld({ clock: jumpingClock() });
  const kaggle: typeof world.kaggle = {
    ...world.kaggle,
    listKernelOutput: async () => ({ files: names, log: '[]', records: [] }),
    saveOutput: async (_file, save) => {
      open += 1;
      most = Math.max(most, open);
      const saved = await save(bytesOf('x'));
      open -= 1;
      return saved;
    },
  };
  const paths = { root: '', state: '', session: folder, bundle: '' };
  const order = { ref: kernel, version: 3, folder, manifest: '', deadlineSeconds: 60, pauseSeconds: 5 };
  const { files } = await fetchOutputs(order, { ...world, kaggle, paths, kept: nothingKept() });
  assert.deepEqual([most, files.length], [4, 9]);
});

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

test('a server that drips its files is left at the deadline of 0.3 s: KAGGLE_TIMEOUT', async (t) => {
  const dripping: HttpReply = { ...reply(200, 'abc'), dripMs: 50 };
  const one = storage({ 'a.json': 'abc' }, { 'a.json': [dripping, dripping, dripping] });
  assert.equal((await fetching(t, one, 0.3)).code, 'KAGGLE_TIMEOUT');
  assert.equal(one.downloads.length, 1, 'the deadline is one for all tries');
});

test('a session that lists nothing at first is asked again: its files come late', async (t) => {
  const late = storage({ 'a.json': 'abc' });
  const empty = { ...late, contents: {}, log: '' };
  let listings = 0;
  let url = '';
  const folder = `${await freshFolder(t)}/outputs`;
  const answer = (request: HttpRequest) => {
    if (request.path.endsWith('/ListKernelSessionOutput')) listings += 1;
    return answerOf(listings < 3 ? empty : late, () => url)(request);
  };
  await withClient(answer, async (kaggle, server) => {
    url = server.url;
    const clock = jumpingClock();
    const paths = { root: '', state: '', session: folder, bundle: '' };
    const order = { ref: kernel, version: 3, folder, manifest: '', deadlineSeconds: 60, pauseSeconds: 5 };
    const { files } = await fetchOutputs(order, {
      ...testWorld({ kaggle, clock }),
      paths,
      kept: nothingKept(),
    });
    assert.deepEqual([files.length, clock.slept], [1, [5, 5]]);
  });
});

const refused: [string, Contents, Storage['sizes'], string][] = [
  ['a file that is a folder of another', { a: 'x', 'a/b': 'y' }, {}, 'OUTPUT_NAME_UNSAFE'],
  ['two names that differ in case alone', { 'A.txt': 'x', 'a.txt': 'y' }, {}, 'OUTPUT_NAME_UNSAFE'],
  ['a name that leads out', { '../evil': 'x' }, {}, 'OUTPUT_NAME_UNSAFE'],
  ['five files of 250 MiB', { a: '', b: '', c: '', d: '', e: '' }, large('abcde'), 'OUTPUT_INCOMPLETE'],
];
function large(names: string): Record<string, number> {
  return Object.fromEntries([...names].map((name) => [name, 250 * 2 ** 20]));
}
for (const [what, contents, sizes, code] of refused) {
  test(`a listing with ${what} is ${code}, and nothing is written`, async (t) => {
    const one = storage(contents, {}, sizes === undefined ? {} : { sizes });
    const fetched = await fetching(t, one);
    assert.equal(fetched.code, code);
    assert.deepEqual(one.downloads, []);
    await assert.rejects(readdir(fetched.folder));
  });
}
