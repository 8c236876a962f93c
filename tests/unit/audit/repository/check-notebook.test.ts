import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkNotebook } from '../../../../src/audit/repository/check-notebook.ts';
import { jsonFile, notebook, sound, textFile, withProject } from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';

const { findingsOf } = tellersOf(checkNotebook);

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

describe('what is said of the code that is pushed', () => {
  const rows = (input: typeof sound) =>
    checkNotebook(input).findings.map(({ rule, answer, file, line, expected, observed, evidence }) => [
      rule,
      answer,
      file,
      line,
      expected,
      observed,
      ...evidence,
    ]);
  const path = 'kernel/certification.ipynb';
  const all = ['NBK-001', 'NBK-002', 'NBK-003', 'NBK-004'];

  it('without code nothing is evaluated, of a script its compilation alone, of what is no notebook that it is none', () => {
    const none = { evaluated: [], findings: [] };
    assert.deepEqual(checkNotebook(withProject({ code: textFile(path, '') })), none);
    const script = withProject({ code: textFile('kernel/ipynb.py', '{') });
    assert.deepEqual(checkNotebook(script), { evaluated: ['NBK-002'], findings: [] });
    const broken = withProject({ code: textFile('A.IPYNB', '[]') });
    assert.deepEqual(checkNotebook(broken).evaluated, ['NBK-001']);
    assert.deepEqual(rows(broken), [
      ['NBK-001', 'fail', 'A.IPYNB', undefined, 'nbformat 4', ': invalid_type'],
    ]);
    assert.deepEqual(checkNotebook(sound), { evaluated: all, findings: [] });
  });

  it('a cell without kind or source, and a kernelspec without a name, are named by their place', () => {
    const observed = (value: unknown) => rows(code(value)).map((row) => row[5]);
    assert.deepEqual(observed({ nbformat: 4, cells: [{ source: '' }] }), ['cells.0.cell_type: invalid_type']);
    assert.deepEqual(observed({ nbformat: 4, cells: [{ cell_type: 'code' }] }), [
      'cells.0.source: invalid_union',
    ]);
    const spec = { ...notebook, metadata: { kernelspec: {} } };
    assert.deepEqual(observed(spec), ['metadata.kernelspec.name: invalid_type']);
    assert.deepEqual(observed({ ...notebook, metadata: { kernelspec: { name: 'ir' } } }), ['ir']);
    assert.deepEqual(observed({ nbformat: 4, cells: [] }), []);
  });

  it('an error is told with cell, line and interpreter; without a line none is given', () => {
    const failed = (minor: string, line: number) =>
      rows({
        ...sound,
        compilation: {
          minor,
          cells: [
            { cell: 1, ok: true, line: 0, error: '' },
            { cell: 2, ok: false, line, error: 'E' },
          ],
        },
      });
    assert.deepEqual(failed('3.12', 4), [
      ['NBK-002', 'fail', path, 4, 'Python 3.12', 'cell 2, line 4: E', 'cell 2', 'line 4'],
    ]);
    assert.deepEqual(failed('3.11', 0), [
      ['NBK-002', 'unknown', path, undefined, 'Python 3.11', 'cell 2, line 0: E', 'cell 2', 'line 0'],
      ['NBK-002', 'unknown', path, undefined, 'Python 3.12', 'Python 3.11', 'cell 1'],
    ]);
  });

  it('no interpreter leaves every written cell open; a profile without a Python is as open', () => {
    const open = { ...sound, compilation: { minor: '', cells: [] } };
    assert.deepEqual(rows(open), [
      ['NBK-002', 'unknown', path, undefined, 'Python 3.12', 'Python ∅', 'cell 1', 'cell 2'],
    ]);
    const python = { ...sound.profile.python, version: 'x3.12' };
    assert.equal(rows({ ...sound, profile: { ...sound.profile, python } })[0]?.[4], 'Python ');
    const newer = { ...sound.profile.python, version: '10.20.1' };
    assert.equal(rows({ ...sound, profile: { ...sound.profile, python: newer } })[0]?.[4], 'Python 10.20');
  });

  it('a pasted notebook is found in the joined lines of its cell; a list, a part of one and what is cut off are none', () => {
    const pasted = (source: unknown) =>
      rows(code({ ...notebook, cells: [{ cell_type: 'code', source }] })).filter(
        ([rule]) => rule === 'NBK-004',
      );
    const observed = 'cell 1: {"cells": …, "nbformat": …}';
    assert.deepEqual(pasted([' {"cells": [],\n', '"nbformat": 4}']), [
      ['NBK-004', 'fail', path, undefined, 'Python', observed, 'cell 1'],
    ]);
    for (const source of [
      '["cells", "nbformat"]',
      '{"cells": []}',
      '{"nbformat": 4}',
      '{"cells": [], "nbformat"',
      'null',
    ])
      assert.deepEqual(pasted(source), [], source);
  });
});
