import type { MachineCase } from '../../src/machines/judge-machine.ts';
import type { MachineBaseline, MachineProbe } from '../../src/model/machine-probe.ts';
import { type Machine, type Machines, machineSchema, machinesSchema } from '../../src/model/machines.ts';

const root = { mount: '/', uuid: '11111111-aaaa-4aaa-8aaa-111111111111', access: 'read-write' } as const;
const data = {
  mount: '/srv/data',
  uuid: '22222222-bbbb-4bbb-8bbb-222222222222',
  access: 'read-write',
} as const;
const gib = 2 ** 30;

/** When the probes of these cases were taken, and a moment ten minutes later. */
export const taken = '2026-03-01T12:00:00.000Z';
export const tenMinutesLater = '2026-03-01T12:10:00.000Z';

/** A machine of which nothing is wrong, with what a case changes. */
export function declared(over: Partial<Record<keyof Machine, unknown>> = {}): Machine {
  return machineSchema.parse({
    name: 'vm100',
    role: 'pivot',
    duty: 'Between people, agents and storage.',
    reach: 'local',
    hostname: 'vm100',
    addresses: ['192.0.2.100'],
    cpu: 4,
    'memory-gib': 8,
    'disk-gib': 20,
    timezone: 'Etc/UTC',
    storage: [root, data],
    ports: [{ port: 22, protocol: 'tcp', why: 'ssh' }],
    network: { zone: 'lan', bridge: 'vmbr0', jobs: 'closed' },
    limits: { jobs: 2, minutes: 30, 'memory-gib': 4, 'disk-gib': 10 },
    health: ['true'],
    ssh: { password: 'refused' },
    services: ['orchestrator'],
    credentials: ['/etc/nx47/kaggle.json'],
    binaries: ['/usr/sbin/sshd'],
    configs: ['/etc/ssh/sshd_config'],
    logs: '/var/log/nx47',
    scripts: '/opt/nx47/scripts',
    ...over,
  });
}

/** A second machine: its own name, role, address and disks. */
export function declaredBeside(over: Partial<Record<keyof Machine, unknown>> = {}): Machine {
  return declared({
    name: 'vm102',
    role: 'tools',
    hostname: 'vm102',
    addresses: ['192.0.2.102'],
    reach: { labels: ['vm102'] },
    services: ['tools'],
    storage: [{ ...root, uuid: '33333333-cccc-4ccc-8ccc-333333333333' }],
    ...over,
  });
}

export function allDeclared(...machines: readonly Machine[]): Machines {
  return machinesSchema.parse({ machines });
}

/** What a probe of a machine reads where everything is as declared, with what a case changes. */
export function probeOf(machine: Machine, over: Partial<MachineProbe> = {}): MachineProbe {
  const { name, hostname, addresses, storage, services, credentials } = machine;
  return {
    schema: 'nx47.machine-probe/1',
    machine: name,
    taken,
    hostname: { value: hostname },
    addresses: { value: addresses },
    boot_id: { value: `boot-of-${name}` },
    cpus: { value: machine.cpu },
    memory_bytes: { value: machine['memory-gib'] * gib },
    free_bytes: { value: machine['disk-gib'] * gib },
    clock: { value: { skew_seconds: 0.4, uncertainty_seconds: 0.5, reference: 'chrony' } },
    timezone: { value: 'UTC' },
    mounts: { value: storage.map((one) => ({ ...one, source: '/dev/sda1', type: 'ext4', root: '/' })) },
    listening: { value: [{ protocol: 'tcp', address: '0.0.0.0', port: 22 }] },
    sshd: { value: { passwordauthentication: 'no', permitrootlogin: 'no', pubkeyauthentication: 'yes' } },
    keys: {
      value: [{ path: '/srv/users/a/.ssh/authorized_keys', kind: 'authorized', mode: '600', entries: 1 }],
    },
    credentials: { value: Object.fromEntries(credentials.map((path) => [path, '600'])) },
    logins: { value: { failed: 0, source: 'journal, 24 h' } },
    shares: { value: [] },
    baseline: {
      cron: { value: { '/etc/crontab': 'a'.repeat(64) } },
      systemd: { value: {} },
      preload: { value: {} },
      keys: { value: {} },
      binaries: { value: { '/usr/sbin/sshd': 'b'.repeat(64) } },
      configs: { value: { '/etc/ssh/sshd_config': 'c'.repeat(64) } },
    },
    writes: { value: true },
    scripts: { value: true },
    missing_programs: { value: [] },
    services: { value: Object.fromEntries(services.map((service) => [service, 'active'])) },
    health: { value: 0 },
    ...over,
  };
}

/** The baseline that somebody recorded of that machine when nothing was wrong. */
export function baselineOf(machine: Machine, over: Partial<MachineBaseline> = {}): MachineBaseline {
  return {
    schema: 'nx47.machine-baseline/1',
    machine: machine.name,
    recorded: taken,
    decision: 'as installed',
    probe_sha256: '0'.repeat(64),
    network: { addresses: [...machine.addresses], listening: ['tcp 22'] },
    digests: {
      cron: { '/etc/crontab': 'a'.repeat(64) },
      systemd: {},
      preload: {},
      keys: {},
      binaries: { '/usr/sbin/sshd': 'b'.repeat(64) },
      configs: { '/etc/ssh/sshd_config': 'c'.repeat(64) },
    },
    ...over,
  };
}

/** A machine alone, its probe and its baseline, with what a case changes. */
export function machineCase(
  over: Partial<Record<keyof Machine, unknown>>,
  probed: Partial<MachineProbe>,
  rest: Partial<MachineCase> = {},
): MachineCase {
  const machine = declared(over);
  return {
    machine,
    machines: allDeclared(machine),
    probes: [probeOf(machine, probed)],
    now: tenMinutesLater,
    baseline: baselineOf(machine),
    root: '/srv/project',
    ...rest,
  };
}
