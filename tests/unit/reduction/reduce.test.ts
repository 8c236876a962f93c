import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingPointers, withoutSettings } from '../../../src/config/cut-settings.ts';
import type { Cut } from '../../../src/reduction/cut.ts';
import { cutCells, cutOutputs, cutStatements } from '../../../src/reduction/cut-code.ts';
import { cutBundle, cutFiles } from '../../../src/reduction/cut-files.ts';
import { cutParts, cutSettings, cutSources } from '../../../src/reduction/cut-settings.ts';
import type { Sameness } from '../../../src/reduction/ddmin.ts';
import { type ProjectState, textIn, textPiece } from '../../../src/reduction/project-state.ts';
import { reduce, type Shrunk, sizesOf } from '../../../src/reduction/reduce.ts';

const files = { read: () => assert.fail('everything is a text here') };
const editor = { pointersAt: settingPointers, without: withoutSettings };
const layout = {
  config: 'nx47.yml',
  bundle: 'bundle',
  kernelMetadata: 'notebook/kernel-metadata.json',
  code: 'notebook/a.ipynb',
};
const cuts: readonly Cut[] = [
  cutParts(layout, editor, files),
  cutBundle(layout),
  cutFiles(layout),
  cutCells(layout, files),
  cutOutputs(layout, files),
  cutStatements(layout, files),
  cutSettings(layout, editor, files),
  cutSources(layout, files),
];

function code(source: string, outputs: readonly string[] = []) {
  const printed = outputs.map((text) => ({ output_type: 'stream', name: 'stdout', text }));
  return { cell_type: 'code', execution_count: null, metadata: {}, outputs: printed, source };
}
const cells = [
  { cell_type: 'markdown', metadata: {}, source: '# A title' },
  code('import json\nlimit = 5\nprint(limit)', ['5\n']),
  code('def f(x):\n    y = x\n    if y:\n        raise ValueError(x)\n    return y\n\nprint(1)\nf(limit)'),
  code(['print(2)\n', 'print(3)'].join('')),
];
const project: ProjectState = new Map(
  Object.entries({
    'nx47.yml':
      'packs: [core]\nkernel: notebook\nbundle: { path: bundle }\ndataset: d.json\n# why\nassets: []\n',
    'd.json': '{}',
    'README.md': 'read me',
    'notebook/a.ipynb': JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 4 }),
    'notebook/kernel-metadata.json': JSON.stringify({
      code_file: 'a.ipynb',
      dataset_sources: ['a/b', 'a/c'],
    }),
    'bundle/one.whl': '1',
    'bundle/two.whl': '2',
  }).map(([path, text]) => [path, textPiece(text)] as const),
);

async function needs(
  state: ProjectState,
  wanted: Readonly<Record<string, readonly string[]>>,
): Promise<Sameness> {
  for (const [path, parts] of Object.entries(wanted)) {
    const text = await textIn(state, path, files);
    if (!state.has(path) || !parts.every((part) => text.includes(part))) return 'other';
  }
  return 'same';
}

/** What is left when every unit that may go is gone; each single one that is left is tried by itself. */
async function reducedBy(ask: (state: ProjectState) => Promise<Sameness>) {
  const told: Shrunk[] = [];
  const { state, isMinimal } = await reduce(project, cuts, ask, (shrunk) => told.push(shrunk));
  assert.ok(isMinimal);
  assert.equal(await ask(state), 'same');
  for (const cut of cuts) {
    for (let level = 0; ; level += 1) {
      const units = await cut.unitsOf(state, level);
      if (units === undefined) break;
      for (const id of units.ids) {
        const rest = units.keep(units.ids.filter((one) => one !== id));
        assert.notEqual(await ask(rest), 'same', `${cut.kind} ${id} could go`);
      }
    }
  }
  return { state, told };
}

const sources = async (state: ProjectState) => {
  const notebook: unknown = JSON.parse(await textIn(state, layout.code, files));
  assert.ok(
    typeof notebook === 'object' && notebook !== null && 'cells' in notebook && Array.isArray(notebook.cells),
  );
  return notebook.cells.map((cell: { source: string }) => cell.source);
};

test('a failure of two nested lines leaves one file and these lines with what they are nested in', async () => {
  const wanted = {
    'notebook/a.ipynb': ['def f(x)', 'if y:', 'raise ValueError', 'f(limit)'],
    'nx47.yml': ['kernel'],
  };
  const { state, told } = await reducedBy((one) => needs(one, wanted));
  assert.deepEqual([...state.keys()].sort(), ['notebook/a.ipynb', 'nx47.yml']);
  assert.deepEqual(await sources(state), ['def f(x):\n    if y:\n        raise ValueError(x)\nf(limit)']);
  assert.equal((await textIn(state, 'nx47.yml', files)).trim(), 'kernel: notebook');
  assert.deepEqual(
    told.find(({ kind }) => kind === 'cells'),
    { kind: 'cells', before: 4, after: 1 },
  );
});

test('a failure of one wheel leaves that wheel and not a cell; what names it stays as long as it is needed', async () => {
  const wanted = {
    'bundle/two.whl': [],
    'nx47.yml': ['bundle', 'dataset'],
    'notebook/kernel-metadata.json': ['a/c'],
    'notebook/a.ipynb': ['"cells"'],
  };
  const { state } = await reducedBy((one) => needs(one, wanted));
  assert.deepEqual(
    [...state.keys()].filter((path) => path.startsWith('bundle/')),
    ['bundle/two.whl'],
  );
  assert.deepEqual(await sources(state), []);
  assert.doesNotMatch(await textIn(state, layout.kernelMetadata, files), /a\/b/);
});

test('the bundle goes as a whole with the settings that speak of it, none of which could go alone', async () => {
  const ask = async (state: ProjectState): Promise<Sameness> => {
    const config = await textIn(state, 'nx47.yml', files);
    const metadata = await textIn(state, layout.kernelMetadata, files);
    const parts = [
      /^bundle:/m.test(config),
      /^dataset:/m.test(config),
      /a\/b/.test(metadata),
      [...state.keys()].some((path) => path.startsWith('bundle/')),
    ];
    const isWhole = parts.every((part) => part) || parts.every((part) => !part);
    return isWhole && state.has(layout.kernelMetadata) ? 'same' : 'other';
  };
  const { state } = await reducedBy(ask);
  assert.deepEqual([...state.keys()].sort(), [layout.kernelMetadata, 'nx47.yml'].sort());
});

test('what only goes when something cut later is gone goes in a second round: a file that a setting names', async () => {
  const ask = async (state: ProjectState): Promise<Sameness> => {
    const config = await textIn(state, 'nx47.yml', files);
    const isNamed = /^packs:/m.test(config) && !state.has('README.md');
    return /^kernel:/m.test(config) && !isNamed ? 'same' : 'other';
  };
  const { state } = await reducedBy(ask);
  assert.deepEqual([...state.keys()], ['nx47.yml']);
});

test('a notebook that is no JSON and one that is no notebook are cut as whole files, a script by its lines', async () => {
  const broken = new Map([...project, [layout.code, textPiece('{')] as const]);
  const ask = async (state: ProjectState) => (state.has(layout.code) ? 'same' : 'other');
  assert.ok((await reduce(broken, cuts, ask, () => undefined)).state.has(layout.code));
  const script = { ...layout, code: 'a.py' };
  const statements = cutStatements(script, files);
  const start: ProjectState = new Map([['a.py', textPiece('a = 1\nif a:\n    b = 2\n    c = 3\n')]]);
  const { state } = await reduce(
    start,
    [statements],
    (one) => needs(one, { 'a.py': ['c = 3'] }),
    () => undefined,
  );
  assert.equal(await textIn(state, 'a.py', files), 'if a:\n    c = 3\n');
});

test('a reduction that is stopped keeps the smallest so far, and is not called minimal', async () => {
  let asked = 0;
  const wanted = { 'notebook/a.ipynb': ['raise ValueError'] };
  const { state, isMinimal } = await reduce(
    project,
    cuts,
    async (one) => {
      asked += 1;
      return asked > 8 ? 'stop' : needs(one, wanted);
    },
    () => undefined,
  );
  assert.ok(!isMinimal);
  assert.equal(await needs(state, wanted), 'same');
  assert.ok(state.size < project.size);
});

test('sizes count every level: 4 cells, 1 with outputs, 12 statements, 2 wheels', async () => {
  const sizes = await sizesOf(project, cuts);
  const { cells: own, outputs, statements, bundle, sources: attached } = Object.fromEntries(sizes);
  assert.deepEqual([own, outputs, statements, bundle, attached], [4, 1, 12, 2, 2]);
});
