import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkWheelNames } from '../../../../src/audit/repository/check-wheel-names.ts';
import { numpy, sound, textFile, withProject, withSettings } from '../../../support/audit-builder.ts';
import { tellersOf, withCells, withTexts } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkWheelNames);

const invented = 'numpy-2.4.2-cp312-cp312-manylinux_2_27_x86_64.whl';

describe('REP-011, names that the pushed code and the pre-checks expect', () => {
  it(`${invented} in a cell is refused with its line and the wheel that the bundle has`, () => {
    const input = withCells(`wheels = [\n    "${invented}",\n    "${numpy.name}",\n]`);
    const [found, ...more] = findingsOf('REP-011', input);
    assert.deepEqual(more, []);
    assert.deepEqual([found?.line, found?.expected, found?.observed], [2, invented, numpy.name]);
  });

  it('a pre-check with EXPECTED_FILES = ["liblumvorax.so"] is refused when the bundle has no such file', () => {
    const script = {
      'tools/verify.py': 'EXPECTED_FILES: list = [\n  "competitor.tif",\n  "liblumvorax.so",\n]\n',
    };
    const input = withSettings({ prechecks: [['python3', 'tools/verify.py']] }, withTexts(script));
    assert.deepEqual(placesOf('REP-011', input), ['tools/verify.py:3']);
  });

  it('names of the bundle, patterns, and lists of outputs are accepted', () => {
    const source = [
      `wheel = "/kaggle/input/x/${numpy.name}"`,
      'glob("numpy-*-cp312-cp312-*.whl")',
      'f"{name}-{version}-py3-none-any.whl"',
      'EXPECTED_OUTPUTS = ["volume.tif"]',
      'EXPECTED_FILES = ["competitor.tif"]',
    ].join('\n');
    assert.deepEqual(placesOf('REP-011', withCells(source)), []);
    assert.deepEqual(placesOf('REP-011', sound), []);
  });
});

describe('REP-012, names in other scripts', () => {
  it('an older script that names a wheel of another version is a warning, and no REP-011', () => {
    const input = withTexts({ 'old/publish.sh': `#!/bin/sh\ncp ${invented} bundle/\n` });
    assert.deepEqual(placesOf('REP-012', input), ['old/publish.sh:2']);
    assert.deepEqual(placesOf('REP-011', input), []);
    assert.equal(findingsOf('REP-012', input)[0]?.severity, 'warning');
  });

  it('the same name in a document, and the right name in a script, are accepted', () => {
    const input = withTexts({ 'docs/old.md': invented, 'publish.sh': numpy.name });
    assert.deepEqual(placesOf('REP-012', input), []);
  });
});

describe('which names are expected', () => {
  const expected = (...sources: readonly string[]) =>
    findingsOf('REP-011', withCells(...sources)).map(({ expected: name, observed, line }) => [
      name,
      observed,
      line,
    ]);
  const name = 'demo-1.0-py3-none-any.whl';

  it('a whole wheel name anywhere; a pattern, a part of a longer name and another extension are none', () => {
    for (const text of [
      name,
      `/x/${name}`,
      `"${name}"`,
      'demo-1.0-1a-py3-none-any.whl',
      'a.b_c-1!2+x-py2.py3-none-any.whl',
    ]) {
      assert.equal(expected(`x = 1\n${text}`).length, 1, text);
    }
    for (const text of [
      '*-1.0-py3-none-any.whl',
      '{x}-1.0-py3-none-any.whl',
      `x%${name}x`,
      `${name}x`,
      'demo-1.0-py3-none-any.zip',
      'demo-x-py3-none-any.whl',
      'demo-1.0-py3-none.whl',
    ]) {
      assert.deepEqual(expected(text), [], text);
    }
    assert.deepEqual(expected(`a\n${name}`, name), [[name, '∅', 2]]);
  });

  it('wheels of the same distribution are shown beside it, sorted', () => {
    const [, observed] = expected('Numpy-9.9-cp312-cp312-linux_x86_64.whl')[0] ?? [];
    assert.equal(observed, numpy.name);
  });

  it('lists that are called expected, required or mandatory are read, unless they are of outputs', () => {
    for (const text of [
      'EXPECTED_FILES = ["a.so"]',
      'required_x: list[str] = ("a.so",)',
      'MANDATORY_ = {"a.so": 1}',
      'REQUIRED_FILES = frozenset(["a.so"])',
    ]) {
      assert.deepEqual(expected(`x\n${text}`), [['a.so', '∅', 2]], text);
    }
    for (const kind of ['whl', 'so', 'tif', 'tiff', 'lum']) {
      assert.equal(expected(`EXPECTED_FILES = ["x", 'a b+1.${kind}']`).length, 1, kind);
    }
    for (const text of [
      'EXPECTED = ["a.so"]',
      'FILES = ["a.so"]',
      'EXPECTED_FILES = ["a.txt"]',
      'EXPECTED_OUTPUT_FILES = ["a.so"]',
      'REQUIRED_REPORTS = ["a.so"]',
      'EXPECTED_LOGS = ["a.so"]',
      'EXPECTED_FILES == ["a.so"]',
    ]) {
      assert.deepEqual(expected(text), [], text);
    }
  });

  it('only .py, .sh and .ipynb are scripts, and only those that a pre-check names are held to REP-011', () => {
    for (const path of ['a.py', 'a.sh']) {
      const input = withTexts({ [path]: name });
      assert.deepEqual([placesOf('REP-012', input), placesOf('REP-011', input)], [[`${path}:1`], []]);
      const run = withSettings({ prechecks: [['sh', path]] }, input);
      assert.deepEqual([placesOf('REP-012', run), placesOf('REP-011', run)], [[], [`${path}:1`]]);
    }
    for (const path of ['a.txt', 'py', 'a.pyc'])
      assert.deepEqual(placesOf('REP-012', withTexts({ [path]: name })), []);
  });
});

it('without a bundle no name is missing, with one both rules are asked', () => {
  const input = withCells('x = "demo-1.0-py3-none-any.whl"');
  assert.deepEqual(checkWheelNames({ ...input, bundle: undefined }), { evaluated: [], findings: [] });
  assert.deepEqual(checkWheelNames(sound), { evaluated: ['REP-011', 'REP-012'], findings: [] });
  assert.deepEqual(
    checkWheelNames(input).findings.map(({ rule, answer, file }) => [rule, answer, file]),
    [['REP-011', 'fail', 'kernel/certification.ipynb']],
  );
});

describe('whose names they are, and what is beside them', () => {
  const told = (input: typeof sound) => checkWheelNames(input).findings;
  const name = 'demo-1.0-py3-none-any.whl';

  it('the pushed script is told once although it is a text of the project too; another than the one run is REP-012', () => {
    const script = textFile('kernel/main.py', name);
    const pushed = withProject({ code: script, texts: [script] });
    assert.deepEqual(
      told(pushed).map(({ rule }) => rule),
      ['REP-011'],
    );
    const two = withSettings({ prechecks: [['sh', 'a.sh']] }, withTexts({ 'a.sh': name, 'b.sh': name }));
    assert.deepEqual(
      told(two).map(({ rule, file }) => `${rule} ${file}`),
      ['REP-011 a.sh', 'REP-012 b.sh'],
    );
  });

  it('every wheel of the distribution is beside it, in order, and nothing else', () => {
    const files = [
      'numpy-3.0-py3-none-any.whl',
      'numpy-1.0-py3-none-any.whl',
      'numpy-1.0.txt',
      'other-1-py3-none-any.whl',
    ];
    const bundle = { path: 'bundle', files: files.map((one) => textFile(`w/${one}`, 'x')) };
    const [found] = told({ ...withCells('numpy-2.0-py3-none-any.whl'), bundle });
    assert.deepEqual([found?.observed, found?.evidence], [`${files[1]}, ${files[0]}`, [files[1], files[0]]]);
  });

  it('three hundred names of one file are told, and a list of files may hold a report', () => {
    const many = Array.from({ length: 301 }, (_, at) => `demo-${at}-py3-none-any.whl`);
    assert.equal(told(withCells(many.join('\n'))).length, 300);
    assert.equal(told(withCells('EXPECTED_FILES = ["report.so", "x.log.so"]')).length, 2);
    assert.deepEqual(told(withCells('EXPECTED_MY_OUTPUTS = ["a.so"]')), []);
  });
});
