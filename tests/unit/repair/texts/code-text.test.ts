import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sourcesOf, withCellBefore, withSources } from '../../../../src/repair/texts/code-text.ts';
import { changedLines } from '../../../support/repair-answers.ts';

const cell = (source: unknown, id = 'a') => ({ cell_type: 'code', id, metadata: {}, outputs: [], source });
const notebook = (cells: readonly unknown[], indent: number) =>
  `${JSON.stringify({ cells, metadata: { é: 1 }, nbformat: 4 }, null, indent)}\n`;

test('a line more in the middle of a cell is one line more in the notebook, and every other stays', () => {
  const before = notebook(
    [{ cell_type: 'markdown', source: ['x'] }, cell(['a = 1\n', 'b = 2\n', 'c = 3'])],
    1,
  );
  const after = withSources('n.ipynb', before, ['a = 1\nb = 2\nb2 = "é"\nc = 3']);
  assert.deepEqual(changedLines(before, after), [0, 1]);
  assert.deepEqual(sourcesOf('n.ipynb', after), ['a = 1\nb = 2\nb2 = "é"\nc = 3']);
  assert.ok(after.includes('    "b2 = \\"é\\"\\n",\n'));
});

test('whatever lines of a cell become, as a list or as a string, the notebook says it and is otherwise as it was', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', '', 'é "x"', '\tz'), { maxLength: 6 });
  fc.assert(
    fc.property(lines, lines, fc.constantFrom(0, 1, 4), fc.boolean(), (old, fresh, indent, isList) => {
      const source = old.join('\n');
      const told = isList ? source.split(/(?<=\n)/).filter(Boolean) : source;
      const text = notebook([cell(told), cell('kept', 'b')], indent);
      const wanted = fresh.join('\n');
      const edited = withSources('n.ipynb', text, [wanted, 'kept']);
      assert.deepEqual(sourcesOf('n.ipynb', edited), [wanted, 'kept']);
      const expected = isList ? wanted.split(/(?<=\n)/).filter(Boolean) : wanted;
      const read: unknown = JSON.parse(edited);
      assert.deepEqual(read, JSON.parse(notebook([cell(expected), cell('kept', 'b')], 0)));
      assert.equal(withSources('n.ipynb', text, [source, 'kept']), text);
    }),
    { numRuns: 300 },
  );
});

test('the third cell stands in front of the first, with its text as it was, and comes back', () => {
  const cells = [
    cell('one', '1'),
    { cell_type: 'markdown', id: 'm', metadata: {}, source: '# x' },
    cell(['two'], '2'),
  ];
  const text = notebook(cells, 1);
  const moved = withCellBefore('n.ipynb', text, 1, 0);
  assert.equal(moved, notebook([cells[2], cells[0], cells[1]], 1));
  assert.equal(withCellBefore('n.ipynb', text, 0, 1), text);
  assert.equal(withCellBefore('n.ipynb', text, 5, 0), text);
  assert.equal(withCellBefore('s.py', 'x = 1\n', 1, 0), 'x = 1\n');
});

test('a script is one source, and keeps its line ends', () => {
  assert.deepEqual(sourcesOf('s.py', 'a\r\nb\r\n'), ['a\nb\n']);
  assert.equal(withSources('s.py', 'a\r\nb\r\n', ['a\nc\n']), 'a\r\nc\r\n');
  assert.equal(withSources('s.py', 'a\n', ['b\n']), 'b\n');
});

test('a notebook whose lines end as on Windows keeps that', () => {
  const text = notebook([cell(['a\r\n', 'b\r\n'])], 1);
  assert.deepEqual(sourcesOf('n.ipynb', text), ['a\nb\n']);
  assert.equal(withSources('n.ipynb', text, ['a\nc\nb\n']), notebook([cell(['a\r\n', 'c\r\n', 'b\r\n'])], 1));
});
