import type { ElfFile } from '../../codec/elf.ts';
import type { LibraryFacts } from '../../model/profile.ts';

export type Definition = { readonly version: string | undefined; readonly isDefault: boolean };

/** A file in the process as the loader would see it; members that nobody knows are undefined. */
export type LoadedObject = {
  /** Name it was asked for; the file name for the library itself. */
  readonly name: string;
  readonly soname: string | undefined;
  /** Path of a file of the bundle, '' of what the runtime has. */
  readonly path: string;
  /** Of files of the bundle, whose own needs are checked; undefined for what the runtime has. */
  readonly elf: ElfFile | undefined;
  readonly needed: readonly string[] | undefined;
  readonly verdef: readonly string[] | undefined;
  readonly symbols: ReadonlyMap<string, readonly Definition[]> | undefined;
  /** The bundle object that asked for it; RPATH is inherited along this chain. */
  readonly loader: LoadedObject | undefined;
};

/** A library of the bundle: its path there and what it says. */
export type NativeFile = { readonly name: string; readonly elf: ElfFile };

/** A file of the bundle, asked for by `name`. */
export function bundleObject(name: string, file: NativeFile, loader?: LoadedObject): LoadedObject {
  const { elf } = file;
  const { soname, verdef } = elf;
  const needed = [...elf.filters, ...elf.needed];
  return { name, soname, path: file.name, elf, needed, verdef, symbols: exportedSymbols(elf), loader };
}

/** A library of the runtime; `facts` undefined: it is there, and nothing more is known. */
export function runtimeObject(
  name: string,
  facts: LibraryFacts | undefined,
  loader?: LoadedObject,
): LoadedObject {
  return {
    name,
    soname: undefined,
    path: '',
    elf: undefined,
    needed: facts?.needed,
    verdef: facts?.verdef,
    symbols: facts === undefined ? undefined : profileSymbols(facts),
    loader,
  };
}

const linkableTypes: ReadonlySet<string> = new Set(['notype', 'object', 'func', 'common', 'tls', 'ifunc']);

/** A library is asked for by many others: its table is kept beside it. */
const knownExports = new WeakMap<ElfFile, ReadonlyMap<string, readonly Definition[]>>();

/** Symbols that another object may be bound to: defined, not local, visible. */
export function exportedSymbols(elf: ElfFile): ReadonlyMap<string, readonly Definition[]> {
  const before = knownExports.get(elf);
  if (before !== undefined) return before;
  const exported = new Map<string, readonly Definition[]>();
  for (const symbol of elf.symbols) {
    const visible = symbol.visibility === 'default' || symbol.visibility === 'protected';
    const bindable =
      symbol.binding !== 'local' && symbol.binding !== 'other' && linkableTypes.has(symbol.type);
    if (symbol.defined && visible && bindable) addDefinition(exported, symbol.name, symbol);
  }
  knownExports.set(elf, exported);
  return exported;
}

/**
 * Whether a reference is bound to a definition (glibc, elf/dl-lookup.c): an unversioned definition takes any
 * reference; an unversioned reference takes the default version or the object's oldest one.
 */
export function binds(version: string | undefined, definition: Definition, object: LoadedObject): boolean {
  if (definition.version === undefined) return true;
  if (version !== undefined) return definition.version === version;
  return definition.isDefault || definition.version === object.verdef?.[0];
}

/** Profiles are read once and asked for every library: their tables are kept beside them. */
const knownTables = new WeakMap<LibraryFacts, ReadonlyMap<string, readonly Definition[]>>();

function profileSymbols(facts: LibraryFacts): ReadonlyMap<string, readonly Definition[]> | undefined {
  if (facts.symbols === undefined) return undefined;
  const before = knownTables.get(facts);
  if (before !== undefined) return before;
  const table = new Map<string, readonly Definition[]>();
  for (const written of facts.symbols) {
    const at = written.indexOf('@');
    const isDefault = written[at + 1] === '@';
    if (at === -1) addDefinition(table, written, { version: undefined, isDefault: false });
    else {
      const version = written.slice(at + (isDefault ? 2 : 1));
      addDefinition(table, written.slice(0, at), { version, isDefault });
    }
  }
  knownTables.set(facts, table);
  return table;
}

/** A name has as many definitions as a library has versions of it; a file that repeats one says nothing new. */
const mostDefinitions = 64;

function addDefinition(
  table: Map<string, readonly Definition[]>,
  name: string,
  definition: Definition,
): void {
  const known = table.get(name);
  if (known === undefined) table.set(name, oneDefinition(definition));
  else if (known.length < mostDefinitions) table.set(name, [...known, ...oneDefinition(definition)]);
}

/** A library has a hundred thousand names and a handful of versions: equal definitions are one. */
function oneDefinition({ version, isDefault }: Definition): readonly Definition[] {
  const key = version === undefined ? isDefault : `${isDefault} ${version}`;
  const before = knownDefinitions.get(key);
  if (before !== undefined) return before;
  const made = [{ version, isDefault }];
  if (knownDefinitions.size < mostKept) knownDefinitions.set(key, made);
  return made;
}

const knownDefinitions = new Map<string | boolean, readonly Definition[]>();
const mostKept = 10_000;
