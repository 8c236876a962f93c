import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { officialClient } from '../support/official-client.ts';
import { datasetFolder, kernelFolder, placed } from '../support/official-place.ts';
import { call, ended } from '../support/rehearsal-service.ts';

const python = await officialClient();
if (python === undefined) {
  console.log('NOT RUN: kagglehub (node tests/support/prepare.ts installs it)');
} else {
  describe('kagglehub', { concurrency: 2 }, () => contract(python));
}

function contract(executable: string): void {
  test('dataset_upload keeps folders, its second upload is version 2, dataset_download brings them back', async (t) => {
    const place = await placed(t, executable);
    await datasetFolder(place, { 'a.whl': 'wheel-a', 'wheels/deep/b.whl': 'wheel-b', 'empty.txt': '' });
    const upload = `kagglehub.dataset_upload('alice/tiny-bundle', ${JSON.stringify(place.folder)}, 'notes')`;
    for (const times of ['first', 'second']) {
      const { status, stderr } = await place.hub(upload);
      assert.equal(status, 0, `${times}: ${stderr}`);
    }
    const { body } = await call(place.server, 'getDataset', {
      ownerSlug: 'alice',
      datasetSlug: 'tiny-bundle',
    });
    assert.equal(body['currentVersionNumber'], 2);
    const whole = await place.hub("print(kagglehub.dataset_download('alice/tiny-bundle'))");
    const folder = whole.stdout.trim().split('\n').at(-1) ?? '';
    assert.match(folder, /tiny-bundle\/versions\/2$/, whole.stderr);
    assert.equal(await readFile(join(folder, 'wheels/deep/b.whl'), 'utf8'), 'wheel-b');
    const one = "print(kagglehub.dataset_download('alice/tiny-bundle/versions/1', 'wheels/deep/b.whl'))";
    const file = (await place.hub(one)).stdout.trim().split('\n').at(-1) ?? '';
    assert.match(file, /versions\/1\/wheels\/deep\/b\.whl$/);
    assert.equal(await readFile(file, 'utf8'), 'wheel-b');
  });

  test('notebook_output_download brings the outputs of the newest version, and of the version named', async (t) => {
    const place = await placed(t, executable);
    for (const word of ['one', 'two']) {
      await kernelFolder(place, [], `open('word.txt', 'w').write('${word}')`);
      await place.ask('kernels', 'push', '-p', place.folder);
    }
    await ended(place.server, 'v1');
    await ended(place.server, 'v2');
    for (const [handle, word] of [
      ['alice/tiny-kernel', 'two'],
      ['alice/tiny-kernel/versions/1', 'one'],
    ]) {
      const { stdout, stderr } = await place.hub(`print(kagglehub.notebook_output_download('${handle}'))`);
      const folder = stdout.trim().split('\n').at(-1) ?? '';
      assert.equal(await readFile(join(folder, 'word.txt'), 'utf8'), word, stderr);
    }
  });
}
