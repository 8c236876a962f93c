import type { MachineBaseline, MachineProbe } from '../model/machine-probe.ts';
import type { Machine, Machines } from '../model/machines.ts';
import { judgeCredentials, judgePlaces, judgeServices } from './judge-access.ts';
import { judgeBaseline } from './judge-baseline.ts';
import { judgeCapacity } from './judge-capacity.ts';
import { judgeAge, judgeBoot, judgeClock, judgeIdentity } from './judge-identity.ts';
import { judgeNetworkChange, judgePorts, judgeShares } from './judge-network.ts';
import { judgeKeys, judgeLogins, judgeSshd } from './judge-ssh.ts';
import { judgeDoubleMounts, judgeStorage } from './judge-storage.ts';
import type { MachineFault, MachineFinding } from './rules.ts';

/** What a machine is judged by. `probes`: the newest of each machine. */
export type MachineCase = {
  readonly machine: Machine;
  readonly machines: Machines;
  readonly probes: readonly MachineProbe[];
  /** ISO 8601, on the clock of whoever judges. */
  readonly now: string;
  readonly baseline?: MachineBaseline | undefined;
  /** What the machine answered when it was asked just now; absent: not asked. */
  readonly bootId?: string | undefined;
  /** Folder of the project on that machine, where no secret may lie; absent: not known there. */
  readonly root?: string;
};

/** Everything that is wrong with a machine, or not known of it, in the order of the rules. */
export function judgeMachine(given: MachineCase): MachineFinding[] {
  const probe = given.probes.find(({ machine }) => machine === given.machine.name);
  const faults = [
    ...judgeAge(probe, given.machines, given.now),
    ...(probe === undefined ? [] : [...judgeReadiness(given, probe), ...judgeDiscipline(given, probe)]),
  ];
  const found = faults.map((fault) => ({ machine: given.machine.name, ...fault }));
  return found.sort((one, other) => (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0));
}

function judgeReadiness(given: MachineCase, probe: MachineProbe): MachineFault[] {
  const { machine, machines, probes } = given;
  return [
    ...judgeIdentity(machine, probe, probes),
    ...judgeBoot(probe, given.bootId),
    ...judgeClock(machine, probe),
    ...judgeCapacity(machine, probe),
    ...judgeStorage(machine, probe),
    ...judgeDoubleMounts(machine, probes, machines),
    ...judgeCredentials(machine, probe, given.root ?? ''),
    ...judgePlaces(machine, probe),
    ...judgeServices(machine, probe),
  ];
}

function judgeDiscipline(given: MachineCase, probe: MachineProbe): MachineFault[] {
  const { machine, machines, baseline, now } = given;
  return [
    ...judgePorts(machine, probe),
    ...judgeNetworkChange(baseline, probe),
    ...judgeShares(machine, probe),
    ...judgeSshd(machine, probe, now),
    ...judgeKeys(probe),
    ...judgeLogins(probe, machines),
    ...judgeBaseline(baseline, probe),
  ];
}
