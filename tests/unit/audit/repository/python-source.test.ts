import assert from 'node:assert/strict';
import { it } from 'node:test';
import { blankPython } from '../../../../src/audit/repository/blank-python.ts';
import { codeSources, pythonStatements } from '../../../../src/audit/repository/python-source.ts';
import { jsonFile, notebook, textFile } from '../../../support/audit-builder.ts';

const script = (text: string) => textFile('main.py', text);

it('a statement over three lines is one, with the line where it begins', () => {
  const found = pythonStatements(script('x = 1\nrun([\n  "a",\n])\ny = (2 +\\\n3)\n')).map(
    ({ line, text }) => [line, text],
  );
  assert.deepEqual(found, [
    [1, 'x = 1'],
    [2, 'run([\n  "a",\n])'],
    [5, 'y = (2 +\\\n3)'],
  ]);
});

it('the body of def read() belongs to read, what follows it does not', () => {
  const found = pythonStatements(script('def read():\n    if x:\n        import a\nimport b\n'));
  assert.deepEqual(
    found.map(({ inside }) => inside),
    ['', 'read', 'read', ''],
  );
});

it('the inside of strings and comments is blank, quotes and places stay', () => {
  assert.equal(blankPython(`x = "a # b"  # c`), 'x = "     "');
  assert.equal(blankPython(`x = 'it\\'s' + y`), "x = '     ' + y");
  assert.equal(blankPython('"""a\nb"""\nc'), '""" \u0001\n """\nc');
  assert.equal(blankPython("x = 'unclosed\ny = 1"), "x = '        \ny = 1");
});

it('lines for the shell and the body of a %%bash cell are no Python, the body of a %%time cell is', () => {
  const [first, second] = pythonStatements(script('!pip install a \\\n  b\nx = 1\n'));
  assert.deepEqual([first?.bare, first?.text, second?.text], ['', '!pip install a \\\n  b', 'x = 1']);
  const bash = pythonStatements(script('%%bash\npip install a\n')).map(({ bare }) => bare);
  assert.ok(bash.every((bare) => bare === ''));
  assert.equal(pythonStatements(script('%%time\nimport a\n')).at(-1)?.bare, 'import a');
});

it('cells are counted among the code cells; a notebook that is none has no code', () => {
  assert.deepEqual(codeSources(jsonFile('n.ipynb', notebook)).length, 2);
  assert.deepEqual(codeSources(textFile('n.ipynb', '{"cells": 3}')), []);
  assert.deepEqual(codeSources(textFile('n.ipynb', '<<<<<<<')), []);
});
