import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkSession } from '../../../../src/audit/repository/check-session.ts';
import { requestSchema } from '../../../../src/model/request.ts';
import {
  jsonFile,
  kernelMetadata,
  notebook,
  settings,
  sound,
  textFile,
  withProject,
} from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';

const { findingsOf } = tellersOf(checkSession);

type Input = typeof sound;
const kernel = (changes: Readonly<Record<string, unknown>>, base: Input = sound): Input =>
  withProject(
    { kernelMetadata: jsonFile('kernel/kernel-metadata.json', { ...kernelMetadata, ...changes }) },
    base,
  );
const asking = (changes: Readonly<Record<string, unknown>>, base: Input = sound): Input => ({
  ...base,
  request: requestSchema.parse({ ...settings, ...changes }),
});
const cell = { cell_type: 'code', metadata: {}, outputs: [], execution_count: null };
const withTorch = withProject({
  code: jsonFile('kernel/certification.ipynb', {
    ...notebook,
    cells: [{ ...cell, source: 'import os\nfrom torch import nn' }],
  }),
});
const observed = (rule: string, input: Input) => findingsOf(rule, input).map((one) => one.observed);

it('MET-020: r, rmarkdown and a code file in R are refused by name, Python is not', () => {
  for (const language of ['r', 'rmarkdown', 'R']) {
    assert.match(observed('MET-020', kernel({ language }))[0] ?? '', new RegExp(`language: ${language},`));
  }
  assert.equal(observed('MET-020', kernel({ code_file: 'analysis.Rmd' })).length, 1);
  assert.deepEqual(observed('MET-020', kernel({ language: 'Python' })), []);
});

it('MET-021: NvidiaTeslaT5 is no machine of Kaggle, NvidiaTeslaT4 is one', () => {
  assert.deepEqual(observed('MET-021', kernel({ machine_shape: 'NvidiaTeslaT5' })), [
    'machine_shape: NvidiaTeslaT5',
  ]);
  assert.equal(observed('MET-021', asking({ accelerator: 'gpu' })).length, 1);
  assert.deepEqual(observed('MET-021', kernel({ machine_shape: 'NvidiaTeslaT4' })), []);
});

it('MET-021: accelerator none in nx47.yml takes the machine of the metadata away', () => {
  const input = asking({ accelerator: 'none' }, kernel({ machine_shape: 'NvidiaTeslaT5' }));
  assert.deepEqual(observed('MET-021', input), []);
});

it('MET-022: an H100 is for chosen accounts, a T4 for everybody', () => {
  const [finding] = findingsOf('MET-022', asking({ accelerator: 'NvidiaH100' }));
  assert.deepEqual([finding?.severity, finding?.answer], ['warning', 'fail']);
  assert.deepEqual(findingsOf('MET-022', asking({ accelerator: 'NvidiaTeslaT4' })), []);
});

it('MET-023: torch on a P100, and on enable_gpu alone, which gives one, is warned of; on a T4 it is not', () => {
  const p100 = asking({ accelerator: 'NvidiaTeslaP100' }, withTorch);
  assert.match(observed('MET-023', p100)[0] ?? '', /P100; cell 1: import torch/);
  assert.match(observed('MET-023', kernel({ enable_gpu: true }, withTorch))[0] ?? '', /enable_gpu: true →/);
  assert.deepEqual(observed('MET-023', asking({ accelerator: 'NvidiaTeslaT4' }, withTorch)), []);
  assert.deepEqual(observed('MET-023', withTorch), []);
  assert.deepEqual(observed('MET-023', kernel({ enable_gpu: true })), []);
});

it('MET-023: a torch of the bundle may know the P100', () => {
  const wheel = { name: 'torch-2.4.0-cp312-cp312-manylinux_2_17_x86_64.whl', bytes: new Uint8Array(1) };
  const files = [...(sound.bundle?.files ?? []), wheel];
  const input = { ...kernel({ enable_gpu: true }, withTorch), bundle: { path: 'bundle', files } };
  assert.deepEqual(observed('MET-023', input), []);
});

const sources: [string, string, string][] = [
  ['dataset_sources', 'datasets/me/data', 'me/data'],
  ['dataset_sources', 'me/data/7', 'me/data-7'],
  ['kernel_sources', 'code/me/k', 'me/k'],
  ['competition_sources', 'competitions/titanic', 'titanic'],
  ['model_sources', 'me/model', 'me/model/pyTorch/small-v1.5/2'],
  ['model_sources', 'models/me/model/pyTorch/small', 'me/model/pyTorch/small'],
];
for (const [key, refused, accepted] of sources) {
  it(`MET-024: ${key} does not take ${refused}, it takes ${accepted}`, () => {
    assert.deepEqual(observed('MET-024', kernel({ [key]: [refused] })), [`${key}: ${refused}`]);
    assert.deepEqual(observed('MET-024', kernel({ [key]: [accepted] })), []);
  });
}

it('MET-025: an image by tag, or of somebody else, is refused; one of Kaggle by its digest is not', () => {
  const digest = 'f'.repeat(64);
  for (const docker of ['gcr.io/kaggle-images/python:v170', `docker.io/me/python@sha256:${digest}`]) {
    assert.deepEqual(observed('MET-025', asking({ image: { docker } })), [`docker_image: ${docker}`]);
  }
  for (const host of ['kaggle-images', 'kaggle-gpu-images']) {
    const docker = `gcr.io/${host}/python@sha256:${digest}`;
    assert.deepEqual(observed('MET-025', asking({ image: { docker } })), []);
  }
  assert.equal(observed('MET-025', kernel({ docker_image: 'python:3.12' })).length, 1);
});

it('MET-026: a TPU is given for nine hours, not for ten; a processor is given for ten', () => {
  const tenHours = { 'session-timeout': 36_000 };
  assert.deepEqual(observed('MET-026', kernel({ enable_tpu: true }, asking(tenHours))), ['36000']);
  assert.deepEqual(observed('MET-026', asking(tenHours)), []);
  assert.deepEqual(
    observed('MET-026', kernel({ enable_tpu: true }, asking({ 'session-timeout': 32_400 }))),
    [],
  );
});

it('MET-022: each machine that Kaggle has for some accounts is told from one that it does not have', () => {
  const some =
    'TpuV38 TpuV5E8 TpuV6E8 NvidiaTeslaT4Highmem NvidiaL4 NvidiaL4X1 NvidiaTeslaA100 NvidiaH100 NvidiaRtxPro6000';
  for (const machine of some.split(' ')) {
    const input = kernel({ machine_shape: machine });
    assert.deepEqual(observed('MET-022', input), [`machine_shape: ${machine}`]);
    assert.deepEqual(observed('MET-021', input), []);
  }
  for (const machine of ['NvidiaTeslaT4', 'NvidiaTeslaP100', 'Tpu1VmV38', ''])
    for (const rule of ['MET-021', 'MET-022'])
      assert.deepEqual(observed(rule, kernel({ machine_shape: machine })), [], machine);
});

const path = 'kernel/kernel-metadata.json';
const rows = (input: Input) =>
  checkSession(input).findings.map(({ rule, answer, file, line, expected, observed: seen }) => [
    rule,
    answer,
    file,
    line,
    expected,
    seen,
  ]);

it('metadata that cannot be read is asked nothing, sound metadata all of MET-020 to MET-026', () => {
  const numbers = ['20', '21', '22', '23', '24', '25', '26'].map((number) => `MET-0${number}`);
  assert.deepEqual(checkSession(sound), { evaluated: numbers, findings: [] });
  const broken = withProject({ kernelMetadata: textFile(path, '{') });
  assert.deepEqual(checkSession(broken), { evaluated: [], findings: [] });
});

it('each refusal of what a push asks says what is expected and what is asked', () => {
  const language = 'language: python';
  for (const code_file of ['a.R', 'a.rmd', 'a.IRNB'])
    assert.deepEqual(rows(kernel({ code_file })), [
      ['MET-020', 'fail', path, undefined, language, `language: python, code_file: ${code_file}`],
    ]);
  assert.deepEqual(rows(kernel({ code_file: 'r.py' })), []);
  const machines = 'NvidiaTeslaT4 | NvidiaTeslaP100 | Tpu1VmV38';
  assert.deepEqual(rows(kernel({ machine_shape: 'X' })), [
    ['MET-021', 'fail', path, undefined, machines, 'machine_shape: X'],
  ]);
  assert.deepEqual(rows(kernel({ machine_shape: 'NvidiaL4' })), [
    ['MET-022', 'fail', path, undefined, machines, 'machine_shape: NvidiaL4'],
  ]);
  assert.deepEqual(rows(kernel({ docker_image: 'x' })), [
    ['MET-025', 'fail', path, undefined, 'gcr.io/kaggle-images/python@sha256:…', 'docker_image: x'],
  ]);
  const long = { enable_tpu: true };
  assert.deepEqual(rows(kernel(long, asking({ 'session-timeout': 32_401 }))), [
    ['MET-026', 'fail', path, undefined, 'session-timeout ≤ 32400', '32401'],
  ]);
});

it('MET-023: the statement that imports torch is named, in each form, and torchvision is none', () => {
  const using = (source: string, changes: Readonly<Record<string, unknown>>) => {
    const code = jsonFile('kernel/certification.ipynb', { ...notebook, cells: [{ ...cell, source }] });
    return rows(kernel(changes, withProject({ code })));
  };
  const gpu = { enable_gpu: true };
  const seen = 'enable_gpu: true → NvidiaTeslaP100; cell 1: import torch';
  const expected = (line: number, observedText: string) => [
    ['MET-023', 'fail', 'kernel/certification.ipynb', line, 'NvidiaTeslaT4', observedText],
  ];
  for (const source of ['x = 1\nimport torch', 'x = 1\n  import torch.nn', 'x = 1\nfrom  torch  import nn'])
    assert.deepEqual(using(source, gpu), expected(2, seen), source);
  for (const source of [
    'import torchvision',
    'x.from torch',
    'y = "import torch"',
    'importtorch',
    '# import torch',
  ])
    assert.deepEqual(using(source, gpu), [], source);
  const p100 = { machine_shape: 'NvidiaTeslaP100', enable_gpu: true };
  assert.deepEqual(using('import torch', p100), expected(1, 'NvidiaTeslaP100; cell 1: import torch'));
  assert.deepEqual(using('import torch', { machine_shape: 'NvidiaTeslaT4', enable_gpu: true }), []);
});

it('MET-023: a torch in a folder of the bundle counts, torchaudio and a project without a bundle do not', () => {
  const input = (...names: readonly string[]) => ({
    ...kernel({ enable_gpu: true }, withTorch),
    bundle: { path: 'bundle', files: names.map((name) => ({ name, bytes: new Uint8Array(1) })) },
  });
  assert.deepEqual(rows(input('a.txt', 'wheels/Torch-2.4.0-cp312-cp312-linux_x86_64.whl')), []);
  assert.equal(rows(input('torchaudio-2.4.0-cp312-cp312-linux_x86_64.whl')).length, 1);
  assert.equal(rows({ ...kernel({ enable_gpu: true }, withTorch), bundle: undefined }).length, 1);
});

it('MET-024: each source says the form that it should have', () => {
  const model = 'owner/model/framework/variation[/version]';
  for (const [key, form, accepted, refused] of [
    [
      'dataset_sources',
      'owner/slug',
      ['a-b/c_d'],
      ['a', 'a/b/c', 'a b/c', 'a/b c', '/a', 'a/', 'datasets/b'],
    ],
    ['kernel_sources', 'owner/slug', ['a-b/c_d'], ['a', 'a/b/c', 'a b/c', 'a/b c', 'x a/b', 'code/b']],
    ['competition_sources', 'slug', ['a-b.c_d'], ['a/b', 'a b', 'competitions/x', '']],
    [
      'model_sources',
      model,
      ['a-b/c.d/e-f/g.h', 'a/b/c/d/12'],
      [
        'a/b/c',
        'a/b/c/d/e',
        'a/b/c/d/',
        'a/b/c/d/1/2',
        'models/b/c/d',
        'a b/b/c/d',
        'a/b b/c/d',
        'a/b/c c/d',
      ],
    ],
  ] as const) {
    assert.deepEqual(rows(kernel({ [key]: accepted })), [], key);
    for (const source of refused)
      assert.deepEqual(
        rows(kernel({ [key]: [source] })),
        [['MET-024', 'fail', path, undefined, `${key}: ${form}`, `${key}: ${source}`]],
        source,
      );
  }
});

it('MET-025: an image is one of the two of Kaggle by a whole digest, with nothing before or behind', () => {
  const digest = `gcr.io/kaggle-images/python@sha256:${'0'.repeat(64)}`;
  const refused = [
    `x${digest}`,
    `${digest}0`,
    digest.slice(0, -1),
    digest.replace('.', 'x'),
    digest.toUpperCase(),
  ];
  for (const docker of refused) assert.equal(rows(asking({ image: { docker } })).length, 1, docker);
  assert.deepEqual(rows(asking({ image: { docker: digest } })), []);
});
