import { basename } from 'node:path/posix';
import { type Candidate, supplyOf } from '../../audit/closure/candidate.ts';
import { compareVersions, formatVersion, isPreRelease, type Version } from '../../audit/wheels/version.ts';
import { type Wheel, wheelOf } from '../../audit/wheels/wheel.ts';
import { unread } from '../../audit/wheels/wheel-content.ts';
import { formatTag, parseWheelName } from '../../audit/wheels/wheel-name.ts';
import { canonicalName } from '../../codec/canonical-name.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import type { OfferedWheel } from '../../model/world.ts';
import { type Choice, compareChoices } from './wheel-world.ts';

/** What makes one wheel of the index better than another. */
export type Preference = {
  readonly profile: RuntimeProfile;
  /** The next shipped runtime; undefined: there is none. */
  readonly next: RuntimeProfile | undefined;
  /** Versions that the project has of a name: in the bundle, the lock or the earlier bundle. */
  readonly standing: ReadonlyMap<string, readonly Version[]>;
};

/** What pip would take of these files of a distribution, by their names alone: one a version, and the one that lasts. */
export function listedChoices(name: string, files: readonly string[], preference: Preference): Choice[] {
  const wheels = files.map((file) => wheelOf(file, { ...unread, metadata: metadataText({ file }) }));
  const candidates = supplyOf(wheels, preference.profile).candidates.get(name) ?? [];
  const standing = preference.standing.get(name) ?? [];
  const finals = candidates.filter(({ version }) => !isPreRelease(version) || isAmong(version, standing));
  const byVersion = new Map<string, Choice[]>();
  for (const wheel of finals.length === 0 ? candidates : finals) {
    const key = formatVersion(wheel.version);
    byVersion.set(key, [...(byVersion.get(key) ?? []), choiceOf(wheel, false, preference)]);
  }
  return [...byVersion.values()].flatMap(bestOf).sort(compareChoices);
}

/** A wheel as the index describes it; undefined where this runtime can't have it. */
export function describedChoice(offer: OfferedWheel, preference: Preference): Choice | undefined {
  const wheel = wheelOf(offer.file, { ...unread, metadata: metadataText(offer) });
  const choice = knownChoice(wheel, preference);
  return offer.isWithdrawn && choice?.distance !== 0 ? undefined : choice;
}

/** A wheel that was read; undefined where this runtime can't have it. */
export function knownChoice(wheel: Wheel, preference: Preference): Choice | undefined {
  const [candidate] = [...supplyOf([wheel], preference.profile).candidates.values()].flat();
  return candidate === undefined ? undefined : choiceOf(candidate, true, preference);
}

/** Any version of a name, as long as nobody asked the index which there are: the best that could be hoped for. */
export function hopedChoice(name: string): Choice {
  const version = { epoch: 0n, release: [0n], pre: undefined, post: undefined, dev: undefined, local: [] };
  const metadata = { name, version, requiresPython: undefined, requires: [], extras: [] };
  const wheel = { file: `${name} ?`, name, version, metadata, rank: 0, build: undefined, runs: true };
  return { wheel, isThere: false, distance: 0, survives: false, isKnown: false, anyVersion: true };
}

/** Whether a runtime takes a wheel of this name, by its tags (PEP 425). */
export function fitsTags(file: string, profile: RuntimeProfile): boolean {
  const naming = parseWheelName(basename(file));
  if (typeof naming === 'string') return false;
  const supported = new Set(profile.compatible_tags ?? []);
  return naming.tags.some((tag) => supported.has(formatTag(tag)));
}

function choiceOf(wheel: Candidate, isKnown: boolean, { profile, next, standing }: Preference): Choice {
  const image = profile.distributions.filter(({ name }) => canonicalName(name) === wheel.name);
  const text = formatVersion(wheel.version);
  const isImages = image.some(({ version }) => version === text);
  const distance = isAmong(wheel.version, standing.get(wheel.name) ?? []) ? 0 : isImages ? 1 : 2;
  const survives = next === undefined || fitsTags(wheel.file, next);
  return { wheel, isThere: false, distance, survives, isKnown };
}

function isAmong(version: Version, others: readonly Version[]): boolean {
  return others.some((other) => compareVersions(version, other) === 0);
}

/** pip's own choice, and beside it the first that the next runtime takes too, where that is another. */
function bestOf([first, ...more]: readonly Choice[]): Choice[] {
  if (first === undefined) return [];
  const lasting = first.survives ? undefined : more.find(({ survives }) => survives);
  return lasting === undefined ? [first] : [first, lasting];
}

type Described = Pick<OfferedWheel, 'file'> & Partial<OfferedWheel>;

/** Core metadata (PyPA) with what is known; the version as the file name spells it. */
function metadataText({ file, requires = [], requiresPython = '', extras = [] }: Described): string {
  const [name = '', version = ''] = basename(file).split('-');
  return [
    'Metadata-Version: 2.1',
    `Name: ${name}`,
    `Version: ${version}`,
    ...(requiresPython === '' ? [] : [`Requires-Python: ${requiresPython}`]),
    ...requires.map((one) => `Requires-Dist: ${one}`),
    ...extras.map((one) => `Provides-Extra: ${one}`),
    '',
  ].join('\n');
}
