import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewrittenNotebook } from '../../../src/rehearsal/rewritten-notebook.ts';

const rewritten = (source: string) =>
  JSON.parse(rewrittenNotebook(JSON.stringify({ source }), '/tmp/a "b"/kaggle')).source;

for (const [source, expected] of [
  ["open('/kaggle/input/x.csv')", `open('/tmp/a "b"/kaggle/input/x.csv')`],
  ['cd /kaggle/working', 'cd /tmp/a "b"/kaggle/working'],
  ['--find-links=/kaggle/input/wheels', '--find-links=/tmp/a "b"/kaggle/input/wheels'],
  ['https://www.kaggle.com/kaggle/input/x', 'https://www.kaggle.com/kaggle/input/x'],
  ['/data/kaggle/input', '/data/kaggle/input'],
  ['/kaggle/inputs and /kaggle', '/kaggle/inputs and /kaggle'],
] as const) {
  test(`${source} becomes ${expected}`, () => {
    assert.equal(rewritten(source), expected);
  });
}
