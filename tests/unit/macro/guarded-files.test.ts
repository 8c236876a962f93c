import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { configurationOf, guardFiles } from '../../../src/macro/guarded-files.ts';
import type { Effect } from '../../../src/macro/macro.ts';
import type { Evidence } from '../../../src/model/event.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';

const code = (wanted: string) => (error: unknown) => error instanceof Failure && error.code === wanted;

async function guarded(t: TestContext, effects: readonly Effect[], announced: readonly string[]) {
  const root = await freshFolder(t);
  const paths = { root, state: `${root}/.nx47`, session: `${root}/session/s`, bundle: `${root}/bundle` };
  for (const folder of [paths.state, paths.session, paths.bundle]) await mkdir(folder, { recursive: true });
  const kept: Evidence[] = [];
  const order = { effects, paths, announced: announced.map((one) => one.replace('ROOT', root)) };
  const keep = (evidence: Evidence) => void kept.push(evidence);
  return { root, kept, files: guardFiles(createFiles(), { ...order, keep }) };
}

test('a write that the plan did not announce is WRITE_UNANNOUNCED, also within the effects', async (t) => {
  const { root, files } = await guarded(t, ['state-folder'], ['ROOT/.nx47/a', '.nx47/b/']);
  await files.write(`${root}/.nx47/a`, 'x');
  await files.makeFolder(`${root}/.nx47/b/c`);
  await files.write(`${root}/.nx47/b/c/d`, 'x');
  for (const path of ['.nx47/other', '.nx47/a2', '.nx47/a/b', '.nx47/bb/c'])
    await assert.rejects(files.write(`${root}/${path}`, 'x'), code('WRITE_UNANNOUNCED'), path);
  await assert.rejects(files.copy(`${root}/.nx47/a`, `${root}/.nx47/z`), code('WRITE_UNANNOUNCED'));
  await assert.rejects(files.rename(`${root}/.nx47/a`, `${root}/.nx47/z`), code('WRITE_UNANNOUNCED'));
  await assert.rejects(files.append(`${root}/.nx47/z`, 'x'), code('WRITE_UNANNOUNCED'));
  await assert.rejects(files.remove(`${root}/.nx47/z`), code('WRITE_UNANNOUNCED'));
});

test('an announced file outside the effects is MACRO_REFUSED all the same', async (t) => {
  const { root, files } = await guarded(t, ['state-folder'], ['ROOT/bundle/a']);
  await assert.rejects(files.write(`${root}/bundle/a`, 'x'), code('MACRO_REFUSED'));
});

test('build-*/ announces a folder with any end, and nothing that only begins like it', async (t) => {
  const { root, files } = await guarded(t, ['state-folder'], ['ROOT/.nx47/build-*/']);
  await files.makeFolder(`${root}/.nx47/build-12ab/project`);
  await assert.rejects(files.makeFolder(`${root}/.nx47/built`), code('WRITE_UNANNOUNCED'));
});

test('before nx47.yml is written its old bytes and the difference lie in the session, as evidence', async (t) => {
  const { root, kept, files } = await guarded(t, ['configuration'], ['nx47.yml']);
  await writeFile(`${root}/nx47.yml`, 'a: 1\nb: 2\n');
  await files.write(`${root}/nx47.yml`, 'a: 1\nb: 3\n');
  assert.deepEqual(
    kept.map(({ kind }) => kind),
    ['file', 'diff'],
  );
  const folder = `${root}/session/s/evidence/backups`;
  const [backup = '', diff = ''] = (await readdir(folder)).sort();
  assert.equal(await readFile(`${folder}/${backup}`, 'utf8'), 'a: 1\nb: 2\n');
  assert.match(await readFile(`${folder}/${diff}`, 'utf8'), /@@ -2,1 \+2,1 @@\n-b: 2\n\+b: 3\n/);
});

test('a configuration that is removed, moved, appended to or copied over is saved first', async (t) => {
  const { root, kept, files } = await guarded(t, ['configuration'], ['configs/']);
  await mkdir(`${root}/configs`);
  for (const name of ['a', 'b', 'c', 'd']) await writeFile(`${root}/configs/${name}`, name);
  await files.remove(`${root}/configs/a`);
  await files.append(`${root}/configs/b`, 'x');
  await files.copy(`${root}/configs/b`, `${root}/configs/c`);
  await files.rename(`${root}/configs/d`, `${root}/configs/e`);
  await files.writeFrom(`${root}/configs/b`, one());
  assert.equal(kept.filter(({ kind }) => kind === 'file').length, 6);
  assert.equal(configurationOf({ root }).length, 3);
});

async function* one(): AsyncIterable<Uint8Array> {
  yield new Uint8Array([1]);
}
