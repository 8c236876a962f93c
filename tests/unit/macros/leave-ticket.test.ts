import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { leaveTicket } from '../../../macros/leave-ticket.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { parseTicket } from '../../../src/session/ticket-text.ts';
import { bench, outputOf, runOn } from '../../support/macro-run.ts';
import { sampleTicket } from '../../support/sample-ticket.ts';

test('the ticket lies in the session folder, and its digest is evidence of the ledger', async (t) => {
  const on = await bench(t);
  const outcome = await runOn(on, leaveTicket, { ticket: sampleTicket() });
  const { path, sha256 } = outputOf(outcome);
  assert.equal(path, `${on.paths.session}/ticket.json`);
  const bytes = await readFile(path);
  assert.deepEqual(parseTicket(bytes, path), sampleTicket());
  assert.equal(sha256Hex(bytes), sha256);
  assert.deepEqual(outcome.record.evidence, [{ kind: 'file', ref: 'ticket.json', sha256 }]);
});

test('a secret in a setting, in the output of a pre-check or in the notebook is not in the ticket', async (t) => {
  const on = await bench(t);
  const sample = sampleTicket();
  const [row] = sample.prechecks;
  const code = Buffer.from('key = "s3cret-value"').toString('base64');
  const ticket = sampleTicket({
    settings: { ...sample.settings, prechecks: [['curl', '-u', 's3cret-value']] },
    prechecks: row === undefined ? [] : [{ ...row, observed: 'printed s3cret-value' }],
    code: { name: 'k.py', base64: code },
  });
  const { path } = outputOf(await runOn(on, leaveTicket, { ticket }));
  const text = await readFile(path, 'utf8');
  assert.ok(!text.includes('s3cret-value') && !text.includes(code));
  const kept = parseTicket(Buffer.from(text), path);
  assert.deepEqual(kept.settings.prechecks, [['curl', '-u', '***']]);
  assert.equal(Buffer.from(kept.code.base64, 'base64').toString(), 'key = "***"');
});
