import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { readProposal } from '../../../src/proposals/read-proposal.ts';

const diff = '--- a/x\n+++ b/x\n';
const sound = {
  ...{ schema: 'nx47.proposal/1', task_id: 'T1', title: 't', serves: [], diff },
  ...{ RESULT: 'r', RISKS: [], NEXT: 'n' },
  EVIDENCE: [{ kind: 'diff', ref: 'diff', sha256: sha256Hex(diff) }],
};

function seen(own: object | string): string {
  const read = readProposal(typeof own === 'string' ? own : JSON.stringify({ ...sound, ...own }), 'T1');
  return 'code' in read ? `${read.code} ${read.seen}` : read.proposal.title;
}

test('an answer of the agreed form is read', () => {
  assert.equal(seen({}), 't');
  assert.equal(seen({ EVIDENCE: [{ kind: 'command', ref: 'nx47 audit' }] }), 't');
});

test('two objects, a duplicate key, another task, no evidence or evidence of another diff are no answer', () => {
  const text = JSON.stringify(sound);
  assert.match(seen(`${text}${text}`), /^answer JSON: trailing-text/);
  assert.match(seen(text.replace('"NEXT"', '"RESULT"')), /^answer JSON: duplicate-key/);
  assert.match(seen(''), /^answer JSON: /);
  assert.match(seen({ more: 1 }), /^answer : /);
  assert.match(seen({ title: '' }), /^answer title: /);
  assert.equal(seen({ task_id: 'T2' }), 'answer task_id: T2 ≠ T1');
  assert.equal(seen({ EVIDENCE: [] }), 'answer EVIDENCE: ∅');
  assert.equal(seen({ diff: `${diff} ` }), 'answer EVIDENCE: diff ≠ sha256');
});

test('an answer of 262,145 bytes is too long', () => {
  assert.equal(seen(' '.repeat(262_145)), 'too-long 262145 B > 262144');
});
