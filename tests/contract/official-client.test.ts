import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { officialClient } from '../support/official-client.ts';
import { datasetFolder, kernelFolder, kernelMetadata, placed } from '../support/official-place.ts';
import { alice, ended, standingClock } from '../support/rehearsal-service.ts';

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

  test('datasets download brings all files as one archive, one file alone, and what an archive held', async (t) => {
    const place = await placed(t, executable);
    await datasetFolder(place, { 'a.whl': 'wheel-a', 'wheels/b.whl': 'wheel-b', 'wheels/deep/c.txt': 'c' });
    const created = await place.ask('datasets', 'create', '-p', place.folder, '--dir-mode', 'zip');
    assert.match(created.stdout, /Upload successful: wheels\.zip/);
    const target = join(place.folder, 'all');
    const whole = await place.ask('datasets', 'download', 'alice/tiny-bundle', '-p', target, '--unzip');
    assert.equal(whole.status, 0, whole.stderr);
    assert.match(whole.stdout, /License\(s\): CC0-1\.0/);
    assert.equal(await readFile(join(target, 'wheels/b.whl'), 'utf8'), 'wheel-b');
    assert.equal(await readFile(join(target, 'wheels/deep/c.txt'), 'utf8'), 'c');
    const one = await place.ask('datasets', 'download', 'alice/tiny-bundle', '-f', 'a.whl', '-p', target);
    assert.equal(one.status, 0, one.stderr);
    assert.equal(await readFile(join(target, 'a.whl'), 'utf8'), 'wheel-a');
    const again = await place.ask('datasets', 'download', 'alice/tiny-bundle', '-f', 'a.whl', '-p', target);
    assert.match(again.stdout + again.stderr, /Skipping, found more recently modified local copy/);
    const data = await place.ask('datasets', 'metadata', 'alice/tiny-bundle', '-p', target);
    assert.match(data.stdout, /Downloaded metadata to/);
    const { info } = JSON.parse(await readFile(join(target, 'dataset-metadata.json'), 'utf8'));
    assert.deepEqual([info.title, info.licenses], ['Tiny bundle', [{ name: 'CC0-1.0' }]]);
  });

  test('a private kernel of each kind is pushed, listed, pulled with its metadata and pushed again', async (t) => {
    const place = await placed(t, executable);
    await datasetFolder(place, { 'a.whl': 'wheel-a' });
    await place.ask('datasets', 'create', '-p', place.folder);
    await kernelFolder(place, ['alice/tiny-bundle'], "print('from a notebook')");
    await place.ask('kernels', 'push', '-p', place.folder);
    const script = join(place.folder, 'script');
    await mkdir(script);
    const metadata = kernelMetadata([], {
      ...{ id: 'alice/tiny-script', title: 'Tiny script', code_file: 's.py', kernel_type: 'script' },
    });
    await writeFile(join(script, 'kernel-metadata.json'), JSON.stringify(metadata));
    await writeFile(join(script, 's.py'), "print('from a script')\n");
    const pushed = await place.ask('kernels', 'push', '-p', script);
    assert.match(pushed.stdout, /Kernel version 1 successfully pushed\./);
    const listed = await place.ask('kernels', 'list', '--mine', '--csv');
    assert.match(listed.stdout, /^alice\/tiny-kernel,Tiny kernel,alice,/m);
    assert.match(listed.stdout, /^alice\/tiny-script,Tiny script,alice,/m);
    await ended(place.server, 'v1');
    const pulled = join(place.folder, 'pulled');
    const pull = await place.ask('kernels', 'pull', 'alice/tiny-kernel', '-p', pulled, '-m');
    assert.match(pull.stdout, /Source code and metadata downloaded to/);
    const back = JSON.parse(await readFile(join(pulled, 'kernel-metadata.json'), 'utf8'));
    assert.deepEqual(
      [back.id, back.kernel_type, back.is_private, back.enable_internet, back.dataset_sources],
      ['alice/tiny-kernel', 'notebook', true, false, ['alice/tiny-bundle']],
    );
    assert.deepEqual((await readdir(pulled)).toSorted(), ['kernel-metadata.json', 'tiny-kernel.ipynb']);
    const second = await place.ask('kernels', 'push', '-p', pulled);
    assert.match(second.stdout, /Kernel version 2 successfully pushed\./);
    const pulledScript = await place.ask('kernels', 'pull', 'alice/tiny-script', '-p', join(pulled, 's'));
    assert.match(pulledScript.stdout, /Source code downloaded to .*tiny-script\.py/);
  });

  test('kernels logs prints the log of a session, and with --follow each line as it is written', async (t) => {
    const place = await placed(t, executable);
    await kernelFolder(place, [], "print('one')\nimport time\ntime.sleep(1.5)\nprint('two')");
    await place.ask('kernels', 'push', '-p', place.folder);
    const followed = await place.ask('kernels', 'logs', 'alice/tiny-kernel', '--follow');
    assert.equal(followed.stdout, 'one\ntwo\n', followed.stderr);
    await ended(place.server, 'v1');
    const kept = await place.ask('kernels', 'logs', 'alice/tiny-kernel');
    assert.match(kept.stdout, /"data":"one\\n"/);
    const files = await place.ask('kernels', 'files', 'alice/tiny-kernel');
    assert.equal(files.status, 0, files.stderr);
  });

  test('quota, datasets list, and the refused deletion of a kernel and a dataset', async (t) => {
    const place = await placed(t, executable);
    await datasetFolder(place, { 'a.whl': 'wheel-a' });
    await place.ask('datasets', 'create', '-p', place.folder, '--public');
    const quota = await place.ask('quota', '--format', 'json');
    const [gpu, tpu] = JSON.parse(quota.stdout);
    assert.deepEqual([gpu.resource, gpu.used, gpu.total, tpu.total], ['GPU', '0.00h', '30.00h', '20.00h']);
    const listed = await place.ask('datasets', 'list', '--mine', '--csv');
    assert.match(listed.stdout, /^alice\/tiny-bundle,Tiny bundle,7,/m);
    const anonymous = await place.askAs({}, 'datasets', 'files', 'alice/tiny-bundle', '--csv');
    assert.match(anonymous.stdout, /^a\.whl,7,/m);
    for (const kind of ['datasets', 'kernels']) {
      const refused = await place.ask(kind, 'delete', 'alice/tiny-bundle', '-y');
      assert.match(refused.stderr + refused.stdout, /Permission '\w+\.delete' was denied/);
      assert.equal(refused.status, 1);
    }
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
