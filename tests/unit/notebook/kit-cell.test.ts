import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isKitCell, kitCell, kitVersion } from '../../../src/notebook/kit-cell.ts';
import { emptyKit, run } from './notebooks.ts';

test('the version of a kit changes with one character of one module, not with files that stay behind', () => {
  const version = kitVersion(emptyKit);
  assert.match(version, /^[0-9a-f]{16}$/);
  assert.notEqual(kitVersion({ ...emptyKit, 'lzw.py': '"""lzw!"""\n' }), version);
  assert.equal(kitVersion({ ...emptyKit, 'compile_cells.py': 'pass' }), version);
});

test('the cell of the kit is known by its first line alone', () => {
  const { source } = kitCell(emptyKit, run, true);
  assert.ok(isKitCell(String(source)));
  assert.equal(isKitCell(`\n${source}`), false);
});

test('the sources stand in the cell as they can be read', () => {
  const { source } = kitCell({ ...emptyKit, 'lzw.py': 'line = "é"\nnext = 1\n' }, run, false);
  assert.ok(String(source).includes('line = "é"\nnext = 1\n'));
});
