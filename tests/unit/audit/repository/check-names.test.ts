import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkNames } from '../../../../src/audit/repository/check-names.ts';
import { textFile, withProject } from '../../../support/audit-builder.ts';
import { tellersOf, withCells } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkNames);

describe('NBK-007, future imports', () => {
  it('from __future__ after another statement of its cell is refused with its line', () => {
    const cell = 'import os\nfrom __future__ import annotations';
    assert.deepEqual(placesOf('NBK-007', withCells('x = 1', cell)), ['kernel/certification.ipynb:2']);
    const script = withProject({
      code: textFile('kernel/main.py', `x = 1\n\n${'from __future__'} import division\n`),
    });
    assert.deepEqual(placesOf('NBK-007', script), ['kernel/main.py:3']);
  });

  it('first in its cell, after a docstring and comments, or after another future import, it is accepted', () => {
    const first = 'from __future__ import annotations\nfrom __future__ import division\nimport os';
    assert.deepEqual(placesOf('NBK-007', withCells('x = 1', first)), []);
    const documented = '# a comment\n"""What it does,\nin two lines."""\nfrom __future__ import annotations';
    assert.deepEqual(placesOf('NBK-007', withCells(documented)), []);
  });
});

it('a future import is told with its text; only one docstring of any spelling may stand before it', () => {
  const late = (source: string) =>
    findingsOf('NBK-007', withCells(source)).map(({ line, observed }) => [line, observed]);
  const future = 'from __future__ import annotations';
  assert.deepEqual(late(`x = 1\n ${future}`), [[2, `cell 1, line 2: ${future}`]]);
  assert.deepEqual(late(`x\n${future}\n${future}`).length, 2);
  for (const doc of ['"a"', "'a'", 'r"a"', "U'a'", '"""a"""'])
    assert.deepEqual(late(`${doc}\n${future}`), [], doc);
  assert.equal(late(`"a"\n"b"\n${future}`).length, 1);
  assert.equal(late(`b"a"\n${future}`).length, 1);
  assert.equal(late(`x"a"\n${future}`).length, 1);
  assert.deepEqual(late('x\nfrom __future__ import_annotations'), []);
  assert.deepEqual(late('x\ny = "from __future__ import annotations"'), []);
  assert.equal(findingsOf('NBK-007', withCells(`x\n${future}`))[0]?.expected, 'from __future__ → 1');
});

describe('NBK-008, names', () => {
  for (const [source, name] of [
    ['config = {"gpu": false}', 'false'],
    ['{"cells": [], "execution_count": null}', 'null'],
    ['flags = [True, true]', 'true'],
    ['report = Path("report.json")', 'Path'],
    ['x = np.zeros(3)', 'np'],
    ['import numpy\nprint(json.dumps({"a": 1}))', 'json'],
  ] as const) {
    it(`${source.replaceAll('\n', ' ¶ ')} is refused for ${name}`, () => {
      const [found, ...more] = findingsOf('NBK-008', withCells(source));
      assert.deepEqual(more, []);
      assert.match(found?.observed ?? '', new RegExp(`: ${name}$`));
      assert.equal(found?.line, source.split('\n').length);
    });
  }

  it('names in strings and comments, attributes, keyword arguments and what is defined somewhere are accepted', () => {
    for (const source of [
      'text = "false, true or null"  # null',
      'x = """\n{"a": false}\n"""',
      'x = obj.null\nf(true=1)',
      'from pathlib import Path, PurePath\nPath(".")',
      'import numpy as np, os.path\nnp.zeros(1); os.getcwd()',
      'from pathlib import (\n    PurePath,\n    Path,\n)\nPath(".")',
      'def f(np, json):\n    return np.zeros(json.size)',
      'for sys in [1]:\n    pass\nsys.real',
      'from helpers import *\nx = np.zeros(3)',
      'true = True\nx = true',
      'time = 3\nprint(time.real)',
      '!echo null > x\n%env A=true',
    ]) {
      assert.deepEqual(placesOf('NBK-008', withCells(source)), [], source);
    }
  });

  it('every customary name is told by the import that it lacks', () => {
    const modules =
      'os sys re json time math random struct shutil hashlib platform subprocess tempfile ctypes importlib warnings zipfile io glob itertools functools datetime traceback tifffile imagecodecs numpy';
    for (const name of modules.split(' ')) {
      assert.equal(findingsOf('NBK-008', withCells(`${name}.x`))[0]?.expected, `import ${name}`, name);
    }
    for (const [name, better] of [
      ['Path', 'from pathlib import Path'],
      ['np', 'import numpy as np'],
      ['pd', 'import pandas as pd'],
      ['plt', 'import matplotlib.pyplot as plt'],
    ] as const) {
      assert.equal(findingsOf('NBK-008', withCells(`${name}(1)`))[0]?.expected, better);
    }
    for (const [name, better] of [
      ['false', 'False'],
      ['true', 'True'],
      ['null', 'None'],
      ['undefined', 'None'],
    ] as const) {
      assert.equal(findingsOf('NBK-008', withCells(`x = [${name}]`))[0]?.expected, better);
    }
  });

  it('each way to give a name a value is one, and what only looks like it is none', () => {
    for (const source of [
      'np = 1\nnp.x',
      'np: Any = 1\nnp.x',
      'np, pd = 1, 2\nnp.x',
      'if (np := 1): np.x',
      'with a as np: np.x',
      'class np: pass\nnp.x',
      'def np(): pass\nnp.x',
      'def f():\n  global np\nnp.x',
      'nonlocal np\nnp.x',
      'del np\nnp.x',
      'f = lambda np: np.x',
      'for a, np in b: np.x',
      '[np.x for np in b]',
      'from a import b as np\nnp.x',
      'if a: import np\nnp.x',
      'globals()\nnp.x',
      'exec(a)\nnp.x',
      'from a import *\nnp.x',
    ]) {
      assert.deepEqual(placesOf('NBK-008', withCells(source)), [], source);
    }
    for (const source of ['np == 1\nnp.x', 'a.np = 1\nnp.x', 'npx = 1\nnp.x', 'f(np.x)', 'np .x', 'np(1)']) {
      assert.equal(placesOf('NBK-008', withCells(source)).length, 1, source);
    }
    for (const source of ['np', 'a.np.x', 'xnp.x', 'npx.x', 'np = 1', 'f(true = 1)', 'x.true', 'truest']) {
      assert.deepEqual(placesOf('NBK-008', withCells(source)), [], source);
    }
    assert.equal(placesOf('NBK-008', withCells('x = true == 1')).length, 1);
  });

  it('a finding names cell and line; without code nothing is evaluated', () => {
    const [found] = findingsOf('NBK-008', withCells('a = 1', '\nnp.x'));
    assert.deepEqual(
      [found?.answer, found?.observed, found?.evidence],
      ['fail', 'cell 2, line 2: np', ['cell 2', 'line 2']],
    );
    const none = withProject({ code: textFile('kernel/main.py', '') });
    assert.deepEqual(checkNames(none), { evaluated: [], findings: [] });
    assert.deepEqual(checkNames(withCells('1')).evaluated, ['NBK-007', 'NBK-008']);
  });

  it('a name imported in an earlier cell is accepted in a later one', () => {
    assert.deepEqual(placesOf('NBK-008', withCells('import json, sys', 'json.dumps(sys.argv)')), []);
  });
});

it('a future import counts however its words are spaced, and only where it begins the line', () => {
  const future = ['from', '__future__', 'import', 'annotations'].join('  ');
  assert.deepEqual(placesOf('NBK-007', withCells(`x = 1\n${future}`)), ['kernel/certification.ipynb:2']);
  assert.deepEqual(
    placesOf('NBK-007', withCells('x = 1\ny = 2; z = x; from_ = "from __future__ import a"')),
    [],
  );
});

it('a line for the shell is no statement before a future import, a star import by two spaces is one', () => {
  assert.deepEqual(
    placesOf('NBK-007', withCells('%matplotlib inline\nfrom __future__ import annotations')),
    [],
  );
  assert.deepEqual(placesOf('NBK-008', withCells('from a import  *\nnp.x')), []);
});
