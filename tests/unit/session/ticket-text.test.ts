import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { parseTicket, ticketText } from '../../../src/session/ticket-text.ts';
import { sampleTicket } from '../../support/sample-ticket.ts';

const read = (text: string) => parseTicket(new TextEncoder().encode(text), 'ticket.json');

function refusal(text: string): Failure {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('it was not refused');
}

test('a ticket comes back as it was written, with Windows line ends too', () => {
  const ticket = sampleTicket();
  assert.deepEqual(read(ticketText(ticket)), ticket);
  assert.deepEqual(read(ticketText(ticket).replaceAll('\n', '\r\n')), ticket);
});

for (const [what, change] of [
  ['kernel version 7 made 8', (text: string) => text.replace('"version": 7', '"version": 8')],
  ['packs emptied of core', (text: string) => text.replace('"core"', '"nx47"')],
  ['a seal of another ticket', (text: string) => text.replace(/"seal": "\w/, '"seal": "x')],
] as const) {
  test(`${what} is TICKET_CHANGED`, () => {
    const text = change(ticketText(sampleTicket()));
    assert.notEqual(text, ticketText(sampleTicket()));
    assert.equal(refusal(text).code, 'TICKET_CHANGED');
  });
}

for (const [what, text] of [
  ['half a ticket', ticketText(sampleTicket()).slice(0, 500)],
  ['a list', '[]'],
  ['a member that no ticket has', ticketText(sampleTicket()).replace('{', '{"token": "x",')],
  ['a member twice', ticketText(sampleTicket()).replace('{', '{"userCells": 1,')],
  ['a ticket of another form', ticketText(sampleTicket()).replace('nx47.ticket/1', 'nx47.ticket/2')],
] as const) {
  test(`${what} is TICKET_INVALID, naming the file`, () => {
    const { code, parameters } = refusal(text);
    assert.deepEqual([code, parameters['file']], ['TICKET_INVALID', 'ticket.json']);
  });
}
