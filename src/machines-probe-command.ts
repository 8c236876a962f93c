import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { askServiceTime } from './kaggle/service-time.ts';
import { recordMachineEvent } from './machines/machine-events.ts';
import { type KeptProbe, keepProbe, parseProbe, probesFolder } from './machines/machine-state.ts';
import type { TimeSource } from './machines/probe-clock.ts';
import { probeMachine } from './machines/probe-machine.ts';
import { findingsOf, quarantineSuspects } from './machines-findings.ts';
import { knownMachines, type MachinesPlace, machineNamed } from './machines-place.ts';
import { Failure } from './model/failure.ts';
import type { MachineProbe } from './model/machine-probe.ts';
import type { Machine } from './model/machines.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

const remoteSeconds = 300;

/**
 * `nx47 machines probe [NAME] [--from FILE] [--clock URL|TIME]`: reads what this machine is, or takes what was read on
 * another, and keeps it with its digest below .nx47/machines/; a security sign puts the machine into quarantine. With
 * `--format json` it is only printed. Errors: MACHINE_UNKNOWN, MACHINE_ELSEWHERE, MACHINE_STATE_INVALID.
 */
export async function probeMachines(
  line: CommandLine,
  around: Surroundings,
  place: MachinesPlace,
): Promise<CommandAnswer> {
  const name = line.words[1];
  const { machines } = place.file.machines;
  const wanted = name === undefined ? machines : [machineNamed(place, name)];
  const probes: MachineProbe[] = [];
  const left: Machine[] = [];
  for (const machine of wanted) {
    const probe = await probeOne(machine, line, around, place);
    if (probe !== undefined) probes.push(probe);
    else if (name === undefined) left.push(machine);
    else throw elsewhere(machine);
  }
  if (line.format === 'json') {
    const shown = name === undefined ? probes : probes[0];
    return { text: `${JSON.stringify(shown, null, 2)}\n`, status: 0 };
  }
  return keepAll(probes, left, place);
}

async function probeOne(
  machine: Machine,
  line: CommandLine,
  around: Surroundings,
  { world, file }: MachinesPlace,
): Promise<MachineProbe | undefined> {
  if (line.from !== '') {
    const path = resolve(line.from);
    return ofMachine(machine, parseProbe(await world.files.read(path), line.from), line.from);
  }
  if (typeof machine.reach === 'object' && 'ssh' in machine.reach) {
    const { ssh: argv } = machine.reach;
    const { stdout } = await world.shell.run({ argv, deadlineSeconds: remoteSeconds });
    const shown = argv[0] ?? '';
    return ofMachine(machine, parseProbe(new TextEncoder().encode(stdout), shown), shown);
  }
  if (!isHere(machine, around)) return undefined;
  const clock = chosenClock(line.clock, file.machines.clock);
  return probeMachine(machine, { ...world, top: '' }, timeSource(clock, around));
}

// What the project declares is no matter of whoever probes: another reference could hide a clock that is wrong.
function chosenClock(given: string, declared: string | undefined): string | undefined {
  if (given === '') return declared;
  if (declared === undefined) return given;
  throw new Failure('USAGE_BAD_VALUE', { flag: '--clock', value: given, expected: declared });
}

// Whoever answers for another machine would make a wrong one look right.
function ofMachine({ name }: Machine, probe: MachineProbe, file: string): MachineProbe {
  if (probe.machine === name) return probe;
  throw new Failure('MACHINE_STATE_INVALID', { file, why: probe.machine, rule: 21 });
}

// A job at GitHub was sent to the labels of the machine: whether it is that one is for its probe to say.
function isHere({ reach, hostname: declared }: Machine, { environment }: Surroundings): boolean {
  return reach === 'local' || environment['GITHUB_ACTIONS'] === 'true' || declared === hostname();
}

function elsewhere({ name, reach }: Machine): Failure {
  return new Failure('MACHINE_ELSEWHERE', { machine: name, hostname: hostname(), where: wayTo(reach) });
}

function wayTo(reach: Machine['reach']): string {
  return typeof reach === 'object' && 'labels' in reach ? reach.labels.join(', ') : String(reach);
}

/** Who tells the time: a web address, or the moment at which the command was started. Errors: MACHINE_CLOCK_UNKNOWN. */
export function timeSource(clock: string | undefined, { environment }: Surroundings): TimeSource | undefined {
  if (clock === undefined) return undefined;
  if (/^https?:\/\//.test(clock)) return () => askServiceTime(clock, environment);
  const [told, started] = [Date.parse(clock), Date.now()];
  if (Number.isNaN(told)) throw new Failure('MACHINE_CLOCK_UNKNOWN', { reference: '--clock', why: clock });
  return async () => ({ ms: told + Date.now() - started, uncertaintySeconds: 0.5, reference: clock });
}

async function keepAll(
  probes: readonly MachineProbe[],
  left: readonly Machine[],
  place: MachinesPlace,
): Promise<CommandAnswer> {
  const words = sentences(place.world.language).machines;
  const lines: string[] = [];
  for (const probe of probes) {
    const kept = await keepAndTell(probe, place);
    const { machine } = probe;
    lines.push(fill(words.probed, { machine, path: kept.path, sha256: kept.sha256 }));
    const names = unknownFacts(probe);
    if (names.length > 0)
      lines.push(fill(words.probeUnknowns, { machine, count: names.length, names: names.join(', ') }));
  }
  for (const { name, reach } of left)
    lines.push(fill(words.elsewhere, { machine: name, where: wayTo(reach) }));
  const known = await knownMachines(place);
  const probed = place.file.machines.machines.filter(({ name }) =>
    probes.some(({ machine }) => machine === name),
  );
  const put = await quarantineSuspects(await findingsOf(probed, known, place), known, place);
  for (const { machine, signs } of put)
    lines.push(fill(words.quarantined, { machine, rules: signs.map(({ rule }) => rule).join(', ') }));
  return { text: lines.map((row) => `${row}\n`).join(''), status: put.length > 0 ? 1 : 0 };
}

async function keepAndTell(probe: MachineProbe, { root, world }: MachinesPlace): Promise<KeptProbe> {
  const kept = await keepProbe(root, probe, world.files);
  const { machine } = probe;
  const evidence = [{ kind: 'file' as const, ref: kept.path, sha256: kept.sha256 }];
  const told = { goal: 'probe', command: `nx47 machines probe ${machine}`, decision: '', evidence };
  await recordMachineEvent(root, { machine, ...told, touches: [probesFolder(machine)] }, world);
  return kept;
}

function unknownFacts(probe: MachineProbe): string[] {
  const { baseline, ...rest } = probe;
  return Object.entries({ ...rest, ...baseline }).flatMap(([name, fact]) =>
    typeof fact === 'object' && 'unknown' in fact ? [name] : [],
  );
}
