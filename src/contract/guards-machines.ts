import type { Guard } from './guard.ts';
import { machineExposureGuards } from './guards-machine-exposure.ts';
import { machineStorageGuards } from './guards-machine-storage.ts';
import { machineTrustGuards } from './guards-machine-trust.ts';

const judged = 'tests/unit/machines/judge-machine.test.ts';
const dispatched = 'tests/unit/machines/may-dispatch.test.ts';
const declared = 'tests/unit/config/parse-machines.test.ts';
const model = 'src/model/machines.ts';

/** What is declared of machines: each name, role, address and disk once, and limits for every one of them. */
const declarations: readonly Guard[] = [
  {
    rules: [3],
    file: model,
    find: "...doubles(machines, 'name', ({ name }) => [name]),",
    replace: '',
    test: declared,
    title: 'two machines of one name is MACHINES_REFUSED by rule 18, with the line of name',
  },
  {
    rules: [4],
    file: model,
    find: "...doubles(machines, 'role', ({ role }) => [role]),",
    replace: '',
    test: declared,
    title: 'two machines of one role is MACHINES_REFUSED by rule 4, with the line of role',
  },
  {
    rules: [25],
    file: model,
    find: "...doubles(machines, 'storage', writtenStorage),",
    replace: '',
    test: declared,
    title: 'one disk that two machines write to is MACHINES_REFUSED by rule 25, with the line of storage',
  },
  {
    rules: [37],
    file: model,
    find: '...pivotFault(machines),',
    replace: '',
    test: declared,
    title: 'several machines and no pivot is MACHINES_REFUSED by rule 37, with the line of role',
  },
  {
    rules: [38],
    file: model,
    find: "...doubles(machines, 'services', (machine) => dedicatedServices(machine, machines)),",
    replace: '',
    test: declared,
    title:
      'a service of the tools machine on the pivot too is MACHINES_REFUSED by rule 38, with the line of services',
  },
  {
    rules: [97],
    file: model,
    find: 'jobs: z.int().min(0).max(2),',
    replace: 'jobs: z.int().min(0),',
    test: declared,
    title: 'three jobs at once is CONFIG_BAD_VALUE, with its line',
  },
  {
    rules: [28],
    file: model,
    find: 'why: z.string().min(1),',
    replace: 'why: z.string().optional(),',
    test: declared,
    title: 'a port without a reason is CONFIG_BAD_VALUE, with its line',
  },
  {
    rules: [146],
    file: model,
    find: '...machines.flatMap((machine, index) => fallbackFault(machine, index, machines)),',
    replace: '',
    test: declared,
    title: 'fallbacks in a circle is MACHINES_REFUSED by rule 146, with the line of fallback',
  },
];

const identity: readonly Guard[] = [
  {
    rules: [20],
    file: 'src/machines/judge-identity.ts',
    find: 'return age <= minutes && age > -minutes',
    replace: 'return age > -minutes',
    test: judged,
    title: 'a probe of 61 minutes ago is MCH-001 where 60 are allowed, and so is none at all',
  },
  {
    rules: [20],
    file: 'src/machines/judge-identity.ts',
    find: "if (probe === undefined) return [fail('MCH-001', 'reach', expected, '∅')];",
    replace: 'if (probe === undefined) return [];',
    test: dispatched,
    title: 'no job goes to a machine without a fresh probe of its own',
  },
  {
    rules: [21],
    file: 'src/machines/judge-identity.ts',
    find: "return seen.value === hostname ? [] : [fail('MCH-003', 'hostname', hostname, seen.value)];",
    replace: 'return [];',
    test: judged,
    title: 'another hostname is MCH-003 fail vm999',
  },
  {
    rules: [21],
    file: 'src/machines/judge-identity.ts',
    find: 'const missing = addresses.filter((address) => !seen.value.includes(address));',
    replace: 'const missing = addresses.filter(() => false);',
    test: judged,
    title: 'a declared address that is not there is MCH-004 fail 192.0.2.7',
  },
  {
    rules: [21],
    file: 'src/machines/judge-identity.ts',
    find: "machine !== probe.machine && 'value' in other && other.value === own.value,",
    replace: "machine === '' && 'value' in other && other.value === own.value,",
    test: judged,
    title: 'two machines with one boot id are one machine: MCH-006',
  },
  {
    rules: [23],
    file: 'src/machines/judge-identity.ts',
    find: 'if (Math.abs(skew) + margin <= mostSkewSeconds) return [];',
    replace: 'if (Math.abs(skew) + margin <= 3600) return [];',
    test: judged,
    title: 'a clock 2.6 s ahead, known to 0.5 s is MCH-007 fail 2.6 s ± 0.5 s (x)',
  },
  {
    rules: [23],
    file: 'src/machines/judge-identity.ts',
    find: 'const isSame = plainZone(zone.value) === plainZone(timezone);',
    replace: 'const isSame = plainZone(zone.value) !== timezone.concat(timezone);',
    test: judged,
    title: 'a zone of Tokyo is MCH-008 fail Asia/Tokyo',
  },
  {
    rules: [22],
    file: 'src/machines/judge-capacity.ts',
    find: "...atLeast(probe.free_bytes, disk * gib, ['MCH-009', 'disk-gib', inGib]),",
    replace: "...atLeast(probe.free_bytes, disk, ['MCH-009', 'disk-gib', inGib]),",
    test: judged,
    title: '19 GiB free where 20 are asked is MCH-009 fail 19 GiB',
  },
  {
    rules: [96],
    file: 'src/machines/judge-capacity.ts',
    find: "...atLeast(probe.cpus, cpu, ['MCH-010', 'cpu', String]),",
    replace: "...atLeast(probe.cpus, Math.min(cpu, 1), ['MCH-010', 'cpu', String]),",
    test: judged,
    title: 'three processors of four is MCH-010 fail 3',
  },
  {
    rules: [96],
    file: 'src/machines/judge-capacity.ts',
    find: "...atLeast(probe.memory_bytes, memory * gib * usableMemory, ['MCH-011', 'memory-gib', inGib]),",
    replace: "...atLeast(probe.memory_bytes, memory * usableMemory, ['MCH-011', 'memory-gib', inGib]),",
    test: judged,
    title: 'half of the memory is MCH-011 fail 4 GiB',
  },
];

/** What is declared of machines, what is read on them, and when nothing may be sent there. */
export const machineGuards: readonly Guard[] = [
  ...declarations,
  ...identity,
  ...machineStorageGuards,
  ...machineExposureGuards,
  ...machineTrustGuards,
];
