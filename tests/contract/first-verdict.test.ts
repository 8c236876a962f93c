import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { auditCommand } from '../../src/audit-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { composeService } from '../../src/compose.ts';
import { initCommand } from '../../src/init-command.ts';
import { Failure } from '../../src/model/failure.ts';
import type { KernelPush } from '../../src/model/kaggle.ts';
import { readRequest } from '../../src/read-request.ts';
import { runRequest } from '../../src/run-request.ts';
import { freshFolder } from '../support/folders.ts';
import { gitProject } from '../support/git-project.ts';
import { notebookText } from '../support/seed-repository.ts';
import { servedProject } from '../support/served-project.ts';

const mostSeconds = 300;
const mostDecisions = 3;
const digest = `sha256:${'0a'.repeat(32)}`;

/** A kernel as people have them: internet, a pinned image, a competition's data, and a file that it reads. */
const push: KernelPush = {
  ref: { owner: 'ndarray2000', slug: 'sums-of-a-table' },
  title: 'Sums of a table',
  text: notebookText(
    `import csv, glob
path, *_ = glob.glob('/kaggle/input/**/table.csv', recursive=True)
with open(path) as table:
    print(sum(int(row[0]) for row in csv.reader(table)))`,
  ),
  ...{ language: 'python', kind: 'notebook', isPrivate: true, enableInternet: true, enableGpu: false },
  ...{ datasetSources: [], competitionSources: ['small-table'], kernelSources: [] },
  ...{ dockerImage: `gcr.io/kaggle-images/python@${digest}`, sessionTimeoutSeconds: 60 },
};

test('from a kernel on the service to a first verdict: two decisions, minutes to spare, and the audit takes what init wrote', async (t) => {
  const table = await freshFolder(t);
  await writeFile(join(table, 'table.csv'), '1\n2\n');
  const served = await servedProject(t, [], { inputs: new Map([['small-table', table]]) });
  const order = { language: 'en', service: served.url, root: served.project } as const;
  const pushed = await (await composeService(order, served.around)).kaggle.pushKernel(push);
  assert.equal(pushed.version, 1);
  const { root } = await gitProject(t);
  const started = performance.now();

  // The first decision: which kernel.
  const words = ['init', '--from', 'ndarray2000/sums-of-a-table', '--service', served.url];
  const { text } = await initCommand(parseCommandLine(words), served.around, 'en', root);
  const metadata = JSON.parse(await readFile(join(root, 'notebook/kernel-metadata.json'), 'utf8'));
  assert.deepEqual([metadata.id, metadata.enable_internet], ['ndarray2000/sums-of-a-table', false]);
  for (const key of ['id_no', 'docker_image', 'machine_shape']) assert.equal(metadata[key], undefined);
  assert.equal(await readFile(join(root, 'notebook/sums-of-a-table.ipynb'), 'utf8'), push.text);
  assert.match(
    text,
    /Left behind of ndarray2000\/sums-of-a-table[\s\S]*pinned image[\s\S]*access to the internet/,
  );

  // The second decision: the data, in the folder that init has named.
  const open = text.split('Left to decide:\n')[1]?.match(/^ {2}- .*/gm) ?? [];
  assert.ok(
    open.some((line) => line.includes('inputs/small-table/')),
    text,
  );
  await mkdir(join(root, 'inputs/small-table'), { recursive: true });
  await writeFile(join(root, 'inputs/small-table/table.csv'), '1\n2\n');
  assert.ok(2 <= mostDecisions);

  const audit = await auditCommand(parseCommandLine(['audit', root, '--language', 'en']), served.around);
  assert.equal(audit.status, 0, audit.text);
  const request = await readRequest({ mode: 'execute', wait: 1 }, root, 'rehearse');
  const { verdict } = await runRequest(request, served.around);
  const seconds = (performance.now() - started) / 1000;
  assert.deepEqual([verdict.kind, verdict.cause], ['REHEARSED', ''], JSON.stringify(verdict));
  assert.ok(seconds < mostSeconds, `${seconds} s`);
});

test('a kernel goes beside another that lies in notebook/, a second time changes nothing, and an unknown one is KAGGLE_NOT_FOUND', async (t) => {
  const served = await servedProject(t);
  const order = { language: 'en', service: served.url, root: served.project } as const;
  const plain = { ...push, competitionSources: [] };
  await (await composeService(order, served.around)).kaggle.pushKernel(plain);
  const other = '{"id": "ndarray2000/another-kernel", "code_file": "a.ipynb"}\n';
  const { root, commit } = await gitProject(t);
  await commit({ 'notebook/kernel-metadata.json': other });
  const from = (kernel: string) =>
    initCommand(
      parseCommandLine(['init', '--from', kernel, '--service', served.url]),
      served.around,
      'en',
      root,
    );
  await assert.rejects(
    from('ndarray2000/no-such-kernel'),
    (error: unknown) => error instanceof Failure && error.code === 'KAGGLE_NOT_FOUND',
  );
  const { text } = await from('ndarray2000/sums-of-a-table');
  assert.match(text, /left aside .*: notebook\/kernel-metadata\.json/);
  assert.equal(await readFile(join(root, 'notebook/kernel-metadata.json'), 'utf8'), other);
  assert.equal((await readRequest({}, root, 'rehearse')).settings.kernel, 'sums-of-a-table');
  assert.match(
    (await from('ndarray2000/sums-of-a-table')).text,
    /^Left behind of [\s\S]*\nExists, left as it is/,
  );
});
