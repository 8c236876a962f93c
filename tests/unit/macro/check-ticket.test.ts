import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { createFiles } from '../../../src/host/files.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { type CollectingPlace, checkTicket } from '../../../src/macro/check-ticket.ts';
import { genesisHash, nothingRan } from '../../../src/model/event.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Ticket } from '../../../src/model/ticket.ts';
import { parseTicket, ticketText } from '../../../src/session/ticket-text.ts';
import { freshFolder } from '../../support/folders.ts';
import { sampleTicket } from '../../support/sample-ticket.ts';

const here: Omit<CollectingPlace, 'root'> = {
  certifies: { owner: 'me', slug: 'kernel' },
  service: 'http://127.0.0.1:4000/',
  now: '2026-11-22T10:00:00.000Z',
};

async function checked(
  t: TestContext,
  ticket: Ticket,
  place: Partial<CollectingPlace> = {},
  session?: string,
) {
  const root = await freshFolder(t);
  const path = `${session ?? root}/ticket.json`;
  const bytes = session === undefined ? new TextEncoder().encode(ticketText(ticket)) : await readFile(path);
  const file = { path, bytes, ticket: parseTicket(bytes, path) };
  try {
    await checkTicket(file, { root, ...here, ...place }, createFiles());
    return 'ok';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

test('a ticket of this project and service is taken a day later, outside any project too', async (t) => {
  assert.equal(await checked(t, sampleTicket()), 'ok');
  assert.equal(await checked(t, sampleTicket(), { certifies: undefined }), 'ok');
});

test('a ticket of me/kernel is TICKET_OTHER_PROJECT in the folder of me/other', async (t) => {
  const certifies = { owner: 'me', slug: 'other' };
  assert.equal(await checked(t, sampleTicket(), { certifies }), 'TICKET_OTHER_PROJECT');
});

test('no address that only a ticket names is ever asked: TICKET_OTHER_SERVICE', async (t) => {
  assert.equal(
    await checked(t, sampleTicket(), { service: 'https://api.kaggle.com' }),
    'TICKET_OTHER_SERVICE',
  );
});

test('eight days after the deadline a ticket is TICKET_EXPIRED', async (t) => {
  assert.equal(await checked(t, sampleTicket(), { now: '2026-11-29T12:00:00.000Z' }), 'TICKET_EXPIRED');
});

test('a ticket whose run is judged in a session here is TICKET_COLLECTED', async (t) => {
  const root = await freshFolder(t);
  const folder = `${root}/session/20261121_p_110000z-1/reports`;
  await mkdir(folder, { recursive: true });
  const { nonce } = sampleTicket();
  await writeFile(`${folder}/run.json`, JSON.stringify({ nonce, verdict: 'GO' }));
  assert.equal(await checked(t, sampleTicket(), { root }), 'TICKET_COLLECTED');
});

/** A session folder whose ledger names a ticket. */
async function sessionWith(t: TestContext, ticket: Ticket, named: string): Promise<string> {
  const session = await freshFolder(t);
  await mkdir(`${session}/logs`);
  const lines: string[] = [];
  const sink = { append: async (line: string) => void lines.push(line) };
  const ledger = new Ledger(
    sink,
    { now: () => new Date('2026-11-21T10:00:00Z') },
    { sessionId: 's', taskId: 'T' },
  );
  const words = { goal: '', machine: '', terminal: '', touches: [], command: '', output: '', decision: '' };
  await ledger.append({
    ...words,
    ...{
      macro: 'leave-ticket',
      step: 2,
      phase: 'VERIFY',
      state: 'DONE',
      ...nothingRan,
    },
    evidence: [{ kind: 'file', ref: 'ticket.json', sha256: sha256Hex(named) }],
  });
  await writeFile(`${session}/logs/session.jsonl`, lines.join(''));
  await writeFile(`${session}/ticket.json`, ticketText(ticket));
  return session;
}

const own = () => sampleTicket({ session: { ...sampleTicket().session, ledgerHead: genesisHash } });

test('a ticket beside its session is taken when the ledger names its digest and holds its head', async (t) => {
  const session = await sessionWith(t, own(), ticketText(own()));
  assert.equal(await checked(t, own(), {}, session), 'ok');
});

test('a ticket that was edited and sealed again is TICKET_CHANGED beside its session', async (t) => {
  const session = await sessionWith(t, own(), ticketText(own()));
  await writeFile(`${session}/ticket.json`, ticketText({ ...own(), userCells: 0 }));
  assert.equal(await checked(t, own(), {}, session), 'TICKET_CHANGED');
});

test('a ticket beside the session of another run, or beside a broken ledger, is TICKET_CHANGED', async (t) => {
  const other = await sessionWith(t, sampleTicket(), ticketText(sampleTicket()));
  assert.equal(await checked(t, sampleTicket(), {}, other), 'TICKET_CHANGED');
  const broken = await sessionWith(t, own(), ticketText(own()));
  const ledger = `${broken}/logs/session.jsonl`;
  await writeFile(ledger, (await readFile(ledger, 'utf8')).replace('"step":2', '"step":3}'));
  assert.equal(await checked(t, own(), {}, broken), 'TICKET_CHANGED');
});
