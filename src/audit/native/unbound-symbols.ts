import type { ElfFile } from '../../codec/elf.ts';
import type { ElfSymbol } from '../../codec/elf-symbols.ts';
import { binds, type LoadedObject } from './loaded-object.ts';

type Table = NonNullable<LoadedObject['symbols']>;
/** What bound the symbols of a library the last time, those that nothing bound, and where they were looked for. */
type Binding = {
  readonly providers: readonly Table[];
  readonly left: readonly ElfSymbol[];
  readonly searched: ReadonlySet<Table | undefined>;
};

/** A library is loaded by many others: once bound, a symbol is bound wherever the same providers are about. */
const knownBindings = new WeakMap<ElfFile, Binding>();

/** The symbols that a library must be given and that no object of the scope gives it (glibc, elf/dl-lookup.c). */
export function unboundSymbols(elf: ElfFile, objects: readonly LoadedObject[]): readonly ElfSymbol[] {
  const before = knownBindings.get(elf);
  const tables = new Set(objects.map(({ symbols }) => symbols));
  if (before?.providers.every((table) => tables.has(table)) === true) {
    const others = objects.filter(({ symbols }) => !before.searched.has(symbols));
    return before.left.filter((symbol) => providerOf(symbol, others) === undefined);
  }
  const binding = { ...bind(elf, objects), searched: tables };
  knownBindings.set(elf, binding);
  return binding.left;
}

function bind(elf: ElfFile, objects: readonly LoadedObject[]): Omit<Binding, 'searched'> {
  const providers = new Set<Table>();
  const left: ElfSymbol[] = [];
  for (const symbol of elf.symbols) {
    if (symbol.defined || (symbol.binding !== 'global' && symbol.binding !== 'unique')) continue;
    const table = providerOf(symbol, objects);
    if (table === undefined) left.push(symbol);
    else providers.add(table);
  }
  return { providers: [...providers], left };
}

function providerOf(symbol: ElfSymbol, objects: readonly LoadedObject[]): Table | undefined {
  for (const object of objects) {
    const definitions = object.symbols?.get(symbol.name);
    if (definitions?.some((definition) => binds(symbol.version, definition, object)) === true)
      return object.symbols;
  }
  return undefined;
}
