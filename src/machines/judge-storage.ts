import type { MachineProbe, Mount } from '../model/machine-probe.ts';
import type { Machine, Machines } from '../model/machines.ts';
import { isOnDisk } from './probe-storage.ts';
import { fail, type MachineFault, unknown } from './rules.ts';

/** What is declared is mounted there, and what is mounted is declared (rules 24, 128, 129, 189). */
export function judgeStorage(machine: Machine, { mounts }: MachineProbe): MachineFault[] {
  if ('unknown' in mounts) {
    const declared = machine.storage.map(({ mount }) => mount).join(' ');
    return [unknown('MCH-012', 'storage', declared, mounts.unknown)];
  }
  return [
    ...machine.storage.flatMap((wanted) => judgeMount(wanted, mounts.value)),
    ...undeclared(machine, mounts.value),
  ];
}

function judgeMount({ mount, uuid, access }: Machine['storage'][number], mounts: readonly Mount[]) {
  const expected = `${mount} ${uuid} ${access}`;
  // The last one mounted there hides those below it.
  const seen = mounts.findLast((one) => one.mount === mount);
  if (seen === undefined) return [fail('MCH-012', 'storage', expected, '∅')];
  const observed = `${mount} ${seen.uuid ?? '?'} ${seen.access}`;
  if (seen.uuid === null) return [unknown('MCH-012', 'storage', expected, `${observed} ${seen.source}`)];
  const isSame = sameId(seen.uuid, uuid) && seen.access === access;
  return isSame ? [] : [fail('MCH-012', 'storage', expected, observed)];
}

// A folder bound into another place shows a file system that is mounted already: only whole ones are asked for.
function undeclared(machine: Machine, mounts: readonly Mount[]): MachineFault[] {
  const strange = mounts.filter(
    (one) => isOnDisk(one) && one.root === '/' && !machine.storage.some(({ mount }) => mount === one.mount),
  );
  return strange.map(({ mount, source, access }) =>
    fail('MCH-014', 'storage', '∅', `${mount} ${source} ${access}`),
  );
}

/**
 * One file system, written to in two places (rule 25): of two machines it is any, on one machine one that is declared
 * as storage, since a system may bind folders of its own disk. The faults are those of `machine`.
 */
export function judgeDoubleMounts(
  machine: Machine,
  probes: readonly MachineProbe[],
  { machines }: Machines,
): MachineFault[] {
  const written = probes.flatMap((probe) => writtenMounts(probe));
  const own = written.filter((place) => place.machine === machine.name);
  const declared = machines.flatMap(({ storage }) => storage.map(({ uuid }) => uuid.toLowerCase()));
  return own.flatMap((place, at) => {
    const other = written.find(
      (one) =>
        one.uuid === place.uuid &&
        (one.machine !== place.machine ||
          (declared.includes(one.uuid) && own.indexOf(one) > at && one.mount !== place.mount)),
    );
    if (other === undefined) return [];
    const observed = `${place.uuid}: ${placeOf(place)} = ${placeOf(other)}`;
    return [fail('MCH-013', 'storage', '1', observed)];
  });
}

type Place = { readonly machine: string; readonly mount: string; readonly uuid: string };

function writtenMounts({ machine, mounts }: MachineProbe): Place[] {
  if ('unknown' in mounts) return [];
  const written = mounts.value.filter(({ access }) => access === 'read-write');
  return written.flatMap(({ mount, uuid }) =>
    uuid === null ? [] : [{ machine, mount, uuid: uuid.toLowerCase() }],
  );
}

function placeOf({ machine, mount }: Place): string {
  return `${machine}:${mount}`;
}

function sameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
