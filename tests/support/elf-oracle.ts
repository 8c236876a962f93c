import type { ElfFile } from '../../src/codec/elf.ts';
import type { ElfSymbol } from '../../src/codec/elf-symbols.ts';
import { largeOutput, run } from './elf-machine.ts';

/** Lines of a tool or of our reader about one file, sorted; equal lines mean that both read the file alike. */
export type ElfLines = readonly string[];

/**
 * What `nm -D` says of each symbol of each file: `D name@@VERSION`; U undefined, w weak, W weak defined,
 * i indirect, u unique, D any other defined one.
 */
export async function nmLines(paths: readonly string[]): Promise<ElfLines[]> {
  const { stdout } = await run('nm', ['-D', '-a', '--with-symbol-versions', ...paths], largeOutput);
  const blocks = inBlocks(stdout, paths, (path) => `${path}:`);
  return blocks.map((lines) =>
    lines
      .filter((line) => line.length > 18)
      .map((line) => `${letterOf(line[17] ?? '')} ${line.slice(19)}`)
      .sort(),
  );
}

/** NEEDED, RPATH, RUNPATH, SONAME, RELR, versions needed (with weak flag) and defined, and GNU_STACK of each file. */
export async function readelfLines(paths: readonly string[]): Promise<ElfLines[]> {
  const { stdout } = await run('readelf', ['-dVlW', ...paths], largeOutput);
  return inBlocks(stdout, paths, (path) => `File: ${path}`).map((lines) => readelfFacts(lines).sort());
}

/** The lines of `nmLines` from our reader; nm writes the symbol of a version node without its version. */
export function ownSymbolLines(elf: ElfFile): ElfLines {
  return elf.symbols.map((symbol) => `${ownLetter(symbol)} ${nmName(symbol)}`).sort();
}

/** The lines of `readelfLines` from our reader. */
export function ownDynamicLines(elf: ElfFile): ElfLines {
  const named = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${name} ${value}`];
  return [
    ...elf.needed.map((name) => `NEEDED ${name}`),
    ...named('RPATH', elf.rpath),
    ...named('RUNPATH', elf.runpath),
    ...named('SONAME', elf.soname),
    ...elf.verneed.flatMap(({ file, versions }) =>
      versions.map(({ name, weak }) => `VERNEED ${file} ${name} ${weak ? 'weak' : 'strong'}`),
    ),
    ...elf.verdef.map((name) => `VERDEF ${name}`),
    `STACK ${elf.flags.execstack}`,
    ...(elf.flags.relr ? ['RELR'] : []),
  ].sort();
}

/** A defined symbol as `nm -D` and runtime profiles write it. */
export function nmName(symbol: ElfSymbol): string {
  if (symbol.version === undefined || (symbol.defined && symbol.version === symbol.name)) return symbol.name;
  return `${symbol.name}${symbol.isDefault ? '@@' : '@'}${symbol.version}`;
}

/** The output of a tool over several files, cut at each file's heading (there is none for a single file). */
function inBlocks(
  output: string,
  paths: readonly string[],
  heading: (path: string) => string,
): readonly string[][] {
  const lines = output.split('\n');
  if (paths.length === 1) return [lines];
  const starts = new Map(lines.map((line, index) => [line, index]));
  const cuts = paths.map((path) => starts.get(heading(path)) ?? -1);
  return cuts.map((cut, index) => lines.slice(cut + 1, cuts[index + 1] ?? lines.length));
}

function readelfFacts(lines: readonly string[]): string[] {
  const facts: string[] = [];
  let library = '';
  let stack = 'STACK true';
  for (const line of lines) {
    const entry = /\((NEEDED|RPATH|RUNPATH|SONAME)\)\s+.*?\[(.*)\]$/.exec(line);
    if (entry !== null) facts.push(`${entry[1]} ${entry[2]}`);
    if (/\(RELR\)/.test(line)) facts.push('RELR');
    library = /Version: 1\s+File: (\S+)\s+Cnt:/.exec(line)?.[1] ?? library;
    const need = /^\s+(?:0x)?[0-9a-f]+:\s+Name: (\S+)\s+Flags: (.*?)\s+Version: \d+$/.exec(line);
    if (need !== null) {
      facts.push(`VERNEED ${library} ${need[1]} ${need[2]?.includes('WEAK') ? 'weak' : 'strong'}`);
    }
    const definition = /Rev: 1\s+Flags: (.*?)\s+Index: \d+\s+Cnt: \d+\s+Name: (\S+)/.exec(line);
    if (definition !== null && !definition[1]?.includes('BASE')) facts.push(`VERDEF ${definition[2]}`);
    const flags = /^\s+GNU_STACK\s+(?:0x[0-9a-f]+\s+){5}([RWE ]{3})/.exec(line)?.[1];
    if (flags !== undefined) stack = `STACK ${flags.includes('E')}`;
  }
  return [...facts, stack];
}

function letterOf(letter: string): string {
  if (letter === 'U') return 'U';
  if (letter === 'w' || letter === 'v') return 'w';
  if (letter === 'i' || letter === 'u') return letter;
  return letter === 'W' || letter === 'V' ? 'W' : 'D';
}

function ownLetter(symbol: ElfSymbol): string {
  const weak = symbol.binding === 'weak';
  if (!symbol.defined) return weak ? 'w' : 'U';
  if (symbol.type === 'ifunc') return 'i';
  if (symbol.binding === 'unique') return 'u';
  return weak ? 'W' : 'D';
}
