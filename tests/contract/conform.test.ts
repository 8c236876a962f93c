import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { conform } from '../../src/kaggle/conform.ts';
import { startRecorder } from '../../src/kaggle/recorder.ts';
import type { Recording } from '../../src/kaggle/recording.ts';
import { differentService, type Planted } from '../support/different-service.ts';
import { kaggle, officialClient } from '../support/official-client.ts';
import { plantedDifferences } from '../support/planted-differences.ts';
import { alice, ended, freshFolder, notebook, startedService } from '../support/rehearsal-service.ts';

const python = await officialClient();
if (python === undefined) {
  console.log('NOT RUN: official kaggle client (node tests/support/prepare.ts installs it)');
} else {
  describe('recordings of the official client', { concurrency: 2 }, () => recordings(python));
}

function recordings(executable: string): void {
  test('the embedded service contradicts no assumption and shows nothing that is not in the dialect', async (t) => {
    const report = conform([await conversation(t, executable, [])]);
    const contradicted = report.assumptions.filter(({ answer }) => answer === 'contradicted');
    assert.deepEqual([contradicted, report.novelties], [[], []]);
    const observed = report.assumptions.filter(({ answer }) => answer === 'observed');
    assert.ok(observed.length >= 35, `${observed.length} assumptions observed`);
  });

  for (const [group, planted] of plantedDifferences.entries()) {
    test(`every difference of another service is found, group ${group + 1} of ${plantedDifferences.length}`, async (t) => {
      const report = conform([await conversation(t, executable, planted)]);
      const found = new Set([
        ...report.assumptions.filter(({ answer }) => answer === 'contradicted').map(({ id }) => String(id)),
        ...report.novelties.map(({ place }) => `new ${place}`),
      ]);
      const missed = planted.filter((one) => !found.has(one.found)).map(({ name }) => name);
      assert.deepEqual(missed, []);
    });
  }
}

test('at least 30 differences are planted, each with its own finding', () => {
  const all = plantedDifferences.flat().map(({ found }) => found);
  assert.ok(all.length >= 30);
  assert.equal(new Set(all).size, all.length);
});

/** What the official client and a service say to each other from a first dataset to the outputs of a kernel. */
async function conversation(
  t: TestContext,
  executable: string,
  planted: readonly Planted[],
): Promise<Recording> {
  const server = await startedService(t);
  const serviceUrl = planted.length === 0 ? server.url : await differentService(t, server.url, planted);
  const recorder = await startRecorder({ serviceUrl, port: 0 });
  const [home, folder] = [await freshFolder(t), await freshFolder(t)];
  const environment = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: home, LANG: 'C.UTF-8', NO_PROXY: '' },
    ...{ KAGGLE_CONFIG_DIR: home, KAGGLE_API_ENVIRONMENT: 'LOCALHOST', HTTP_PROXY: recorder.url },
    KAGGLE_API_TOKEN: alice.token,
  };
  const say = (...words: string[]) => kaggle(executable, words, environment);
  await writeProject(folder);
  await say('datasets', 'create', '-p', folder);
  await Promise.all([
    say('datasets', 'status', 'alice/tiny-bundle', '--format', 'json'),
    say('datasets', 'files', 'alice/tiny-bundle', '--page-size', '1'),
    say('datasets', 'version', '-p', folder, '-m', 'again'),
  ]);
  await say('kernels', 'push', '-p', folder);
  await ended(server, 'v1');
  await Promise.all([
    say('kernels', 'status', 'alice/tiny-kernel'),
    say('kernels', 'output', 'alice/tiny-kernel', '-p', join(folder, 'out')),
  ]);
  await Promise.all([
    say('kernels', 'files', 'alice/tiny-kernel'),
    say('kernels', 'pull', 'alice/tiny-kernel', '-m', '-p', join(folder, 'pulled')),
    say('kernels', 'pull', 'alice/other-kernel', '-p', join(folder, 'pulled')),
  ]);
  return await recorder.close();
}

async function writeProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const dataset = { id: 'alice/tiny-bundle', title: 'Tiny bundle', licenses: [{ name: 'CC0-1.0' }] };
  const kernel = {
    ...{ id: 'alice/tiny-kernel', title: 'Tiny kernel', code_file: 'tiny-kernel.ipynb' },
    ...{ language: 'python', kernel_type: 'notebook', is_private: true, enable_internet: false },
    dataset_sources: ['alice/tiny-bundle'],
  };
  await writeFile(join(folder, 'dataset-metadata.json'), JSON.stringify(dataset));
  await writeFile(join(folder, 'kernel-metadata.json'), JSON.stringify(kernel));
  await writeFile(join(folder, 'a.whl'), 'wheel-a');
  await writeFile(
    join(folder, 'tiny-kernel.ipynb'),
    notebook("open('one.txt', 'w').write('1')\nprint('done')"),
  );
}
