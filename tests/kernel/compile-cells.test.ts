import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { cellCompilationSchema } from '../../src/model/facts.ts';
import { maskMagics } from '../../src/notebook/cells.ts';
import { findInterpreters } from './interpreters.ts';
import { kernelFolder } from './kit-session.ts';

const interpreters = findInterpreters();
const python = interpreters.at(-1)?.executable ?? 'python3';

function compiled(sources: readonly string[], executable = python) {
  const cells = sources.map((source, index) => ({ cell: index + 1, source }));
  const argv = ['-I', '-B', join(kernelFolder, 'compile_cells.py')];
  const end = spawnSync(executable, argv, { input: JSON.stringify(cells), encoding: 'utf8' });
  assert.equal(end.stderr, '');
  return z.array(cellCompilationSchema).parse(JSON.parse(end.stdout));
}

test('a cell with a syntax error is named with its line, and no cell is run', () => {
  const answers = compiled(["raise SystemExit('never')", 'a = 1\nb = = 2\n', "'\\d' + await_me"]);
  assert.deepEqual(
    answers.map(({ cell, ok, line }) => [cell, ok, line]),
    [
      [1, true, 0],
      [2, false, 2],
      [3, true, 0],
    ],
  );
  assert.match(answers[1]?.error ?? '', /^SyntaxError: /);
});

test('await at the top level compiles, a NUL character does not', () => {
  assert.deepEqual(
    compiled(['import asyncio\nawait asyncio.sleep(0)', 'a\0b']).map(({ ok }) => ok),
    [true, false],
  );
});

test('a nested quote in an f-string compiles from 3.12 on only', () => {
  for (const { minor, executable } of interpreters) {
    const [answer] = compiled(['d = {"a": 1}\nf"{d["a"]}"'], executable);
    assert.equal(answer?.ok, Number(minor.slice(2)) >= 12, minor);
  }
});

test('cells with lines of IPython compile once they are masked', () => {
  const cells = [
    '!pip install --no-index "a b" \\\n  --find-links=/kaggle/input\nimport os',
    '%matplotlib inline\nif True:\n    !ls -l\n    x = 1',
    'files = !ls\nversion = %time 1\nos?\n?os\nlen??',
    '%%bash\nfor f in *; do echo "$f"; done',
    '%%time\nx = [\n  5\n  % 3,\n]\ntext = """\n!not a command\n%nor a magic\n"""',
    "a = b != c\nd = e % f\ng %= 2\nh = '!x'",
  ];
  assert.deepEqual(
    compiled(cells.map(maskMagics)).filter(({ ok }) => !ok),
    [],
  );
});
