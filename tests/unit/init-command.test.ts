import assert from 'node:assert/strict';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { parseAgents } from '../../src/config/parse-agents.ts';
import { parseMachines } from '../../src/config/parse-machines.ts';
import { initCommand } from '../../src/init-command.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { readRequest } from '../../src/read-request.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { contentsBelow } from '../support/e2e-project.ts';
import { freshFolder } from '../support/folders.ts';
import { gitProject } from '../support/git-project.ts';
import {
  competitor,
  dependencies,
  notebookText,
  seedRepository,
  validation,
} from '../support/seed-repository.ts';

const repository = join(import.meta.dirname, '../..');
const workflow = `on:
  push:
    branches: [main]
jobs:
  certify:
    steps:
      - uses: OWNER/nx47-certify/matrix@${'0'.repeat(40)} # v0
        with:
          project: .
`;

/** An installation that ships two workflows of the test's own. */
async function installation(t: TestContext): Promise<string> {
  const root = await freshFolder(t);
  for (const name of ['profiles', 'templates'])
    await cp(join(repository, name), join(root, name), {
      recursive: true,
      filter: (from) => !from.endsWith('/workflows'),
    });
  await mkdir(join(root, 'templates/workflows'), { recursive: true });
  for (const name of ['certify.yml', 'certify-matrix.yml', 'nx47-job.yml'])
    await writeFile(join(root, 'templates/workflows', name), workflow);
  return root;
}

async function starter(t: TestContext, variables: Readonly<Record<string, string>> = {}) {
  const quiet = quietSurroundings();
  const environment = { ...quiet.environment, ...variables };
  const around = { ...quiet, environment, installRoot: await installation(t) };
  return (folder: string, ...words: readonly string[]) =>
    initCommand(parseCommandLine(['init', ...words]), around, 'en', folder);
}

const refusal = (code: FailureCode) => (error: unknown) => error instanceof Failure && error.code === code;

test('a repository like seed 001 becomes a project: bundle, kernel, library, archive, report and pre-check are found', async (t) => {
  const { root } = await seedRepository(t);
  const { text, status } = await (await starter(t))(root);
  assert.equal(status, 0);
  const { settings } = await readRequest({}, root, 'certify');
  assert.deepEqual(settings.packs, ['core', 'nx47']);
  assert.deepEqual([settings.language, settings.profile], ['en', 'kaggle-py312']);
  assert.equal(settings.kernel, validation);
  assert.equal(settings.dataset, `${dependencies}/bundle/dataset-metadata.json`);
  assert.deepEqual(settings.bundle, { path: `${dependencies}/bundle` });
  assert.deepEqual(settings.required.packages, ['imagecodecs', 'numpy', 'pillow', 'tifffile']);
  assert.ok(settings.required.files.includes('competitor_teacher_1407735.lum'));
  const [member] = ['out/1407735.tif'];
  assert.deepEqual(settings.assets, [
    { file: 'competitor_teacher_1407735.tif', archive: competitor, member },
  ]);
  assert.deepEqual(settings.native?.symbols, ['lum_decode', 'lum_encode']);
  assert.equal(settings['main-report'], 'lumvorax_360_validation_report_v3_complete.json');
  assert.equal(settings.report, `${dependencies}/RAPPORT_AGENT_PUSH_DATASET_V4_EXECUTION.md`);
  const verify = `${dependencies}/verify_dataset_v4_bundle.py`;
  assert.deepEqual(settings.prechecks, [['{python}', verify, '--dir', '{bundle}']]);
  assert.match(text, /Reports in a public repository are public/);
});

test('where no kernel-metadata.json is, one is written for the newest notebook, V10 after V4', async (t) => {
  const { root } = await seedRepository(t);
  await (await starter(t))(root);
  const kernel = JSON.parse(await readFile(join(root, validation, 'kernel-metadata.json'), 'utf8'));
  assert.match(kernel.code_file, /_V10_/);
  assert.match(kernel.id, /^ndarray2000\/notebook-validation-/);
  assert.deepEqual(kernel.dataset_sources, ['ndarray2000/nx47-dependencies']);
  assert.deepEqual([kernel.is_private, kernel.enable_internet], [true, false]);
});

test('--dry-run writes nothing; its diff, applied by git, gives exactly what init writes', async (t) => {
  const init = await starter(t);
  const [one, other] = [await seedRepository(t), await seedRepository(t)];
  const before = await contentsBelow(one.root);
  const dry = await init(one.root, '--dry-run');
  assert.deepEqual(await contentsBelow(one.root), before);
  const diff = join(await freshFolder(t), 'init.diff');
  await writeFile(diff, dry.text);
  await one.git('apply', diff);
  await init(other.root);
  assert.deepEqual(await contentsBelow(one.root, '.git'), await contentsBelow(other.root, '.git'));
  assert.match(dry.note ?? '', /Would be written \(10\):\n {2}nx47\.yml/);
});

test('what exists stays as it is, to the byte, and init says so; a second init writes nothing', async (t) => {
  const init = await starter(t);
  const { root } = await seedRepository(t);
  await writeFile(join(root, 'nx47.yml'), 'kernel: mine\n');
  await mkdir(join(root, 'templates'));
  await symlink('nowhere', join(root, 'templates/TASK.md'));
  const { text } = await init(root);
  assert.equal(await readFile(join(root, 'nx47.yml'), 'utf8'), 'kernel: mine\n');
  assert.match(text, /Exists, left as it is \(2\):\n {2}nx47\.yml\n {2}templates\/TASK\.md\n/);
  assert.doesNotMatch(text, /profile: kaggle-py312/);
  const written = await contentsBelow(root);
  assert.match((await init(root)).text, /Exists, left as it is \(9\)/);
  assert.deepEqual(await contentsBelow(root), written);
});

test('every setting of the nx47.yml that is written has its reason above it, and editors find its schema', async (t) => {
  const { root } = await seedRepository(t);
  const { text } = await (await starter(t))(root);
  const written = await readFile(join(root, 'nx47.yml'), 'utf8');
  assert.match(written, /^# yaml-language-server: \$schema=nx47\.schema\.json\n/);
  assert.ok(JSON.parse(await readFile(join(root, 'nx47.schema.json'), 'utf8')).properties.kernel);
  for (const block of written.trimEnd().split('\n\n').slice(1)) {
    assert.match(block, /^# \S.*\n[a-z-]+:/);
    const [reason = '', setting = ''] = block.split('\n');
    assert.ok(text.includes(`  ${setting.split(':')[0]}: `) && text.includes(reason.slice(2)), block);
  }
});

test('workflows go to the top of the repository and name the project below it, its branch, and never the matrix', async (t) => {
  const { root, git, commit } = await gitProject(t);
  await git('branch', '-m', 'trunk');
  await commit({ 'kernels/a/run.ipynb': notebookText('print(1)'), 'other.txt': '' });
  const { text } = await (await starter(t, { KAGGLE_USERNAME: 'me' }))(root, 'kernels/a');
  const certify = parse(await readFile(join(root, '.github/workflows/nx47-certify.yml'), 'utf8'));
  assert.deepEqual(certify.on.push.branches, ['trunk']);
  assert.equal(certify.jobs.certify.steps[0].with.project, 'kernels/a');
  assert.match(text, /put the repository and the commit .* OWNER\/nx47-certify/);
  assert.ok((await readFile(join(root, 'kernels/a/nx47.yml'), 'utf8')).includes('\nkernel: .\n'));
  await assert.rejects(readFile(join(root, '.github/workflows/nx47-certify-matrix.yml')));
});

test('an installation cloned from GitHub names itself in the workflows, by its commit', async (t) => {
  const install = await installation(t);
  const clone = await gitProject(t, install);
  const commit = await clone.commit({});
  await clone.git('remote', 'add', 'origin', 'https://github.com/somebody/nx47-certify.git');
  const { root } = await seedRepository(t);
  const around = { ...quietSurroundings(), installRoot: install };
  const { text } = await initCommand(parseCommandLine(['init']), around, 'fr', root);
  const written = await readFile(join(root, '.github/workflows/nx47-certify.yml'), 'utf8');
  assert.match(written, new RegExp(`uses: somebody/nx47-certify/matrix@${commit} # v\\d`));
  assert.match(text, /Les rapports d'un dépôt public sont publics/);
  assert.match(await readFile(join(root, 'templates/TASK.md'), 'utf8'), /Trois lignes au plus/);
});

const refused: readonly (readonly [
  string,
  readonly string[],
  Readonly<Record<string, string>>,
  FailureCode,
])[] = [
  ['an empty folder', [], {}, 'INIT_NO_KERNEL'],
  ['a notebook of nobody', [], { 'a.ipynb': notebookText('') }, 'INIT_NO_OWNER'],
  ['a folder that does not exist', ['nowhere'], {}, 'USAGE_BAD_VALUE'],
  ['a kernel without owner', ['--from', 'kernel'], {}, 'USAGE_BAD_VALUE'],
];
for (const [what, words, files, code] of refused) {
  test(`init refuses ${what}: ${code}, and nothing is written`, async (t) => {
    const { root, commit } = await gitProject(t);
    await commit(files);
    const before = await contentsBelow(root, '.git');
    await assert.rejects((await starter(t))(root, ...words), refusal(code));
    assert.deepEqual(await contentsBelow(root, '.git'), before);
  });
}

test('configs, scripts, reports and evidence are made with a page each, and a page that is there stays as it is', async (t) => {
  const { root } = await seedRepository(t);
  await mkdir(join(root, 'scripts'), { recursive: true });
  await writeFile(join(root, 'scripts/README.md'), 'ours\n');
  await (await starter(t))(root);
  for (const name of ['configs', 'reports', 'evidence'])
    assert.match(await readFile(join(root, name, 'README.md'), 'utf8'), new RegExp(`^# ${name}/`));
  assert.equal(await readFile(join(root, 'scripts/README.md'), 'utf8'), 'ours\n');
});

test('machines, agents and the workflow of jobs are written when asked for, as examples that say so; plain init writes none', async (t) => {
  const init = await starter(t);
  const { root } = await seedRepository(t);
  await init(root);
  const asked = ['configs/machines.yml', 'configs/agents.yml', '.github/workflows/nx47-job.yml'];
  const there = async () => {
    const paths = Object.keys(await contentsBelow(root));
    return asked.filter((path) => paths.includes(path));
  };
  assert.deepEqual(await there(), []);
  const { text } = await init(root, '--agents', '--jobs');
  assert.deepEqual(await there(), asked);
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const [machines, agents] = [await read('configs/machines.yml'), await read('configs/agents.yml')];
  assert.deepEqual(
    parseMachines(machines, 'configs/machines.yml').machines.machines.map(({ name, fallback }) => [
      name,
      fallback,
    ]),
    [
      ['proxmox', undefined],
      ['vm100', undefined],
      ['vm101', 'vm100'],
      ['vm102', 'vm100'],
      ['vm103', 'vm100'],
      ['pandaminer', 'vm103'],
    ],
  );
  assert.equal(parseAgents(agents, 'configs/agents.yml').agents.length, 7);
  for (const [name, written] of Object.entries({ machines, agents })) {
    const [schema = '', first = ''] = written.split('\n');
    assert.match(first, /^# EXAMPLE, to be edited: nothing in configs\/\w+\.yml is yours yet/);
    assert.doesNotMatch(written, /Copy this file/);
    const beside = /\$schema=(\S+)$/.exec(schema)?.[1] ?? '';
    assert.match(await read(`configs/${beside}`), new RegExp(`"title": "${name}.yml"`));
  }
  for (const line of [/the machines: configs/, /the agents: configs/, /the runners: one of GitHub/])
    assert.match(text, line);
});

test('a recipe and a journal are recognised in a project that keeps both, and the settings are read again', async (t) => {
  const { root, commit } = await gitProject(t);
  const pin = (version: string) => `numpy==${version} --hash=sha256:${'a'.repeat(64)}\n`;
  await commit({
    'notebook/kernel-metadata.json': JSON.stringify({ id: 'me/k', code_file: 'k.ipynb' }),
    'notebook/k.ipynb': notebookText('print(1)'),
    'bundle/numpy-2.0.2-cp312-cp312-manylinux_2_17_x86_64.whl': 'a wheel, for who only reads its name',
    'bundle/dataset-metadata.json': JSON.stringify({ id: 'me/wheels' }),
    'bundle/first.lum': 'LUMV1',
    'assets/one.lum': 'LUMV1',
    'assets/two.lum': 'LUMV2',
    'requirements/cp312.txt': pin('2.0.2'),
    'requirements/cp313.txt': pin('2.1.0'),
    'docs/JOURNAL.md': '# Journal\n\n## 2026-02-20\n\n## 2026-02-21\n',
  });
  const { text } = await (await starter(t))(root);
  const { settings } = await readRequest({}, root, 'certify');
  assert.deepEqual(settings.bundle, {
    path: 'bundle',
    recipe: {
      requirements: 'requirements/cp{minor}.txt',
      commands: [],
      files: { 'first.lum': 'assets/one.lum' },
    },
  });
  assert.deepEqual(settings.journals, ['docs/JOURNAL.md']);
  assert.match(text, /requirements that name exactly its wheels/);
});

test('a second project of a repository gets the workflow over all of them, unless one certifies the first already', async (t) => {
  const init = await starter(t);
  const { root, commit } = await gitProject(t);
  const kernel = (slug: string) => JSON.stringify({ id: `me/${slug}`, code_file: 'k.ipynb' });
  const projects = ['a', 'b'].map((name) => ({
    [`${name}/notebook/kernel-metadata.json`]: kernel(name),
    [`${name}/notebook/k.ipynb`]: notebookText('print(1)'),
  }));
  await commit(Object.assign({}, ...projects));
  await init(root, 'a');
  const { text } = await init(root, 'b');
  assert.match(
    text,
    /the other projects of this repository \(a\): \.github\/workflows\/nx47-certify\.yml certifies one/,
  );
  await rm(join(root, '.github/workflows/nx47-certify.yml'));
  await init(root, 'b');
  assert.deepEqual(await readdir(join(root, '.github/workflows')), ['nx47-certify-matrix.yml']);
});
