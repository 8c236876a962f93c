import {
  allowedCandidates,
  allowsInstalled,
  type Specifier,
  type SpecifierSet,
} from '../wheels/specifier.ts';
import { compareVersions } from '../wheels/version.ts';
import type { Candidate } from './candidate.ts';
import { meets, type Pin, type Stock, type Want } from './stock.ts';

/** What was put to the resolver so far about one name or another. */
export type WantsAbout = (key: string) => readonly Want[];

/**
 * The pins that pip would try for this name, in its order: what is installed first (unless it is to be upgraded),
 * then wheels from the newest version down, of each version only the preferred wheel. Versions of the plain name
 * narrow those of `name[extra]` too.
 */
export function findMatches(
  stock: Stock,
  key: string,
  wantsAbout: WantsAbout,
  incompatible: readonly Pin[],
): Pin[] {
  const own = wantsAbout(key);
  const bracket = key.indexOf('[');
  const plain = bracket < 0 ? [] : wantsAbout(key.slice(0, bracket));
  const extras = bracket < 0 ? [] : key.slice(bracket + 1, -1).split(',');
  const exact = exactPins(stock, own, plain, extras);
  if (exact.size > 0) {
    return [...exact].filter(
      (pin) =>
        !incompatible.includes(pin) && own.every((want) => meets(want, pin)) && isUnconstrained(stock, pin),
    );
  }
  const { name, specifiers: asked } = gather([own, plain]);
  if (name === undefined) return [];
  const constraints = stock.options.constraints?.get(name);
  const specifiers = constraints === undefined ? asked : [...asked, ...constraints];
  const preferred = prefersInstalled(stock, key, name);
  return inOrder(stock, { name, specifiers, preferred }, (base) => {
    const pin = stock.withExtras(base, extras);
    return incompatible.includes(pin) ? undefined : pin;
  });
}

const noPins: ReadonlySet<Pin> = new Set();

function exactPins(
  stock: Stock,
  own: readonly Want[],
  plain: readonly Want[],
  extras: readonly string[],
): ReadonlySet<Pin> {
  if (!own.some(({ pin }) => pin) && !plain.some(({ pin }) => pin)) return noPins;
  return new Set([
    ...own.flatMap(({ pin }) => pin ?? []),
    ...plain.flatMap(({ pin }) => (pin === undefined ? [] : [stock.withExtras(pin, extras)])),
  ]);
}

/** The name that is asked for, and every comparison of every want about it. */
function gather(lists: readonly (readonly Want[])[]): { name: string | undefined; specifiers: SpecifierSet } {
  let name: string | undefined;
  const specifiers: Specifier[] = [];
  for (const wants of lists) {
    for (const { requirement } of wants) {
      if (requirement === undefined) continue;
      name ??= requirement.name;
      specifiers.push(...requirement.specifiers);
    }
  }
  return { name, specifiers };
}

type Dress = (base: Pin) => Pin | undefined;

type Wish = { readonly name: string; readonly specifiers: SpecifierSet; readonly preferred: boolean };

function inOrder(stock: Stock, { name, specifiers, preferred }: Wish, dress: Dress): Pin[] {
  const { options, supply } = stock;
  const onlyWheels = options.bundleOnly?.has(name) === true;
  const wheels = onePerVersion(
    allowed(specifiers, supply.offered.get(name) ?? [], options.pre).map((candidate) =>
      stock.wheel(candidate),
    ),
  );
  const there = onlyWheels || options.forceReinstall === true ? undefined : stock.installed(name);
  const installed = there !== undefined && fits(there, specifiers) && dress(there) ? there : undefined;
  const order = installed === undefined ? wheels : merge(installed, wheels, specifiers, preferred);
  const assumed = onlyWheels ? undefined : stock.assumed(name);
  return [...order, ...(assumed === undefined ? [] : [assumed])].flatMap((pin) => dress(pin) ?? []);
}

/** --pre lets pre-releases in wherever the specifiers do. */
function allowed(
  specifiers: SpecifierSet,
  candidates: readonly Candidate[],
  pre: boolean | undefined,
): readonly Candidate[] {
  if (pre !== true) return allowedCandidates(specifiers, candidates);
  return candidates.filter(({ version }) => allowsInstalled(specifiers, version));
}

function isUnconstrained({ options }: Stock, { name, version }: Pin): boolean {
  const limits = options.constraints?.get(name);
  return limits === undefined || version === undefined || allowsInstalled(limits, version);
}

function prefersInstalled({ options }: Stock, key: string, name: string): boolean {
  if (options.upgrade !== true) return true;
  const requested = options.requested?.has(key) === true || options.requested?.has(name) === true;
  return options.eager !== true && !requested;
}

function fits(pin: Pin, specifiers: SpecifierSet): boolean {
  return pin.version === undefined || allowsInstalled(specifiers, pin.version);
}

/** An installed version that is not known stands last where a version is asked for: wheels prove more. */
function merge(installed: Pin, wheels: readonly Pin[], specifiers: SpecifierSet, preferred: boolean): Pin[] {
  const { version } = installed;
  if (version === undefined) return specifiers.length === 0 ? [installed, ...wheels] : [...wheels, installed];
  const difference = (pin: Pin) => (pin.version === undefined ? 0 : compareVersions(pin.version, version));
  if (preferred) return [installed, ...wheels.filter((pin) => difference(pin) !== 0)];
  const newer = wheels.filter((pin) => difference(pin) > 0);
  return [...newer, installed, ...wheels.filter((pin) => difference(pin) <= 0)];
}

function onePerVersion(pins: readonly Pin[]): Pin[] {
  return pins.filter((pin, index) => {
    const before = pins[index - 1]?.version;
    return before === undefined || pin.version === undefined || compareVersions(before, pin.version) !== 0;
  });
}
