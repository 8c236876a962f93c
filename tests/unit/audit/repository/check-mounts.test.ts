import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, jsonFile, kernelMetadata, withProject } from '../../../support/audit-builder.ts';
import { placesOf, withCells } from '../../../support/repository-facts.ts';

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
