import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { Failure } from '../../../src/model/failure.ts';
import { judgedIn, latestTicket } from '../../../src/session/find-ticket.ts';
import { ticketText } from '../../../src/session/ticket-text.ts';
import { freshFolder } from '../../support/folders.ts';
import { sampleTicket } from '../../support/sample-ticket.ts';

const files = createFiles();
const [older, newer] = ['a'.repeat(32), 'b'.repeat(32)];

async function session(folder: string, nonce: string, verdict: string): Promise<void> {
  await mkdir(`${folder}/reports`, { recursive: true });
  await writeFile(`${folder}/ticket.json`, ticketText(sampleTicket({ nonce })));
  await writeFile(`${folder}/reports/run.json`, JSON.stringify({ nonce, verdict }));
}

const codeOf = (found: Promise<unknown>) =>
  found.then(
    () => '',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );

test('the newest ticket without a judgement is taken, in session/ and in .nx47/session/ alike', async (t) => {
  const root = await freshFolder(t);
  await session(`${root}/.nx47/session/20261121_p_100000z-1`, older, 'PENDING');
  await session(`${root}/session/20261121_p_110000z-1`, newer, 'INCONCLUSIVE');
  assert.match(await latestTicket(root, files), /110000z-1\/ticket\.json$/);
  await session(`${root}/.nx47/session/20261121_p_120000z-1`, newer, 'NO-GO');
  assert.match(await latestTicket(root, files), /100000z-1\/ticket\.json$/);
  assert.match(await judgedIn(newer, root, files), /120000z-1$/);
});

test('a project without a ticket is TICKET_NOT_FOUND, one whose tickets are all judged TICKET_COLLECTED', async (t) => {
  const root = await freshFolder(t);
  assert.equal(await codeOf(latestTicket(root, files)), 'TICKET_NOT_FOUND');
  await session(`${root}/session/20261121_p_110000z-1`, newer, 'REHEARSED');
  assert.equal(await codeOf(latestTicket(root, files)), 'TICKET_COLLECTED');
});

test('an edited newest ticket is not passed over for an older one', async (t) => {
  const root = await freshFolder(t);
  await session(`${root}/session/20261121_p_100000z-1`, older, 'PENDING');
  await session(`${root}/session/20261121_p_110000z-1`, newer, 'PENDING');
  await writeFile(
    `${root}/session/20261121_p_110000z-1/ticket.json`,
    ticketText(sampleTicket({ nonce: newer })).replace('"version": 7', '"version": 6'),
  );
  assert.equal(await codeOf(latestTicket(root, files)), 'TICKET_CHANGED');
});
