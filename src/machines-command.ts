import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { recordMachineEvent } from './machines/machine-events.ts';
import { baselinePath, quarantinePath, readBaseline, writeBaseline } from './machines/machine-state.ts';
import { baselineChanges, countDigests, makeBaseline } from './machines/make-baseline.ts';
import { clearCommand } from './machines/quarantine.ts';
import { networkPage, schemePaths, storagePage } from './machines/scheme-pages.ts';
import {
  dispatchOf,
  findingsJson,
  findingsOf,
  findingsText,
  quarantineSuspects,
  stalePages,
} from './machines-findings.ts';
import { knownMachines, type MachinesPlace, machineNamed, machinesPlace } from './machines-place.ts';
import { probeMachines } from './machines-probe-command.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import type { Machine } from './model/machines.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

type Act = (line: CommandLine, place: MachinesPlace) => Promise<CommandAnswer>;

/** What `nx47 machines` can be asked for, beside `probe`. */
const acts: Readonly<Record<string, Act>> = {
  list: listMachines,
  check: checkMachines,
  baseline: recordBaseline,
  clear: clearQuarantine,
  document: documentMachines,
};

/**
 * `nx47 machines list | probe | check | baseline | clear | document [NAME]`: what is declared in configs/machines.yml,
 * held against what was read on each machine. Errors: USAGE_BAD_VALUE, MACHINES_NOT_FOUND, MACHINE_*.
 */
export async function machinesCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
  folder: string = process.cwd(),
): Promise<CommandAnswer> {
  const word = line.words[0] ?? 'list';
  const act = acts[word];
  const expected = [...Object.keys(acts), 'probe'].join(' | ');
  if (act === undefined && word !== 'probe')
    throw new Failure('USAGE_BAD_VALUE', { flag: 'machines', value: word, expected });
  if (line.format === 'sarif')
    throw new Failure('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
  const place = await machinesPlace(around, language, folder);
  return act === undefined ? probeMachines(line, around, place) : act(line, place);
}

function asked(line: CommandLine, place: MachinesPlace): readonly Machine[] {
  const name = line.words[1];
  return name === undefined ? place.file.machines.machines : [machineNamed(place, name)];
}

async function listMachines(line: CommandLine, place: MachinesPlace): Promise<CommandAnswer> {
  const words = sentences(place.world.language).machines;
  const known = await knownMachines(place);
  const rows: {
    name: string;
    role: string;
    reach: string;
    state: keyof typeof words.states;
    probe: string;
  }[] = [];
  for (const machine of asked(line, place)) {
    const { name, role } = machine;
    const probe = known.probes.find((one) => one.machine === name);
    const isQuarantined = known.quarantines.some((one) => one.machine === name);
    const { reasons } = await dispatchOf(machine, known, place);
    // One that is declared to take no jobs is well all the same.
    const allowed = reasons.every(({ rule }) => rule === 'MCH-036');
    const state = isQuarantined
      ? 'quarantined'
      : probe === undefined
        ? 'unprobed'
        : allowed
          ? 'ready'
          : 'blocked';
    rows.push({ name, role, reach: reachText(machine, words.reaches), state, probe: probe?.taken ?? '' });
  }
  if (line.format === 'json') return json({ schema: 'nx47.machines/1', machines: rows });
  const shown = rows.map((row) => ({ ...row, state: words.states[row.state] }));
  return { text: aligned([words.columns, ...shown]), status: 0 };
}

function reachText({ reach }: Machine, words: { readonly local: string; readonly ssh: string }): string {
  if (reach === 'local') return words.local;
  return 'labels' in reach ? reach.labels.join(' ') : `${words.ssh} ${reach.ssh[0] ?? ''}`;
}

function aligned(rows: readonly Readonly<Record<string, string>>[]): string {
  const table = rows.map((row) => Object.values(row));
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((cells) => cells[at]?.length ?? 0)));
  const lines = table.map((cells) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return lines.map((row) => `${row.trimEnd()}\n`).join('');
}

async function checkMachines(line: CommandLine, place: MachinesPlace): Promise<CommandAnswer> {
  const texts = sentences(place.world.language);
  const known = await knownMachines(place);
  const machines = asked(line, place);
  const judged = await findingsOf(machines, known, place);
  const put = await quarantineSuspects(judged, known, place);
  const findings = [...judged, ...(line.words[1] === undefined ? await stalePages(known, place) : [])];
  const fails = findings.filter(({ answer }) => answer === 'fail').length;
  const status = fails > 0 ? 1 : findings.length > 0 ? 3 : 0;
  if (line.format === 'json')
    return { ...json({ schema: 'nx47.machines-check/1', findings: findingsJson(findings, place) }), status };
  const counts = { count: machines.length, fails, unknowns: findings.length - fails };
  const last = fill(findings.length === 0 ? texts.machines.allRight : texts.machines.counts, counts);
  const quarantined = put.map(({ machine, signs }) =>
    fill(texts.machines.quarantined, { machine, rules: signs.map(({ rule }) => rule).join(', ') }),
  );
  const end = [...quarantined, last].map((row) => `${row}\n`).join('');
  return { text: `${findingsText(findings, place, texts)}${end}`, status };
}

/** Confirms what the newest probe read as usual: the digests of the baseline and the network, with the decision. */
async function recordBaseline(line: CommandLine, place: MachinesPlace): Promise<CommandAnswer> {
  const { root, world } = place;
  const words = sentences(world.language).machines;
  const { name: machine } = machineNamed(place, line.words[1] ?? '');
  const kept = (await knownMachines(place)).kept.find(({ probe }) => probe.machine === machine);
  if (kept === undefined) throw new Failure('MACHINE_UNPROBED', { machine });
  const before = await readBaseline(root, machine, world.files);
  const after = makeBaseline(kept, line.reason.trim() || '…', world.clock.now().toISOString());
  const changes = baselineChanges(before, after);
  const listed = changes.map((change) => `${change}\n`).join('');
  if (line.settings['mode'] !== 'execute') return { text: listed, note: words.baselinePlanned, status: 0 };
  requireReason(line, machine, 188);
  await writeBaseline(root, after, world.files);
  const path = baselinePath(machine);
  const evidence = [{ kind: 'file' as const, ref: kept.path, sha256: kept.sha256 }];
  const command = `nx47 machines baseline ${machine}`;
  const told = { goal: 'baseline', command, decision: line.reason, evidence, touches: [path] };
  await recordMachineEvent(root, { machine, ...told }, world);
  const values = { path, count: countDigests(after), changes: changes.length };
  return { text: `${listed}${fill(words.baselineWritten, values)}\n`, status: 0 };
}

/** A person has looked: the machine gets jobs again, and the reason stands in the chain of events. */
async function clearQuarantine(line: CommandLine, place: MachinesPlace): Promise<CommandAnswer> {
  const { root, world } = place;
  const { name: machine } = machineNamed(place, line.words[1] ?? '');
  requireReason(line, machine, 33);
  const quarantine = (await knownMachines(place)).quarantines.find((one) => one.machine === machine);
  if (quarantine === undefined) throw new Failure('MACHINE_NOT_QUARANTINED', { machine });
  const path = quarantinePath(machine);
  const sha256 = await world.files.hash(`${root}/${path}`);
  const evidence = [{ kind: 'checksum' as const, ref: path, sha256 }];
  const told = { goal: 'clear', command: clearCommand(machine), decision: line.reason, evidence };
  // First the reason, then the act: a cut between them leaves the machine where it is safe.
  await recordMachineEvent(root, { machine, ...told, touches: [path] }, world);
  await world.files.remove(`${root}/${path}`);
  const { cleared } = sentences(world.language).machines;
  return { text: `${fill(cleared, { machine })}\n`, status: 0 };
}

function requireReason({ reason, words }: CommandLine, machine: string, rule: number): void {
  if (reason.trim() !== '') return;
  throw new Failure('MACHINE_REASON_MISSING', { machine, action: words[0] ?? '', rule });
}

async function documentMachines(line: CommandLine, place: MachinesPlace): Promise<CommandAnswer> {
  const { root, world, file } = place;
  const words = sentences(world.language).machines;
  const { probes } = await knownMachines(place);
  const pages = [
    [schemePaths.storage, storagePage(file.machines, probes, words.pages)],
    [schemePaths.network, networkPage(file.machines, probes, words.pages)],
  ] as const;
  if (line.settings['mode'] !== 'execute')
    return { text: pages.map(([, text]) => text).join('\n'), note: words.baselinePlanned, status: 0 };
  await world.files.makeFolder(`${root}/reports`);
  for (const [path, text] of pages) await world.files.write(`${root}/${path}`, text);
  const paths = pages.map(([path]) => path).join(', ');
  return { text: `${fill(words.documentsWritten, { paths })}\n`, status: 0 };
}

function json(value: unknown): CommandAnswer {
  return { text: `${JSON.stringify(value, null, 2)}\n`, status: 0 };
}
