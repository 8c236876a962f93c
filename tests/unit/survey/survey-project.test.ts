import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { createFiles } from '../../../src/host/files.ts';
import { requestSchema } from '../../../src/model/request.ts';
import { readBundle } from '../../../src/survey/read-bundle.ts';
import { surveyProject } from '../../../src/survey/survey-project.ts';
import { freshFolder } from '../../support/folders.ts';
import { testWorld } from '../../support/test-world.ts';

const { files, shell } = testWorld();

test('results.zip is read once for two assets, a missing archive and ../secret.zip as empty', async (t) => {
  const outside = await freshFolder(t);
  const root = `${outside}/project`;
  await mkdir(`${root}/source`, { recursive: true });
  await writeFile(`${root}/source/results.zip`, 'zip');
  await writeFile(`${outside}/secret.zip`, 'not of the project');
  const names = ['source/results.zip', 'source/results.zip', 'none.zip', '../secret.zip'];
  const assets = names.map((archive, index) => ({ file: `${index}.tif`, archive, member: 'a.tif' }));
  const facts = await surveyProject(
    root,
    { ...requestSchema.parse({ kernel: 'kernel' }), assets },
    {
      files,
      shell,
    },
  );
  assert.deepEqual(
    facts.archives?.map(({ name, bytes }) => [name, bytes.length]),
    [
      ['source/results.zip', 3],
      ['none.zip', 0],
      ['../secret.zip', 0],
    ],
  );
});

test('without assets no archive is among the facts', async (t) => {
  const root = await freshFolder(t);
  const facts = await surveyProject(root, requestSchema.parse({ kernel: 'kernel' }), { files, shell });
  assert.equal('archives' in facts, false);
});

test('a symbolic link libz.so in the bundle is no file of it, and is named', async (t) => {
  const root = await freshFolder(t);
  await writeFile(`${root}/libz.so.1`, 'elf');
  await symlink('libz.so.1', `${root}/libz.so`);
  const bundle = await readBundle(root, 'bundle', createFiles());
  assert.deepEqual([bundle?.files.map(({ name }) => name), bundle?.links], [['libz.so.1'], ['libz.so']]);
});

test('a gzip file of 40 bytes is among the binaries, a text and a picture of 200 KiB are not', async (t) => {
  const root = await freshFolder(t);
  await writeFile(`${root}/a.gz`, gzipSync('KAGGLE_KEY', { level: 9 }));
  await writeFile(`${root}/b.txt`, 'text');
  await writeFile(`${root}/c.png`, new Uint8Array(200 << 10));
  const facts = await surveyProject(root, requestSchema.parse({ kernel: 'kernel' }), { files, shell });
  assert.deepEqual(
    [facts.binaries?.map(({ name }) => name), facts.texts.map(({ name }) => name)],
    [['a.gz'], ['b.txt']],
  );
});

test('files named $FILENAME, déjà vu.txt, a;rm -rf.md and an empty one are each read, or named with why', async (t) => {
  const root = await freshFolder(t);
  const names = [
    '$FILENAME',
    '$KAGGLE_CONFIG_DIR/notes.txt',
    'déjà vu.txt',
    'a;rm -rf.md',
    "it's `x`.txt",
    '-n',
  ];
  await mkdir(`${root}/$KAGGLE_CONFIG_DIR`);
  for (const name of names) await writeFile(`${root}/${name}`, 'text');
  await writeFile(`${root}/empty.log`, '');
  await writeFile(`${root}/pointer.csv`, 'version https://git-lfs.github.com/spec/v1\n');
  const facts = await surveyProject(root, requestSchema.parse({ kernel: 'kernel' }), { files, shell });
  assert.deepEqual(facts.texts.map(({ name }) => name).sort(), [...names, 'empty.log'].sort());
  assert.deepEqual(facts.unreadable, [{ path: 'pointer.csv', why: 'lfs-pointer' }]);
});

test('every file outside the bundle that has the name of the native library is digested, a recorded output is not', async (t) => {
  const root = await freshFolder(t);
  for (const name of [
    'lib/x.so',
    'old/x.so',
    'bundle/x.so',
    'session/s/evidence/outputs/x.so',
    'lib/yx.so',
  ]) {
    await mkdir(join(root, dirname(name)), { recursive: true });
    await writeFile(join(root, name), name);
  }
  const settings = { kernel: 'kernel', bundle: { path: 'bundle' }, native: { library: 'x.so' } };
  const { libraries } = await surveyProject(root, requestSchema.parse(settings), { files, shell });
  assert.deepEqual(libraries, [
    { path: 'lib/x.so', sha256: sha256Hex('lib/x.so') },
    { path: 'old/x.so', sha256: sha256Hex('old/x.so') },
  ]);
});
