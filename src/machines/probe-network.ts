import type { Listener, MachineProbe } from '../model/machine-probe.ts';
import { type Ground, isAbsent, readText } from './ground.ts';
import { mountedShares, parseExports } from './parse-exports.ts';
import { parseListening } from './parse-listening.ts';

const tables = [
  ['/proc/net/tcp', 'tcp'],
  ['/proc/net/tcp6', 'tcp'],
  ['/proc/net/udp', 'udp'],
  ['/proc/net/udp6', 'udp'],
] as const;

/** Every socket that waits for others, in the network namespace of this program. */
export async function probeListening(ground: Ground): Promise<MachineProbe['listening']> {
  const found: Listener[] = [];
  for (const [path, protocol] of tables) {
    // A kernel without IPv6 has no table of it, and then no such socket.
    const text = await readText(ground, path);
    if (path.endsWith('6') && isAbsent(text)) continue;
    if ('unknown' in text) return text;
    found.push(...parseListening(text.value, protocol));
  }
  return { value: distinct(found) };
}

/** Folders that this machine gives to others (NFS) and those that it has from others. */
export async function probeShares(
  ground: Ground,
  mounts: MachineProbe['mounts'],
): Promise<MachineProbe['shares']> {
  if ('unknown' in mounts) return mounts;
  const exported = await readText(ground, '/etc/exports');
  if ('unknown' in exported && !isAbsent(exported)) return exported;
  const given = 'value' in exported ? parseExports(exported.value) : [];
  return { value: [...given, ...mountedShares(mounts.value)] };
}

function distinct(found: readonly Listener[]): Listener[] {
  const byText = new Map(found.map((one) => [`${one.protocol} ${one.address} ${one.port}`, one] as const));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, listener]) => listener);
}
