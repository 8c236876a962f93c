import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { givenInputs, secretVariable } from '../../src/compose-inputs.ts';
import { Failure } from '../../src/model/failure.ts';
import { requestSchema } from '../../src/model/request.ts';
import { freshFolder } from '../support/folders.ts';

/** A project whose kernel reads its own dataset, another one, a competition, a kernel and a model. */
async function project(t: TestContext, settings: object) {
  const root = await freshFolder(t);
  await mkdir(join(root, 'kernel'));
  await mkdir(join(root, 'data'));
  await mkdir(join(root, 'hidden'));
  const metadata = {
    dataset_sources: ['ada/own', 'bob/data'],
    competition_sources: ['some-competition'],
    kernel_sources: ['bob/features'],
    model_sources: ['bob/net/pytorch/small/1'],
  };
  await writeFile(join(root, 'kernel/kernel-metadata.json'), JSON.stringify(metadata));
  await writeFile(join(root, 'dataset-metadata.json'), JSON.stringify({ id: 'ada/own' }));
  const parsed = requestSchema.parse({
    ...{ mode: 'execute', kernel: 'kernel', dataset: 'dataset-metadata.json' },
    ...settings,
  });
  return { settings: parsed, root, file: '', target: 'rehearsal', waitSeconds: 2 } as const;
}

const inputs = {
  'bob/data': './data',
  'some-competition': 'data',
  'bob/features': 'data',
  'bob/net/pytorch/small/1': 'data',
};

test('inputs that have a folder each, and a secret that has its variable, are given', async (t) => {
  const request = await project(t, {
    inputs,
    'kaggle-secrets': ['api-key', 'other'],
    scenario: 'stale-ready, seed=7',
  });
  const environment = { NX47_SECRET_API_KEY: 'sesame', NX47_SECRET_other: 'open' };
  const given = await givenInputs(request, environment);
  assert.equal(given.inputs.get('bob/data'), join(request.root, 'data'));
  assert.deepEqual(given.secrets, { 'api-key': 'sesame', other: 'open' });
  assert.deepEqual(
    [given.isRerun, given.allowOpenNetwork, given.faults],
    [false, false, ['stale-ready', 'seed=7']],
  );
  assert.equal(secretVariable('api-key'), 'NX47_SECRET_API_KEY');
});

test('an input without a folder, one whose folder is absent and a secret without a value are INPUT_MISSING by name', async (t) => {
  const { 'bob/data': _, ...others } = inputs;
  const request = await project(t, {
    inputs: { ...others, 'bob/features': 'nowhere' },
    'kaggle-secrets': ['api-key'],
  });
  const missing = `bob/data, bob/features: ${join(request.root, 'nowhere')}, NX47_SECRET_API_KEY`;
  await assert.rejects(
    givenInputs(request, {}),
    (error) =>
      error instanceof Failure && error.code === 'INPUT_MISSING' && error.parameters['inputs'] === missing,
  );
  const planned = { ...request, settings: { ...request.settings, mode: 'dry-run' } } as const;
  assert.equal((await givenInputs(planned, {})).inputs.size, 3);
});

test('a rerun swaps in the folder of rerun-inputs and keeps the others', async (t) => {
  const request = await project(t, { inputs, 'rerun-inputs': { 'bob/data': 'hidden' }, rerun: true });
  const given = await givenInputs(request, {});
  assert.equal(given.inputs.get('bob/data'), join(request.root, 'hidden'));
  assert.equal(given.inputs.get('bob/features'), join(request.root, 'data'));
  assert.equal(given.isRerun, true);
});

test('an input named ../x, or a folder outside the project, is refused in nx47.yml', () => {
  const parse = (named: object) => requestSchema.safeParse({ kernel: 'k', inputs: named }).success;
  assert.deepEqual(
    [parse({ 'a/b': 'data' }), parse({ '../x': 'data' }), parse({ 'a/b': '../data' })],
    [true, false, false],
  );
});
