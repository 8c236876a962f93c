import { nsFromIso } from '../codec/time.ts';
import type { MachineProbe } from '../model/machine-probe.ts';
import type { Machine, Machines } from '../model/machines.ts';
import { fail, type MachineFault, unknown } from './rules.ts';

/** The clock of a machine may be this far off (issue of the contract's rule 23), in seconds. */
export const mostSkewSeconds = 2;

/** Whether a probe is there and young enough to say anything (rule 20); the age is counted on the clock of `now`. */
export function judgeAge(
  probe: MachineProbe | undefined,
  { 'probe-minutes': minutes }: Machines,
  now: string,
): MachineFault[] {
  const expected = `≤ ${minutes} min`;
  if (probe === undefined) return [fail('MCH-001', 'reach', expected, '∅')];
  const age = Number(nsFromIso(now) - nsFromIso(probe.taken)) / 60e9;
  // A probe from the future was made by a clock that is wrong.
  return age <= minutes && age > -minutes
    ? []
    : [fail('MCH-001', 'reach', expected, `${Math.round(age)} min (${probe.taken})`)];
}

/** Hostname and addresses as declared, and no other machine that is the same one (rules 21 and 4). */
export function judgeIdentity(
  machine: Machine,
  probe: MachineProbe,
  probes: readonly MachineProbe[],
): MachineFault[] {
  return [...judgeHostname(machine, probe), ...judgeAddresses(machine, probe), ...judgeTwins(probe, probes)];
}

function judgeHostname({ hostname }: Machine, { hostname: seen }: MachineProbe): MachineFault[] {
  if ('unknown' in seen) return [unknown('MCH-003', 'hostname', hostname, seen.unknown)];
  return seen.value === hostname ? [] : [fail('MCH-003', 'hostname', hostname, seen.value)];
}

function judgeAddresses({ addresses }: Machine, { addresses: seen }: MachineProbe): MachineFault[] {
  if ('unknown' in seen) return [unknown('MCH-004', 'addresses', addresses.join(' '), seen.unknown)];
  const missing = addresses.filter((address) => !seen.value.includes(address));
  return missing.length === 0
    ? []
    : [fail('MCH-004', 'addresses', missing.join(' '), seen.value.join(' ') || '∅')];
}

function judgeTwins(probe: MachineProbe, probes: readonly MachineProbe[]): MachineFault[] {
  const own = probe.boot_id;
  if ('unknown' in own) return [unknown('MCH-006', 'name', probe.machine, own.unknown)];
  const twins = probes.filter(
    ({ machine, boot_id: other }) =>
      machine !== probe.machine && 'value' in other && other.value === own.value,
  );
  return twins.map(({ machine }) => fail('MCH-006', 'name', probe.machine, `${machine}: ${own.value}`));
}

/**
 * Whether the machine has been started anew since its probe (rule 129): then nobody knows what is mounted there.
 * `bootId`: what the machine says now; undefined: not asked.
 */
export function judgeBoot({ boot_id: probed }: MachineProbe, bootId: string | undefined): MachineFault[] {
  if (bootId === undefined) return [];
  if ('unknown' in probed) return [unknown('MCH-005', 'storage', bootId, probed.unknown)];
  return probed.value === bootId ? [] : [fail('MCH-005', 'storage', probed.value, bootId)];
}

/** The clock within two seconds and the zone as declared (rule 23). */
export function judgeClock({ timezone }: Machine, probe: MachineProbe): MachineFault[] {
  const { clock, timezone: zone } = probe;
  const expected = `± ${mostSkewSeconds} s`;
  const skew =
    'unknown' in clock
      ? [unknown('MCH-007', 'name', expected, clock.unknown)]
      : judgeSkew(clock.value, expected);
  if ('unknown' in zone) return [...skew, unknown('MCH-008', 'timezone', timezone, zone.unknown)];
  const isSame = plainZone(zone.value) === plainZone(timezone);
  return isSame ? skew : [...skew, fail('MCH-008', 'timezone', timezone, zone.value)];
}

type Skew = {
  readonly skew_seconds: number;
  readonly uncertainty_seconds: number;
  readonly reference: string;
};

// A measure whose margin reaches over the limit says neither that the clock is right nor that it is wrong.
function judgeSkew({ skew_seconds: skew, uncertainty_seconds: margin, reference }: Skew, expected: string) {
  const observed = `${skew} s ± ${margin} s (${reference})`;
  if (Math.abs(skew) + margin <= mostSkewSeconds) return [];
  const isSure = Math.abs(skew) - margin > mostSkewSeconds;
  return [
    isSure ? fail('MCH-007', 'name', expected, observed) : unknown('MCH-007', 'name', expected, observed),
  ];
}

// `Etc/UTC` and `UTC` are one zone under two names.
function plainZone(name: string): string {
  return name.replace(/^Etc\//, '');
}
