import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pulledKernel, titleFor } from '../../../src/adoption/pulled-kernel.ts';
import type { KernelView } from '../../../src/model/kaggle.ts';
import { assembleSource } from '../../../src/notebook/assemble-source.ts';
import { codeCell, emptyKit, notebook, run } from '../notebook/notebooks.ts';

const own = new TextDecoder().decode(notebook([codeCell('print(1)')]));
const view: KernelView = {
  ref: { owner: 'me', slug: 'my-kernel' },
  title: 'My kernel',
  currentVersion: 3,
  kind: 'notebook',
  source: own,
  datasetSources: [],
  isPrivate: true,
  enableInternet: false,
  dockerImage: '',
};

const metadataOf = (changes: Partial<KernelView>) => {
  const { files } = pulledKernel({ ...view, ...changes }, 'notebook');
  return JSON.parse(files[0]?.text ?? '');
};

test('a plain kernel is taken over as it is, and nothing is left behind', () => {
  const { files, dropped, metadata } = pulledKernel(view, 'notebook');
  assert.equal(metadata, 'notebook/kernel-metadata.json');
  assert.deepEqual(
    files.map(({ path }) => path),
    ['notebook/kernel-metadata.json', 'notebook/my-kernel.ipynb'],
  );
  assert.deepEqual(dropped, []);
  const { id, title, code_file: code, kernel_type: kind } = metadataOf({});
  assert.deepEqual([id, title, code, kind], ['me/my-kernel', 'My kernel', 'my-kernel.ipynb', 'notebook']);
});

test('number, pinned image, machine and network are left behind, and the machine is told', () => {
  const changes = {
    dockerImage: 'gcr.io/x',
    machineShape: 'NvidiaTeslaT4',
    enableInternet: true,
    enableGpu: true,
  };
  const { dropped, accelerator } = pulledKernel({ ...view, ...changes }, 'notebook');
  assert.deepEqual(dropped, ['image', 'machine', 'internet']);
  assert.equal(accelerator, 'NvidiaTeslaT4');
  const metadata = metadataOf(changes);
  for (const key of ['id_no', 'docker_image', 'docker_image_pinning_type', 'machine_shape'])
    assert.equal(key in metadata, false, key);
  assert.deepEqual([metadata.enable_gpu, metadata.enable_internet], [true, false]);
});

test('the prefixes of older pulls are dropped: datasets/me/a is me/a, models/… too', () => {
  const changes = {
    datasetSources: ['datasets/me/a', 'me/b'],
    kernelSources: ['/code/me/k'],
    competitionSources: ['competitions/titanic'],
    modelSources: ['models/me/m/pytorch/v/1'],
  };
  assert.deepEqual(pulledKernel({ ...view, ...changes }, 'n').dropped, ['mountPrefixes']);
  const metadata = metadataOf(changes);
  assert.deepEqual(metadata.dataset_sources, ['me/a', 'me/b']);
  assert.deepEqual([metadata.kernel_sources, metadata.competition_sources], [['me/k'], ['titanic']]);
  assert.deepEqual(metadata.model_sources, ['me/m/pytorch/v/1']);
});

test('a kernel that holds the kit of a certification is taken over without it', () => {
  const code = { name: 'my-kernel.ipynb', bytes: new TextEncoder().encode(own) };
  const { text } = assembleSource({ code, kit: emptyKit, run });
  const { files, dropped } = pulledKernel({ ...view, source: text }, 'n');
  assert.deepEqual(dropped, ['kit']);
  assert.deepEqual(JSON.parse(files[1]?.text ?? '').cells.length, 1);
});

test('a script keeps its kind and gets the ending of its language', () => {
  const { files } = pulledKernel({ ...view, kind: 'script', source: 'print(1)\n' }, 'n');
  assert.deepEqual(files[1], { path: 'n/my-kernel.py', text: 'print(1)\n' });
  const inR = pulledKernel({ ...view, kind: 'script', language: 'r', source: 'x' }, 'n');
  assert.equal(inR.files[1]?.path, 'n/my-kernel.r');
});

test('a title of other words than the slug is replaced by the words of the slug', () => {
  assert.equal(titleFor('Étude: 1,000 points', 'etude-1000-points'), 'Étude: 1,000 points');
  assert.equal(titleFor('Renamed', 'my-kernel'), 'My kernel');
  assert.deepEqual(pulledKernel({ ...view, title: 'Renamed' }, 'n').dropped, ['title']);
});
