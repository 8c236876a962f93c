import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { RehearsalServer, RehearsalServerOptions } from '../../src/rehearsal/server.ts';
import { kaggle, officialClient, type Said } from '../support/official-client.ts';
import {
  alice,
  ended,
  freshFolder,
  notebook,
  standingClock,
  startedService,
} from '../support/rehearsal-service.ts';

const python = await officialClient();
if (python === undefined) {
  console.log('NOT RUN: official kaggle client (node tests/support/prepare.ts installs it)');
} else {
  describe('official client', { concurrency: 2 }, () => contract(python));
}

function contract(executable: string): void {
  test('datasets create, status, files and version are understood on both sides', async (t) => {
    const clock = standingClock();
    const place = await placed(t, executable, { now: clock.now, processingSeconds: 30 });
    await datasetFolder(place, { 'a.whl': 'wheel-a', 'empty.txt': '' });
    const created = await place.ask('datasets', 'create', '-p', place.folder);
    assert.match(created.stdout, /Your private Dataset is being created\. Please check progress at http/);
    assert.equal(
      (await place.ask('datasets', 'status', 'alice/tiny-bundle')).stdout.trim(),
      'blobs_received',
    );
    const again = await place.ask('datasets', 'create', '-p', place.folder);
    assert.match(again.stdout, /Dataset creation error: The requested title "Tiny bundle" is already in use/);
    clock.advance(30);
    const ready = await place.ask('datasets', 'status', 'alice/tiny-bundle', '--format', 'json');
    assert.deepEqual(JSON.parse(ready.stdout), { status: 'ready', current_version_number: 1 });

    await writeFile(join(place.folder, 'b.whl'), 'wheel-b');
    const next = await place.ask('datasets', 'version', '-p', place.folder, '-m', 'second');
    assert.match(next.stdout, /Dataset version is being created\. Please check progress at http/);
    clock.advance(30);
    const { stdout } = await place.ask('datasets', 'files', 'alice/tiny-bundle', '--csv');
    assert.match(stdout, /^a\.whl,7,2026-03-01 10:00:30/m);
    assert.match(stdout, /^b\.whl,7,/m);
    assert.match(stdout, /^empty\.txt,0,/m);
    const paged = await place.ask('datasets', 'files', 'alice/tiny-bundle', '--page-size', '2');
    assert.match(paged.stdout, /^Next Page Token = /);
  });

  test('kernels push, status and output bring back what the notebook wrote and said', async (t) => {
    const place = await placed(t, executable);
    await datasetFolder(place, { 'a.whl': 'wheel-a' });
    await place.ask('datasets', 'create', '-p', place.folder);
    await kernelFolder(place, ['alice/tiny-bundle'], copiesWheel);
    const pushed = await place.ask('kernels', 'push', '-p', place.folder);
    assert.match(
      pushed.stdout,
      /Kernel version 1 successfully pushed\. {2}Please check progress at http.*\/tiny-kernel$/m,
    );
    await ended(place.server, 'v1');
    const { stdout } = await place.ask('kernels', 'status', 'alice/tiny-kernel');
    assert.match(stdout, /alice\/tiny-kernel has status "KernelWorkerStatus\.COMPLETE"/);
    const target = join(place.folder, 'outputs');
    await place.ask('kernels', 'output', 'alice/tiny-kernel', '-p', target, '--page-size', '1');
    assert.equal(await readFile(join(target, 'copy.txt'), 'utf8'), 'wheel-a');
    assert.equal(await readFile(join(target, 'sub/two.txt'), 'utf8'), '2');
    const log = JSON.parse(await readFile(join(target, 'tiny-kernel.log'), 'utf8'));
    assert.deepEqual([log[0].stream_name, log[0].data], ['stdout', 'done\n']);
  });

  test('a refused source, a failed run and an unknown kernel are told in the words of the client', async (t) => {
    const place = await placed(t, executable);
    await kernelFolder(place, ['alice/no-such-bundle'], 'raise SystemExit(2)');
    const pushed = await place.ask('kernels', 'push', '-p', place.folder);
    assert.match(pushed.stdout, /not valid dataset sources.*\['alice\/no-such-bundle'\]/);
    assert.match(pushed.stdout, /successfully pushed/);
    await ended(place.server, 'v1');
    const { stdout } = await place.ask('kernels', 'status', 'alice/tiny-kernel');
    assert.match(stdout, /"KernelWorkerStatus\.ERROR"\s+Failure message: "A cell raised"/);
    const unknown = await place.ask('kernels', 'status', 'alice/other-kernel');
    assert.match(unknown.stderr + unknown.stdout, /Permission 'kernels\.get' was denied/);
    assert.equal(unknown.status, 1);
  });

  test('an error in a 200 answer is printed as a push error', async (t) => {
    const place = await placed(t, executable, { faults: ['capacity'] });
    await kernelFolder(place, [], 'print(1)');
    const { stdout } = await place.ask('kernels', 'push', '-p', place.folder);
    assert.match(stdout, /Kernel push error: Maximum batch CPU session count of 5 reached\./);
  });

  test('a token that nobody has is refused, a legacy key is let in', async (t) => {
    const place = await placed(t, executable);
    const wrong = await place.askAs(
      { KAGGLE_API_TOKEN: 'KGAT_nobody' },
      'kernels',
      'status',
      'alice/tiny-kernel',
    );
    assert.notEqual(wrong.status, 0);
    const legacy = { KAGGLE_USERNAME: 'alice', KAGGLE_KEY: alice.legacyKey };
    const { stdout, stderr } = await place.askAs(legacy, 'datasets', 'status', 'alice/tiny-bundle');
    assert.match(stdout + stderr, /Dataset not found/);
  });
}

const copiesWheel = `
import os
content = open(os.path.join(inputs['alice/tiny-bundle'], 'a.whl')).read()
open('copy.txt', 'w').write(content)
os.mkdir('sub')
open('sub/two.txt', 'w').write('2')
print('done')
`;

type Place = {
  readonly server: RehearsalServer;
  readonly folder: string;
  ask(...parameters: string[]): Promise<Said>;
  askAs(credentials: Readonly<Record<string, string>>, ...parameters: string[]): Promise<Said>;
};

/** A service, an empty home for the client, and the client as alice. */
async function placed(
  t: TestContext,
  executable: string,
  options: Partial<RehearsalServerOptions> = {},
): Promise<Place> {
  const server = await startedService(t, options);
  const [home, folder] = [await freshFolder(t), await freshFolder(t)];
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    TMPDIR: home,
    LANG: 'C.UTF-8',
    KAGGLE_CONFIG_DIR: home,
    KAGGLE_API_ENVIRONMENT: 'LOCALHOST',
    HTTP_PROXY: server.url,
    NO_PROXY: '',
  };
  const askAs = (credentials: Readonly<Record<string, string>>, ...parameters: string[]): Promise<Said> =>
    kaggle(executable, parameters, { ...environment, ...credentials });
  return {
    server,
    folder,
    askAs,
    ask: (...parameters) => askAs({ KAGGLE_API_TOKEN: alice.token }, ...parameters),
  };
}

async function datasetFolder({ folder }: Place, files: Readonly<Record<string, string>>): Promise<void> {
  const metadata = { id: 'alice/tiny-bundle', title: 'Tiny bundle', licenses: [{ name: 'CC0-1.0' }] };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'dataset-metadata.json'), JSON.stringify(metadata));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

async function kernelFolder({ folder }: Place, sources: readonly string[], cell: string): Promise<void> {
  const metadata = {
    id: 'alice/tiny-kernel',
    title: 'Tiny kernel',
    code_file: 'tiny-kernel.ipynb',
    language: 'python',
    kernel_type: 'notebook',
    is_private: true,
    enable_internet: false,
    dataset_sources: sources,
  };
  await writeFile(join(folder, 'kernel-metadata.json'), JSON.stringify(metadata));
  await writeFile(join(folder, 'tiny-kernel.ipynb'), notebook(cell));
}
