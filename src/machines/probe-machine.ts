import type { MachineProbe } from '../model/machine-probe.ts';
import type { Machine } from '../model/machines.ts';
import { derive, type Ground, readText } from './ground.ts';
import { parseIpv4Addresses, parseIpv6Addresses } from './parse-addresses.ts';
import { parseCpus, parseMemory } from './parse-hardware.ts';
import { probeAccess } from './probe-access.ts';
import { probeBaseline } from './probe-baseline.ts';
import { probeClock, probeTimezone, type TimeSource } from './probe-clock.ts';
import { probeListening, probeShares } from './probe-network.ts';
import { probeKeys, probeLogins, probeSshd } from './probe-ssh.ts';
import { probeFree, probeMounts } from './probe-storage.ts';

/**
 * Reads what a declared machine is and has, on that machine. Whatever can't be read is unknown with the reason: no
 * failure leaves this function but CANCELLED. It leaves nothing behind: the files that show whether logs and scripts
 * can be written are removed again.
 */
export async function probeMachine(
  machine: Machine,
  ground: Ground,
  askTime?: TimeSource,
): Promise<MachineProbe> {
  const taken = ground.clock.now().toISOString();
  const mounts = await probeMounts(ground);
  return {
    schema: 'nx47.machine-probe/1',
    machine: machine.name,
    taken,
    ...(await identity(ground)),
    ...(await capacity(ground)),
    clock: await probeClock(ground, askTime),
    timezone: await probeTimezone(ground),
    mounts,
    listening: await probeListening(ground),
    sshd: await probeSshd(ground),
    keys: await probeKeys(ground),
    logins: await probeLogins(ground),
    shares: await probeShares(ground, mounts),
    baseline: await probeBaseline(machine, ground),
    ...(await probeAccess(machine, ground)),
  };
}

async function identity(ground: Ground): Promise<Pick<MachineProbe, 'hostname' | 'addresses' | 'boot_id'>> {
  const line = (text: string) => text.trim() || undefined;
  const ipv4 = await readText(ground, '/proc/net/fib_trie');
  const ipv6 = await readText(ground, '/proc/net/if_inet6');
  // A kernel without IPv6 has no such file: the IPv4 addresses are then all there are.
  const six = 'value' in ipv6 ? parseIpv6Addresses(ipv6.value) : [];
  return {
    hostname: derive(await readText(ground, '/proc/sys/kernel/hostname'), line, 'empty'),
    addresses: derive(ipv4, (text) => [...parseIpv4Addresses(text), ...six], ''),
    boot_id: derive(await readText(ground, '/proc/sys/kernel/random/boot_id'), line, 'empty'),
  };
}

async function capacity(ground: Ground): Promise<Pick<MachineProbe, 'cpus' | 'memory_bytes' | 'free_bytes'>> {
  return {
    cpus: derive(await readText(ground, '/proc/self/status'), parseCpus, 'no Cpus_allowed_list'),
    memory_bytes: derive(await readText(ground, '/proc/meminfo'), parseMemory, 'no MemTotal'),
    free_bytes: await probeFree(ground),
  };
}
