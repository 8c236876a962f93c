import { createHash } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import { type Fault, faultNames, faults } from './faults.ts';

/** The faults of one service: which strike, at which occasion, and the chance that is no chance. */
export type Scenario = {
  /** Whether the fault is asked for at all. */
  has(name: Fault): boolean;
  /** Whether it strikes at occasion `number`, from 1. */
  at(name: Fault, number: number): boolean;
  /** Counts one more occasion, and says whether the fault strikes at it. */
  strikes(name: Fault): boolean;
  /** A whole number from 0 to below `below`: the same for the same seed, fault and number. */
  choose(name: Fault, number: number, below: number): number;
};

type Range = { readonly from: number; readonly to: number };
type Element = { readonly name: Fault; readonly range: Range };

/**
 * Reads the elements of `--scenario`: `lost-connection` strikes at every occasion, `lost-connection@3` at the third
 * alone, `@2-4` from the second to the fourth, `@2+` from the second on; `seed=7` chooses what is chosen. Errors:
 * USAGE_BAD_VALUE for anything else.
 */
export function createScenario(elements: readonly string[]): Scenario {
  const seeds = elements.flatMap((element) => /^seed=(\d{1,9})$/.exec(element)?.[1] ?? []);
  const asked = elements.filter((element) => !element.startsWith('seed=')).map(readElement);
  if (seeds.length > 1 || seeds.length + asked.length !== elements.length) throw refused(elements.join(','));
  const ranges = new Map<Fault, Range>(asked.map(({ name, range }) => [name, range]));
  const occasions = new Map<Fault, number>();
  const at = (name: Fault, number: number): boolean => {
    const range = ranges.get(name);
    return range !== undefined && number >= range.from && number <= range.to;
  };
  return {
    has: (name) => ranges.has(name),
    at,
    strikes(name) {
      if (!ranges.has(name)) return false;
      const number = (occasions.get(name) ?? 0) + 1;
      occasions.set(name, number);
      return at(name, number);
    },
    choose(name, number, below) {
      const digest = createHash('sha256')
        .update(`${seeds[0] ?? '0'} ${name} ${number}`)
        .digest();
      return below <= 0 ? 0 : digest.readUIntBE(0, 6) % below;
    },
  };
}

/** The elements of the text of `--scenario`, separated by commas; none for an empty text. */
export function scenarioElements(text: string): string[] {
  return text.split(',').flatMap((element) => (element.trim() === '' ? [] : [element.trim()]));
}

function readElement(element: string): Element {
  const [, word = '', first, dash, last] =
    /^([a-z-]+)(?:@([1-9]\d{0,5})(?:(-)([1-9]\d{0,5})|\+)?)?$/.exec(element) ?? [];
  const name = faultNames.find((known) => known === word);
  if (name === undefined) throw refused(element);
  if (first === undefined) return { name, range: { from: 1, to: Number.POSITIVE_INFINITY } };
  if (faults[name].counts === 'none') throw refused(element);
  const from = Number(first);
  const open = element.endsWith('+') ? Number.POSITIVE_INFINITY : from;
  const range = { from, to: dash === undefined ? open : Number(last) };
  if (range.to < range.from) throw refused(element);
  return { name, range };
}

function refused(value: string): Failure {
  return new Failure('USAGE_BAD_VALUE', { flag: '--scenario', value, expected: faultNames.join(' | ') });
}
