import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkMounts } from '../../../../src/audit/repository/check-mounts.ts';
import {
  datasetMetadata,
  jsonFile,
  kernelMetadata,
  textFile,
  withProject,
} from '../../../support/audit-builder.ts';
import { tellersOf, withCells } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkMounts);

const flat = '/kaggle/input/nx47-dependencies';
const nested = '/kaggle/input/datasets/ndarray2000/nx47-dependencies';

describe('NBK-006, mount paths', () => {
  it(`code that knows only ${flat}, or only ${nested}, is refused with its line`, () => {
    for (const path of [flat, nested]) {
      const input = withCells('import os', `import sys\nroot = "${path}/wheels"`);
      assert.deepEqual(placesOf('NBK-006', input), ['kernel/certification.ipynb:2']);
      assert.equal(findingsOf('NBK-006', input)[0]?.observed, `cell 2, line 2: ${path}`);
    }
  });

  it('a second path in a comment does not count', () => {
    assert.equal(placesOf('NBK-006', withCells(`root = "${flat}"  # or ${nested}`)).length, 1);
  });

  it('both paths, a path put together, a walk, and the path of another dataset are accepted', () => {
    for (const source of [
      `for root in ("${flat}", "${nested}"): pass`,
      `INPUT = Path("/kaggle/input")\nroots = [INPUT / "datasets" / OWNER / SLUG, Path("${flat}")]`,
      `root = "${flat}"\nfor folder, _, files in os.walk("/kaggle/input"): pass`,
      'root = "/kaggle/input/titanic/train.csv"',
      `root = "${flat}-old"`,
      'print("no dataset")',
    ]) {
      assert.deepEqual(placesOf('NBK-006', withCells(source)), [], source);
    }
  });

  it('a competition that is a source is looked for below /kaggle/input and below competitions/, else refused', () => {
    const kernel = jsonFile('kernel/kernel-metadata.json', {
      ...kernelMetadata,
      competition_sources: ['titanic'],
    });
    const places = (source: string) =>
      placesOf('NBK-006', withProject({ kernelMetadata: kernel }, withCells(source)));
    const both = ['/kaggle/input/titanic', '/kaggle/input/competitions/titanic'];
    for (const path of both) assert.equal(places(`root = "${path}"`).length, 1, path);
    assert.deepEqual(places(`for root in ${JSON.stringify(both)}: pass`), []);
    assert.deepEqual(places('root = "/kaggle/input/other"'), []);
  });
});

describe('how the places are looked for', () => {
  const expected = `${flat} | ${nested}`;

  it('a walk, a glob of all, and rglob search every layout', () => {
    for (const source of [
      'os.walk(INPUT)',
      'INPUT.rglob("*.whl")',
      'glob("/kaggle/input/**/*.whl")',
      "glob( r'**/x')",
      'glob(f"**/x")',
      '"/kaggle/input/*/x"',
    ]) {
      assert.deepEqual(placesOf('NBK-006', withCells(`root = "${flat}"`, source)), [], source);
    }
    for (const source of [
      'os.walker(x)',
      'x.glob("*.whl")',
      'glob("/other/**")',
      '# os.walk(x)',
      '"/kaggle/input/x*"',
    ]) {
      assert.equal(placesOf('NBK-006', withCells(`root = "${flat}"`, source)).length, 1, source);
    }
  });

  it('the other path may be put together: "datasets" beside the flat path, the slug beside the nested one', () => {
    for (const part of [`"datasets"`, `'datasets/x'`, `"/datasets/"`]) {
      assert.deepEqual(placesOf('NBK-006', withCells(`a = "${flat}"`, `b = ${part}`)), [], part);
    }
    for (const part of ['datasets', '"my_datasets"', `"datasets_x"`]) {
      assert.equal(placesOf('NBK-006', withCells(`a = "${flat}"`, `b = ${part}`)).length, 1, part);
    }
    assert.deepEqual(placesOf('NBK-006', withCells(`a = "${nested}"`, 'b = "nx47-dependencies"')), []);
    assert.equal(placesOf('NBK-006', withCells(`a = "${nested}"`, 'b = "other"')).length, 1);
  });

  it('a longer name is another dataset, also before the right one', () => {
    assert.equal(
      placesOf('NBK-006', withCells(`a = "${flat}2"\nb = "${flat}_x"\nc = "${flat}"`))[0],
      'kernel/certification.ipynb:3',
    );
    assert.deepEqual(placesOf('NBK-006', withCells(`a = "${flat}2"`)), []);
  });

  it('the finding says both places, a shell line counts, a comment with a path does not', () => {
    const [found] = findingsOf('NBK-006', withCells('x = 1', `!ls ${flat}/x`));
    assert.deepEqual([found?.expected, found?.evidence], [expected, ['cell 2', 'line 1']]);
    assert.deepEqual(placesOf('NBK-006', withCells(`x = 1  # ${flat}`)), []);
    assert.equal(placesOf('NBK-006', withCells(`x = [\n  "a",  # ${nested}\n  "${flat}",\n]`)).length, 1);
  });
});

describe('which sources are looked for', () => {
  const observed = (sources: Readonly<Record<string, unknown>>, line: string, dataset?: unknown) => {
    const kernel = jsonFile('kernel/kernel-metadata.json', { ...kernelMetadata, ...sources });
    const file = dataset === undefined ? undefined : jsonFile('dataset-metadata.json', dataset);
    const input = withProject({ kernelMetadata: kernel, datasetMetadata: file }, withCells(line));
    return checkMounts(input).findings.map((one) => [one.expected, one.observed]);
  };
  const said = (path: string, other: string) => [[`${path} | ${other}`, `cell 1, line 1: ${path}`]];

  it('datasets of the kernel, with or without a version, and the own dataset although the kernel does not name it', () => {
    const places = said('/kaggle/input/data', '/kaggle/input/datasets/me/data');
    const line = 'root = "/kaggle/input/data"';
    assert.deepEqual(observed({ dataset_sources: ['me/data'] }, line), places);
    assert.deepEqual(observed({ dataset_sources: ['me/data/7'] }, line), places);
    assert.deepEqual(observed({ dataset_sources: [] }, line, { ...datasetMetadata, id: 'me/data' }), places);
    assert.deepEqual(observed({ dataset_sources: ['data'] }, line), []);
    assert.deepEqual(observed({ dataset_sources: [] }, line, { title: 'no id' }), []);
    const twice = observed({ dataset_sources: ['me/data'] }, line, { ...datasetMetadata, id: 'me/data' });
    assert.deepEqual(twice, places);
  });

  it('a competition is a slug of small letters, digits and single dashes', () => {
    const of = (slug: string) =>
      observed({ dataset_sources: [], competition_sources: [slug] }, `root = "/kaggle/input/${slug}"`);
    for (const slug of ['titanic', 'a1-b2-c3'])
      assert.deepEqual(of(slug), said(`/kaggle/input/${slug}`, `/kaggle/input/competitions/${slug}`), slug);
    for (const slug of ['Titanic', 'a--b', '-a', 'a-', 'a/b', 'a.b', ''])
      assert.deepEqual(of(slug), [], slug);
  });

  it('the folder above may be named apart for a competition as well, not that of datasets', () => {
    const of = (part: string) =>
      observed(
        { dataset_sources: [], competition_sources: ['titanic'] },
        `roots = ["/kaggle/input/titanic", "${part}"]`,
      ).length;
    assert.deepEqual(['competitions', 'datasets'].map(of), [0, 1]);
  });

  it('without code, or without metadata that can be read, nothing is evaluated', () => {
    const none = { evaluated: [], findings: [] };
    const root = `root = "${flat}"`;
    assert.deepEqual(checkMounts(withProject({ code: textFile('kernel/main.py', '') })), none);
    const broken = textFile('kernel/kernel-metadata.json', '{');
    assert.deepEqual(checkMounts(withProject({ kernelMetadata: broken }, withCells(root))), none);
    assert.deepEqual(checkMounts(withCells('x = 1')), { evaluated: ['NBK-006'], findings: [] });
    assert.equal(checkMounts(withCells(root)).findings[0]?.answer, 'fail');
  });
});

it('NBK-006: a path at the end of a line, and a glob of everything anywhere, are read as what they are', () => {
  assert.equal(placesOf('NBK-006', withCells(`!ls ${flat}\nx = 1`)).length, 1);
  assert.equal(placesOf('NBK-006', withCells(`run([\n  ${flat}\n  , x])`)).length, 1);
  for (const source of ['glob("**/x")', "glob('/kaggle/input/**')"])
    assert.deepEqual(placesOf('NBK-006', withCells(`root = "${flat}"`, source)), [], source);
});
