import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { parseRecord, planRecord } from '../../../../src/audit/wheels/record.ts';
import { digestOf } from '../../../../src/codec/digest.ts';
import { readZip } from '../../../../src/codec/zip.ts';
import { buildZip } from '../../../support/wheel-builder.ts';

const path = 'd-1.dist-info/RECORD';
const digest = (algorithm: string, spelling: 'base64url' | 'base64' | 'hex', content = 'x = 1\n') =>
  `${algorithm}=${createHash(algorithm).update(content).digest(spelling)}`;
const right = digest('sha256', 'base64url');
const check = (record: string, more: readonly string[] = []) => {
  const members = ['d.py', ...more].map((name) => ({ name, content: name.endsWith('/') ? '' : 'x = 1\n' }));
  const archive = readZip(buildZip([...members, { name: path, content: record }]));
  const plan = planRecord(record, path, archive.entries);
  return plan.problems(
    plan.digests.map(({ entry, algorithm }) => digestOf(algorithm, archive.content(entry))),
  );
};
const self = `${path},,\n`;

test('the right digest by sha256, sha384 or sha512, with its size or without, is accepted', () => {
  for (const row of [
    `d.py,${right},6`,
    `d.py,${right},`,
    `d.py,${digest('sha384', 'base64url')},6`,
    `d.py,${digest('sha512', 'base64url')},6`,
    `d.py,SHA256${right.slice(6)},6`,
  ]) {
    assert.deepEqual(check(`${row}\n\n${self}`), [], row);
  }
});

test('each difference names the file, what RECORD says and what is there', () => {
  const md5 = digest('md5', 'base64url');
  for (const [row, kind, expected, observed] of [
    ['', 'unlisted', 'RECORD', ''],
    [`d.py,${right},7`, 'size', '7', '6'],
    ['d.py,,6', 'no-digest', 'sha256=…', ''],
    ['d.py,sha256=,6', 'no-digest', 'sha256=…', 'sha256='],
    ['d.py,abc,6', 'no-digest', 'sha256=…', 'abc'],
    ['d.py,=abc,6', 'weak', 'sha256=…', '=abc'],
    [`d.py,${md5},6`, 'weak', 'sha256=…', md5],
    ['d.py,sha256=AAAA,6', 'digest', 'sha256=AAAA', right],
    [`d.py,${digest('sha256', 'hex')},6`, 'encoding', digest('sha256', 'hex'), right],
    [`d.py,${digest('sha256', 'base64')},6`, 'encoding', digest('sha256', 'base64'), right],
    [`d.py,${digest('sha256', 'hex', 'y')},6`, 'digest', digest('sha256', 'hex', 'y'), right],
  ] as const) {
    const record = row === '' ? self : `${row}\n${self}`;
    assert.deepEqual(check(record), [{ kind, path: 'd.py', expected, observed }], row);
  }
});

test('a row for nothing, a row twice and a file too many are said of the file', () => {
  const row = `d.py,${right},6\n`;
  assert.deepEqual(check(`${row}gone.py,sha256=x,1\n${self}`), [
    { kind: 'absent', path: 'gone.py', expected: 'sha256=x', observed: '' },
  ]);
  assert.deepEqual(check(`${row}${row}${self}`), [
    { kind: 'repeated', path: 'd.py', expected: '1', observed: '2' },
  ]);
  const signatures = [`${path}.jws`, `${path}.p7s`];
  const rows = signatures.map((name) => `${name},,\n`).join('');
  assert.deepEqual(check(`${row}${rows}${self}`, signatures), []);
  assert.deepEqual(check(`${row}${self}`, signatures), []);
  assert.deepEqual(check(`${row}${self}`, ['e.py'])[0]?.kind, 'unlisted');
  assert.deepEqual(check(`${row}${self}`, ['folder/']), []);
});

test('a text that is no CSV of three cells a row is refused whole', () => {
  const problem = [{ kind: 'form', path, expected: 'path,algorithm=digest,size', observed: '' }];
  for (const text of ['d.py,x\n', 'd.py,x,1,2\n', 'd.py\n', '"d.py,x,1\n', `${self}d.py,x\n`]) {
    assert.deepEqual(check(text), problem, text);
  }
  assert.deepEqual(parseRecord('a,b,1\n\n'), [{ path: 'a', hash: 'b', size: '1' }]);
  assert.equal(parseRecord('"'), undefined);
});

test('a digest that nobody took is not the right one', () => {
  const archive = readZip(buildZip([{ name: 'd.py', content: 'x = 1\n' }]));
  const plan = planRecord(`d.py,${right},6\n${self}`, path, archive.entries);
  assert.deepEqual(plan.problems([]), [
    { kind: 'absent', path, expected: '', observed: '' },
    { kind: 'digest', path: 'd.py', expected: right, observed: 'sha256=' },
  ]);
});
