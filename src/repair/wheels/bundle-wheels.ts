import { basename, dirname } from 'node:path/posix';
import type { AuditInput } from '../../audit/audit-input.ts';
import { type Candidate, supplyOf } from '../../audit/closure/candidate.ts';
import { isWheelFile, wheelsOf } from '../../audit/wheels/check-wheels.ts';
import { parseVersion, type Version } from '../../audit/wheels/version.ts';
import type { Wheel } from '../../audit/wheels/wheel.ts';
import { parseWheelName } from '../../audit/wheels/wheel-name.ts';
import { sha256Of } from '../../codec/bundle-file.ts';
import { canonicalName } from '../../codec/canonical-name.ts';
import { showForeign } from '../../codec/safe-name.ts';
import type { Audit, Finding } from '../../model/finding.ts';

/** A wheel of the bundle: what it says it is, and why it can't stay. */
export type BundledWheel = {
  readonly file: string;
  /** Canonical; of a name that is no wheel's, what the wheel itself or its first part says. */
  readonly name: string;
  readonly version: Version | undefined;
  readonly sha256: string;
  /** What pip would install; undefined where it would not, or should not. */
  readonly usable: Candidate | undefined;
  /** Rule and observation of each finding that says so: `WHL-008 python cp311 ≠ cp312`. */
  readonly against: readonly string[];
};

/** Rules that leave nothing but another wheel. */
export const condemning = /^WHL-(?:00[1-9]|013)$/;

/** The wheels of the bundle as the audit judged them, in the bundle's order. */
export function bundleWheels(facts: AuditInput, { findings }: Audit): BundledWheel[] {
  const wheels = wheelsOf(facts);
  const offered = [...supplyOf(wheels, facts.profile).candidates.values()].flat();
  const digests = new Map((facts.bundle?.files ?? []).map((file) => [file.name, sha256Of(file)] as const));
  return wheels.map((wheel) => {
    const against = findings.filter((finding) => condemns(finding, wheel.file));
    const candidate = offered.find(({ file }) => file === wheel.file);
    return {
      file: wheel.file,
      ...identityOf(wheel),
      sha256: digests.get(wheel.file) ?? '',
      usable: against.length === 0 ? candidate : undefined,
      against: against.map(({ rule, observed }) => `${rule} ${observed}`),
    };
  });
}

/** Distribution and version that a file name of a wheel speaks of; undefined where it is none. */
export function namedWheel(
  file: string,
): { readonly name: string; readonly version: Version | undefined } | undefined {
  if (!isWheelFile({ name: file })) return undefined;
  const naming = parseWheelName(basename(file));
  if (typeof naming !== 'string') return { name: naming.name, version: naming.version };
  const [name = '', version = ''] = basename(file).slice(0, -'.whl'.length).split('-');
  return /^\w[\w.]*$/.test(name) ? { name: canonicalName(name), version: parseVersion(version) } : undefined;
}

/** The folder of the bundle in which a wheel of this name belongs: beside the one that is there. */
export function folderFor(name: string, wheels: readonly BundledWheel[]): string {
  const sibling = wheels.find((wheel) => wheel.name === name) ?? wheels[0];
  const folder = dirname(sibling?.file ?? '');
  return folder === '.' ? '' : `${folder}/`;
}

function condemns({ rule, file, answer }: Finding, wheel: string): boolean {
  return answer === 'fail' && condemning.test(rule) && file === showForeign(wheel);
}

/** What lies inside counts more than a name that somebody made up. */
function identityOf({ file, naming, metadata }: Wheel): Pick<BundledWheel, 'name' | 'version'> {
  if (typeof naming !== 'string') return { name: naming.name, version: naming.version };
  if (metadata !== undefined) return { name: metadata.name, version: metadata.version };
  return namedWheel(file) ?? { name: '', version: undefined };
}
