import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { clearCommand, quarantineOf } from '../../../src/machines/quarantine.ts';
import { fail, type MachineFinding, unknown } from '../../../src/machines/rules.ts';
import { nothingRan } from '../../../src/model/event.ts';
import { declared, probeOf, taken } from '../../support/machine-case.ts';

const probe = probeOf(declared());
const kept = { probe, path: 'x', sha256: 'a'.repeat(64) };
const of = (fault: Omit<MachineFinding, 'machine'>) => ({ machine: 'vm100', ...fault });
const drift = of(fail('MCH-022', 'binaries', 'x', '≠ /usr/sbin/sshd'));

/** The event of a person who cleared a machine at this time. */
async function clearing(time: string, machine: string) {
  const clock = { now: () => new Date(time) };
  const ledger = new Ledger({ append: async () => undefined }, clock, {
    sessionId: 'machines',
    taskId: machine,
  });
  const told = {
    goal: 'clear',
    command: clearCommand(machine),
    decision: 'x',
    output: '',
    evidence: [],
    touches: [],
  };
  const place = { machine: 'm', terminal: 't' };
  const state = { macro: 'machines', step: 1, phase: 'LOG_EVENT', state: 'DONE' } as const;
  return ledger.append({ ...state, ...told, ...place, ...nothingRan });
}

test('a changed binary asks for a quarantine from the probe that showed it', () => {
  assert.deepEqual(quarantineOf([drift], kept, []), {
    schema: 'nx47.quarantine/1',
    machine: 'vm100',
    since: taken,
    probe_sha256: 'a'.repeat(64),
    signs: [{ rule: 'MCH-022', observed: '≠ /usr/sbin/sshd' }],
  });
});

test('a wrong time zone, and a baseline that could not be read, are no security signs', () => {
  const others = [of(fail('MCH-008', 'timezone', 'x', 'y')), of(unknown('MCH-021', 'name', 'x', 'EACCES'))];
  assert.equal(quarantineOf(others, kept, []), undefined);
});

test('a sign of before the clearing asks for no quarantine again, one of after it does', async () => {
  const after = await clearing('2026-03-01T12:05:00.000Z', 'vm100');
  const before = await clearing('2026-03-01T11:55:00.000Z', 'vm100');
  const another = await clearing('2026-03-01T12:05:00.000Z', 'vm102');
  assert.equal(quarantineOf([drift], kept, [after]), undefined);
  assert.equal(quarantineOf([drift], kept, [before])?.since, taken);
  assert.equal(quarantineOf([drift], kept, [another])?.since, taken);
});
