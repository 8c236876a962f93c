import type { ElfBinding, ElfSymbol, ElfSymbolType, ElfVisibility } from '../../codec/elf-symbols.ts';

/** Symbols of one library in one text, a line each: four signs, the number of its version, a blank, its name. */
export type PackedSymbols = {
  /** Name of a version and the library that gives it. */
  readonly versions: readonly (readonly [string | null, string | null])[];
  readonly names: string;
};

const bindings: readonly ElfBinding[] = ['local', 'global', 'weak', 'unique', 'other'];
const visibilities: readonly ElfVisibility[] = ['default', 'internal', 'hidden', 'protected'];
const types: readonly ElfSymbolType[] = [
  'notype',
  'object',
  'func',
  'section',
  'file',
  'common',
  'tls',
  'ifunc',
  'other',
];

/** The symbols as text; undefined when a name holds the sign between two of them. */
export function packSymbols(symbols: readonly ElfSymbol[]): PackedSymbols | undefined {
  const versions = new Map<string, readonly [number, string | null, string | null]>();
  const lines = symbols.map((symbol) => {
    const pair = [symbol.version ?? null, symbol.versionFile ?? null] as const;
    const known = versions.get(JSON.stringify(pair)) ?? ([versions.size, ...pair] as const);
    versions.set(JSON.stringify(pair), known);
    const marks = Number(symbol.defined) + 2 * Number(symbol.isDefault);
    const signs = [
      bindings.indexOf(symbol.binding),
      visibilities.indexOf(symbol.visibility),
      types.indexOf(symbol.type),
      marks,
    ];
    return `${signs.join('')}${known[0]} ${symbol.name}`;
  });
  if (symbols.some(({ name }) => name.includes('\n'))) return undefined;
  return { versions: [...versions.values()].map(([, name, file]) => [name, file]), names: lines.join('\n') };
}

/** The symbols of a text; undefined when it is none of `packSymbols`. */
export function unpackSymbols({ versions, names }: PackedSymbols): ElfSymbol[] | undefined {
  if (names === '') return [];
  const symbols: ElfSymbol[] = [];
  for (const line of names.split('\n')) {
    const symbol = readLine(line, versions);
    if (symbol === undefined) return undefined;
    symbols.push(symbol);
  }
  return symbols;
}

const zero = 48;

function readLine(line: string, versions: PackedSymbols['versions']): ElfSymbol | undefined {
  const blank = line.indexOf(' ');
  const version = versions[Number(line.slice(4, blank))];
  const [binding, visibility, type, marks] = [
    bindings[line.charCodeAt(0) - zero],
    visibilities[line.charCodeAt(1) - zero],
    types[line.charCodeAt(2) - zero],
    line.charCodeAt(3) - zero,
  ];
  const isRead = binding !== undefined && visibility !== undefined && type !== undefined && blank > 4;
  if (!isRead || version === undefined || !(marks >= 0 && marks < 4)) return undefined;
  return {
    name: line.slice(blank + 1),
    version: version[0] ?? undefined,
    versionFile: version[1] ?? undefined,
    isDefault: marks >= 2,
    binding,
    visibility,
    type,
    defined: marks % 2 === 1,
  };
}
