import type { MachineProbe, Reading } from '../model/machine-probe.ts';
import type { Machine } from '../model/machines.ts';
import { fail, type MachineFault, type MachineRuleId, unknown } from './rules.ts';

const gib = 2 ** 30;
/** The kernel and the firmware keep a part of the memory that was put in: `MemTotal` is what is left. */
const usableMemory = 0.9;

/** Free disk (rule 22), processors and memory (rule 96): at least what is declared. */
export function judgeCapacity(machine: Machine, probe: MachineProbe): MachineFault[] {
  const { cpu, 'memory-gib': memory, 'disk-gib': disk } = machine;
  const inGib = (bytes: number) => `${Math.round((bytes / gib) * 10) / 10} GiB`;
  return [
    ...atLeast(probe.free_bytes, disk * gib, ['MCH-009', 'disk-gib', inGib]),
    ...atLeast(probe.cpus, cpu, ['MCH-010', 'cpu', String]),
    ...atLeast(probe.memory_bytes, memory * gib * usableMemory, ['MCH-011', 'memory-gib', inGib]),
  ];
}

function atLeast(
  seen: Reading<number>,
  least: number,
  [rule, member, show]: readonly [MachineRuleId, string, (value: number) => string],
): MachineFault[] {
  const expected = `≥ ${show(least)}`;
  if ('unknown' in seen) return [unknown(rule, member, expected, seen.unknown)];
  return seen.value >= least ? [] : [fail(rule, member, expected, show(seen.value))];
}
