import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeMachine, type MachineCase } from '../../../src/machines/judge-machine.ts';
import { machineRuleIds } from '../../../src/machines/rules.ts';
import type { MachineProbe } from '../../../src/model/machine-probe.ts';
import {
  allDeclared,
  baselineOf,
  declared,
  declaredBeside,
  machineCase,
  probeOf,
  tenMinutesLater,
} from '../../support/machine-case.ts';

const told = (given: MachineCase) =>
  judgeMachine(given).map(({ rule, answer, observed }) => `${rule} ${answer} ${observed}`);

test('a machine that is as declared, probed ten minutes ago, has no finding', () => {
  assert.deepEqual(told(machineCase({}, {})), []);
});

test('a probe of 61 minutes ago is MCH-001 where 60 are allowed, and so is none at all', () => {
  const old = machineCase({}, {}, { now: '2026-03-01T13:01:00.000Z' });
  assert.deepEqual(told(old), ['MCH-001 fail 61 min (2026-03-01T12:00:00.000Z)']);
  assert.deepEqual(told(machineCase({}, {}, { probes: [] })), ['MCH-001 fail ∅']);
  assert.equal(judgeMachine(machineCase({}, {}, { now: '2026-03-01T13:00:00.000Z' })).length, 0);
});

test('a probe that comes from two hours ahead is MCH-001: one of the clocks is wrong', () => {
  const ahead = machineCase({}, {}, { now: '2026-03-01T10:00:00.000Z' });
  assert.deepEqual(told(ahead), ['MCH-001 fail -120 min (2026-03-01T12:00:00.000Z)']);
});

/** One change of what was read, by the only finding that it makes. */
const readings: readonly (readonly [string, Partial<MachineProbe>, string])[] = [
  ['another hostname', { hostname: { value: 'vm999' } }, 'MCH-003 fail vm999'],
  ['a declared address that is not there', { addresses: { value: ['192.0.2.7'] } }, 'MCH-004 fail 192.0.2.7'],
  [
    'a clock 2.6 s ahead, known to 0.5 s',
    { clock: { value: { skew_seconds: 2.6, uncertainty_seconds: 0.5, reference: 'x' } } },
    'MCH-007 fail 2.6 s ± 0.5 s (x)',
  ],
  [
    'a clock 2.6 s behind, known to 0.5 s',
    { clock: { value: { skew_seconds: -2.6, uncertainty_seconds: 0.5, reference: 'x' } } },
    'MCH-007 fail -2.6 s ± 0.5 s (x)',
  ],
  [
    'a clock 1.8 s ahead, known to 0.5 s only',
    { clock: { value: { skew_seconds: 1.8, uncertainty_seconds: 0.5, reference: 'x' } } },
    'MCH-007 unknown 1.8 s ± 0.5 s (x)',
  ],
  ['a zone of Tokyo', { timezone: { value: 'Asia/Tokyo' } }, 'MCH-008 fail Asia/Tokyo'],
  ['19 GiB free where 20 are asked', { free_bytes: { value: 19 * 2 ** 30 } }, 'MCH-009 fail 19 GiB'],
  ['three processors of four', { cpus: { value: 3 } }, 'MCH-010 fail 3'],
  ['half of the memory', { memory_bytes: { value: 4 * 2 ** 30 } }, 'MCH-011 fail 4 GiB'],
  [
    'a port that nobody declared',
    {
      listening: {
        value: [
          { protocol: 'tcp', address: '::', port: 8080 },
          { protocol: 'tcp', address: '0.0.0.0', port: 22 },
          { protocol: 'tcp', address: '127.0.0.1', port: 5432 },
        ],
      },
    },
    'MCH-015 fail tcp 8080',
  ],
  [
    'passwords that let in',
    { sshd: { value: { passwordauthentication: 'yes' } } },
    'MCH-017 fail passwordauthentication yes (2026-03-01)',
  ],
  ['root by password', { sshd: { value: { permitrootlogin: 'yes' } } }, 'MCH-018 fail yes'],
  ['an sshd that logs nothing', { sshd: { value: { loglevel: 'QUIET' } } }, 'MCH-018 fail QUIET'],
  ['no key that may log in', { keys: { value: [] } }, 'MCH-019 fail ∅'],
  [
    'a private key that the group reads',
    {
      keys: {
        value: [
          { path: '/srv/users/r/.ssh/id_ed25519', kind: 'private', mode: '640', entries: 0 },
          { path: '/srv/users/r/.ssh/authorized_keys', kind: 'authorized', mode: '644', entries: 2 },
        ],
      },
    },
    'MCH-019 fail /srv/users/r/.ssh/id_ed25519 640',
  ],
  ['20 failed logins', { logins: { value: { failed: 20, source: 'journal' } } }, 'MCH-020 fail 20 (journal)'],
  [
    'a credential file that the world reads',
    { credentials: { value: { '/etc/nx47/kaggle.json': '604' } } },
    'MCH-025 fail /etc/nx47/kaggle.json 604',
  ],
  [
    'a credential file that is not there',
    { credentials: { value: { '/etc/nx47/kaggle.json': null } } },
    'MCH-025 unknown /etc/nx47/kaggle.json ∅',
  ],
  ['logs that can not be written', { writes: { value: false } }, 'MCH-027 fail ✗'],
  ['scripts that can not be run', { scripts: { value: false } }, 'MCH-028 fail ✗'],
  ['a program that is missing', { missing_programs: { value: ['node'] } }, 'MCH-029 fail ∅'],
  ['a service that failed', { services: { value: { orchestrator: 'failed' } } }, 'MCH-030 fail failed'],
  [
    'an export for everybody',
    { shares: { value: [{ path: '/srv', kind: 'export', access: 'read-write', unsafe: 'everyone' }] } },
    'MCH-031 fail export /srv read-write everyone',
  ],
  ['a health check that ends with 1', { health: { value: 1 } }, 'MCH-033 fail 1'],
  ['a health check that was ended', { health: { value: null } }, 'MCH-033 fail ∅'],
];

for (const [what, probed, expected] of readings) {
  test(`${what} is ${expected}`, () => {
    // The decision about the network covers the port of this case, so that only its own rule speaks.
    const baseline = baselineOf(declared(), {
      network: { addresses: addressesOf(probed), listening: listeningOf(probed) },
    });
    assert.deepEqual(told(machineCase({}, probed, { baseline })), [expected]);
  });
}

function addressesOf({ addresses }: Partial<MachineProbe>): string[] {
  return addresses !== undefined && 'value' in addresses ? addresses.value : ['192.0.2.100'];
}

function listeningOf({ listening }: Partial<MachineProbe>): string[] {
  return listening === undefined ? ['tcp 22'] : ['tcp 22', 'tcp 8080'];
}

test('every reading that is unknown makes a finding that is unknown, and none is taken for right', () => {
  const machine = declared();
  const { baseline, ...flat } = probeOf(machine);
  const names = Object.entries(flat).flatMap(([name, value]) => (typeof value === 'object' ? [name] : []));
  assert.equal(names.length, 20);
  for (const name of names) {
    const probe = { ...flat, baseline, [name]: { unknown: 'EACCES' } };
    const found = judgeMachine(machineCase({}, probe));
    assert.ok(found.length > 0, name);
    assert.deepEqual([...new Set(found.map(({ answer }) => answer))], ['unknown'], name);
  }
  for (const part of Object.keys(baseline)) {
    const blind = { baseline: { ...baseline, [part]: { unknown: 'EACCES' } } };
    assert.match(told(machineCase({}, blind)).join(), /^MCH-02[123] unknown EACCES$/, part);
  }
});

test('a declared disk that is not mounted is MCH-012, one with another UUID too', () => {
  const machine = declared();
  const mounts = probeOf(machine).mounts;
  assert.ok('value' in mounts);
  const [root] = mounts.value;
  assert.ok(root !== undefined);
  assert.deepEqual(told(machineCase({}, { mounts: { value: [root] } })), ['MCH-012 fail ∅']);
  const other = { ...root, mount: '/srv/data', uuid: 'ABCD-1234' };
  assert.deepEqual(told(machineCase({}, { mounts: { value: [root, other] } })), [
    'MCH-012 fail /srv/data ABCD-1234 read-write',
  ]);
  const nameless = { ...root, mount: '/srv/data', uuid: null };
  assert.deepEqual(told(machineCase({}, { mounts: { value: [root, nameless] } })), [
    'MCH-012 unknown /srv/data ? read-write /dev/sda1',
  ]);
});

test('a disk that is mounted read-only where writing is declared is MCH-012', () => {
  const mounts = probeOf(declared()).mounts;
  assert.ok('value' in mounts);
  const value = mounts.value.map((one) => ({ ...one, access: 'read-only' as const }));
  assert.equal(judgeMachine(machineCase({}, { mounts: { value } })).length, 2);
});

test('a disk that nobody declared is MCH-014; a folder bound into another place is not', () => {
  const mounts = probeOf(declared()).mounts;
  assert.ok('value' in mounts);
  const usb = { mount: '/mnt/usb', source: '/dev/sdb1', type: 'vfat', root: '/', uuid: null } as const;
  const bound = { ...usb, mount: '/mnt/part', root: '/part' };
  const value = [
    ...mounts.value,
    { ...usb, access: 'read-only' as const },
    { ...bound, access: 'read-only' as const },
  ];
  assert.deepEqual(told(machineCase({}, { mounts: { value } })), [
    'MCH-014 fail /mnt/usb /dev/sdb1 read-only',
  ]);
});

test('one file system mounted read-write on two machines is MCH-013 on both', () => {
  const [one, other] = [declared(), declaredBeside()];
  const machines = allDeclared(one, other);
  const twice = { ...dataMount(), mount: '/data' };
  const ownMounts = probeOf(other).mounts;
  assert.ok('value' in ownMounts);
  const probes = [probeOf(one), probeOf(other, { mounts: { value: [...ownMounts.value, twice] } })];
  for (const machine of [one, other]) {
    const found = judgeMachine({ machine, machines, probes, now: tenMinutesLater });
    const stop = found.filter(({ rule }) => rule === 'MCH-013');
    assert.equal(stop.length, 1, machine.name);
    assert.match(stop[0]?.observed ?? '', /^22222222-\S+: vm10\d:\/\S* = vm10\d:\/\S*$/);
  }
});

test('one declared disk mounted read-write at two places of one machine is MCH-013, read-only at one of them is not', () => {
  const mounts = probeOf(declared()).mounts;
  assert.ok('value' in mounts);
  const again = { ...dataMount(), mount: '/mnt/again', root: '/sub' };
  const twice = told(machineCase({}, { mounts: { value: [...mounts.value, again] } }));
  assert.deepEqual(twice, [`MCH-013 fail ${again.uuid}: vm100:/srv/data = vm100:/mnt/again`]);
  const readOnly = { ...again, access: 'read-only' as const };
  assert.deepEqual(told(machineCase({}, { mounts: { value: [...mounts.value, readOnly] } })), []);
});

function dataMount() {
  const mounts = probeOf(declared()).mounts;
  assert.ok('value' in mounts);
  const data = mounts.value.find(({ mount }) => mount === '/srv/data');
  assert.ok(data !== undefined);
  return data;
}

test('a boot id that is not that of the probe is MCH-005: nobody knows what is mounted since', () => {
  assert.deepEqual(told(machineCase({}, {}, { bootId: 'another' })), ['MCH-005 fail another']);
  assert.deepEqual(told(machineCase({}, {}, { bootId: 'boot-of-vm100' })), []);
});

test('two machines with one boot id are one machine: MCH-006', () => {
  const [one, other] = [declared(), declaredBeside()];
  const probes = [probeOf(one), probeOf(other, { boot_id: { value: 'boot-of-vm100' } })];
  const given = { machine: one, machines: allDeclared(one, other), probes, now: tenMinutesLater };
  assert.deepEqual(told({ ...given, baseline: baselineOf(one) }), ['MCH-006 fail vm102: boot-of-vm100']);
});

test('a port that is open since the last decision is MCH-016, though it is declared', () => {
  const ports = [22, 443].map((port) => ({ port, protocol: 'tcp', why: 'x' }));
  const value = [22, 443].map((port) => ({ protocol: 'tcp' as const, address: '0.0.0.0', port }));
  assert.deepEqual(told(machineCase({ ports }, { listening: { value } })), ['MCH-016 fail + tcp 443']);
});

test('an address that is gone since the last decision is MCH-016', () => {
  const recorded = baselineOf(declared());
  const network = { ...recorded.network, addresses: ['192.0.2.100', '192.0.2.200'] };
  const baseline = { ...recorded, network };
  assert.deepEqual(told(machineCase({}, {}, { baseline })), ['MCH-016 fail − 192.0.2.200']);
});

test('passwords are put up with until their day and not a day longer', () => {
  const sshd = { value: { passwordauthentication: 'yes' } };
  assert.deepEqual(told(machineCase({ ssh: { password: '2026-03-01' } }, { sshd })), []);
  assert.deepEqual(told(machineCase({ ssh: { password: '2026-02-28' } }, { sshd })), [
    'MCH-017 fail passwordauthentication yes (2026-03-01)',
  ]);
});

test('a machine without sshd needs no keys, unless something else waits on port 22', () => {
  const without = { sshd: { value: null }, keys: { value: [] } };
  assert.deepEqual(told(machineCase({}, without)), ['MCH-018 unknown tcp 22']);
  const closed = { ...without, listening: { value: [] } };
  const baseline = baselineOf(declared(), { network: { addresses: ['192.0.2.100'], listening: [] } });
  assert.deepEqual(told(machineCase({}, closed, { baseline })), []);
});

/** One change of what the baseline has, by the finding that it makes. */
const drifts = [
  ['cron', { '/etc/crontab': 'f'.repeat(64) }, 'MCH-021 fail ≠ /etc/crontab'],
  [
    'systemd',
    { '/etc/systemd/system/x.service': 'f'.repeat(64) },
    'MCH-021 fail + /etc/systemd/system/x.service',
  ],
  ['preload', { '/etc/ld.so.preload': 'f'.repeat(64) }, 'MCH-022 fail + /etc/ld.so.preload'],
  ['binaries', {}, 'MCH-022 fail − /usr/sbin/sshd'],
  [
    'keys',
    { '/srv/users/r/.ssh/authorized_keys': 'f'.repeat(64) },
    'MCH-023 fail + /srv/users/r/.ssh/authorized_keys',
  ],
  ['configs', { '/etc/ssh/sshd_config': 'f'.repeat(64) }, 'MCH-023 fail ≠ /etc/ssh/sshd_config'],
] as const;

for (const [part, value, expected] of drifts) {
  test(`a change of ${part} since the baseline is ${expected}`, () => {
    const { baseline } = probeOf(declared());
    assert.deepEqual(told(machineCase({}, { baseline: { ...baseline, [part]: { value } } })), [expected]);
  });
}

test('without a baseline nothing is known of cron and the like: MCH-024', () => {
  assert.deepEqual(told(machineCase({}, {}, { baseline: undefined })), ['MCH-024 unknown ∅']);
});

test('a credential file inside the repository is MCH-026, whatever its mode', () => {
  const credentials = ['/srv/project/kaggle.json'];
  const seen = { credentials: { value: { '/srv/project/kaggle.json': '600' } } };
  assert.deepEqual(told(machineCase({ credentials }, seen)), ['MCH-026 fail /srv/project/kaggle.json']);
});

test('a share that is declared read-only and given read-write is MCH-031', () => {
  const shares = [{ path: '/srv', access: 'read-only' }];
  const seen = (access: 'read-only' | 'read-write') => ({
    shares: { value: [{ path: '/srv', kind: 'mount' as const, access, unsafe: '' }] },
  });
  assert.deepEqual(told(machineCase({ shares }, seen('read-write'))), ['MCH-031 fail mount /srv read-write']);
  assert.deepEqual(told(machineCase({ shares }, seen('read-only'))), []);
});

test('the ids of the rules are MCH-001 and on, without a gap', () => {
  const expected = machineRuleIds.map((_, at) => `MCH-${String(at + 1).padStart(3, '0')}`);
  assert.deepEqual(machineRuleIds, expected);
});
