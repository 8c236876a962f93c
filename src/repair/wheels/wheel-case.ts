import { globFits } from '../../audit/repository/glob.ts';
import { appliesTo, parseRequirement } from '../../audit/wheels/requirement.ts';
import { parseVersion, type Version } from '../../audit/wheels/version.ts';
import { canonicalName } from '../../codec/canonical-name.ts';
import { showForeign } from '../../codec/safe-name.ts';
import type { Finding } from '../../model/finding.ts';
import type { RunRequest } from '../../model/request.ts';
import type { FileReader } from '../../model/world.ts';
import { minorOf } from '../../survey/choose-interpreter.ts';
import type { RepairGround } from '../repairer.ts';
import { type BundledWheel, bundleWheels, namedWheel } from './bundle-wheels.ts';
import { commandDemands } from './command-demands.ts';
import { type Lock, type LockEntry, parseLock } from './lock.ts';
import type { Demand } from './wheel-world.ts';

/** The lock of the profile's minor, as the recipe names it. */
export type ProjectLock = { readonly path: string; readonly text: string; readonly lock: Lock };

/** One repair of the wheels: what there is, and what has to hold afterwards. */
export type WheelCase = {
  readonly wheels: readonly BundledWheel[];
  readonly demands: readonly Demand[];
  /** What would mend wheels that nothing requires, and pip lines; given up where it can't be had with the rest. */
  readonly wished: readonly Demand[];
  readonly standing: ReadonlyMap<string, readonly Version[]>;
  /** Wheels of the earlier bundle of which the bundle has no other version, and no removal is listed. */
  readonly lost: readonly string[];
  /** undefined: the project has no recipe with a requirement file. */
  readonly lock: ProjectLock | undefined;
};

/** Opens the case. Errors: FILE_UNREADABLE. */
export async function openWheelCase(ground: RepairGround, files: FileReader): Promise<WheelCase> {
  const wheels = bundleWheels(ground.facts, ground.audit);
  const lock = await readLock(ground, files);
  const entries = (lock?.lock.entries ?? []).filter((entry) => applies(entry, ground));
  const kept = (file: string) => !isRemoval(ground.request, file);
  const earlier = (ground.earlierFiles ?? []).filter(kept);
  const names = new Set([
    ...wheels.filter(({ file }) => kept(file)).map(({ name }) => name),
    ...earlier.flatMap((file) => namedWheel(file)?.name ?? []),
    ...entries.map(({ name }) => name),
  ]);
  names.delete('');
  return {
    wheels,
    demands: [
      ...requiredDemands(ground),
      ...[...names].sort().map((name): Demand => ({ kind: 'presence', name })),
    ],
    wished: [
      ...wishedDemands(ground.audit.findings, wheels),
      ...commandDemands(ground.facts, ground.audit.findings),
    ],
    standing: standingVersions(wheels, earlier, entries),
    lost: earlier.filter((file) => {
      const name = namedWheel(file)?.name;
      return name !== undefined && !wheels.some((wheel) => wheel.name === name);
    }),
    lock,
  };
}

/** Whether the project allows this file of an earlier bundle to go: by name, or by a pattern. */
export function isRemoval({ settings }: RunRequest, file: string): boolean {
  return settings.removals.some((removal) => removal === file || globFits(removal, file));
}

async function readLock(
  { request, facts }: RepairGround,
  files: FileReader,
): Promise<ProjectLock | undefined> {
  const pattern = request.settings.bundle?.recipe?.requirements;
  if (pattern === undefined) return undefined;
  const path = pattern.replaceAll('{minor}', minorOf(facts.profile.python.version).replace('.', ''));
  if (!(await files.exists(`${request.root}/${path}`))) return undefined;
  const text = new TextDecoder().decode(await files.read(`${request.root}/${path}`));
  return { path, text, lock: parseLock(text) };
}

/** A lock may hold entries for other systems. */
function applies({ written: { name, marker } }: LockEntry, { facts }: RepairGround): boolean {
  const requirement = parseRequirement(`${name} ${marker}`);
  return requirement !== undefined && appliesTo(requirement, facts.profile.marker_environment, []) === true;
}

function requiredDemands({ request, facts }: RepairGround): Demand[] {
  const { packages, 'from-image': fromImage } = request.settings.required;
  const image = new Set(fromImage.map(canonicalName));
  return packages.flatMap((text): Demand[] => {
    const requirement = parseRequirement(text);
    if (requirement === undefined) return [];
    if (appliesTo(requirement, facts.profile.marker_environment, []) === false) return [];
    return [{ kind: 'closure', requirement, onlyWheels: !image.has(requirement.name) }];
  });
}

/** DEP-006: a wheel that nothing requires, and that would fail if it were installed. */
function wishedDemands(findings: readonly Finding[], wheels: readonly BundledWheel[]): Demand[] {
  const broken = findings.filter(({ rule, answer }) => rule === 'DEP-006' && answer === 'fail');
  const names = broken.flatMap(
    ({ file }) => wheels.find((one) => showForeign(one.file) === file)?.name ?? [],
  );
  return [...new Set(names)].flatMap((name): Demand[] => {
    const requirement = parseRequirement(name);
    return requirement === undefined ? [] : [{ kind: 'closure', requirement, onlyWheels: true }];
  });
}

function standingVersions(
  wheels: readonly BundledWheel[],
  earlier: readonly string[],
  entries: readonly LockEntry[],
): Map<string, Version[]> {
  const standing = new Map<string, Version[]>();
  const named = earlier.flatMap((file) => namedWheel(file) ?? []);
  const locked = entries.map(({ name, version }) => ({ name, version: parseVersion(version) }));
  for (const { name, version } of [...wheels, ...named, ...locked]) {
    if (version !== undefined) standing.set(name, [...(standing.get(name) ?? []), version]);
  }
  return standing;
}
