import { writeSync } from 'node:fs';
import { createFiles } from '../../src/host/files.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { type EventBody, nothingRan } from '../../src/model/event.ts';

/**
 * Records in a process of its own: events into the ledger at argv[2], one after the other, as many as argv[3] says (0 =
 * until it is killed). The number of each event that was acknowledged goes to standard output.
 */
const [path = '', count = '0'] = process.argv.slice(2);
const files = createFiles();
const sink = { append: (line: string) => files.append(path, line) };
const ledger = new Ledger(sink, { now: () => new Date() }, { sessionId: 's', taskId: 'T1' });
const body: EventBody = {
  ...{
    macro: 'collect',
    step: 2,
    phase: 'EXECUTE',
    state: 'RUNNING',
    goal: 'collect',
    machine: 'm',
    terminal: 't',
  },
  ...{
    touches: [],
    command: 'GET',
    ...nothingRan,
    output: 'é'.repeat(700),
    decision: '',
    evidence: [],
  },
};
for (let number = 1; count === '0' || number <= Number(count); number += 1) {
  const { seq } = await ledger.append(body).catch(() => ({ seq: 0 }));
  if (seq > 0) writeSync(1, `${seq}\n`);
}
