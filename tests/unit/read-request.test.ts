import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Failure } from '../../src/model/failure.ts';
import { readRequest } from '../../src/read-request.ts';
import { freshFolder } from '../support/folders.ts';

async function project(t: Parameters<typeof freshFolder>[0], text = 'kernel: k\npacks: [core]\n') {
  const folder = await freshFolder(t);
  await writeFile(`${folder}/nx47.yml`, text);
  await mkdir(`${folder}/k`);
  return folder;
}

test('from a folder below the project, nx47.yml is found above; a rehearsal waits 2 s, Kaggle 59 s', async (t) => {
  const folder = await project(t);
  const rehearsal = await readRequest({}, `${folder}/k`, 'rehearse');
  assert.deepEqual([rehearsal.root, rehearsal.target, rehearsal.waitSeconds], [folder, 'rehearsal', 2]);
  const certified = await readRequest({}, folder, 'certify');
  assert.deepEqual([certified.target, certified.waitSeconds], ['kaggle', 59]);
});

for (const service of [
  'http://127.0.0.1:8080',
  'https://api.kaggle.com.evil.example',
  'https://api.kaggle.com:444',
]) {
  test(`certify --service ${service} can only rehearse`, async (t) => {
    assert.equal((await readRequest({ service }, await project(t), 'certify')).target, 'rehearsal');
  });
}

test('against Kaggle a wait of 58 s is refused, one of 90 s is taken', async (t) => {
  const folder = await project(t);
  await assert.rejects(
    readRequest({ wait: 58 }, folder, 'certify'),
    (error: unknown) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE',
  );
  assert.equal((await readRequest({ wait: 90 }, folder, 'certify')).waitSeconds, 90);
});

test('the pack nx47 without a main report is CONFIG_MISSING_KEY', async (t) => {
  const folder = await project(t, 'kernel: k\n');
  await assert.rejects(
    readRequest({}, folder, 'rehearse'),
    (error: unknown) => error instanceof Failure && error.parameters['key'] === 'main-report',
  );
});

for (const [text, key] of [
  ['kernel: k\npacks: [core]\nbundle: {path: b}\n', 'dataset'],
  ['kernel: k\npacks: [core]\ndataset: d.json\n', 'bundle'],
  ['kernel: k\nmain-report: r.json\nbundle: {path: b}\ndataset: d.json\n', 'native'],
] as const) {
  test(`${JSON.stringify(text)} is CONFIG_MISSING_KEY with the key ${key}`, async (t) => {
    const folder = await project(t, text);
    await assert.rejects(
      readRequest({}, folder, 'rehearse'),
      (error: unknown) => error instanceof Failure && error.parameters['key'] === key,
    );
  });
}

test('--detach needs a service that goes on: DETACH_NEEDS_SERVICE in a rehearsal without --service', async (t) => {
  const folder = await project(t);
  await assert.rejects(
    readRequest({ detach: true }, folder, 'rehearse'),
    (error: unknown) => error instanceof Failure && error.code === 'DETACH_NEEDS_SERVICE',
  );
  const served = { detach: true, service: 'http://127.0.0.1:8080' };
  assert.equal((await readRequest(served, folder, 'rehearse')).settings.detach, true);
  assert.equal((await readRequest({ detach: true }, folder, 'certify')).askedFor, 'kaggle');
});

test('certify-in may not name the kernel that is certified, nor what is no slug', async (t) => {
  const folder = await project(t, 'kernel: k\npacks: [core]\ncertify-in: my-kernel\n');
  assert.equal((await readRequest({}, folder, 'certify')).settings['certify-in'], 'my-kernel');
  await writeFile(`${folder}/k/kernel-metadata.json`, '{"id": "me/my-kernel"}');
  const refused = (error: unknown) => error instanceof Failure && error.code === 'CONFIG_BAD_VALUE';
  await assert.rejects(readRequest({}, folder, 'certify'), refused);
  const bad = await project(t, 'kernel: k\npacks: [core]\ncertify-in: My Kernel\n');
  await assert.rejects(readRequest({}, bad, 'certify'), refused);
});
