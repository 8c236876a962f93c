import { appliesTo, formatRequirement, type Requirement } from '../../audit/wheels/requirement.ts';
import { allowsInstalled } from '../../audit/wheels/specifier.ts';
import { formatVersion, parseVersion } from '../../audit/wheels/version.ts';
import { canonicalName } from '../../codec/canonical-name.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import type { WheelEdit } from './audit-edit.ts';
import type { BundledWheel } from './bundle-wheels.ts';
import type { WheelCase } from './wheel-case.ts';
import type { Choice, Demand } from './wheel-world.ts';

/** What the edit was worked out from. */
export type Proof = {
  readonly subject: WheelCase;
  readonly demands: readonly Demand[];
  readonly chosen: ReadonlyMap<string, Choice>;
  readonly edit: WheelEdit;
  readonly profile: RuntimeProfile;
};

/**
 * Why each wheel goes and comes, one line a distribution, as data in no language: `numpy 1.26.4 → 2.0.2:
 * −numpy-1.26.4-….whl (WHL-008 python cp311 ≠ cp312) +numpy-2.0.2-….whl (sha256:…) ⇐ numpy>=2.0`.
 */
export function certificateOf(proof: Proof): string[] {
  const { subject, edit } = proof;
  const coming = new Map(edit.added.map((one) => [nameOf(one.fetched.wheel), one]));
  const going = subject.wheels.filter(({ file }) => edit.removed.includes(file));
  const names = [...new Set([...going.map(({ name }) => name), ...coming.keys()])].sort();
  return names.map((name) => {
    const gone = going.filter((wheel) => wheel.name === name);
    const come = coming.get(name);
    const versions = [versionsOf(gone), come === undefined ? '' : chosenVersion(proof, name)];
    return [
      `${name} ${versions.filter((text) => text !== '').join(' → ')}:`,
      ...gone.map((wheel) => `−${wheel.file} (${reasonAgainst(wheel, proof)})`),
      ...(come === undefined ? [] : [`+${come.name} (sha256:${come.fetched.sha256})`]),
      ...(come === undefined ? [] : [`⇐ ${reasonsFor(name, proof).join(', ')}`]),
    ].join(' ');
  });
}

/** A demand as data: `required: numpy>=2.0`, `kept: scipy`. */
export function demandText(demand: Demand): string {
  return demand.kind === 'closure'
    ? `required: ${formatRequirement(demand.requirement)}`
    : `kept: ${demand.name}`;
}

function nameOf({ naming }: WheelEdit['added'][number]['fetched']['wheel']): string {
  return typeof naming === 'string' ? '' : naming.name;
}

function versionsOf(wheels: readonly BundledWheel[]): string {
  return wheels.flatMap(({ version }) => (version === undefined ? [] : [formatVersion(version)])).join(' + ');
}

function chosenVersion({ chosen }: Proof, name: string): string {
  const choice = chosen.get(name);
  return choice === undefined ? '' : formatVersion(choice.wheel.version);
}

/** Findings of its own; else the wheel that is kept of it, the requirements that leave it out, or its own unmet ones. */
function reasonAgainst(wheel: BundledWheel, proof: Proof): string {
  if (wheel.against.length > 0) return wheel.against.join(', ');
  const choice = proof.chosen.get(wheel.name);
  if (choice?.isThere === true) return `WHL-010 ${choice.wheel.file}`;
  const { version } = wheel;
  const excluding = requirementsOn(wheel.name, proof).filter(
    ({ requirement }) => version !== undefined && !allowsInstalled(requirement.specifiers, version),
  );
  const reasons = [...excluding.map(({ text }) => text), ...unmetBy(wheel, proof)];
  return (reasons.length > 0 ? reasons : reasonsFor(wheel.name, proof)).join(', ');
}

function unmetBy({ usable }: BundledWheel, { chosen, profile }: Proof): string[] {
  if (usable === undefined) return [];
  const installed = new Map(
    profile.distributions.map((one) => [canonicalName(one.name), one.version] as const),
  );
  return usable.metadata.requires.flatMap((one) => {
    if (appliesTo(one, profile.marker_environment, []) !== true) return [];
    const version = chosen.get(one.name)?.wheel.version ?? parseVersion(installed.get(one.name) ?? '');
    const isMet = version !== undefined && allowsInstalled(one.specifiers, version);
    return isMet ? [] : [`${usable.name} ${formatVersion(usable.version)} → ${formatRequirement(one)}`];
  });
}

type Placed = { readonly requirement: Requirement; readonly text: string };

/** Every requirement on this name, of the project and of the wheels that are chosen. */
function requirementsOn(name: string, { demands, chosen, profile }: Proof): Placed[] {
  const own = demands.flatMap((demand) =>
    demand.kind === 'closure'
      ? [{ requirement: demand.requirement, text: formatRequirement(demand.requirement) }]
      : [],
  );
  const needed = [...chosen.values()].flatMap(({ wheel }) =>
    wheel.metadata.requires.map((requirement) => ({
      requirement,
      text: `${wheel.name} ${formatVersion(wheel.version)} → ${formatRequirement(requirement)}`,
    })),
  );
  return [...own, ...needed].filter(
    ({ requirement }) =>
      requirement.name === name && appliesTo(requirement, profile.marker_environment, []) === true,
  );
}

/** What asks for this name, and where else it is known from. */
function reasonsFor(name: string, proof: Proof): string[] {
  const { subject, demands } = proof;
  const locked = subject.lock?.lock.entries.some((entry) => entry.name === name) === true;
  const kept = demands.some((demand) => demand.kind === 'presence' && demand.name === name);
  return [
    ...requirementsOn(name, proof).map(({ text }) => text),
    ...(locked ? [subject.lock?.path ?? ''] : []),
    ...(kept && !locked ? [`kept: ${name}`] : []),
  ];
}
