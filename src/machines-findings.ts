import { machinesFile } from './config/parse-machines.ts';
import { judgeMachine } from './machines/judge-machine.ts';
import { machineEvents, recordMachineEvent } from './machines/machine-events.ts';
import { quarantinePath, writeQuarantine } from './machines/machine-state.ts';
import { mayDispatch } from './machines/may-dispatch.ts';
import { quarantineOf } from './machines/quarantine.ts';
import { fail, type MachineFinding, machineRules } from './machines/rules.ts';
import { networkPage, schemePaths, storagePage } from './machines/scheme-pages.ts';
import { currentBootId, type KnownMachines, type MachinesPlace } from './machines-place.ts';
import type { Quarantine } from './model/machine-probe.ts';
import type { Machine } from './model/machines.ts';
import { fill } from './text/fill.ts';
import { type Sentences, sentences } from './text/sentences.ts';

/** Everything that is wrong with these machines, those in quarantine among it. */
export async function findingsOf(
  machines: readonly Machine[],
  known: KnownMachines,
  place: MachinesPlace,
): Promise<MachineFinding[]> {
  const found: MachineFinding[] = [];
  for (const machine of machines) {
    const { name } = machine;
    const quarantine = known.quarantines.find((one) => one.machine === name);
    const signs = quarantine?.signs.map(({ rule }) => rule).join(', ');
    if (quarantine !== undefined) found.push({ machine: name, ...fail('MCH-032', 'name', '∅', signs ?? '') });
    const baseline = known.baselines.find((one) => one.machine === name);
    const bootId = await currentBootId(machine, place);
    const { probes, now } = known;
    const given = { machine, machines: place.file.machines, probes, now, baseline, bootId, root: place.root };
    found.push(...judgeMachine(given));
  }
  return found;
}

/** Whether a job may be sent to a machine as things stand. */
export async function dispatchOf(machine: Machine, known: KnownMachines, place: MachinesPlace) {
  const { probes, now, baselines } = known;
  const bootId = await currentBootId(machine, place);
  return mayDispatch({
    ...{ machine: machine.name, machines: place.file.machines, probes, now, baselines },
    quarantined: known.quarantines.map((one) => one.machine),
    ...(bootId === undefined ? {} : { bootId }),
  });
}

/** Puts every machine whose newest probe shows a security sign into quarantine; gives the new ones. */
export async function quarantineSuspects(
  findings: readonly MachineFinding[],
  known: KnownMachines,
  { root, world }: MachinesPlace,
): Promise<Quarantine[]> {
  const { events } = await machineEvents(root, world);
  const put: Quarantine[] = [];
  for (const kept of known.kept) {
    const { machine } = kept.probe;
    const own = findings.filter((finding) => finding.machine === machine);
    const quarantine = quarantineOf(own, kept, events);
    if (quarantine === undefined || known.quarantines.some((one) => one.machine === machine)) continue;
    await writeQuarantine(root, quarantine, world.files);
    const touches = [quarantinePath(machine)];
    await recordMachineEvent(root, { machine, ...quarantineEvent(quarantine, kept.path), touches }, world);
    put.push(quarantine);
  }
  return put;
}

function quarantineEvent({ signs, probe_sha256: sha256 }: Quarantine, ref: string) {
  const rules = signs.map(({ rule }) => rule).join(', ');
  const evidence = [{ kind: 'file' as const, ref, sha256 }];
  return { goal: 'quarantine', command: 'nx47 machines check', decision: rules, evidence };
}

/** The pages of the two schemes that are absent, or that say something else than is declared and seen (rules 26, 27). */
export async function stalePages(known: KnownMachines, { root, file, world }: MachinesPlace) {
  const [first] = file.machines.machines;
  const machine = first?.name ?? '';
  const checks = [['MCH-034', 'storage', storagePage] as const, ['MCH-035', 'network', networkPage] as const];
  const found: MachineFinding[] = [];
  for (const [rule, member, render] of checks) {
    const path = schemePaths[member];
    const text = (await world.files.exists(`${root}/${path}`))
      ? new TextDecoder().decode(await world.files.read(`${root}/${path}`))
      : undefined;
    const wanted = (['fr', 'en'] as const).map((language) =>
      render(file.machines, known.probes, sentences(language).machines.pages),
    );
    const isFresh = text !== undefined && wanted.includes(text);
    if (!isFresh) found.push({ machine, ...fail(rule, member, path, text === undefined ? '∅' : '≠') });
  }
  return found;
}

/** Findings for a terminal, each with its place in machines.yml and what to do. */
export function findingsText(
  findings: readonly MachineFinding[],
  { file }: MachinesPlace,
  texts: Sentences,
): string {
  const words = texts.machines;
  const rows = findings.flatMap((finding) => {
    const { rule, machine, answer, expected, observed, member } = finding;
    const { title, why, fix } = words.rules[rule];
    const at = `${machinesFile}:${file.lineOf(machine, member)}`;
    return [
      `${words.answers[answer]} ${rule} ${machine}: ${title}  (${at})`,
      `    ${words.expected} ${expected}; ${words.observed} ${observed}`,
      `    ${why} → ${fill(fix, { machine })}`,
    ];
  });
  return rows.map((row) => `${row}\n`).join('');
}

/** The same as data, in no language. */
export function findingsJson(findings: readonly MachineFinding[], { file }: MachinesPlace) {
  return findings.map(({ member, ...finding }) => ({
    ...finding,
    contract: machineRules[finding.rule].contract,
    file: machinesFile,
    line: file.lineOf(finding.machine, member),
  }));
}
