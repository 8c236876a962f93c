import type { LedgerEvent } from '../model/event.ts';
import type { Quarantine } from '../model/machine-probe.ts';
import type { KeptProbe } from './machine-state.ts';
import { isSecuritySign, type MachineFinding } from './rules.ts';

/** The command by which a person clears a quarantine, as its event tells it. */
export function clearCommand(machine: string): string {
  return `nx47 machines clear ${machine}`;
}

/**
 * The quarantine that these findings about a probe ask for (rules 33 and 187): from the first security sign on.
 * What a person has cleared asks for none again; a probe that was taken later and still shows a sign does.
 */
export function quarantineOf(
  findings: readonly MachineFinding[],
  kept: KeptProbe,
  events: readonly LedgerEvent[],
): Quarantine | undefined {
  const signs = findings.filter(isSecuritySign).map(({ rule, observed }) => ({ rule, observed }));
  const { machine, taken } = kept.probe;
  if (signs.length === 0 || taken <= lastClearing(machine, events)) return undefined;
  return { schema: 'nx47.quarantine/1', machine, since: taken, probe_sha256: kept.sha256, signs };
}

function lastClearing(machine: string, events: readonly LedgerEvent[]): string {
  const cleared = events.findLast(
    ({ task_id: about, command }) => about === machine && command === clearCommand(machine),
  );
  return cleared?.time ?? '';
}
