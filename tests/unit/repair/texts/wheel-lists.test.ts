import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsAny, renamedAnywhere, renamedInLists } from '../../../../src/repair/texts/wheel-lists.ts';

const [old, fresh] = ['a-1.0-py3-none-any.whl', 'a-2.0-py3-none-any.whl'];
const renamed = new Map([[old, fresh]]);

for (const [name, text, isMended] of [
  ['v.py', `EXPECTED: set[str] = frozenset({\n  "${old}",\n})\n`, true],
  ['v.py', `NAMES = {'lib': '${old}'}\n`, true],
  ['v.sh', `WHEELS=(\n  ${old}\n)\n`, true],
  ['v.py', `run("pip install ${old}")\n`, false],
  ['v.py', `PATH = "${old}"\n`, false],
  ['v.py', `x == ["${old}"]\n`, false],
  ['v.py', `WHEELS = ["/input/${old}.bak"]\n`, false],
] as const) {
  test(`${JSON.stringify(text)} ${isMended ? 'is a list, and takes the new name' : 'stays'}`, () => {
    assert.equal(renamedInLists(name, text, renamed), isMended ? text.replace(old, fresh) : text);
  });
}

test('a list in a cell of a notebook takes the new name, a command beside it does not', () => {
  const source = ['W = ["', old, '"]\n', `!pip install ${old}\n`].join('');
  const text = JSON.stringify({ cells: [{ cell_type: 'code', source }] });
  const mended = renamedInLists('n.ipynb', text, renamed);
  assert.equal(mended, text.replace(old, fresh));
  assert.ok(mentionsAny(mended, [old]));
  assert.ok(!mentionsAny(renamedAnywhere(mended, renamed), [old]));
});
