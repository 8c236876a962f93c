import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileBytes } from '../../src/model/facts.ts';
import type { InstalledDistribution } from '../../src/model/profile.ts';
import { deterministicChoice } from './deterministic-choice.ts';
import { buildWheel } from './wheel-builder.ts';

/** One command of a world, in the words of pip. */
export type WorldCommand = {
  readonly options: readonly string[];
  readonly requirements: readonly string[];
  /** Files given by their path. */
  readonly paths: readonly string[];
  /** Lines of a constraints file. */
  readonly constraints?: readonly string[];
};
/** A small index of real wheels, what is installed beside it, and commands to put to both resolvers. */
export type World = {
  readonly wheels: readonly FileBytes[];
  readonly installed: readonly InstalledDistribution[];
  readonly commands: readonly WorldCommand[];
};

type Choice = ReturnType<typeof deterministicChoice>;

const names = ['nxa', 'nxb', 'nxc', 'nxd', 'nxe', 'nxf', 'nxg', 'nxh'] as const;
const versions = [
  '0.9',
  '1.0',
  '1.0.post1',
  '1.0+local.1',
  '1.1',
  '1.2.dev3',
  '2.0b2',
  '2.0',
  '2.0.1',
  '2.1rc1',
  '3.0',
  '3.1',
  '1!0.5',
] as const;
const comparisons = [
  '',
  '',
  '',
  '',
  '',
  '',
  '>=1',
  '>=1',
  '<3',
  '<2',
  '>=1,<3',
  '==1.0',
  '==2.*',
  '!=1.1',
  '~=1.0',
  '>1.0',
  '<=2.0',
  '>=2.0b1',
  '==2.1rc1',
  '>=3',
  '===1.1',
  '<1.0',
  '!=2.0',
  '>=1.1',
] as const;
const markers = [
  '',
  '',
  '',
  '',
  ' ; python_version >= "3.8"',
  ' ; sys_platform == "win32"',
  ' ; python_version < "3"',
  ' ; platform_machine == "x86_64" and os_name == "posix"',
] as const;
const extras = ['fast', 'all'] as const;
const commandOptions: readonly (readonly string[])[] = [
  [],
  [],
  [],
  ['--upgrade'],
  ['--upgrade', '--upgrade-strategy', 'eager'],
  ['--force-reinstall'],
  ['--ignore-installed'],
  ['--no-deps'],
];

/** The world of this seed: extras, markers, pre-, post- and development releases, builds, tags, Requires-Python. */
export function makeWorld(seed: number, tags: readonly string[]): World {
  const choose = deterministicChoice(seed);
  const present = names.slice(0, 3 + choose.below(names.length - 2));
  const wheels = new Map<string, FileBytes>();
  for (const name of present) {
    for (let count = 2 + choose.below(6); count > 0; count -= 1) {
      const wheel = makeWheel(choose, name, present, tags);
      wheels.set(wheel.name, wheel);
    }
  }
  const files = [...wheels.values()];
  const installed = present
    .filter(() => choose.below(3) === 0)
    .map((name) => makeInstalled(choose, name, present));
  const commands = [1, 2, 3, 4].map(() => makeCommand(choose, present, files));
  return { wheels: files, installed, commands };
}

/** Writes the wheels and the installed distributions where a pip can see them. */
export function writeWorld(folder: string, { wheels, installed }: World): { wheels: string; site: string } {
  const places = { wheels: join(folder, 'wheels'), site: join(folder, 'site') };
  mkdirSync(places.wheels, { recursive: true });
  for (const { name, bytes } of wheels) writeFileSync(join(places.wheels, name), bytes);
  for (const { name, version, requires = [] } of installed) {
    const info = join(places.site, `${name.replaceAll('-', '_')}-${version}.dist-info`);
    mkdirSync(info, { recursive: true });
    const found = [...new Set(requires.flatMap((text) => /extra == "(\w+)"/.exec(text)?.[1] ?? []))];
    writeFileSync(join(info, 'METADATA'), metadata({ name, version, requires, offered: found }).join('\n'));
    writeFileSync(join(info, 'RECORD'), '');
    writeFileSync(join(info, 'INSTALLER'), 'pip\n');
  }
  return places;
}

/** The words of a command as pip reads them. */
export function commandWords(command: WorldCommand, wheels: string): string[] {
  const words = [
    ...command.options,
    ...command.requirements,
    ...command.paths.map((name) => join(wheels, name)),
  ];
  if (command.constraints === undefined) return words;
  const lines = command.constraints.map((line) => `${line}\n`).join('');
  const file = join(wheels, `${Buffer.from(lines).toString('hex').slice(0, 100)}.txt`);
  writeFileSync(file, lines);
  return [...words, '-c', file];
}

function makeWheel(
  choose: Choice,
  name: string,
  present: readonly string[],
  tags: readonly string[],
): FileBytes {
  const version = choose.of(versions);
  const requires = makeRequires(choose, present);
  const requiresPython = choose.of(['', '', '', '', '', '', '>=3.8', '>=3.99', '<3']);
  const build = choose.below(8) === 0 ? String(choose.below(3)) : undefined;
  const offered = extras.filter(() => choose.below(4) > 0);
  const lines = metadata({ name, version, requires, offered, requiresPython });
  return buildWheel({
    name,
    version,
    tag: choose.below(3) > 0 ? 'py3-none-any' : choose.of(tags),
    metadata: lines,
    files: [],
    ...(build !== undefined && { build }),
  });
}

function makeRequires(choose: Choice, present: readonly string[]): string[] {
  return Array.from({ length: choose.of([0, 0, 1, 1, 2, 3]) }, () => {
    const requirement = makeRequirement(choose, choose.below(30) === 0 ? 'nxabsent' : choose.of(present));
    if (choose.below(4) === 0) return `${requirement} ; extra == "${choose.of(extras)}"`;
    return requirement + choose.of(markers);
  });
}

function makeRequirement(choose: Choice, name: string): string {
  const extra = choose.below(5) === 0 ? `[${extras.filter(() => choose.below(2) === 0).join(',')}]` : '';
  return `${name}${extra === '[]' ? '' : extra}${choose.of(comparisons)}`;
}

function makeInstalled(choose: Choice, name: string, present: readonly string[]): InstalledDistribution {
  const requires = choose.below(2) === 0 ? [] : makeRequires(choose, present);
  return { name, version: choose.of(versions), requires };
}

function makeCommand(choose: Choice, present: readonly string[], files: readonly FileBytes[]): WorldCommand {
  const options = choose.of(commandOptions);
  const count = 1 + choose.below(3);
  const requirements = Array.from({ length: count }, () => makeRequirement(choose, choose.of(present)));
  const paths = choose.below(4) === 0 ? [choose.of(files).name] : [];
  return { options, requirements, paths };
}

type About = {
  readonly name: string;
  readonly version: string;
  readonly requires: readonly string[];
  readonly offered: readonly string[];
  readonly requiresPython?: string;
};

function metadata({ name, version, requires, offered, requiresPython = '' }: About): string[] {
  return [
    'Metadata-Version: 2.1',
    `Name: ${name}`,
    `Version: ${version}`,
    ...(requiresPython === '' ? [] : [`Requires-Python: ${requiresPython}`]),
    ...offered.map((extra) => `Provides-Extra: ${extra}`),
    ...requires.map((text) => `Requires-Dist: ${text}`),
  ];
}
