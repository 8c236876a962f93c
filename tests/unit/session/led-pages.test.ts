import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planPage, rollbackLines } from '../../../src/session/led-pages.ts';
import { sessionPages } from '../../../src/session/pages.ts';
import { mostLines } from '../../../src/session/run-summary.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { ended, ledBy, ledEvents } from '../../support/led-events.ts';

const events = ledEvents([
  { macro: 'plan', command: 'change\ncheck' },
  ...ended(2, 1),
  { macro: 'session', decision: 'keep an alias | for a year' },
  ...ended(3, 2, { state: 'SKIPPED' }),
  { macro: 'summary', state: 'DONE', decision: 'on the way' },
  {
    phase: 'VERDICT',
    state: 'FAILED',
    decision: 'KO too late',
    output: 'go on tomorrow\nfirst\nsecond\nthird',
  },
]);

test('SESSION.md only grows: the page of each event is the beginning of the page of the next', () => {
  let before = '';
  for (let count = 1; count <= events.length; count += 1) {
    const page = sessionPages(events.slice(0, count), 'fr')['SESSION.md'] ?? '';
    assert.ok(page.startsWith(before), `${count} events`);
    before = page;
  }
  assert.match(before, /keep an alias &#124; for a year/);
});

test('TODO.md lists the plan in its order, each criterion, and at the end the checklist and one priority', () => {
  const page = sessionPages(events, 'en')['TODO.md'] ?? '';
  assert.match(page, /1\. change\n2\. check\n/);
  assert.match(page, /- \[ \] first\n- \[ \] second\n- \[ \] third\n\n## Next priority\n\ngo on tomorrow\n/);
  assert.equal(page.match(/^## /gm)?.length, 1);
  const open = sessionPages(events.slice(0, -1), 'en')['TODO.md'] ?? '';
  assert.match(open, /- \[x\] 1\. the file says new\n- \[ \] 2\. the check passes/);
});

test('STATUS.md shows goal, final state, and each step once with its state', () => {
  const page = sessionPages(events, 'en')['STATUS.md'] ?? '';
  assert.match(page, /^- Final state: KO too late$/m);
  assert.match(page, /^\| 3 \| goal 3 \| 2 \| SKIPPED \|/m);
  assert.equal(page.match(/^\| 2 \|/gm)?.length, 1);
});

test('ROLLBACK.md names the checkpoints, or says how one is set', () => {
  const words = sentences('en').session;
  assert.match(rollbackLines(ledBy([]), words).join('\n'), /nx47 session checkpoint A/);
  const point = { macro: 'checkpoint', state: 'DONE' as const, decision: 'checkpoint A abc123' };
  assert.match(
    rollbackLines(ledBy([point]), words).join('\n'),
    /Checkpoints A: abc123[\s\S]*nx47 session rollback/,
  );
});

test('SUMMARY.md and RISKS.md are there, the summary of one page', () => {
  const pages = sessionPages(events, 'en');
  assert.ok((pages['SUMMARY.md'] ?? '').split('\n').length <= mostLines + 3);
  assert.match(pages['SUMMARY.md'] ?? '', /On the way to the goal/);
  assert.match(pages['RISKS.md'] ?? '', /\| 2 \| by&#45;hand \| a risk \|/);
});

test('the page of the plan bears the name of the task', () => {
  assert.equal(planPage(ledBy([])), 'PLANS/T1.md');
  assert.match(
    sessionPages(events, 'en')['PLANS/T1.md'] ?? '',
    /\| 2 \| goal 2 \| option&#46;txt \| a risk \|/,
  );
});
