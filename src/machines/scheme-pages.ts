import { showForeign } from '../codec/safe-name.ts';
import type { MachineProbe, Reading } from '../model/machine-probe.ts';
import type { Machine, Machines } from '../model/machines.ts';
import type { machinesFr } from '../text/fr-machines.ts';
import { exposedPorts } from './parse-listening.ts';
import { isOnDisk } from './probe-storage.ts';

type Words = (typeof machinesFr)['pages'];
type Rows = readonly (readonly string[])[];

/** Paths of the pages, from the project's folder. */
export const schemePaths = { storage: 'reports/STORAGE.md', network: 'reports/NETWORK.md' } as const;

/**
 * The storage scheme as a Markdown page (rule 26): what is declared of each machine, and what its last probe saw.
 * Nothing in it changes but when the storage does.
 */
export function storagePage(machines: Machines, probes: readonly MachineProbe[], words: Words): string {
  const rows = machines.machines.flatMap((machine) => storageRows(machine, probeOf(machine, probes), words));
  const shares = machines.machines.flatMap((machine) => shareRows(machine, probeOf(machine, probes), words));
  return page(words.storageTitle, [
    words.made,
    table(words.storageColumns, rows, words),
    `## ${words.sharesTitle}`,
    table(words.sharesColumns, shares, words),
  ]);
}

/** The network scheme as a Markdown page (rule 27): zones, bridges, addresses and open ports with their reasons. */
export function networkPage(machines: Machines, probes: readonly MachineProbe[], words: Words): string {
  const rows = machines.machines.map((machine) => networkRow(machine, probeOf(machine, probes), words));
  const ports = machines.machines.flatMap((machine) => portRows(machine, probeOf(machine, probes), words));
  return page(words.networkTitle, [
    words.made,
    table(words.networkColumns, rows, words),
    `## ${words.portsTitle}`,
    table(words.portsColumns, ports, words),
  ]);
}

function probeOf({ name }: Machine, probes: readonly MachineProbe[]): MachineProbe | undefined {
  return probes.find(({ machine }) => machine === name);
}

function storageRows(machine: Machine, probe: MachineProbe | undefined, words: Words): Rows {
  const mounts = known(probe?.mounts);
  const declared = machine.storage.map(({ mount, uuid, access }) => {
    const seen = mounts?.findLast((one) => one.mount === mount);
    const isSame = seen?.uuid?.toLowerCase() === uuid.toLowerCase() && seen.access === access;
    const state =
      mounts === undefined || seen?.uuid === null ? words.unknown : isSame ? words.seen : words.missing;
    return [machine.name, mount, uuid, access, state];
  });
  const strange = (mounts ?? []).filter(
    (one) => isOnDisk(one) && one.root === '/' && !machine.storage.some(({ mount }) => mount === one.mount),
  );
  return [
    ...declared,
    ...strange.map(({ mount, uuid, access }) => [machine.name, mount, uuid ?? '?', access, words.undeclared]),
  ];
}

function shareRows(machine: Machine, probe: MachineProbe | undefined, words: Words): Rows {
  const shares = known(probe?.shares);
  const declared = machine.shares.map(({ path, access }) => {
    const isSeen = shares?.some((one) => one.path === path);
    return [machine.name, path, access, stateOf(isSeen, words)];
  });
  const strange = (shares ?? []).filter(({ path }) => !machine.shares.some((one) => one.path === path));
  return [...declared, ...strange.map(({ path, access }) => [machine.name, path, access, words.undeclared])];
}

function networkRow(machine: Machine, probe: MachineProbe | undefined, words: Words): string[] {
  const { name, role, network, addresses } = machine;
  const seen = known(probe?.addresses);
  const shown = seen === undefined ? words.unknown : seen.join(', ') || words.none;
  return [name, role, network.zone, network.bridge, addresses.join(', '), shown, network.jobs];
}

function portRows(machine: Machine, probe: MachineProbe | undefined, words: Words): Rows {
  const listening = known(probe?.listening);
  const open = listening === undefined ? undefined : exposedPorts(listening);
  const declared = machine.ports.map(({ protocol, port, why }) => {
    const name = `${protocol} ${port}`;
    return [machine.name, name, why, stateOf(open?.includes(name), words)];
  });
  const names = machine.ports.map(({ protocol, port }) => `${protocol} ${port}`);
  const strange = (open ?? []).filter((name) => !names.includes(name));
  return [...declared, ...strange.map((name) => [machine.name, name, '', words.undeclared])];
}

function stateOf(isSeen: boolean | undefined, words: Words): string {
  if (isSeen === undefined) return words.unknown;
  return isSeen ? words.seen : words.missing;
}

function known<T>(reading: Reading<T> | undefined): T | undefined {
  return reading !== undefined && 'value' in reading ? reading.value : undefined;
}

function table(columns: string, rows: Rows, words: Words): string {
  const names = columns.split(' | ');
  const filled = rows.length > 0 ? rows : [[words.none, ...names.slice(1).map(() => '')]];
  const lines = filled.map((row) => `| ${row.map(cell).join(' | ')} |`);
  return [`| ${columns} |`, `|${names.map(() => '---|').join('')}`, ...lines].join('\n');
}

// What a machine says of itself must not build a table, a link or a command of the runner.
function cell(text: string): string {
  return showForeign(text).replace(/[|<>[\]`*_\\]/g, (sign) => `\\${sign}`);
}

function page(title: string, parts: readonly string[]): string {
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}
