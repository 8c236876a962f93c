import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { datasetMetadataSchema, kernelMetadataSchema } from '../../src/model/kernel-metadata.ts';
import { requestSchema } from '../../src/model/request.ts';

const root = resolve(import.meta.dirname, '../..');
const example = openProject(join(root, 'examples/nx47'));
const core = openProject(join(root, 'tests/fixtures/core-notebook'));

/** nbformat 4.5 as a clean notebook has it: cells with ids, nothing left of a run. */
const cellSchema = z.discriminatedUnion('cell_type', [
  z.strictObject({
    cell_type: z.literal('markdown'),
    id: z.string(),
    metadata: z.strictObject({}),
    source: z.array(z.string()),
  }),
  z.strictObject({
    cell_type: z.literal('code'),
    id: z.string(),
    metadata: z.strictObject({}),
    source: z.array(z.string()),
    outputs: z.tuple([]),
    execution_count: z.null(),
  }),
]);
const notebookSchema = z.strictObject({
  cells: z.array(cellSchema),
  metadata: z.object({ kernelspec: z.object({ name: z.literal('python3') }) }),
  nbformat: z.literal(4),
  nbformat_minor: z.literal(5),
});

function openProject(folder: string) {
  const request = requestSchema.parse(parse(readFileSync(join(folder, 'nx47.yml'), 'utf8')));
  const kernelFolder = join(folder, request.kernel);
  const kernel = kernelMetadataSchema.parse(
    JSON.parse(readFileSync(join(kernelFolder, 'kernel-metadata.json'), 'utf8')),
  );
  const notebook: unknown = JSON.parse(readFileSync(join(kernelFolder, kernel.code_file), 'utf8'));
  return { folder, request, kernel, notebook };
}

function codeCells(notebook: unknown): string[] {
  const { cells } = notebookSchema.parse(notebook);
  return cells.filter((cell) => cell.cell_type === 'code').map((cell) => cell.source.join(''));
}

function slugOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function cellWith(text: string): number {
  return codeCells(example.notebook).findIndex((source) => source.includes(text));
}

for (const [name, project] of Object.entries({ example, core })) {
  test(`the ${name} notebook is clean nbformat 4.5 with one id for each cell`, () => {
    const { cells } = notebookSchema.parse(project.notebook);
    assert.equal(new Set(cells.map((cell) => cell.id)).size, cells.length);
    assert.ok(cells.some((cell) => cell.cell_type === 'markdown'));
  });

  test(`the ${name} kernel's title makes its slug, and it asks for no internet and no GPU`, () => {
    const { kernel } = project;
    assert.equal(kernel.id, `ndarray2000/${slugOf(kernel.title)}`);
    assert.equal(kernel.kernel_type, 'notebook');
    assert.deepEqual([kernel.is_private, kernel.enable_internet, kernel.enable_gpu], [true, false, false]);
  });

  test(`every cell of the ${name} notebook compiles without a warning`, () => {
    const compile = 'import json, sys\nfor s in json.load(sys.stdin): compile(s, "cell", "exec")';
    const input = JSON.stringify(codeCells(project.notebook));
    const ended = spawnSync('python3', ['-W', 'error', '-c', compile], { input, encoding: 'utf8' });
    assert.equal(ended.stderr, '');
    assert.equal(ended.status, 0);
  });
}

test('the ids of the example are those of its metadata files, and the dataset is attached', () => {
  const path = join(example.folder, example.request.dataset ?? '');
  const dataset = datasetMetadataSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  assert.equal(example.kernel.id, 'ndarray2000/test-360-dep-lumvorax');
  assert.equal(dataset.id, 'ndarray2000/nx47-dependencies');
  assert.equal(slugOf(dataset.title), 'nx47-dependencies');
  assert.deepEqual(example.kernel.dataset_sources, [dataset.id]);
  assert.ok(cellWith('OWNER, SLUG = "ndarray2000", "nx47-dependencies"') >= 0);
});

test('the wheels are installed without an index before the first import of tifffile', () => {
  const install = cellWith('"--no-index", "--no-deps", "--force-reinstall"');
  const firstImport = codeCells(example.notebook).findIndex((source) =>
    /^\s*(import|from) (numpy|PIL|tifffile|imagecodecs)/m.test(source),
  );
  assert.ok(install >= 0);
  assert.ok(install < firstImport);
});

test('the notebook calls and expects an answer of every function that nx47.yml requires', () => {
  const native = codeCells(example.notebook)[cellWith('check(answers.keys() == SIGNATURES.keys()')] ?? '';
  for (const symbol of example.request.native?.symbols ?? []) {
    assert.ok(native.includes(`expect("${symbol}", `), symbol);
    assert.ok(native.includes(`lum.${symbol}(`), symbol);
  }
});

test('the notebook writes the main report that nx47.yml names', () => {
  assert.ok(cellWith(`REPORT = Path("${example.request['main-report']}")`) >= 0);
});

test('each Python minor from 3.10 to 3.13 has one exact pin and one hash for each required package', () => {
  const folder = join(example.folder, 'requirements');
  const packages = example.request.required.packages.map((text) => text.replace(/[^a-z].*/, ''));
  assert.deepEqual(readdirSync(folder).sort(), ['cp310.txt', 'cp311.txt', 'cp312.txt', 'cp313.txt']);
  for (const name of readdirSync(folder)) {
    const pins = readFileSync(join(folder, name), 'utf8').replace(/^#.*\n/gm, '');
    const pin = /^([a-z]+)==[0-9.]+ \\\n {4}--hash=sha256:[0-9a-f]{64}\n/gm;
    assert.deepEqual(
      [...pins.matchAll(pin)].map((match) => match[1]),
      packages,
      name,
    );
    assert.equal(pins.replace(pin, ''), '', name);
  }
});

test('on Python 3.12 numpy, pillow and tifffile are pinned as in the image of Kaggle', () => {
  const pins = readFileSync(join(example.folder, 'requirements/cp312.txt'), 'utf8');
  for (const pin of ['numpy==2.0.2 ', 'pillow==11.3.0 ', 'tifffile==2026.4.11 '])
    assert.ok(pins.includes(pin));
});

test('the core notebook runs on the standard library alone and warns of nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-core-'));
  const input = codeCells(core.notebook).join('\n');
  const ended = spawnSync('python3', ['-S', '-I', '-W', 'error', '-'], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  const written = readdirSync(folder);
  rmSync(folder, { recursive: true });
  assert.equal(ended.stderr, '');
  assert.match(ended.stdout, /17984 primes/);
  assert.deepEqual(written, ['prime_gaps.csv']);
  assert.deepEqual(
    [core.request.packs, core.request.dataset, core.request['main-report']],
    [['core'], undefined, ''],
  );
});
