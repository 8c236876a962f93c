import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, textFile, withProject } from '../../../support/audit-builder.ts';
import { placesOf, withCells } from '../../../support/repository-facts.ts';

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

  it('a name imported in an earlier cell is accepted in a later one', () => {
    assert.deepEqual(placesOf('NBK-008', withCells('import json, sys', 'json.dumps(sys.argv)')), []);
  });
});
