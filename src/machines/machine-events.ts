import { eventsOf, verifyChain } from '../ledger/chain.ts';
import { Ledger } from '../ledger/ledger.ts';
import { type EventBody, type LedgerEvent, nothingRan } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';
import { holdLock } from './hold-lock.ts';
import { makeStateFolder } from './machine-state.ts';

/** Where everything that was done about machines is told, from the project's folder. */
export const machineEventsPath = '.nx47/machines/events.jsonl';

export type MachineEvent = Pick<EventBody, 'goal' | 'command' | 'decision' | 'evidence' | 'touches'> & {
  readonly machine: string;
};

type Ports = Pick<World, 'files' | 'clock' | 'place' | 'signal'>;

/**
 * Adds what was done about a machine to the chain of such events. Errors: MACHINE_STATE_INVALID where that chain is no longer
 * whole, which is a security sign of its own; DISK_WRITE_FAILED.
 */
export async function recordMachineEvent(
  root: string,
  event: MachineEvent,
  ports: Ports,
): Promise<LedgerEvent> {
  await ports.files.makeFolder(`${root}/.nx47/machines`);
  // Two that read the same end would both go on from it.
  return holdLock(`${root}/.nx47/machines/.lock`, ports, () => append(root, event, ports));
}

async function append(root: string, event: MachineEvent, { files, clock, place }: Ports) {
  const path = `${root}/${machineEventsPath}`;
  await makeStateFolder(root, '.nx47/machines', files);
  const earlier = await machineEvents(root, { files });
  const last = earlier.events.at(-1);
  const end = { head: earlier.head, seq: earlier.events.length, time: last?.time ?? '' };
  const sink = { append: (line: string) => files.append(path, line) };
  const ledger = new Ledger(sink, clock, { sessionId: 'machines', taskId: event.machine }, end);
  const { machine: subject, ...told } = event;
  return ledger.append({
    ...{ macro: 'machines', step: end.seq + 1, phase: 'LOG_EVENT', state: 'DONE', ...nothingRan },
    ...{ ...place, output: subject, ...told },
  });
}

/** The events told so far, and the head of their chain. Errors: MACHINE_STATE_INVALID. */
export async function machineEvents(
  root: string,
  { files }: Pick<World, 'files'>,
): Promise<{ readonly events: readonly LedgerEvent[]; readonly head: string }> {
  const path = `${root}/${machineEventsPath}`;
  const content = (await files.exists(path)) ? await files.read(path) : new Uint8Array();
  const chain = verifyChain(content);
  if (chain.problem !== '')
    throw new Failure('MACHINE_STATE_INVALID', {
      file: machineEventsPath,
      why: `${chain.line}: ${chain.problem}`,
      rule: 196,
    });
  return { events: eventsOf(chain.lines), head: chain.head };
}
