import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  findingsOf,
  jsonFile,
  notebook,
  sound,
  textFile,
  withProject,
} from '../../../support/audit-builder.ts';

const code = (value: unknown) => withProject({ code: jsonFile('kernel/certification.ipynb', value) });
const compiled = (minor: string, error = '') => ({
  ...sound,
  compilation: {
    minor,
    cells: [
      { cell: 1, ok: true, line: 0, error: '' },
      { cell: 2, ok: error === '', line: error === '' ? 0 : 4, error },
    ],
  },
});

describe('NBK-001, the notebook', () => {
  it('a notebook with git conflict marks, one of nbformat 3, and one without cells are refused', () => {
    const marked = withProject({ code: textFile('kernel/certification.ipynb', '<<<<<<< HEAD\n{}\n') });
    assert.equal(findingsOf('NBK-001', marked).length, 1);
    assert.equal(
      findingsOf('NBK-001', code({ ...notebook, nbformat: 3 }))[0]?.observed,
      'nbformat: invalid_value',
    );
    assert.equal(findingsOf('NBK-001', code({ nbformat: 4 }))[0]?.observed, 'cells: invalid_type');
  });

  it('a notebook of nbformat 4 is accepted', () => assert.deepEqual(findingsOf('NBK-001', sound), []));
});

describe('NBK-002, compilation', () => {
  it('a cell with a syntax error in line 4 is refused with cell and line', () => {
    const [finding, ...more] = findingsOf('NBK-002', compiled('3.12', 'SyntaxError: invalid syntax'));
    assert.deepEqual(more, []);
    assert.deepEqual([finding?.answer, finding?.line], ['fail', 4]);
    assert.equal(finding?.observed, 'cell 2, line 4: SyntaxError: invalid syntax');
  });

  it('the same error from Python 3.11 is unknown on a 3.12 runtime', () => {
    const found = findingsOf('NBK-002', compiled('3.11', 'SyntaxError: f-string'));
    assert.deepEqual(
      found.map((finding) => finding.answer),
      ['unknown', 'unknown'],
    );
  });

  it('no interpreter at all is unknown once, with every cell as evidence', () => {
    const [finding, ...more] = findingsOf('NBK-002', { ...sound, compilation: { minor: '', cells: [] } });
    assert.deepEqual([finding?.answer, finding?.evidence, more], ['unknown', ['cell 1', 'cell 2'], []]);
  });

  it('a cell that the interpreter was not given is unknown', () => {
    const input = { ...sound, compilation: { minor: '3.12', cells: sound.compilation.cells.slice(0, 1) } };
    assert.deepEqual(findingsOf('NBK-002', input)[0]?.evidence, ['cell 2']);
  });

  it('cells that compile on 3.12 are accepted, and an empty cell needs no answer', () => {
    assert.deepEqual(findingsOf('NBK-002', sound), []);
    const empty = { cell_type: 'code', metadata: {}, source: [' \n'] };
    assert.deepEqual(findingsOf('NBK-002', code({ ...notebook, cells: [...notebook.cells, empty] })), []);
  });

  it('a script counts as one cell', () => {
    const script = withProject({ code: textFile('kernel/main.py', 'x = 1') });
    assert.deepEqual(findingsOf('NBK-002', script), []);
    const uncompiled = { ...script, compilation: { minor: '3.12', cells: [] } };
    assert.equal(findingsOf('NBK-002', uncompiled)[0]?.answer, 'unknown');
  });
});

describe('NBK-003 and NBK-004, content', () => {
  it('a kernelspec named c is refused, python3 and none are accepted', () => {
    const spec = (name: string) => code({ ...notebook, metadata: { kernelspec: { name } } });
    assert.equal(findingsOf('NBK-003', spec('c'))[0]?.observed, 'c');
    assert.deepEqual(findingsOf('NBK-003', spec('python3')), []);
    assert.deepEqual(findingsOf('NBK-003', code({ ...notebook, metadata: {} })), []);
  });

  it('a cell that holds the JSON of a notebook is refused, one with a dictionary is not', () => {
    const cell = (source: string) => code({ ...notebook, cells: [{ cell_type: 'code', source }] });
    assert.equal(findingsOf('NBK-004', cell(JSON.stringify(notebook)))[0]?.evidence[0], 'cell 1');
    assert.deepEqual(findingsOf('NBK-004', cell('{"cells": [], "nbformat": 4}["cells"]')), []);
  });
});

it('NBK-004: a notebook pasted into the second cell is said to be in cell 2', () => {
  const pasted = '{"cells": [], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}';
  const cells = ['x = 1', pasted].map((source) => ({
    ...notebook.cells[0],
    cell_type: 'code',
    source,
    outputs: [],
    execution_count: null,
    metadata: {},
  }));
  const [found, ...more] = findingsOf('NBK-004', code({ ...notebook, cells }));
  assert.deepEqual(more, []);
  assert.equal(found?.observed, 'cell 2: {"cells": …, "nbformat": …}');
  assert.deepEqual(found?.evidence, ['cell 2']);
});
