import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBundle, profileChoice } from '../../../src/adoption/bundle-choices.ts';
import { madeKernel, notebookOf } from '../../../src/adoption/made-kernel.ts';
import { recogniseLayout, type Wishes } from '../../../src/adoption/recognise-layout.ts';
import { folderOf, nameOf, nearest, type RepositorySight } from '../../../src/adoption/repository-sight.ts';

/** A repository of these texts. */
function sightOf(
  texts: Readonly<Record<string, string>>,
  more: Partial<RepositorySight> = {},
): RepositorySight {
  return {
    files: Object.entries(texts).map(([path, text]) => ({ path, bytes: text.length })),
    texts: new Map(Object.entries(texts)),
    exports: new Map(),
    copies: [],
    twins: new Map(),
    owner: '',
    profiles: ['kaggle-py311', 'kaggle-py312', 'kaggle-py313'],
    ...more,
  };
}

const kernel = (sources: readonly string[] = [], more: object = {}) =>
  JSON.stringify({ id: 'me/my-kernel', code_file: 'run.ipynb', dataset_sources: sources, ...more });
const dataset = JSON.stringify({ id: 'me/wheels' });

function chosen(sight: RepositorySight, wishes: Wishes = { language: 'fr' }) {
  const layout = recogniseLayout(sight, wishes);
  assert.ok(layout !== undefined);
  const of = (key: string) => layout.choices.find((choice) => choice.key === key);
  return { layout, value: (key: string) => of(key)?.value, reason: (key: string) => of(key)?.reason };
}

test('one notebook with its metadata needs four settings: language, packs, profile and kernel', () => {
  const { layout, value, reason } = chosen(sightOf({ 'notebook/kernel-metadata.json': kernel() }));
  assert.deepEqual(
    layout.choices.map(({ key }) => key),
    ['language', 'packs', 'profile', 'kernel'],
  );
  assert.deepEqual([value('packs'), value('kernel'), reason('kernel')], [['core'], 'notebook', 'kernelOnly']);
});

test('metadata at the top of the repository give the folder .', () => {
  assert.equal(chosen(sightOf({ 'kernel-metadata.json': kernel() })).value('kernel'), '.');
});

test('among several kernels the one that asks for the dataset is meant, else the nearest to the top', () => {
  const texts = { 'a/kernel-metadata.json': kernel(), 'z/deep/kernel-metadata.json': kernel(['me/wheels']) };
  const alone = chosen(sightOf(texts));
  assert.deepEqual([alone.value('kernel'), alone.reason('kernel')], ['a', 'kernelOfMany']);
  assert.deepEqual(alone.layout.others, ['z/deep/kernel-metadata.json']);
  const bundle = { 'bundle/a.whl': '', 'bundle/dataset-metadata.json': dataset };
  const withBundle = chosen(sightOf({ ...texts, ...bundle }));
  assert.deepEqual([withBundle.value('kernel'), withBundle.reason('kernel')], ['z/deep', 'kernelOfDataset']);
  const wishes = { language: 'en', pulled: 'a/kernel-metadata.json' } as const;
  assert.equal(chosen(sightOf({ ...texts, ...bundle }), wishes).reason('kernel'), 'kernelPulled');
});

test('metadata that are a pointer of Git LFS, or no object, are no kernel', () => {
  for (const text of ['version https://git-lfs.github.com/spec/v1\n', '[]', '{"id": 1, "id": 2}'])
    assert.equal(recogniseLayout(sightOf({ 'a/kernel-metadata.json': text }), { language: 'en' }), undefined);
});

test('a folder of wheels without dataset-metadata.json is no bundle: half of the two can not be published', () => {
  assert.equal(findBundle(sightOf({ 'wheels/a-1-py3-none-any.whl': '' })), undefined);
  const beside = findBundle(
    sightOf({ 'd/bundle/a-1-py3-none-any.whl': '', 'd/dataset-metadata.json': dataset }),
  );
  assert.deepEqual(
    [beside?.folder, beside?.metadata, beside?.id],
    ['d/bundle', 'd/dataset-metadata.json', 'me/wheels'],
  );
});

test('of two folders the one with more wheels is the bundle, and wheels at the top are none', () => {
  const texts = {
    'old/a.whl': '',
    'old/dataset-metadata.json': dataset,
    'new/a.whl': '',
    'new/b.whl': '',
    'new/dataset-metadata.json': dataset,
    'c.whl': '',
  };
  assert.equal(findBundle(sightOf(texts))?.folder, 'new');
});

test('wheels of cp313 ask for kaggle-py313; abi3 and pure wheels, and a CPython without profile, for the usual one', () => {
  const profile = (...wheels: string[]) => profileChoice(wheels, sightOf({})).value;
  assert.equal(
    profile('a-1-cp313-cp313-linux_x86_64.whl', 'b-1-cp312-cp312-any.whl', 'c-1-cp313-cp313-any.whl'),
    'kaggle-py313',
  );
  assert.equal(profile('a-1-cp38-abi3-any.whl', 'b-1-py3-none-any.whl'), 'kaggle-py312');
  assert.equal(profile('a-1-cp39-cp39-any.whl'), 'kaggle-py312');
});

test('a library without report or images stays with the pack core, and its report is not required', () => {
  const texts = {
    'notebook/kernel-metadata.json': kernel(['me/wheels']),
    'notebook/run.ipynb': 'my_report.json libx.so f(',
    'bundle/libx.so': '',
    'bundle/dataset-metadata.json': dataset,
  };
  const exports = new Map([['bundle/libx.so', ['f', 'g']]]);
  const plain = chosen(sightOf(texts, { exports }));
  assert.deepEqual([plain.value('packs'), plain.value('main-report')], [['core'], undefined]);
  assert.deepEqual(plain.value('native'), { library: 'libx.so', symbols: ['f'] });
  const whole = chosen(sightOf({ ...texts, 'bundle/a.lum': '' }, { exports }));
  assert.deepEqual([whole.value('packs'), whole.value('main-report')], [['core', 'nx47'], 'my_report.json']);
});

test('a pre-check is a verifier that takes --dir, the one beside the bundle before any other, and never a test', () => {
  const texts = {
    'k/kernel-metadata.json': kernel(),
    'd/bundle/a.whl': '',
    'd/bundle/dataset-metadata.json': dataset,
    'tests/check_all.py': '--dir',
    'verify.py': 'no option',
  };
  assert.equal(chosen(sightOf(texts)).value('prechecks'), undefined);
  const both = { ...texts, 'tools/check_b.py': '--dir', 'd/verify_b.py': '--dir' };
  assert.deepEqual(chosen(sightOf(both)).value('prechecks'), [
    ['{python}', 'd/verify_b.py', '--dir', '{bundle}'],
  ]);
});

test('two reports that could be the one are none; the one about executions goes before the other', () => {
  const texts = {
    'k/kernel-metadata.json': kernel(),
    'd/bundle/a.whl': '',
    'd/bundle/dataset-metadata.json': dataset,
  };
  const report = (...names: string[]) =>
    chosen(sightOf({ ...texts, ...Object.fromEntries(names.map((name) => [`d/${name}`, ''])) })).value(
      'report',
    );
  assert.equal(report('report_a.md', 'RAPPORT_b.md'), undefined);
  assert.equal(report('report_a.md', 'RAPPORT_EXECUTION.md'), 'd/RAPPORT_EXECUTION.md');
  assert.equal(report('report_a.md'), 'd/report_a.md');
});

test('other inputs of the kernel get the folder of their name where the repository has one, else one to fill', () => {
  const texts = {
    'k/kernel-metadata.json': kernel(['me/table', 'me/other'], { competition_sources: ['titanic'] }),
    'data/table/a.csv': '',
  };
  const some = chosen(sightOf(texts));
  assert.deepEqual(some.value('inputs'), {
    'me/table': 'data/table',
    'me/other': 'inputs/other',
    titanic: 'inputs/titanic',
  });
  assert.equal(some.reason('inputs'), 'inputsMissing');
  const all = chosen(sightOf({ ...texts, 'k/kernel-metadata.json': kernel(['me/table']) }));
  assert.equal(all.reason('inputs'), 'inputsFound');
});

test('the machine of a pulled kernel becomes the accelerator', () => {
  const wishes = { language: 'en', pulled: 'a/kernel-metadata.json', accelerator: 'NvidiaTeslaT4' } as const;
  assert.equal(
    chosen(sightOf({ 'a/kernel-metadata.json': kernel() }), wishes).value('accelerator'),
    'NvidiaTeslaT4',
  );
});

test('metadata are made for the newest notebook at the nearest place: V10 after V9, private, without network', () => {
  const sight = sightOf(
    { 'n/run_V9.ipynb': '', 'n/run_V10.ipynb': '', 'n/deep/z.ipynb': '' },
    { owner: 'me' },
  );
  assert.equal(notebookOf(sight), 'n/run_V10.ipynb');
  const made = madeKernel(sight, '');
  assert.equal(made?.path, 'n/kernel-metadata.json');
  const { id, title, is_private: isPrivate, enable_internet: internet } = JSON.parse(made?.text ?? '');
  assert.deepEqual([id, title, isPrivate, internet], ['me/run-v10', 'Run v10', true, false]);
  assert.equal(JSON.parse(madeKernel(sight, 'other/wheels')?.text ?? '').id, 'other/run-v10');
  assert.equal(madeKernel(sightOf({ 'a.ipynb': '' }), ''), undefined);
});

test('a slug has 5 to 50 characters, whatever the notebook is called', () => {
  const slug = (name: string) =>
    String(
      JSON.parse(madeKernel(sightOf({ [`${name}.ipynb`]: '' }, { owner: 'me' }), '')?.text ?? '').id,
    ).slice(3);
  assert.equal(slug('a'), 'a-kernel');
  assert.equal(slug('日本'), 'my-kernel');
  assert.equal(slug(`${'x'.repeat(49)}_y`), 'x'.repeat(49));
});

test('names, folders and depth of paths', () => {
  assert.deepEqual([nameOf('a/b.txt'), folderOf('a/b.txt'), folderOf('b.txt')], ['b.txt', 'a', '.']);
  assert.equal(nearest(['b/c', 'z', 'a']), 'a');
  assert.equal(nearest([]), undefined);
});
