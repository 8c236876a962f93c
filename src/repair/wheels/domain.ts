import { openStock, type Pin, pythonKey, type Stock, type Want } from '../../audit/closure/stock.ts';
import { type Choice, type Cost, costAbove, costOf, restingChoice, type WheelWorld } from './wheel-world.ts';

/** A want, and the names whose choice brought it. */
export type Wanted = { readonly want: Want; readonly because: ReadonlySet<string> };

/** One way to decide a name: what meets what is asked of it, and what more that costs than leaving the name alone. */
export type Option = { readonly pin: Pin; readonly choice: Choice | undefined; readonly extra: Cost };

/** The ways to decide each name of a world, and what its demands ask first. */
export type Domain = {
  readonly stock: Stock;
  readonly roots: readonly Wanted[];
  /** The options of a plain name, cheapest kinds first. */
  options(name: string): readonly Option[];
};

/** Opens the options of a world in which every name that has to be present has a wheel. */
export function openDomain(world: WheelWorld): Domain {
  const stock = openStock(world.supply, world.profile, {});
  const known = new Map<string, readonly Option[]>();
  const onlyWheels = namesOnlyWheels(world);
  return {
    stock,
    roots: world.demands.flatMap((demand) =>
      demand.kind === 'closure'
        ? stock.wants(demand.requirement, []).map((want) => ({ want, because: new Set<string>() }))
        : [],
    ),
    options: (name) => {
      const options = known.get(name) ?? optionsOf(world, stock, name, onlyWheels.has(name));
      known.set(name, options);
      return options;
    },
  };
}

/** Names that only a wheel may meet. */
export function namesOnlyWheels({ demands }: WheelWorld): Set<string> {
  return new Set(
    demands.flatMap((demand) =>
      demand.kind === 'closure' && demand.onlyWheels ? [demand.requirement.name] : [],
    ),
  );
}

/** `demo` and `all,fast` of `demo[all,fast]`. */
export function splitKey(key: string): { readonly name: string; readonly extras: readonly string[] } {
  const bracket = key.indexOf('[');
  if (bracket < 0 || key === pythonKey) return { name: key, extras: [] };
  return { name: key.slice(0, bracket), extras: key.slice(bracket + 1, -1).split(',') };
}

function optionsOf(world: WheelWorld, stock: Stock, name: string, onlyWheels: boolean): Option[] {
  const resting = restingChoice(world, name);
  if (resting === 'impossible') return [];
  const atRest = costOf(world, name, resting);
  const option = (pin: Pin, choice: Choice | undefined): Option => ({
    pin,
    choice,
    extra: costAbove(costOf(world, name, choice), atRest),
  });
  const wheels = (world.choices.get(name) ?? []).map((choice) => option(pinOf(stock, choice), choice));
  const assumed = world.assumes ? stock.assumed(name) : undefined;
  const others = onlyWheels ? [] : [stock.installed(name), assumed];
  const image = others.flatMap((pin) => (pin === undefined ? [] : [option(pin, resting)]));
  const there = wheels.filter(({ choice }) => choice?.isThere === true);
  // What costs nothing is tried before what does.
  return [...there, ...image, ...wheels.filter(({ choice }) => choice?.isThere !== true)];
}

function pinOf(stock: Stock, { wheel, anyVersion }: Choice): Pin {
  if (anyVersion !== true) return stock.wheel(wheel);
  return { key: wheel.name, name: wheel.name, version: undefined, wheel, extras: [] };
}
