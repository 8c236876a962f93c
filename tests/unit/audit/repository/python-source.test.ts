import assert from 'node:assert/strict';
import { it } from 'node:test';
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

it('each way in which a line goes on or ends is followed', () => {
  const lines = (text: string) => pythonStatements(script(text)).map((one) => `${one.line}:${one.text}`);
  assert.deepEqual(lines('a = {\n1: (2,\n[3])}\nb'), ['1:a = {\n1: (2,\n[3])}', '4:b']);
  assert.deepEqual(lines(')\na = (1\n)\nb'), ['1:)', '2:a = (1\n)', '4:b']);
  assert.deepEqual(lines('a = """x\n(\n"""\nb'), ['1:a = """x\n(\n"""', '4:b']);
  assert.deepEqual(lines("a = 'x\\\ny'\nb"), ["1:a = 'x\\\ny'", '3:b']);
  assert.deepEqual(lines('# c\n\n  # d\na'), ['4:a']);
  assert.deepEqual(lines('!a \\\nb\nc'), ['1:!a \\\nb', '3:c']);
  assert.deepEqual(lines('!a (\nc'), ['1:!a (', '2:c']);
});

it('inside is the nearest function, also an async one and with a method of a class between', () => {
  const inside = (text: string) => pythonStatements(script(text)).map((one) => one.inside);
  assert.deepEqual(inside('async def a():\n  x\n  def b():\n    y\n  z\nw'), ['', 'a', 'a', 'b', 'a', '']);
  assert.deepEqual(inside('class C:\n  def m(self):\n    x\n  y'), ['', '', 'm', '']);
  assert.deepEqual(inside('def é1():\n  x'), ['', 'é1']);
  assert.deepEqual(inside('if x:\n  y\nz'), ['', '', '']);
});

it('indent, cell and bare text are given; lines for the shell have none', () => {
  const [first, second] = pythonStatements(script("  x = 'a'  # b\n%env A=1"));
  assert.deepEqual([first?.cell, first?.indent, first?.bare], [1, 2, "  x = ' '"]);
  assert.deepEqual([second?.bare, second?.text], ['', '%env A=1']);
  const cells = [
    { cell_type: 'code', source: 'a' },
    { cell_type: 'markdown', source: 'b' },
    { cell_type: 'code', source: ['c\r\n', 'd'] },
    { cell_type: 'code' },
    3,
  ];
  const file = jsonFile('N.IPYNB', { ...notebook, cells });
  assert.deepEqual(codeSources(file), ['a', 'c\nd', '']);
  assert.deepEqual(
    pythonStatements(file).map(({ cell, line, text }) => [cell, line, text]),
    [
      [1, 1, 'a'],
      [2, 1, 'c'],
      [2, 2, 'd'],
    ],
  );
  assert.deepEqual(codeSources(jsonFile('n.ipynb', [1])), []);
  assert.deepEqual(codeSources(textFile('a.py', 'a\r\nb')), ['a\nb']);
});

it('%%timeit, %%capture, %%prun and %%python are Python, %%sh, %%writefile and %%html are not', () => {
  const bare = (magic: string) =>
    pythonStatements(script(`%%${magic} x\nimport a`)).map((one) => [one.line, one.text, one.bare]);
  for (const magic of ['time', 'timeit', 'capture', 'prun', 'python3', 'python']) {
    assert.deepEqual(bare(magic).at(-1), [2, 'import a', 'import a'], magic);
  }
  for (const magic of ['sh', 'writefile', 'html', 'timer']) {
    assert.deepEqual(
      bare(magic),
      [
        [1, `%%${magic} x`, ''],
        [2, '!import a', ''],
      ],
      magic,
    );
  }
});

it('a statement and a line for the shell have cell, line, indent, text, bare text and function', () => {
  const whole = script('def f():\n  run([\n  "a",\n  ])  # b\n  !ls\n');
  assert.deepEqual(pythonStatements(whole), [
    { cell: 1, line: 1, indent: 0, text: 'def f():', bare: 'def f():', inside: '' },
    {
      cell: 1,
      line: 2,
      indent: 2,
      text: '  run([\n  "a",\n  ])  # b',
      bare: '  run([\n  " ",\n  ])',
      inside: 'f',
    },
    { cell: 1, line: 5, indent: 2, text: '  !ls', bare: '', inside: 'f' },
  ]);
  assert.deepEqual(pythonStatements(script('\n  %%sh -e\nls')), [
    { cell: 1, line: 1, indent: 0, text: '', bare: '', inside: '' },
    { cell: 1, line: 2, indent: 0, text: '!  %%sh -e', bare: '', inside: '' },
    { cell: 1, line: 3, indent: 0, text: '!ls', bare: '', inside: '' },
  ]);
});

it('a remainder, a %% within a line, a backslash within a line and blank lines are no more than they are', () => {
  const seen = (text: string) => pythonStatements(script(text)).map(({ line, bare }) => `${line}:${bare}`);
  assert.deepEqual(seen('a%b\na != b'), ['1:a%b', '2:a != b']);
  assert.deepEqual(seen('a%%sh\nb'), ['1:a%%sh', '2:b']);
  assert.deepEqual(seen('x = y %%sh\nb'), ['1:x = y %%sh', '2:b']);
  assert.deepEqual(seen('a \\ b\nc'), ['1:a \\ b', '2:c']);
  assert.deepEqual(seen('a\n  \n\t\nb'), ['1:a', '4:b']);
});

it('a function is defined by def at the beginning of a line, however its words are spaced', () => {
  const inside = (text: string) => pythonStatements(script(`${text}\n  x`)).map((one) => one.inside);
  for (const text of ['def  a():', 'async  def a():', 'async def  a():'])
    assert.deepEqual(inside(text), ['', 'a']);
  for (const text of ['undef a:', 'x def a:', 'asyncdef a:']) assert.deepEqual(inside(text), ['', ''], text);
});

it('a cell that is null is passed over', () => {
  const cells = [null, { cell_type: 'code', source: 'a' }];
  assert.deepEqual(codeSources(jsonFile('n.ipynb', { ...notebook, cells })), ['a']);
});
