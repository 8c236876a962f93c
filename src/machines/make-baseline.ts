import { Failure } from '../model/failure.ts';
import {
  type BaselinePart,
  baselineParts,
  type Digests,
  type MachineBaseline,
} from '../model/machine-probe.ts';
import { differences } from './judge-baseline.ts';
import { networkOf } from './judge-network.ts';
import type { KeptProbe } from './machine-state.ts';

/**
 * What a probe read, as the baseline of its machine, with the decision of the person who confirms it (rules 150 and
 * 188). One part that could not be read would be a hole that nobody sees later. Errors: MACHINE_UNREADABLE.
 */
export function makeBaseline(
  { probe, sha256 }: KeptProbe,
  decision: string,
  recorded: string,
): MachineBaseline {
  const { machine } = probe;
  const network = networkOf(probe);
  if ('unknown' in network)
    throw new Failure('MACHINE_UNREADABLE', { machine, part: 'network', why: network.unknown });
  const digestsOf = (part: BaselinePart): Digests => {
    const seen = probe.baseline[part];
    if ('unknown' in seen) throw new Failure('MACHINE_UNREADABLE', { machine, part, why: seen.unknown });
    return seen.value;
  };
  return {
    ...{ schema: 'nx47.machine-baseline/1', machine, recorded, decision, probe_sha256: sha256 },
    network: network.value,
    digests: {
      cron: digestsOf('cron'),
      systemd: digestsOf('systemd'),
      preload: digestsOf('preload'),
      keys: digestsOf('keys'),
      binaries: digestsOf('binaries'),
      configs: digestsOf('configs'),
    },
  };
}

/** What a new baseline changes: `≠ path`, `+ path`, `− path` of files, then of addresses and ports. */
export function baselineChanges(before: MachineBaseline | undefined, after: MachineBaseline): string[] {
  const files = baselineParts.flatMap((part) =>
    differences(before?.digests[part] ?? {}, after.digests[part]).map((change) => `${part} ${change}`),
  );
  const network = (baseline: MachineBaseline | undefined): Digests => {
    const { addresses = [], listening = [] } = baseline?.network ?? {};
    return Object.fromEntries([...addresses, ...listening].map((name) => [name, name]));
  };
  const changed = differences(network(before), network(after)).map((change) => `network ${change}`);
  return [...files, ...changed];
}

/** How many files it holds. */
export function countDigests({ digests }: MachineBaseline): number {
  return baselineParts.reduce((sum, part) => sum + Object.keys(digests[part]).length, 0);
}
