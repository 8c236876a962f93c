import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loopPage } from '../../../src/loop/loop-page.ts';
import type { Turn } from '../../../src/loop/run-turn.ts';
import type { ToldLoop } from '../../../src/loop/told-loop.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { sentences } from '../../../src/text/sentences.ts';

const served = { rule: 'WHL-008', file: 'a.whl' };
const turn: Turn = {
  applied: [
    {
      repair: { kind: 'wheel-set', commit: 'fix: wheels', serves: [served], because: ['cp311 ≠ cp312'] },
      commit: 'c'.repeat(40),
      changes: [{ path: 'bundle/a.whl', before: '1'.repeat(64), after: '2'.repeat(64) }],
    },
  ],
  refused: [{ title: 'fix: | a stub', by: 'helper', code: 'stub', why: 'a.c:3' }],
  proposals: [],
  unrepairable: [{ rule: 'ELF-007', file: 'l.so', why: 'no-source', core: ['lum_logf'] }],
  ...{ before: [served], after: [{ rule: 'ELF-007', file: 'l.so' }], blocking: [] },
};
const told: ToldLoop = {
  ...{ stop: 'nothing-repairable', most: 3, session: '/s', why: '', turns: [turn] },
  attempts: [
    {
      ...{ number: 1, target: 'rehearsal', session: 's1', verdict: 'NO-GO', cause: 'WHL-008' },
      ...{ wrong: ['WHL-008 a.whl'], stopped: false },
    },
  ],
  delivered: {
    ...{ branch: 'nx47/repair/b', base: 'b'.repeat(40), commit: 'c'.repeat(40), repairs: ['c1', 'c2'] },
    ...{ remote: '', merged: false, pull: '', bundle: '' },
  },
};
const page = (one: ToldLoop) => renderMarkdown(loopPage(one, sentences('en')));

test('the page tells file, reason, impact and proof of each change, and what stays with its reason', () => {
  const text = page(told);
  const row = text.split('\n').find((line) => line.includes('bundle&#47;a&#46;whl')) ?? '';
  for (const part of ['cp311 ≠ cp312', 'pip installs everything offline', 'WHL-008', 'cccccccccccc', '2222'])
    assert.ok(row.includes(part), part);
  assert.match(text, /No source of the project defines these symbols: lum_logf\./);
  assert.match(text, /git revert --no-edit c2 c1/);
  assert.match(text, /git merge --ff-only nx47\/repair\/b/);
});

test('a refused idea is told with who had it, and its title can’t break the table', () => {
  assert.match(page(told), /\| fix: &#124; a stub \| helper \| stub \| a\.c:3 \|/);
});

test('what was merged already is not told to be merged', () => {
  const { delivered } = told;
  assert.ok(delivered);
  assert.doesNotMatch(page({ ...told, delivered: { ...delivered, merged: true } }), /git merge/);
});

test('a loop without a copy says why, and what to do', () => {
  const { delivered: _, ...rest } = told;
  const text = page({ ...rest, stop: 'dirty', why: 'nx47.yml', turns: [] });
  assert.match(text, /changes that no commit has \(nx47\.yml\)/);
  assert.match(text, /Commit these changes/);
});
