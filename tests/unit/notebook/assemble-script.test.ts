import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleScript } from '../../../src/notebook/assemble-script.ts';
import { kitEnd, kitMarker } from '../../../src/notebook/kit-cell.ts';
import { emptyKit, run } from './notebooks.ts';

const assembled = (text: string) =>
  assembleScript({ script: new TextEncoder().encode(text), kit: emptyKit, run });

test('the kit stands behind docstring and future imports and in front of the first statement', () => {
  const { text, userCells } = assembled('"""doc"""\nfrom __future__ import annotations\nprint(1)\n');
  const lines = text.split('\n');
  assert.deepEqual(lines.slice(0, 3), ['"""doc"""', 'from __future__ import annotations', kitMarker]);
  assert.deepEqual(lines.slice(-3), [kitEnd, 'print(1)', '']);
  assert.ok(text.includes('\n}, True)\n'));
  assert.equal(userCells, 1);
});

for (const [why, script] of Object.entries({
  'script-empty': '# nothing\n',
  'kit-cell-present': `x = 1\n${kitMarker}\n`,
  'too-large': `x = "${'x'.repeat(1_000_000)}"\n`,
  'not-utf8': 'x = 1\0\n',
})) {
  test(`a script is refused as ${why}`, () => {
    assert.throws(() => assembled(script), { code: 'NOTEBOOK_INVALID', message: new RegExp(why) });
  });
}
