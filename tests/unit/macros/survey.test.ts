import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { survey } from '../../../macros/survey.ts';
import { requestSchema } from '../../../src/model/request.ts';
import { bench, outputOf, runOn } from '../../support/macro-run.ts';

const settings = requestSchema.parse({
  kernel: 'notebook',
  dataset: 'dataset-metadata.json',
  bundle: { path: 'bundle' },
});

async function project(t: Parameters<typeof bench>[0]) {
  const on = await bench(t);
  const { root } = on.paths;
  await mkdir(`${root}/notebook`);
  await mkdir(`${root}/bundle`);
  await writeFile(`${root}/notebook/kernel-metadata.json`, '{"code_file":"n.ipynb"}');
  await writeFile(`${root}/notebook/n.ipynb`, '{}');
  await writeFile(`${root}/dataset-metadata.json`, '{}');
  await writeFile(`${root}/bundle/x.whl`, 'zip');
  await writeFile(`${root}/$FILENAME é.txt`, 'text');
  await writeFile(`${root}/data.csv`, 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
  await symlink('/etc/passwd', `${root}/link`);
  return { on, root };
}

test('a folder without git is read whole: code, metadata, odd names; the bundle is left to its own reading', async (t) => {
  const { on, root } = await project(t);
  const facts = outputOf(await runOn(on, survey, { root, settings }));
  assert.equal(facts.code.name, 'notebook/n.ipynb');
  assert.equal(facts.datasetMetadata?.bytes.length, 2);
  assert.ok(facts.paths.includes('$FILENAME é.txt'));
  assert.ok(!facts.paths.some((path) => path.startsWith('bundle/')));
});

test('a Git-LFS pointer and a symbolic link are listed as unreadable, with why', async (t) => {
  const { on, root } = await project(t);
  const facts = outputOf(await runOn(on, survey, { root, settings }));
  assert.deepEqual(facts.unreadable, [
    { path: 'data.csv', why: 'lfs-pointer' },
    { path: 'link', why: 'symlink' },
  ]);
});

test('in a git checkout an ignored file is not surveyed, a new one is', async (t) => {
  const { on, root } = await project(t);
  execFileSync('git', ['init', '-q', root]);
  await writeFile(`${root}/.gitignore`, 'secret.txt\n.nx47/\n');
  await writeFile(`${root}/secret.txt`, 'x');
  const facts = outputOf(await runOn(on, survey, { root, settings }));
  assert.ok(!facts.paths.includes('secret.txt'));
  assert.ok(facts.paths.includes('dataset-metadata.json'));
});

test('a code_file that leaves its folder is not read', async (t) => {
  const { on, root } = await project(t);
  await writeFile(`${root}/notebook/kernel-metadata.json`, '{"code_file":"../../etc/passwd"}');
  const facts = outputOf(await runOn(on, survey, { root, settings }));
  assert.deepEqual([facts.code.name, facts.code.bytes.length], ['', 0]);
});
