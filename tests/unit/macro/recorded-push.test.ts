import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { compareWithRecord } from '../../../src/macro/recorded-push.ts';
import { notebookOf } from '../../support/rehearsal-machine.ts';

const notebook = notebookOf('print(1)', 'print(2)');
const recorded = { session: 's', sha256: sha256Hex('what was sent'), notebook };

test('a source is as recorded byte for byte, or by the cells of a notebook that the service wrote anew', () => {
  assert.equal(compareWithRecord('what was sent', recorded), 'ok');
  assert.equal(compareWithRecord(JSON.stringify(JSON.parse(notebook), null, 4), recorded), 'ok');
});

test('other cells, other bytes of a script and what is no notebook are not; without a record nobody knows', () => {
  assert.equal(compareWithRecord(notebookOf('print(1)'), recorded), 'fail');
  assert.equal(compareWithRecord('other', recorded), 'fail');
  assert.equal(compareWithRecord('other', { ...recorded, notebook: '' }), 'fail');
  assert.equal(compareWithRecord('other', undefined), 'unknown');
});
