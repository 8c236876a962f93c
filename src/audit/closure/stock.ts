import { canonicalName } from '../../codec/canonical-name.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import { pythonRelease } from '../wheels/check-wheels.ts';
import { appliesTo, formatRequirement, type Requirement } from '../wheels/requirement.ts';
import { allowsInstalled, type SpecifierSet } from '../wheels/specifier.ts';
import { parseVersion, type Version } from '../wheels/version.ts';
import { type Candidate, type Installed, requirementsOf, type Supply } from './candidate.ts';

/** One choice of pip's resolver: a wheel, what is installed, the interpreter, or any of these under some extras. */
export type Pin = {
  /** Name, with its extras in brackets: pip decides `demo` and `demo[all]` as two things. */
  readonly key: string;
  readonly name: string;
  /** undefined: not known; it then meets whatever is asked. */
  readonly version: Version | undefined;
  readonly wheel?: Candidate;
  readonly installed?: Installed;
  /** The facts do not say that it is there in this version. */
  readonly assumed?: boolean;
  /** The same without its extras. */
  readonly base?: Pin;
  readonly extras: readonly string[];
};

/** One wish put to the resolver: versions of a name, exactly this pin, or (neither of them) what cannot be had. */
export type Want = {
  readonly key: string;
  readonly text: string;
  readonly requirement?: Requirement;
  readonly pin?: Pin;
};

/** What one command asks of pip beside its names. */
export type InstallOptions = {
  readonly upgrade?: boolean;
  readonly eager?: boolean;
  readonly forceReinstall?: boolean;
  readonly ignoreInstalled?: boolean;
  readonly noDeps?: boolean;
  /** Pre-releases count like any other version. */
  readonly pre?: boolean;
  /** Versions that a constraints file allows, by canonical name; it asks for nothing itself. */
  readonly constraints?: ReadonlyMap<string, SpecifierSet>;
  /** Names that the command itself spells; `upgrade` is about these. */
  readonly requested?: ReadonlySet<string>;
  /** Names that only a wheel may meet, whatever is installed. */
  readonly bundleOnly?: ReadonlySet<string>;
  /** Work after which a resolution is given up as undecided. */
  readonly limit?: number;
};

/** Pins of one resolution, each made once: the resolver tells them apart by identity. */
export type Stock = {
  readonly supply: Supply;
  readonly options: InstallOptions;
  /** Requirements whose marker or address could not be decided; they were taken to apply. */
  readonly doubts: Set<string>;
  wheel(candidate: Candidate): Pin;
  installed(name: string): Pin | undefined;
  assumed(name: string): Pin | undefined;
  withExtras(base: Pin, extras: readonly string[]): Pin;
  /** What a requirement asks for when it comes with these extras. */
  wants(requirement: Requirement, extras: readonly string[]): Want[];
  dependencies(pin: Pin): readonly Want[];
};

/** Name under which pip keeps the interpreter that Requires-Python speaks of. */
export const pythonKey = '<Python from Requires-Python>';

/** Opens the pins of what bundle and runtime offer under these options. */
export function openStock(supply: Supply, profile: RuntimeProfile, options: InstallOptions): Stock {
  const pins = new Map<string, Pin>();
  const wheels = new Map<Candidate, Pin>();
  const known = new Map<Pin, readonly Want[]>();
  const once = (id: string, make: () => Pin) => {
    const pin = pins.get(id) ?? make();
    pins.set(id, pin);
    return pin;
  };
  const python = interpreterPin(profile);
  const stock: Stock = {
    supply,
    options,
    doubts: new Set(),
    wheel: (wheel) => {
      const pin = wheels.get(wheel) ?? wheelPin(wheel);
      wheels.set(wheel, pin);
      return pin;
    },
    installed: (name) => {
      const found = options.ignoreInstalled === true ? undefined : supply.installed.get(name);
      return found === undefined ? undefined : once(`installed ${name}`, () => installedPin(name, found));
    },
    assumed: (name) => {
      const listed = options.ignoreInstalled === true || supply.installed.has(name) || supply.isAbsent(name);
      return listed ? undefined : once(`assumed ${name}`, () => assumedPin(name));
    },
    withExtras: (base, extras) =>
      extras.length === 0
        ? base
        : once(`${base.wheel?.file ?? ''} ${keyOf(base.name, extras)}`, () => extend(base, extras)),
    wants: (requirement, extras) => wantsOf(stock, profile, requirement, extras),
    dependencies: (pin) => {
      const wants = known.get(pin) ?? dependenciesOf(stock, pin, python);
      known.set(pin, wants);
      return wants;
    },
  };
  return stock;
}

/** `demo[all,fast]`: the name under which pip decides a distribution together with its extras. */
export function keyOf(name: string, extras: readonly string[]): string {
  return extras.length === 0 ? name : `${name}[${[...new Set(extras)].sort().join(',')}]`;
}

/** Whether this pin is what the want asks for; pre-releases count, since they were sorted out before. */
export function meets(want: Want, pin: Pin): boolean {
  if (want.pin !== undefined) return want.pin === pin;
  if (want.requirement === undefined) return false;
  return pin.version === undefined || allowsInstalled(want.requirement.specifiers, pin.version);
}

function interpreterPin(profile: RuntimeProfile): Pin {
  return { key: pythonKey, name: pythonKey, version: parseVersion(pythonRelease(profile)), extras: [] };
}

function wheelPin(wheel: Candidate): Pin {
  return { key: wheel.name, name: wheel.name, version: wheel.version, wheel, extras: [] };
}

function installedPin(name: string, installed: Installed): Pin {
  return { key: name, name, version: parseVersion(installed.version), installed, extras: [] };
}

function assumedPin(name: string): Pin {
  return { key: name, name, version: undefined, assumed: true, extras: [] };
}

function extend(base: Pin, extras: readonly string[]): Pin {
  const canonical = [...new Set(extras)].sort();
  return { ...base, key: keyOf(base.name, canonical), base, extras: canonical };
}

function wantsOf(
  stock: Stock,
  profile: RuntimeProfile,
  requirement: Requirement,
  extras: readonly string[],
): Want[] {
  const applies = appliesTo(requirement, profile.marker_environment, extras);
  if (applies === false) return [];
  const text = formatRequirement(requirement);
  if (applies === undefined || requirement.url !== '') stock.doubts.add(text);
  if (requirement.url !== '') return [{ key: requirement.name, text }];
  const full: Want = { key: keyOf(requirement.name, requirement.extras), text, requirement };
  if (requirement.extras.length === 0 || requirement.specifiers.length === 0) return [full];
  // pip puts the versions to the plain name as well, so that it is narrowed from the start.
  return [{ key: requirement.name, text, requirement: { ...requirement, extras: [] } }, full];
}

function dependenciesOf(stock: Stock, pin: Pin, python: Pin): Want[] {
  const base = pin.base ?? pin;
  const exact = pin.base === undefined ? [] : [{ key: base.key, text: base.key, pin: base }];
  const requires = stock.options.noDeps === true ? [] : baseRequirements(base);
  const asked = pin.base === undefined ? [] : offeredExtras(base, pin.extras);
  const wants = requires.flatMap((requirement) => stock.wants(requirement, asked));
  return [...exact, ...wants, ...(pin.base === undefined ? pythonWants(base, python) : [])];
}

function baseRequirements(pin: Pin): readonly Requirement[] {
  if (pin.wheel !== undefined) return pin.wheel.metadata.requires;
  return pin.installed === undefined ? [] : (requirementsOf(pin.installed) ?? []);
}

/** pip warns of an extra that a wheel does not offer, and leaves it out. A profile does not list extras. */
function offeredExtras(base: Pin, extras: readonly string[]): readonly string[] {
  const offered = base.wheel?.metadata.extras;
  return offered === undefined ? extras : extras.filter((extra) => offered.includes(canonicalName(extra)));
}

function pythonWants(pin: Pin, python: Pin): Want[] {
  const wanted = pin.wheel?.metadata.requiresPython;
  if (wanted === undefined || wanted.length === 0) return [];
  const text = `Python ${wanted.map((one) => one.operator + one.text).join(',')}`;
  const fits = python.version === undefined || allowsInstalled(wanted, python.version);
  return [fits ? { key: pythonKey, text, pin: python } : { key: pythonKey, text }];
}
