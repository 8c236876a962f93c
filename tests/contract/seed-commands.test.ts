import assert from 'node:assert/strict';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { kaggle, officialClient, run, type Said } from '../support/official-client.ts';
import { clientEnvironment } from '../support/official-place.ts';
import { call, freshFolder, notebook, startedService } from '../support/rehearsal-service.ts';

const python = await officialClient();
const root = 'RAPPORT-VESUVIUS/validation_lumvorax';
const bundle = `${root}/dataset_v4_nx47_dependencies/bundle`;
const dataset = 'ndarray2000/nx47-dependencies';
const kernel = 'ndarray2000/test-360-dep-lumvorax';
const pulled = '/tmp/kaggle_kernel_test360_v4';
const outputs = '/tmp/kaggle_kernel_test360_v4_output';
const source = `${root}/notebook_validation_lumvorax_dependances_360_kaggle_single_cell_V4_COMPLETE_20260221.ipynb`;
const owner = { username: 'ndarray2000', token: '', legacyKey: '0123456789abcdef0123456789abcdef' };

if (python === undefined) {
  console.log('NOT RUN: official kaggle client (node tests/support/prepare.ts installs it)');
} else {
  test('the commands of a certification by hand do, one after the other, what they do against Kaggle', async (t) => {
    const { shell, waitForEnd } = await ground(t, python);

    const version = await shell('kaggle', '--version');
    assert.match(version.stdout, /Kaggle CLI 2\.2\.4/);
    assert.equal((await shell('test', '-f', `${version.home}/.kaggle/kaggle.json`)).status, 0);
    const checked = await shell('python3', `${bundle}/../verify_dataset_v4_bundle.py`, '--dir', bundle);
    assert.equal(checked.status, 0);
    const files = await shell('kaggle', 'datasets', 'files', dataset, '--page-size', '200');
    assert.match(files.stdout, /^name +size +creationDate/m);
    assert.match(files.stdout, /^old\.whl +5 +/m);
    const before = await shell('kaggle', 'kernels', 'status', kernel);
    assert.match(before.stdout, /has status "KernelWorkerStatus\.COMPLETE"/);

    const published = await shell('kaggle', 'datasets', 'version', '-p', bundle, '-m', 'V4 complete');
    assert.match(published.stdout, /^Dataset version is being created\. Please check progress at http/m);

    await shell('mkdir', '-p', pulled);
    const pull = await shell('kaggle', 'kernels', 'pull', kernel, '-p', pulled);
    assert.match(pull.stdout, /^Source code downloaded to .*test-360-dep-lumvorax\.ipynb$/m);
    // Without -m there is no metadata, and so the push that follows can't work.
    assert.deepEqual(await readdir(pulled), ['test-360-dep-lumvorax.ipynb']);
    await shell('cp', source, `${pulled}/test-360-dep-lumvorax.ipynb`);
    const blind = await shell('kaggle', 'kernels', 'push', '-p', pulled);
    assert.match(blind.stdout + blind.stderr, /Metadata file not found: .*kernel-metadata\.json/);
    assert.equal(blind.status, 1);
    await shell('kaggle', 'kernels', 'pull', kernel, '-p', pulled, '-m');
    await shell('cp', source, `${pulled}/test-360-dep-lumvorax.ipynb`);
    const pushed = await shell('kaggle', 'kernels', 'push', '-p', pulled);
    assert.match(pushed.stdout, /^Kernel version 2 successfully pushed\. {2}Please check progress at http/m);

    await waitForEnd('v2');
    const after = await shell('kaggle', 'kernels', 'status', kernel);
    assert.match(after.stdout, /has status "KernelWorkerStatus\.COMPLETE"/);
    const output = await shell('kaggle', 'kernels', 'output', kernel, '-p', outputs);
    assert.match(output.stdout, /Output file downloaded to .*report\.json/);
    assert.match(output.stdout, /Kernel log downloaded to .*test-360-dep-lumvorax\.log/);
    assert.equal(await readFile(join(outputs, 'report.json'), 'utf8'), '["new.whl"]');
  });
}

type Ground = {
  shell(program: string, ...parameters: string[]): Promise<Said & { readonly home: string }>;
  waitForEnd(versionLabel: string): Promise<void>;
};

/** A project folder, credentials in the home folder, and a service that knows dataset and kernel already. */
async function ground(t: TestContext, executable: string): Promise<Ground> {
  const server = await startedService(t, { accounts: [owner] });
  const [project, home] = [await freshFolder(t), await freshFolder(t)];
  for (const folder of [pulled, outputs]) {
    await rm(folder, { recursive: true, force: true });
    t.after(() => rm(folder, { recursive: true, force: true }));
  }
  const environment = clientEnvironment(server, home);
  const shell = async (program: string, ...parameters: string[]) => {
    const argv = parameters.map((each) => (each.startsWith(root) ? join(project, each) : each));
    const said =
      program === 'kaggle'
        ? await kaggle(executable, argv, environment)
        : await run([program, ...argv], environment);
    return { ...said, home };
  };
  await writeProject(project, home);
  await shell('kaggle', 'datasets', 'create', '-p', join(project, 'older'));
  await shell('kaggle', 'kernels', 'push', '-p', join(project, 'older'));
  const waitForEnd = async (versionLabel: string): Promise<void> => {
    const [userName = '', kernelSlug = ''] = kernel.split('/');
    const basic = `Basic ${Buffer.from(`${owner.username}:${owner.legacyKey}`).toString('base64')}`;
    const question = { userName, kernelSlug, versionLabel };
    let status: unknown = 'QUEUED';
    while (status === 'QUEUED' || status === 'RUNNING') {
      status = (await call(server, 'getKernelSessionStatus', question, basic)).body['status'];
    }
  };
  await waitForEnd('v1');
  return { shell, waitForEnd };
}

async function writeProject(project: string, home: string): Promise<void> {
  const folders = [join(project, bundle), join(project, 'older'), join(home, '.kaggle')];
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const [bundleFolder = '', older = '', credentials = ''] = folders;
  const key = { username: owner.username, key: owner.legacyKey };
  await writeFile(join(credentials, 'kaggle.json'), JSON.stringify(key), { mode: 0o600 });
  await writeFile(join(bundleFolder, '../verify_dataset_v4_bundle.py'), 'raise SystemExit(0)\n');
  const metadata = { id: dataset, title: 'NX47 dependencies', licenses: [{ name: 'CC0-1.0' }] };
  await writeFile(join(bundleFolder, 'dataset-metadata.json'), JSON.stringify(metadata));
  await writeFile(join(bundleFolder, 'new.whl'), 'newer');
  await copyFile(join(bundleFolder, 'dataset-metadata.json'), join(older, 'dataset-metadata.json'));
  await writeFile(join(older, 'old.whl'), 'older');
  const kernelMetadata = {
    id: kernel,
    title: 'Test 360 dep lumvorax',
    code_file: 'older.ipynb',
    language: 'python',
    kernel_type: 'notebook',
    is_private: true,
    enable_internet: false,
    dataset_sources: [dataset],
  };
  await writeFile(join(older, 'kernel-metadata.json'), JSON.stringify(kernelMetadata));
  await writeFile(join(older, 'older.ipynb'), notebook("print('older')"));
  const cell = `import json, os\nopen('report.json', 'w').write(json.dumps(os.listdir(inputs['${dataset}'])))`;
  await writeFile(join(project, source), notebook(cell));
}
