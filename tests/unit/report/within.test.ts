import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinWithin } from '../../../src/report/within.ts';

const bytes = (text: string) => Buffer.byteLength(text);

test('parts that fit stand whole, without a note', () => {
  assert.equal(joinWithin(['# é', 'b'], 8, 'cut'), '# é\n\nb\n');
});

test('what does not fit is left out whole, what fits behind it stays, and the note is last', () => {
  const parts = ['# GO', '```text\n'.padEnd(400, 'x'), 'end'];
  assert.equal(joinWithin(parts, 100, 'cut'), '# GO\n\nend\n\ncut\n');
});

test('a table is cut at a row, never within one, nor to its header alone', () => {
  const table = ['| a |', '|---|', '| é |', '| ééééééééééééééééé |', '| b |'].join('\n');
  assert.equal(joinWithin([table], 40, 'cut'), '| a |\n|---|\n| é |\n\ncut\n');
  assert.equal(joinWithin([table], 20, 'cut'), 'cut\n');
});

test('no length cuts a character of several bytes, and none is passed', () => {
  const parts = ['| 🔵 |\n|---|\n| é |\n| 🔵🔵 |', 'ééé', '<details>x</details>'];
  for (let limit = 10; limit < 80; limit += 1) {
    const page = joinWithin(parts, limit, 'cut');
    assert.ok(bytes(page) <= limit, `${limit}`);
    assert.ok(!page.includes('\uFFFD') && page.isWellFormed(), page);
  }
});
