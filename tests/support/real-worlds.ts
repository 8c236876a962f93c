import { readWheels } from '../../src/audit/wheels/check-wheels.ts';
import { formatRequirement } from '../../src/audit/wheels/requirement.ts';
import { formatVersion, type Version } from '../../src/audit/wheels/version.ts';
import type { Wheel } from '../../src/audit/wheels/wheel.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import type { World, WorldCommand } from './closure-world.ts';
import { deterministicChoice } from './deterministic-choice.ts';

type Choice = ReturnType<typeof deterministicChoice>;
/** What one draws from: distributions, by name, with what is offered of each. */
type Stock = ReadonlyMap<string, readonly Wheel[]>;

/** Worlds of real wheels: some of them installed already, and pip commands over names, versions and extras of all. */
export function makeRealWorlds(
  files: readonly FileBytes[],
  { worlds, commands }: { readonly worlds: number; readonly commands: number },
): World[] {
  const stock = byName(readWheels(files));
  const choose = deterministicChoice(2026);
  return Array.from({ length: worlds }, () => ({
    wheels: [...files],
    installed: [...stock.values()].flatMap((wheels) =>
      choose.below(4) === 0 ? installedFrom(choose.of(wheels)) : [],
    ),
    commands: Array.from({ length: commands }, () => makeCommand(choose, stock)),
  }));
}

function byName(wheels: readonly Wheel[]): Stock {
  const names = [...new Set(wheels.flatMap(({ metadata }) => metadata?.name ?? []))].sort();
  return new Map(names.map((name) => [name, wheels.filter(({ metadata }) => metadata?.name === name)]));
}

function installedFrom({ metadata }: Wheel): World['installed'] {
  if (metadata === undefined) return [];
  const requires = metadata.requires.filter(({ marker }) => marker === undefined).map(formatRequirement);
  return [{ name: metadata.name, version: formatVersion(metadata.version), requires }];
}

function makeCommand(choose: Choice, stock: Stock): WorldCommand {
  const options = choose.of([
    [],
    [],
    [],
    [],
    ['--upgrade'],
    ['--upgrade', '--upgrade-strategy', 'eager'],
    ['--no-deps'],
  ]);
  const names = [...stock.keys()];
  const count = 1 + choose.below(3);
  return {
    options,
    requirements: Array.from({ length: count }, () => makeRequirement(choose, choose.of(names), stock)),
    paths: [],
  };
}

function makeRequirement(choose: Choice, name: string, stock: Stock): string {
  const metadata = choose.of(stock.get(name) ?? []).metadata;
  const extras = metadata?.extras ?? [];
  const extra = extras.length > 0 && choose.below(4) === 0 ? `[${choose.of(extras)}]` : '';
  return name + extra + (metadata === undefined ? '' : makeBound(choose, metadata.version));
}

function makeBound(choose: Choice, version: Version): string {
  const text = formatVersion(version);
  const [major = 0n] = version.release;
  return choose.of([
    '',
    '',
    '',
    `==${text}`,
    `>=${text}`,
    `<${text}`,
    `!=${text}`,
    `==${major}.*`,
    `<${major + 1n}`,
  ]);
}
