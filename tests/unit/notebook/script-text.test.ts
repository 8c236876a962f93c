import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerLines, isNotebookText, isScriptName, scriptText } from '../../../src/notebook/script-text.ts';

const headers: Readonly<Record<string, readonly [script: string, lines: number | undefined]>> = {
  'a script that begins with a statement has no header': ['import os\n', 0],
  'a #! line and an encoding stay on top': ['#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nx = 1\n', 2],
  'a comment of another kind is no header': ['# what this does\nx = 1\n', 0],
  'a docstring of three lines stays the docstring': ['"""What\nthis\ndoes."""\nx = 1\n', 3],
  'imports from __future__ stay in front of every statement': [
    '# about\n\nr"""Doc"""\n\nfrom __future__ import (\n    annotations,\n)\nfrom __future__ import division\nimport os\n',
    8,
  ],
  'a second string is a statement like any other': ["'doc'\n'text'\nx = 1\n", 2],
  'a script of comments alone holds no statement': ['# nothing\n\n', undefined],
  'a script of a docstring alone holds no statement to be certified': ['"""nothing"""\n', undefined],
};

for (const [title, [script, lines]] of Object.entries(headers)) {
  test(title, () => assert.equal(headerLines(script), lines));
}

test('run.py is a script and run.ipynb a notebook; pushed JSON is a notebook, pushed Python is none', () => {
  assert.deepEqual(['run.py', 'run.IPYNB', 'run'].map(isScriptName), [true, false, true]);
  assert.deepEqual([' {"cells": []}', 'x = {}', ''].map(isNotebookText), [true, false, false]);
});

test('a script that is no UTF-8 is refused', () => {
  assert.throws(() => scriptText(Uint8Array.from([0x78, 0xff])), { code: 'NOTEBOOK_INVALID' });
});
