import type { MachineProbe, Reading } from '../model/machine-probe.ts';
import type { Machine } from '../model/machines.ts';
import { isWiderThan } from './judge-ssh.ts';
import { fail, type MachineFault, type MachineRuleId, unknown } from './rules.ts';

/** Files with secrets are their owner's alone, and outside the repository (rules 105 and 190). */
export function judgeCredentials(
  { credentials }: Machine,
  { credentials: seen }: MachineProbe,
  root: string,
): MachineFault[] {
  const inside = credentials.filter((path) => root !== '' && `${path}/`.startsWith(`${root}/`));
  const misplaced = inside.map((path) => fail('MCH-026', 'credentials', `∉ ${root}`, path));
  if ('unknown' in seen) return [...misplaced, unknown('MCH-025', 'credentials', '≤ 600', seen.unknown)];
  const wide = Object.entries(seen.value).flatMap(([path, mode]) => {
    if (mode === null) return [unknown('MCH-025', 'credentials', '≤ 600', `${path} ∅`)];
    return isWiderThan(mode, 0o600) ? [fail('MCH-025', 'credentials', '≤ 600', `${path} ${mode}`)] : [];
  });
  return [...misplaced, ...wide];
}

/** Logs can be written and scripts run where that is declared (rule 103), with the programs they need (101, 102). */
export function judgePlaces({ logs, scripts, programs }: Machine, probe: MachineProbe): MachineFault[] {
  const { missing_programs: missing } = probe;
  return [
    ...judgeTrue(probe.writes, ['MCH-027', 'logs', logs]),
    ...judgeTrue(probe.scripts, ['MCH-028', 'scripts', scripts]),
    ...('unknown' in missing
      ? [unknown('MCH-029', 'programs', programs.join(' '), missing.unknown)]
      : missing.value.map((name) => fail('MCH-029', 'programs', name, '∅'))),
  ];
}

function judgeTrue(
  seen: Reading<boolean>,
  [rule, member, expected]: readonly [MachineRuleId, string, string],
): MachineFault[] {
  if ('unknown' in seen) return [unknown(rule, member, expected, seen.unknown)];
  return seen.value ? [] : [fail(rule, member, expected, '✗')];
}

/** Every declared service is active (rules 91–95) and the machine's own check answers with 0 (36, 198). */
export function judgeServices({ services, health }: Machine, probe: MachineProbe): MachineFault[] {
  const { services: states, health: status } = probe;
  const inactive =
    'unknown' in states
      ? [unknown('MCH-030', 'services', services.join(' '), states.unknown)]
      : services
          .filter((name) => states.value[name] !== 'active')
          .map((name) => fail('MCH-030', 'services', `${name} active`, states.value[name] ?? '∅'));
  if ('unknown' in status) return [...inactive, unknown('MCH-033', 'health', '0', status.unknown)];
  if (status.value === 0) return inactive;
  return [...inactive, fail('MCH-033', 'health', `${health.join(' ')}: 0`, String(status.value ?? '∅'))];
}
