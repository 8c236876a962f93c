import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { type MachinesFile, machinesFile, parseMachines } from './config/parse-machines.ts';
import { readText } from './machines/ground.ts';
import { machineEvents } from './machines/machine-events.ts';
import { type KeptProbe, newestProbe, readBaseline, readQuarantine } from './machines/machine-state.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import type { MachineBaseline, MachineProbe, Quarantine } from './model/machine-probe.ts';
import type { Machine } from './model/machines.ts';
import type { World } from './model/world.ts';
import { projectAround } from './project-kernel.ts';
import { slashed } from './slashed.ts';

/** A project whose machines are looked at, and through what. */
export type MachinesPlace = { readonly root: string; readonly file: MachinesFile; readonly world: World };

/** All that is known of the declared machines. */
export type KnownMachines = {
  readonly kept: readonly KeptProbe[];
  readonly probes: readonly MachineProbe[];
  readonly baselines: readonly MachineBaseline[];
  readonly quarantines: readonly Quarantine[];
  readonly now: string;
};

/** The machines of the project around a folder. Errors: MACHINES_NOT_FOUND, those of reading the file. */
export async function machinesPlace(
  around: Surroundings,
  language: Language,
  folder: string,
): Promise<MachinesPlace> {
  const start = slashed(folder);
  const root = (await projectAround(start)) ?? start;
  const world = composeOffline(language, around, root);
  const path = `${root}/${machinesFile}`;
  if (!(await world.files.exists(path))) throw new Failure('MACHINES_NOT_FOUND', { file: machinesFile });
  const text = new TextDecoder().decode(await world.files.read(path));
  return { root, file: parseMachines(text, machinesFile), world };
}

/** The machine of that name. Errors: MACHINE_UNKNOWN. */
export function machineNamed({ file }: MachinesPlace, name: string): Machine {
  const { machines } = file.machines;
  const found = machines.find((machine) => machine.name === name);
  if (found !== undefined) return found;
  const known = machines.map((machine) => machine.name).join(', ');
  throw new Failure('MACHINE_UNKNOWN', { machine: name, file: machinesFile, known });
}

/** What was kept of every declared machine. Errors: MACHINE_STATE_INVALID for what was changed since. */
export async function knownMachines({ root, file, world }: MachinesPlace): Promise<KnownMachines> {
  const { files } = world;
  await machineEvents(root, world);
  const names = file.machines.machines.map(({ name }) => name);
  const each = async <T>(read: (name: string) => Promise<T | undefined>): Promise<T[]> =>
    (await Promise.all(names.map(read))).flatMap((found) => (found === undefined ? [] : [found]));
  const kept = await each((name) => newestProbe(root, name, files));
  return {
    kept,
    probes: kept.map(({ probe }) => probe),
    baselines: await each((name) => readBaseline(root, name, files)),
    quarantines: await each((name) => readQuarantine(root, name, files)),
    now: world.clock.now().toISOString(),
  };
}

/** The boot id of this very machine, where it is the declared one; undefined where that is another. */
export async function currentBootId(machine: Machine, { world }: MachinesPlace): Promise<string | undefined> {
  if (machine.reach !== 'local') return undefined;
  const read = await readText({ ...world, top: '' }, '/proc/sys/kernel/random/boot_id');
  return 'value' in read ? read.value.trim() : undefined;
}
