import { machinesFile, parseMachines } from './config/parse-machines.ts';
import { createFiles } from './host/files.ts';
import type { Candidate, MachineHealth } from './jobs/choose-machine.ts';
import type { MachineRoom } from './jobs/require-room.ts';
import { mayDispatch } from './machines/may-dispatch.ts';
import { currentBootId, knownMachines, type MachinesPlace } from './machines-place.ts';
import type { Machine } from './model/machines.ts';
import { slashed } from './slashed.ts';

/** What a machine gives a job at most, as it is declared. */
export function roomOf({ limits }: Pick<Machine, 'limits'>): MachineRoom {
  return {
    seconds: limits.minutes * 60,
    memory_mb: limits['memory-gib'] * 1024,
    disk_mb: limits['disk-gib'] * 1024,
  };
}

/** Labels of the runner that a machine is; none where it is reached otherwise. */
export function labelsOf({ reach }: Pick<Machine, 'reach'>): readonly string[] {
  return typeof reach === 'object' && 'labels' in reach ? reach.labels : [];
}

/** Labels of every runner that a project declares in configs/machines.yml; none where it declares none. */
export async function declaredLabels(folder: string): Promise<(readonly string[])[]> {
  return (await machinesIn(folder)).map(labelsOf);
}

/** The machine that a project declares as the runner with these labels; undefined where it declares none. */
export async function labelledMachine(
  folder: string,
  labels: readonly string[],
): Promise<Machine | undefined> {
  return (await machinesIn(folder)).find((machine) => labelsOf(machine).join() === labels.join());
}

/** The machine that a project declares as the one it is on; undefined where it declares none. */
export async function localMachine(folder: string): Promise<Machine | undefined> {
  return (await machinesIn(folder)).find(({ reach }) => reach === 'local');
}

async function machinesIn(folder: string): Promise<readonly Machine[]> {
  const files = createFiles();
  const path = `${slashed(folder)}/${machinesFile}`;
  if (!(await files.exists(path))) return [];
  const text = new TextDecoder().decode(await files.read(path));
  return parseMachines(text, machinesFile).machines.machines;
}

/**
 * Every declared machine as a candidate for a job: what is known of it and whether it may be sent anything at all, and its
 * health, as `ask` finds it.
 */
export async function candidates(
  place: MachinesPlace,
  ask: (machine: Machine) => Promise<MachineHealth | undefined>,
): Promise<Candidate[]> {
  const { probes, baselines, quarantines, now } = await knownMachines(place);
  const { machines } = place.file;
  const quarantined = quarantines.map(({ machine }) => machine);
  const found: Candidate[] = [];
  for (const machine of machines.machines) {
    const bootId = await currentBootId(machine, place);
    const { reasons } = mayDispatch({
      ...{ machine: machine.name, machines, probes, baselines, quarantined, now },
      ...(bootId === undefined ? {} : { bootId }),
    });
    const against = [
      ...new Set(reasons.map(({ rule, machine: of }) => (of === machine.name ? rule : `${rule} ${of}`))),
    ];
    // What may get nothing is not asked either.
    const health = against.length === 0 ? await ask(machine) : undefined;
    found.push({ name: machine.name, against, health, fallback: machine.fallback });
  }
  return found;
}
