import { requirementsOf, supplyOf } from '../../audit/closure/candidate.ts';
import type { OfferedWheel } from '../../model/world.ts';
import type { BundledWheel } from './bundle-wheels.ts';
import {
  describedChoice,
  hopedChoice,
  knownChoice,
  listedChoices,
  type Preference,
} from './offered-wheel.ts';
import type { FetchedWheel } from './read-folder.ts';
import type { Aim, Choice, WheelWorld } from './wheel-world.ts';

/** Where wheels come from: the project's own lock first, then the package index. Errors: WHEELS_UNREACHABLE. */
export type OfferSource = {
  readonly lockedNames: ReadonlySet<string>;
  locked(): Promise<readonly FetchedWheel[]>;
  list(name: string): Promise<readonly string[]>;
  describe(files: readonly string[]): Promise<readonly OfferedWheel[]>;
};

/**
 * What is taken of a wheel whose metadata nobody has read: that it requires nothing (`hope`, which is never dearer
 * than the truth), or what another version of it requires (`expect`, which is mostly the truth).
 */
export type Outlook = 'hope' | 'expect';

/** What is known of the wheels that could be had; it grows where a solution hopes for what nobody knows yet. */
export type OfferBook = {
  /** Every name that the demands could lead to, with the wheels there are of it; `hope` unless told otherwise. */
  world(aim: Aim, outlook?: Outlook): WheelWorld;
  /** Asks for what is not known of these choices; false: everything is. */
  learn(chosen: Iterable<Choice>): Promise<boolean>;
  /** A wheel that was fetched and is not what it should be is not offered again. */
  refuse(file: string): void;
  /** Digest of a wheel that is offered. */
  digestOf(file: string): string | undefined;
  /** A wheel that is there already, from the lock. */
  locked(file: string): FetchedWheel | undefined;
};

/** Opens the book of one repair: at first only the bundle is known. */
export function openOfferBook(
  wheels: readonly BundledWheel[],
  source: OfferSource,
  preference: Preference,
): OfferBook {
  const book: Book = {
    source,
    preference,
    there: choicesThere(wheels),
    files: countFiles(wheels),
    locked: undefined,
    listed: new Map(),
    digests: new Map(),
    fetched: new Map(),
    refused: new Set(),
  };
  return {
    world: (aim, outlook = 'hope') => worldOf(book, aim, outlook),
    learn: (chosen) => learn(book, [...chosen]),
    refuse: (file) => {
      const digest = book.digests.get(file);
      if (digest !== undefined) book.refused.add(digest);
    },
    digestOf: (file) => book.digests.get(file),
    locked: (file) => book.fetched.get(file),
  };
}

type Book = {
  readonly source: OfferSource;
  readonly preference: Preference;
  readonly there: ReadonlyMap<string, readonly Choice[]>;
  readonly files: ReadonlyMap<string, number>;
  locked: ReadonlyMap<string, Choice> | undefined;
  readonly listed: Map<string, readonly Choice[]>;
  readonly digests: Map<string, string>;
  readonly fetched: Map<string, FetchedWheel>;
  readonly refused: Set<string>;
};

function choicesThere(wheels: readonly BundledWheel[]): Map<string, Choice[]> {
  const choices = new Map<string, Choice[]>();
  for (const { usable, name } of wheels) {
    if (usable === undefined) continue;
    const choice: Choice = { wheel: usable, isThere: true, distance: 0, survives: true, isKnown: true };
    choices.set(name, [...(choices.get(name) ?? []), choice]);
  }
  return choices;
}

function countFiles(wheels: readonly BundledWheel[]): Map<string, number> {
  const files = new Map<string, number>();
  for (const { name } of wheels) files.set(name, (files.get(name) ?? 0) + 1);
  return files;
}

function worldOf(book: Book, { demands, assumes }: Aim, outlook: Outlook): WheelWorld {
  const supply = supplyOf([], book.preference.profile);
  const asked = demands.map((demand) => (demand.kind === 'closure' ? demand.requirement.name : demand.name));
  const queue = [...new Set([...book.files.keys(), ...asked])];
  const choices = new Map<string, readonly Choice[]>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (choices.has(name)) continue;
    const hoped = choicesOf(book, name);
    const own = outlook === 'hope' ? hoped : expected(hoped);
    choices.set(name, own);
    const installed = supply.installed.get(name);
    const needs = installed === undefined ? [] : (requirementsOf(installed) ?? []);
    queue.push(...needs.map((one) => one.name));
    queue.push(...own.flatMap(({ wheel }) => wheel.metadata.requires.map((one) => one.name)));
  }
  return { demands, assumes, files: book.files, choices, supply, profile: book.preference.profile };
}

function choicesOf(book: Book, name: string): Choice[] {
  const there = book.there.get(name) ?? [];
  const locked = book.locked?.get(name);
  const known = [...there, ...(locked === undefined ? [] : [locked])].filter((one) => !isRefused(book, one));
  const listed = book.listed.get(name);
  if (listed === undefined) return [...known, hopedChoice(name)];
  const files = new Set(known.map(({ wheel }) => wheel.file));
  return [...known, ...listed.filter((one) => !files.has(one.wheel.file) && !isRefused(book, one))];
}

/** Versions of one distribution require much the same. */
function expected(choices: readonly Choice[]): Choice[] {
  const known = choices.find(({ isKnown }) => isKnown)?.wheel.metadata;
  if (known === undefined) return [...choices];
  const { requires, extras } = known;
  return choices.map((choice) => {
    const { wheel, isKnown } = choice;
    if (isKnown) return choice;
    return { ...choice, wheel: { ...wheel, metadata: { ...wheel.metadata, requires, extras } } };
  });
}

function isRefused({ digests, refused }: Book, { isThere, wheel }: Choice): boolean {
  const digest = digests.get(wheel.file);
  return !isThere && digest !== undefined && refused.has(digest);
}

async function learn(book: Book, chosen: readonly Choice[]): Promise<boolean> {
  const hoped = chosen.flatMap(({ wheel, anyVersion }) => (anyVersion === true ? [wheel.name] : []));
  if (book.locked === undefined && hoped.some((name) => book.source.lockedNames.has(name))) {
    await readLocked(book);
    return true;
  }
  const dim = chosen.filter(({ isKnown, anyVersion }) => !isKnown && anyVersion !== true);
  for (let next = 0; next < hoped.length; next += lanes) {
    await Promise.all(hoped.slice(next, next + lanes).map((name) => list(book, name)));
  }
  if (dim.length > 0) await describe(book, dim);
  return hoped.length + dim.length > 0;
}

/** Questions to the index at a time: each is a process of its own. */
const lanes = 2;

async function readLocked(book: Book): Promise<void> {
  const locked = new Map<string, Choice>();
  for (const one of await book.source.locked()) {
    const choice = knownChoice(one.wheel, book.preference);
    if (choice === undefined) continue;
    book.digests.set(one.wheel.file, one.sha256);
    book.fetched.set(one.wheel.file, one);
    locked.set(choice.wheel.name, choice);
  }
  book.locked = locked;
}

async function list(book: Book, name: string): Promise<void> {
  book.listed.set(name, listedChoices(name, await book.source.list(name), book.preference));
}

async function describe(book: Book, dim: readonly Choice[]): Promise<void> {
  const offers = await book.source.describe(dim.map(({ wheel }) => wheel.file));
  for (const { wheel } of dim) {
    const offer = offers.find(({ file }) => file === wheel.file);
    const choice = offer === undefined ? undefined : describedChoice(offer, book.preference);
    if (offer !== undefined) book.digests.set(offer.file, offer.sha256);
    const before = book.listed.get(wheel.name) ?? [];
    book.listed.set(
      wheel.name,
      before.flatMap((one) => (one.wheel.file === wheel.file ? (choice ?? []) : [one])),
    );
  }
}
