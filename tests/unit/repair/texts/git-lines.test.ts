import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeLines, negations } from '../../../../src/repair/texts/git-lines.ts';
import { withTexts } from '../../../support/repository-facts.ts';

test('a report of session/ is taken back by one line, by two where the folder itself is ignored', () => {
  const paths = ['session/20260101_run/report.md'];
  assert.deepEqual(negations('.gitignore', paths), [['!/session/**'], ['!/session/', '!/session/**']]);
  assert.deepEqual(negations('session/.gitignore', paths), [['!*']]);
});

test('a report whose name holds a quote has no line that could say it, its neighbour has its own', () => {
  const names = ['data/"a" report.csv', 'data/b report.csv'];
  const texts = Object.fromEntries([...names, 'data/big.csv'].map((name) => [name, 'x']));
  const facts = withTexts({ '.gitattributes': '*.csv filter=lfs\n', ...texts });
  assert.deepEqual(attributeLines('.gitattributes', names, facts), [
    { line: '"data/b report.csv" -filter', paths: ['data/b report.csv'] },
  ]);
});
