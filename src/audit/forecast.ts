import type { BundleFacts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { RuntimeProfile } from '../model/profile.ts';
import { checkNative } from './native/check-native.ts';
import { checkWheels, wheelsOf } from './wheels/check-wheels.ts';
import type { Wheel } from './wheels/wheel.ts';
import { isLibraryName } from './wheels/wheel-libraries.ts';

/** Whether one wheel or library of a bundle works under one profile; `reasons` are the findings that say no. */
export type Forecast = {
  /** Path in the bundle. */
  readonly file: string;
  /** Canonical name of a wheel's distribution; '' of a library and of a wheel that cannot be read. */
  readonly distribution: string;
  /** Id of the profile. */
  readonly profile: string;
  readonly fits: boolean;
  readonly reasons: readonly Finding[];
  /** What could not be decided of it; nothing of it counts against the file. */
  readonly open: readonly Finding[];
  /** Other wheels of the same distribution in this bundle that fit the profile. */
  readonly instead: readonly string[];
};

/**
 * Every wheel and library of a bundle against every profile: tags, Requires-Python, and what the loader would
 * refuse. Only what is certain counts against a file: a derived profile has no symbol tables, and what it cannot
 * tell stays open. `read` holds what was read of the wheels that the bundle knows by their digest only. Files in the order of the bundle, profiles in the order given.
 */
export function forecast(
  bundle: BundleFacts,
  profiles: readonly RuntimeProfile[],
  read: readonly Wheel[] = [],
): Forecast[] {
  const wheels = new Map(wheelsOf({ bundle, wheels: read }).map((wheel) => [wheel.file, wheel.naming]));
  const subjects = bundle.files
    .map(({ name }) => name)
    .filter((name) => wheels.has(name) || isLibraryName(name));
  const rows = profiles.flatMap((profile) => {
    const against = findingsAgainst(bundle, read, profile);
    return subjects.map((file) => {
      const naming = wheels.get(file) ?? '';
      const own = against.filter((finding) => finding.file === file);
      const reasons = own.filter(({ answer }) => answer === 'fail');
      const open = own.filter(({ answer }) => answer === 'unknown');
      const distribution = typeof naming === 'string' ? '' : naming.name;
      return { file, distribution, profile: profile.id, fits: reasons.length === 0, reasons, open };
    });
  });
  return rows.map((row) => ({ ...row, instead: row.fits ? [] : alternatives(row, rows) }));
}

type Row = Omit<Forecast, 'instead'>;

function alternatives(row: Row, rows: readonly Row[]): string[] {
  if (row.distribution === '') return [];
  return rows
    .filter((other) => other.profile === row.profile && other.distribution === row.distribution && other.fits)
    .map(({ file }) => file);
}

/** Rules that hold under any profile, about what is written in the file rather than where it works. */
const ofNoRuntime: ReadonlySet<string> = new Set(['WHL-007', 'WHL-012', 'WHL-013', 'ELF-001', 'ELF-008']);

function findingsAgainst(bundle: BundleFacts, wheels: readonly Wheel[], profile: RuntimeProfile): Finding[] {
  const findings = [
    ...checkWheels({ bundle, wheels, profile }).findings,
    ...checkNative({ request: {}, bundle, wheels, profile }),
  ];
  return findings.filter(({ rule, severity }) => severity === 'error' && !ofNoRuntime.has(rule));
}
