import assert from 'node:assert/strict';
import { it } from 'node:test';
import { blankPython } from '../../../../src/audit/repository/blank-python.ts';

it('the inside of strings and comments is blank, quotes and places stay', () => {
  assert.equal(blankPython(`x = "a # b"  # c`), 'x = "     "');
  assert.equal(blankPython(`x = 'it\\'s' + y`), "x = '     ' + y");
  assert.equal(blankPython('"""a\nb"""\nc'), '""" \u0001\n """\nc');
  assert.equal(blankPython("x = 'unclosed\ny = 1"), "x = '        \ny = 1");
});

it('blanking: a # in a string, a quote in a string of the other, three quotes, and what a backslash does', () => {
  for (const [source, bare] of [
    [`a = 'x"#' # c`, `a = '   '`],
    ['a = """x"y""" + b', 'a = """   """ + b'],
    [`a = '''x'y''' b`, `a = '''   ''' b`],
    ["'a\\'b' c", "'    ' c"],
    ["'a\\\\' c", "'   ' c"],
    ["'a\\\nb' c", "'   \u0001\n ' c"],
    ['"a\nb"', '"  \nb"'.replace('"  ', '" ')],
    ['x  # """\ny', 'x\ny'],
    ['!a "b\nc', '\nc'],
    ['"""a\n!b\n"""', '""" \u0001\n  \u0001\n"""'],
  ] as const) {
    assert.equal(blankPython(source), bare, JSON.stringify(source));
  }
});

it('a line for the shell begins with ! or %, a remainder within a line is Python', () => {
  for (const [source, bare] of [
    ["x = a % 'b'", "x = a % ' '"],
    ["a%'b'", "a%' '"],
    ["a != 'b'", "a != ' '"],
    ['  !x "', ''],
    ['\t%x "', ''],
  ] as const) {
    assert.equal(blankPython(source), bare, source);
  }
});
