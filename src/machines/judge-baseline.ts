import type { BaselinePart, Digests, MachineBaseline, MachineProbe } from '../model/machine-probe.ts';
import { baselineParts } from '../model/machine-probe.ts';
import { fail, type MachineFault, type MachineRuleId, unknown } from './rules.ts';

const ruleOf: Readonly<Record<BaselinePart, MachineRuleId>> = {
  cron: 'MCH-021',
  systemd: 'MCH-021',
  preload: 'MCH-022',
  binaries: 'MCH-022',
  keys: 'MCH-023',
  configs: 'MCH-023',
};

/**
 * What starts by itself, is loaded into every program or is watched is as it was confirmed (rules 34, 35, 150): a
 * difference is a security sign. Without a baseline nothing is known.
 */
export function judgeBaseline(baseline: MachineBaseline | undefined, probe: MachineProbe): MachineFault[] {
  if (baseline === undefined)
    return [unknown('MCH-024', 'name', `configs/baselines/${probe.machine}.json`, '∅')];
  return baselineParts.flatMap((part) => {
    const seen = probe.baseline[part];
    const [rule, member] = [ruleOf[part], part === 'configs' || part === 'binaries' ? part : 'name'];
    if ('unknown' in seen) return [unknown(rule, member, part, seen.unknown)];
    const changes = differences(baseline.digests[part], seen.value);
    return changes.length === 0
      ? []
      : [fail(rule, member, `${part} ${baseline.recorded}`, changes.join(', '))];
  });
}

/** `+ path` for what is new, `− path` for what is gone, `≠ path` for what is another. */
export function differences(before: Digests, after: Digests): string[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.flatMap((path) => {
    if (before[path] === after[path]) return [];
    const mark = before[path] === undefined ? '+' : after[path] === undefined ? '−' : '≠';
    return [`${mark} ${path}`];
  });
}
