import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenAfter } from '../../src/audit/closure/broken-after.ts';
import { type Candidate, type Supply, supplyOf } from '../../src/audit/closure/candidate.ts';
import { type Plan, planInstall, type Root } from '../../src/audit/closure/plan-install.ts';
import type { InstallOptions } from '../../src/audit/closure/stock.ts';
import { readWheels } from '../../src/audit/wheels/check-wheels.ts';
import { parseRequirement } from '../../src/audit/wheels/requirement.ts';
import { formatVersion } from '../../src/audit/wheels/version.ts';
import type { Wheel } from '../../src/audit/wheels/wheel.ts';
import { canonicalName } from '../../src/codec/canonical-name.ts';
import type { RuntimeProfile } from '../../src/model/profile.ts';
import { askPip, type PipAnswer, type PipFacts, profileOf } from './closure-oracle.ts';
import { commandWords, makeWorld, type World, type WorldCommand, writeWorld } from './closure-world.ts';

/** Both answers to one command: `refused`, or every wheel that is installed. */
export type Comparison = {
  readonly seed: number;
  readonly world: World;
  readonly command: WorldCommand;
  readonly profile: RuntimeProfile;
  readonly ours: string;
  readonly pips: string;
  readonly broken: readonly string[];
};

/** Tags that some interpreter takes, and some that none does. */
export function worldTags(facts: PipFacts): string[] {
  const minor = /^\d+\.(\d+)/.exec(facts.version)?.[1] ?? '';
  const [best = ''] = facts.tags;
  return [
    best,
    `cp3${minor}-none-any`,
    `cp3${minor}-abi3-manylinux_2_17_x86_64`,
    'cp38-abi3-manylinux2014_x86_64',
    'py310-none-any',
    'cp27-cp27mu-manylinux1_x86_64',
    'py3-none-linux_x86_64',
  ];
}

/** Puts the worlds of these seeds to pip and to our resolver. */
export function compareWorlds(
  interpreter: string,
  seeds: readonly number[],
  vary: (command: WorldCommand, seed: number) => WorldCommand = (command) => command,
): Comparison[] {
  const tags = worldTags(askPip(interpreter, []).facts);
  const worlds: World[] = seeds.map((seed) => {
    const world = makeWorld(seed, tags);
    return { ...world, commands: world.commands.map((command) => vary(command, seed)) };
  });
  return compareThese(interpreter, worlds).map((one) => ({
    ...one,
    seed: seeds[worlds.indexOf(one.world)] ?? 0,
  }));
}

/** Puts these worlds to pip and to our resolver; `seed` is the place in the list. */
export function compareThese(interpreter: string, worlds: readonly World[]): Comparison[] {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-worlds-'));
  try {
    const questions = worlds.map((world, index) => {
      const places = writeWorld(join(folder, String(index)), world);
      return { ...places, commands: world.commands.map((command) => commandWords(command, places.wheels)) };
    });
    const { facts, answers } = askPip(interpreter, questions);
    return worlds.flatMap((world, index) => {
      const profile = profileOf(facts, [...facts.installed, ...world.installed]);
      return compareWorld(world, profile, answers[index] ?? []).map((one) => ({ ...one, seed: index }));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What our resolver plans for one command. */
export function planCommand(
  command: WorldCommand,
  supply: Supply,
  profile: RuntimeProfile,
): { readonly plan: Plan; readonly roots: readonly Root[]; readonly options: InstallOptions } | undefined {
  const wheels = [...supply.offered.values()].flat();
  const paths = command.paths.map((file) => wheels.find((wheel) => wheel.file === file));
  if (paths.includes(undefined)) return undefined;
  const roots: Root[] = [
    ...command.requirements.flatMap((text) => {
      const requirement = parseRequirement(text);
      return requirement === undefined ? [] : [{ requirement }];
    }),
    ...paths.flatMap((wheel) => (wheel === undefined ? [] : [{ wheel, extras: [] }])),
  ];
  const has = (option: string) => command.options.includes(option);
  const options = {
    upgrade: has('--upgrade'),
    eager: has('eager'),
    forceReinstall: has('--force-reinstall'),
    ignoreInstalled: has('--ignore-installed'),
    noDeps: has('--no-deps'),
    pre: has('--pre'),
    constraints: limitsOf(command.constraints ?? []),
    // No world of this size asks for more.
    limit: 20_000,
  };
  return { plan: planInstall(roots, supply, profile, options), roots, options };
}

/** What our resolver says to each command of a world. */
export function planWorld(
  world: World,
  profile: RuntimeProfile,
  wheels: readonly Wheel[] = readWheels(world.wheels),
): string[] {
  const supply = supplyOf(wheels, profile);
  return world.commands.map((command) => describe(planCommand(command, supply, profile)?.plan));
}

function compareWorld(
  world: World,
  profile: RuntimeProfile,
  answers: readonly PipAnswer[],
): Omit<Comparison, 'seed'>[] {
  const plans = planWorld(world, profile);
  return world.commands.map((command, index) => {
    const answer = answers[index];
    const pips =
      answer?.status === 0
        ? sorted(answer.picks.map(([name, , file]) => `${canonicalName(name)} ${file}`))
        : 'refused';
    const ours = plans[index] ?? '';
    return { world, command, profile, ours, pips, broken: answer?.broken ?? [] };
  });
}

function describe(plan: Plan | undefined): string {
  if (plan === undefined) return 'refused';
  if (plan.outcome !== 'found') return plan.outcome;
  return sorted(
    plan.picks.flatMap(({ name, wheel }) => (wheel === undefined ? [] : [`${name} ${wheel.file}`])),
  );
}

function sorted(lines: readonly string[]): string {
  return [...lines].sort().join('\n');
}

/** Distributions that our plan for a command leaves broken: those for certain, and all that may be. */
export function brokenNames(
  { world, command, profile, pips }: Pick<Comparison, 'world' | 'command' | 'profile' | 'pips'>,
  read: readonly Wheel[] = readWheels(world.wheels),
): Record<'certain' | 'possible', string[]> {
  if (pips === 'refused') return { certain: [], possible: [] };
  const supply = supplyOf(read, profile);
  const wheels = planCommand(command, supply, profile)?.plan.picks.flatMap(({ wheel }) => wheel ?? []) ?? [];
  const { lines } = brokenAfter(wheels, supply, profile);
  const certain = lines.filter((line) => line.certain);
  return { certain: certain.map((line) => line.of), possible: lines.map((line) => line.of) };
}

/** A comparison as one reads it when it fails. */
export function showComparison({ seed, world, command, ours, pips }: Comparison): string {
  const wheels = supplyLines(world);
  const installed = world.installed.map((one) => `${one.name} ${one.version} ${one.requires?.join(' | ')}`);
  const limits = (command.constraints ?? []).map((line) => `-c ${line}`);
  const asked = [...command.options, ...command.requirements, ...command.paths, ...limits].join(' ');
  return [`seed ${seed}: ${asked}`, ...wheels, 'installed:', ...installed, 'pip:', pips, 'ours:', ours].join(
    '\n',
  );
}

function supplyLines(world: World): string[] {
  return readWheels(world.wheels).map(({ file, metadata }) => {
    const requires = metadata?.requires.map(
      (one) =>
        `${one.name}[${one.extras}]${one.specifiers.map((s) => s.operator + s.text)}${one.marker ? ';…' : ''}`,
    );
    return `${file} extras ${metadata?.extras} python ${metadata?.requiresPython?.map((s) => s.operator + s.text)}: ${requires?.join(' | ')}`;
  });
}

/** A wheel's name and version. */
export function candidateText(candidate: Candidate): string {
  return `${candidate.name} ${formatVersion(candidate.version)}`;
}

function limitsOf(lines: readonly string[]): NonNullable<InstallOptions['constraints']> {
  const read = lines.flatMap((line) => parseRequirement(line) ?? []);
  return new Map(read.map(({ name, specifiers }) => [name, specifiers]));
}
