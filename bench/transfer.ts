// Upload and collect of 60 files (200 MB) at 50 ms latency against the bound of the line, and the official client.
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFiles } from '../src/host/files.ts';
import { createKaggleClient } from '../src/kaggle/client.ts';
import { fetchOutputs } from '../src/macro/fetch-outputs.ts';
import type { KaggleService } from '../src/model/kaggle.ts';
import { Secret } from '../src/model/secret.ts';
import { nothingKept } from '../src/survey/kept-answers.ts';
import { officialClient } from '../tests/support/official-client.ts';
import { testWorld } from '../tests/support/test-world.ts';
import { median, print, type Row } from './measure.ts';

const fileCount = 60;
const wholeBytes = 200 * 1024 * 1024;
const roundTripMs = 50;
const parallel = 4;
const rounds = 3;
const kernel = { owner: 'bench', slug: 'bench-kernel' };

type Line = {
  readonly direct: string;
  readonly slow: string;
  readonly username: string;
  readonly token: string;
};

const ground = mkdtempSync(join(tmpdir(), 'nx47-transfer-'));
try {
  const names = await writeInputs(join(ground, 'files'), fileCount, wholeBytes / fileCount);
  const [big = ''] = await writeInputs(join(ground, 'big'), 1, wholeBytes);
  const { line, end } = await startLine(join(ground, 'files'));
  try {
    const rows = [...(await largeFile(line, join(ground, 'big', big))), ...(await manyFiles(line, names))];
    print(`transfers: ${fileCount} files, ${wholeBytes / 2 ** 20} MiB, ${roundTripMs} ms round trip`, rows);
  } finally {
    end();
  }
} finally {
  rmSync(ground, { recursive: true, force: true });
}

/** One large file: our client beside a plain PUT of the same bytes, both straight to the service. */
async function largeFile(line: Line, path: string): Promise<Row[]> {
  const times = { ours: [] as number[], plain: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.plain.push(await timed(() => plainPut(line, path)));
    const client = clientTo(line.direct, line.token);
    times.ours.push(await timed(() => publish(client, `big-${round}`, [['big.bin', path]])));
  }
  return [
    row('one file of 200 MiB', times.ours, 'plain PUT', median(times.plain), median(times.plain) / 0.9),
  ];
}

/** Sixty files there and back, beside what the line allows and what the official client takes. */
async function manyFiles(line: Line, names: readonly string[]): Promise<Row[]> {
  const files = names.map((name): [string, string] => [name, join(ground, 'files', name)]);
  const bytesMs = await timed(() => Promise.all(quarters(files).map((part) => putEach(line, part))));
  // A place and its bytes are two round trips; four connections share the files, one more call makes the version.
  const uploadBound = bytesMs + (Math.ceil(fileCount / parallel) * 2 + 2) * roundTripMs;
  const client = clientTo(line.slow, line.token);
  const up: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    up.push(await timed(() => publish(client, `many-${round}`, files)));
  const version = await pushedKernel(client, line);
  const readMs = await timed(() =>
    Promise.all(quarters(files).map((part) => readEach(client, part, version))),
  );
  const collectBound = readMs + 2 * roundTripMs;
  const down: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    down.push(await timed(() => collect(client, version, join(ground, `down-${round}`))));
  const official = await officialTimes(line);
  return [
    row('upload of 60 files', up, 'bound', uploadBound, uploadBound * 1.25),
    row('upload of 60 files', up, 'kaggle datasets create', official.up),
    row('collect of 60 files', down, 'bound', collectBound, collectBound * 1.25),
    row('collect of 60 files', down, 'kaggle kernels output', official.down),
  ];
}

function row(
  name: string,
  times: readonly number[],
  peer: string,
  peerMilliseconds: number,
  goal?: number,
): Row {
  const goalMilliseconds = goal === undefined ? {} : { goalMilliseconds: Math.round(goal) };
  return { name, milliseconds: median(times), peer, peerMilliseconds, ...goalMilliseconds };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

async function writeInputs(folder: string, count: number, bytes: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const content = Buffer.alloc(Math.round(bytes), index + 1);
    content.writeUInt32LE(index, 0);
    writeFileSync(join(folder, `part-${String(index).padStart(2, '0')}.bin`), content);
  }
  return readdirSync(folder).sort();
}

async function startLine(outputs: string): Promise<{ readonly line: Line; readonly end: () => void }> {
  const program = join(import.meta.dirname, 'slow-service.ts');
  const parameters = [program, join(ground, 'service'), outputs, String(roundTripMs)];
  await mkdir(join(ground, 'service'));
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const text of createInterface({ input: child.stdout })) {
    const line: Line = JSON.parse(text);
    return { line, end: () => void child.kill('SIGKILL') };
  }
  throw new Error('the service did not start');
}

function clientTo(baseUrl: string, token: string): KaggleService {
  return createKaggleClient({
    baseUrl,
    credentials: { kind: 'token', token: new Secret(token), source: 'environment', unused: [] },
    environment: {},
    signal: new AbortController().signal,
    callDeadlineSeconds: 120,
  });
}

async function publish(
  client: KaggleService,
  slug: string,
  files: readonly (readonly [string, string])[],
): Promise<void> {
  const { doubt } = await client.publishDataset(
    {
      ref: { owner: 'bench', slug: `bench-${slug}` },
      title: `bench-${slug}`,
      ...{ licence: 'CC0-1.0', isPrivate: true, notes: '' },
      files: files.map(([name, path]) => ({ name, path, bytes: statSync(path).size })),
    },
    false,
  );
  if (doubt !== undefined) throw doubt;
}

async function collect(client: KaggleService, version: number, folder: string): Promise<void> {
  const paths = { root: '', state: '', session: folder, bundle: '' };
  const tools = { ...testWorld({ kaggle: client, files: createFiles() }), paths, kept: nothingKept() };
  const order = { ref: kernel, version, folder, manifest: '', deadlineSeconds: 600, pauseSeconds: 1 };
  const { files } = await fetchOutputs(order, tools);
  if (files.length !== fileCount) throw new Error(`${files.length} of ${fileCount} files`);
}

async function pushedKernel(client: KaggleService, line: Line): Promise<number> {
  const { version } = await client.pushKernel({
    ref: kernel,
    title: 'bench-kernel',
    text: JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] }),
    ...{ language: 'python', kind: 'notebook', isPrivate: true, enableInternet: false, enableGpu: false },
    ...{ datasetSources: [], competitionSources: [], kernelSources: [], sessionTimeoutSeconds: 600 },
  });
  const direct = clientTo(line.direct, line.token);
  while ((await direct.kernelSession(kernel, version)).status !== 'complete') await sleep(200);
  return version;
}

// The bound: the same four connections and the same bytes in nothing but plain requests. Uploads go without latency, and
// the round trips are added; downloads go over the line itself.
function quarters<T>(all: readonly T[]): T[][] {
  return Array.from({ length: parallel }, (_, part) =>
    all.filter((_one, index) => index % parallel === part),
  );
}

async function putEach(line: Line, files: readonly (readonly [string, string])[]): Promise<void> {
  for (const [, path] of files) await plainPut(line, path);
}

async function plainPut({ direct, token }: Line, path: string): Promise<void> {
  const contentLength = statSync(path).size;
  const started = await fetch(`${direct}/api/v1/blobs.BlobApiService/StartBlobUpload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'DATASET', name: 'plain.bin', contentLength }),
  });
  const { createUrl }: { createUrl: string } = JSON.parse(await started.text());
  await new Promise<void>((done, fail) => {
    const put = ask(createUrl, { method: 'PUT', headers: { 'content-length': contentLength } }, (answer) => {
      answer.resume();
      answer.once('end', done);
    });
    put.once('error', fail);
    createReadStream(path, { highWaterMark: 2 ** 20 }).pipe(put);
  });
}

async function readEach(
  client: KaggleService,
  files: readonly (readonly [string, string])[],
  version: number,
): Promise<void> {
  const { files: listed } = await client.listKernelOutput(kernel, version);
  const names = new Set(files.map(([name]) => name));
  for (const { name, url } of listed) {
    if (!names.has(name)) continue;
    await (await fetch(url)).arrayBuffer();
  }
}

async function officialTimes(line: Line): Promise<{ readonly up: number; readonly down: number }> {
  const python = await officialClient();
  if (python === undefined) throw new Error('node tests/support/prepare.ts installs the official client');
  const folder = join(ground, 'files');
  const metadata = { id: 'bench/bench-official', title: 'bench-official', licenses: [{ name: 'CC0-1.0' }] };
  writeFileSync(join(folder, 'dataset-metadata.json'), JSON.stringify(metadata));
  const env = {
    ...{
      PATH: process.env['PATH'] ?? '',
      HOME: ground,
      TMPDIR: ground,
      KAGGLE_CONFIG_DIR: ground,
      NO_PROXY: '',
    },
    ...{ KAGGLE_API_ENVIRONMENT: 'LOCALHOST', HTTP_PROXY: line.slow, KAGGLE_API_TOKEN: line.token },
  };
  const say = async (...words: string[]) =>
    await timed(async () => {
      const { status, stderr } = spawnSync(python, ['-m', 'kaggle', ...words], { env, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    });
  return {
    up: await say('datasets', 'create', '-p', folder),
    down: await say(
      'kernels',
      'output',
      'bench/bench-kernel',
      '-p',
      join(ground, 'official'),
      '--page-size',
      '200',
    ),
  };
}
