import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openRun } from '../../../src/macro/open-run.ts';
import { requestSchema } from '../../../src/model/request.ts';
import { freshFolder } from '../../support/folders.ts';
import { testWorld } from '../../support/test-world.ts';

const settings = requestSchema.parse({
  kernel: 'k',
  packs: ['core'],
  dataset: 'd',
  bundle: { path: 'bundle' },
});
const profile = () => readFile(new URL('../../../profiles/kaggle-py312.json', import.meta.url), 'utf8');

async function bundleSeen(t: Parameters<typeof freshFolder>[0], fill: (bundle: string) => Promise<void>) {
  const root = await freshFolder(t);
  await mkdir(`${root}/bundle/wheels`, { recursive: true });
  await fill(`${root}/bundle`);
  const request = { settings, root, file: `${root}/nx47.yml`, target: 'kaggle', waitSeconds: 59 } as const;
  const world = testWorld();
  const { state } = await openRun(request, { ...world, assets: { ...world.assets, profile } });
  return state.bundleOnDisk;
}

test('a bundle folder with an empty folder in it is none yet: a recipe may fill it', async (t) => {
  assert.equal(await bundleSeen(t, async () => undefined), 'none');
});

test('a bundle folder that holds one link is not empty: no recipe may replace it', async (t) => {
  assert.equal(
    await bundleSeen(t, (bundle) => symlink('/data/a.whl', `${bundle}/a.whl`)),
    'without-manifest',
  );
});

test('a bundle with bundle-manifest.json is taken as it lies', async (t) => {
  const fill = (bundle: string) => writeFile(`${bundle}/bundle-manifest.json`, '{}');
  assert.equal(await bundleSeen(t, fill), 'with-manifest');
});

test('an answer that an earlier run kept is found once the cache has been read, not missed before', async (t) => {
  const root = await freshFolder(t);
  execFileSync('git', ['init', '--quiet', root]);
  let arrive: () => void = () => undefined;
  const restored = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const request = { settings, root, file: `${root}/nx47.yml`, target: 'kaggle', waitSeconds: 59 } as const;
  const offline = {
    ...request,
    settings: { ...settings, mode: 'execute' },
    offline: true,
  } as const;
  const world = testWorld({ restored });
  const { context } = await openRun(offline, { ...world, assets: { ...world.assets, profile } });
  const place = { kind: 'audit', of: 'a.whl' } as const;
  const found = context.kept?.find(place, 'key');
  await context.kept?.keep(place, 'key', () => ({ answer: 'ok' }));
  arrive();
  assert.deepEqual(await found, { answer: 'ok' });
});
