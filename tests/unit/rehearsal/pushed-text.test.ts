import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pushedTextProblem, runnableNotebook } from '../../../src/rehearsal/pushed-text.ts';
import { notebook } from '../../support/rehearsal-service.ts';

const push = {
  ref: { owner: 'alice', slug: 'tiny-kernel' },
  title: 'Tiny kernel',
  text: notebook('1'),
  language: 'python',
  kind: 'notebook',
  isPrivate: true,
  enableInternet: false,
  enableGpu: false,
  datasetSources: [],
  competitionSources: [],
  kernelSources: [],
  sessionTimeoutSeconds: 0,
} as const;

test('a source of 999,999 bytes is taken and one of 1,000,000 is not, counted in UTF-8', () => {
  const rest = 999_999 - Buffer.byteLength(notebook(''));
  assert.equal(pushedTextProblem({ ...push, text: notebook('#'.repeat(rest)) }), undefined);
  assert.match(pushedTextProblem({ ...push, text: notebook(`é${'#'.repeat(rest - 1)}`) }) ?? '', /megabytes/);
});

test('a cell whose source is a list of lines is a notebook; a cell without a source is none', () => {
  const of = (cell: object) => JSON.stringify({ nbformat: 4, nbformat_minor: 5, cells: [cell] });
  assert.equal(
    pushedTextProblem({ ...push, text: of({ cell_type: 'code', source: ['1\n', '2'] }) }),
    undefined,
  );
  assert.match(pushedTextProblem({ ...push, text: of({ cell_type: 'code' }) }) ?? '', /not a valid notebook/);
});

test('a script becomes the one code cell of a notebook, a notebook stays as it is', () => {
  const made = JSON.parse(runnableNotebook('print(1)', 'script'));
  assert.deepEqual([made.cells.length, made.cells[0].source], [1, 'print(1)']);
  assert.equal(runnableNotebook(push.text, 'notebook'), push.text);
});
