import type { MachineBaseline, MachineProbe } from '../model/machine-probe.ts';
import type { Machine } from '../model/machines.ts';
import { exposedPorts } from './parse-listening.ts';
import { fail, type MachineFault, unknown } from './rules.ts';

/** Nothing waits for others but what is declared with its reason (rules 28 and 44). */
export function judgePorts({ ports }: Machine, { listening }: MachineProbe): MachineFault[] {
  const declared = ports.map(({ protocol, port }) => `${protocol} ${port}`).sort();
  const expected = declared.join(', ') || '∅';
  if ('unknown' in listening) return [unknown('MCH-015', 'ports', expected, listening.unknown)];
  const open = exposedPorts(listening.value);
  return open
    .filter((port) => !declared.includes(port))
    .map((port) => fail('MCH-015', 'ports', expected, port));
}

/** Addresses and open ports are those for which a decision was recorded (rule 188). */
export function judgeNetworkChange(
  baseline: MachineBaseline | undefined,
  probe: MachineProbe,
): MachineFault[] {
  if (baseline === undefined) return [];
  const now = networkOf(probe);
  if ('unknown' in now) return [unknown('MCH-016', 'network', baseline.recorded, now.unknown)];
  const known = [...baseline.network.addresses, ...baseline.network.listening];
  const seen = [...now.value.addresses, ...now.value.listening];
  const changes = [
    ...known.filter((one) => !seen.includes(one)).map((one) => `− ${one}`),
    ...seen.filter((one) => !known.includes(one)).map((one) => `+ ${one}`),
  ];
  return changes.length === 0 ? [] : [fail('MCH-016', 'network', baseline.recorded, changes.join(', '))];
}

/** What a decision about the network is about: own addresses and the ports that others reach. */
export function networkOf(
  probe: Pick<MachineProbe, 'addresses' | 'listening'>,
): { readonly value: MachineBaseline['network'] } | { readonly unknown: string } {
  const { addresses, listening } = probe;
  if ('unknown' in addresses) return addresses;
  if ('unknown' in listening) return listening;
  return { value: { addresses: [...addresses.value].sort(), listening: exposedPorts(listening.value) } };
}

/** What is shared with others is declared, and open to nobody in particular (rule 130). */
export function judgeShares({ shares }: Machine, { shares: seen }: MachineProbe): MachineFault[] {
  const expected = shares.map(({ path, access }) => `${path} ${access}`).join(', ') || '∅';
  if ('unknown' in seen) return [unknown('MCH-031', 'shares', expected, seen.unknown)];
  const strange = seen.value.filter(
    ({ path, access, unsafe }) =>
      unsafe !== '' || !shares.some((one) => one.path === path && widest(one.access, access)),
  );
  return strange.map(({ path, kind, access, unsafe }) =>
    fail('MCH-031', 'shares', expected, `${kind} ${path} ${access} ${unsafe}`.trim()),
  );
}

function widest(declared: string, seen: string): boolean {
  return declared === 'read-write' || seen === 'read-only';
}
