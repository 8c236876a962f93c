import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownSecrets } from '../../../src/audit/secrets/known-secrets.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import type { Proposal } from '../../../src/model/proposal.ts';
import { Secret } from '../../../src/model/secret.ts';
import {
  type CheckedProposal,
  checkProposal,
  type ProposalGround,
} from '../../../src/proposals/check-proposal.ts';
import { plainSettings } from '../../support/one-change.ts';

const value = 'a-value-that-nobody-may-see-17';
const ground: ProposalGround = {
  texts: new Map([
    ['kernel/a.py', 'one\ntwo\nthree\n'],
    ['kernel/gone.py', 'x = 1\n'],
  ]),
  paths: ['kernel/a.py', 'kernel/gone.py', 'kernel/link.py', 'Lib/b.py', 'link'],
  settings: plainSettings,
  known: knownSecrets([new Secret(value)]),
};

function checked(diff: string, own: Partial<Proposal> = {}): CheckedProposal {
  const words = { task_id: 'T1', RESULT: 'r', EVIDENCE: [], RISKS: [], NEXT: 'n', title: 't', serves: [] };
  return checkProposal({ schema: 'nx47.proposal/1', ...words, diff, ...own }, ground);
}

function why(diff: string, own: Partial<Proposal> = {}): string[] {
  const { changes, refusals } = checked(diff, own);
  assert.deepEqual(changes, []);
  return refusals.map(({ code, file, line, seen }) => `${code} ${file}:${line} ${seen}`);
}

const changeTo = (text: string, path = 'kernel/a.py') =>
  `--- a/${path}\n+++ b/${path}\n@@ -1,3 +1,3 @@\n one\n-two\n+${text}\n three\n`;
const creation = (path: string, lines: readonly string[]) =>
  `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}\n`).join('')}`;

test('a change of one line and a file that goes become the contents that the files will have', () => {
  const diff = `${changeTo('2')}--- a/kernel/gone.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x = 1\n`;
  assert.deepEqual(checked(diff), {
    changes: [
      { path: 'kernel/a.py', content: 'one\n2\nthree\n' },
      { path: 'kernel/gone.py', content: undefined },
    ],
    refusals: [],
  });
});

test('a difference that is none, for another text, or out of the project is refused with its line', () => {
  assert.deepEqual(why('nothing\n'), ['diff-refused :1 stray-line']);
  assert.deepEqual(why(changeTo('2', '../a.py')), ['diff-refused ../a.py:1 parent-folder']);
  assert.deepEqual(why(changeTo('2').replace(' one', ' One')), ['diff-stale kernel/a.py:3 context']);
  assert.deepEqual(why(changeTo('2', 'kernel/none.py')), ['diff-stale kernel/none.py:1 missing']);
});

test('a path that is guarded, a link, below a file, or the same in other letters is refused', () => {
  assert.deepEqual(why(creation('nx47.yml', ['a: b'])).slice(0, 1), ['settings-edited nx47.yml:0 nx47.yml']);
  const first = (path: string) => why(creation(path, ['x']))[0];
  assert.equal(first('link/a.py'), 'path-refused link/a.py:0 link');
  assert.equal(first('lib/b.py'), 'path-refused lib/b.py:0 Lib/b.py');
  assert.equal(first('kernel/a.py/b.py'), 'path-refused kernel/a.py/b.py:0 kernel/a.py');
  assert.equal(first('kernel/link.py'), 'path-refused kernel/link.py:0 kernel/link.py');
  assert.equal(first('kernel/A.py'), 'path-refused kernel/A.py:0 kernel/a.py');
});

test('nine files, 401 lines and 65,537 bytes are too large', () => {
  const files = Array.from({ length: 9 }, (_, index) => creation(`lib/${index}.py`, ['x'])).join('');
  assert.deepEqual(why(files), ['too-large :0 9 files > 8']);
  const lines = Array.from({ length: 401 }, (_, index) => `x = ${index}`);
  assert.deepEqual(why(creation('lib/a.py', lines)), ['too-large :0 401 lines > 400']);
  assert.deepEqual(why('x'.repeat(65_537)), ['too-large :0 65537 B']);
});

test('a secret of the run, any other credential and an invisible character are refused, and not shown', () => {
  const token = `KGAT_${sha256Hex('a').slice(0, 32)}`;
  for (const text of [value, Buffer.from(`key ${value}`).toString('base64'), token]) {
    const all = why(changeTo(`x = "${text}"`));
    assert.ok(all.length > 0 && all.every((one) => one.startsWith('secret kernel/a.py:0 ')), String(all));
    assert.ok(!all.join().includes(text));
  }
  assert.deepEqual(
    why(changeTo('2'), { RESULT: `done with ${value}` }).map((one) => one.split(' ')[0]),
    ['secret'],
  );
  assert.deepEqual(why(changeTo('2 # \u202e x')), ['hidden-characters kernel/a.py:2 \\u{202E}']);
  assert.deepEqual(why(changeTo('2 # \u200b x')), ['hidden-characters kernel/a.py:2 \\u{200B}']);
});

test('every reason is told at once: a filter, a guarded path and a stale hunk', () => {
  const diff = `${changeTo('import warnings; warnings.filterwarnings("ignore")')}${creation('session/a.md', ['x'])}`;
  assert.deepEqual(
    why(`${diff}${changeTo('2', 'kernel/none.py')}`).map((one) => one.split(':')[0]),
    ['records-edited session/a.md', 'diff-stale kernel/none.py', 'warning-filter kernel/a.py'],
  );
});
