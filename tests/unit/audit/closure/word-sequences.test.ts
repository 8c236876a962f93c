import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pythonTokens } from '../../../../src/audit/closure/python-tokens.ts';
import { constantsOf, sequenceAt } from '../../../../src/audit/closure/word-sequences.ts';

const held = (source: string) =>
  Object.fromEntries(
    [...constantsOf(pythonTokens(source))].map(([name, words]) => [
      name,
      words.map(({ text, sure }) => (sure ? text : `${text}?`)),
    ]),
  );
const list = (source: string, before = '') => {
  const tokens = pythonTokens(source);
  const { words, end } = sequenceAt(tokens, 0, constantsOf(pythonTokens(before)));
  return [...words.map(({ text, sure }) => (sure ? text : `${text}?`)), end];
};

test('a name that is set once to a text, a list, a tuple or a path is known', () => {
  assert.deepEqual(
    held('a = "x"\nb = ["y", "z"]\nc = ("w",)\nd = Path("/p")\ne = pathlib.Path("/q")\nf = str("s")'),
    {
      a: ['x'],
      b: ['y', 'z'],
      c: ['w'],
      d: ['/p'],
      e: ['/q'],
      f: ['s'],
    },
  );
  assert.deepEqual(held('a = "x"\nb = f"{a}/y"\nc = [a, b]'), { a: ['x'], b: ['x/y'], c: ['x', 'x/y'] });
});

test('a name that is set twice, added to, or made by something else is not known', () => {
  for (const source of [
    'a = "x"\na = "y"',
    'a = "x"\na = "y"\na = "z"',
    'a = "x"\na += "y"',
    'a = open("x")',
    'a = "x" + b',
    'a = "x".lower()',
    'a = Path("x") / "y"',
    'a = myPath("x")',
    'a = 1',
    'a == "x"',
    'f(a = "x")',
    'b.c(a="x")',
    'a = ["b"] * 2',
    'a =',
  ]) {
    assert.deepEqual(held(source), {}, source);
  }
  assert.deepEqual(held('a = ["x"] + b'), { a: ['x', '{…}?'] });
});

test('elements are texts, joined texts, names that hold one word, the interpreter, str(…) and * of a list', () => {
  const known = 'one = "1"\nmany = ["2", "3"]';
  assert.deepEqual(list('["a", \'b\' "c", f"d{one}", one, str(one), *many, sys.executable]', known), [
    'a',
    'bc',
    'd1',
    '1',
    '1',
    '2',
    '3',
    'python',
    19,
  ]);
  const unknown = [
    'many',
    '*gone',
    'gone',
    'f(x)',
    '"a" + b',
    'one.x',
    'int(one)',
    'str(one, 2)',
    '*many + x',
    '1',
  ];
  for (const element of unknown) assert.equal(list(`[${element}]`, known).at(0), '{…}?', element);
  assert.deepEqual(list('[f"{gone}"]'), ['{…}?', 2]);
});

test('brackets within are passed over, what is added behind is not known, empty elements are none', () => {
  assert.deepEqual(list('["a", f(["b"], {"c": 1}), "d",]'), ['a', '{…}?', 'd', 18]);
  assert.deepEqual(list('["a"] + more'), ['a', '{…}?', 2]);
  assert.deepEqual(list('[]'), [1]);
  assert.deepEqual(list('["a",\n"b"]'), ['a', 'b', 4]);
  assert.equal(list(`[${'"a",'.repeat(3_000)}]`).length, 1_001);
});
