import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckupRow } from '../../../src/model/checkup.ts';
import { checkupJson, renderCheckup } from '../../../src/report/checkup-table.ts';
import { sentences } from '../../../src/text/sentences.ts';

const rows: CheckupRow[] = [
  { check: 'git', answer: 'ok', observed: 'abc1234' },
  { check: 'ownership', answer: 'fail', observed: 'me ≠ you/kernel' },
  {
    check: 'credentials',
    answer: 'fail',
    observed: 'CREDENTIALS_EXPOSED',
    failure: { code: 'CREDENTIALS_EXPOSED', parameters: { file: '/srv/me/kaggle.json', mode: '644' } },
  },
];

test('a line that is not ok is followed by what to do, in the words of its failure where it has one', () => {
  assert.equal(
    renderCheckup(rows, sentences('en')),
    [
      '✓ Git          abc1234',
      '✗ Ownership    me ≠ you/kernel',
      "    → Use the owner's token, or correct the ids in both metadata files.",
      '✗ Credentials  /srv/me/kaggle.json can be read by other users.',
      '    → Run `chmod 600 /srv/me/kaggle.json`, and replace that key if others could read it.',
      '',
    ].join('\n'),
  );
});

test('as data a check-up has the worst of its answers and the code of each failure', () => {
  assert.deepEqual(JSON.parse(checkupJson(rows)), {
    schema: 'nx47.checkup/1',
    answer: 'fail',
    rows: [
      { check: 'git', answer: 'ok', observed: 'abc1234', code: null },
      { check: 'ownership', answer: 'fail', observed: 'me ≠ you/kernel', code: null },
      { check: 'credentials', answer: 'fail', observed: 'CREDENTIALS_EXPOSED', code: 'CREDENTIALS_EXPOSED' },
    ],
  });
});

test('a line that had nothing to look at gives no advice: the one that it waits for does', () => {
  const row: CheckupRow = { check: 'ownership', answer: 'unknown', observed: '' };
  assert.equal(renderCheckup([row], sentences('en')), '? Ownership\n');
});
