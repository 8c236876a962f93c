import type { Candidate, Supply } from '../../src/audit/closure/candidate.ts';
import { appliesTo, parseRequirement, type Requirement } from '../../src/audit/wheels/requirement.ts';
import { allowsInstalled } from '../../src/audit/wheels/specifier.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import type { RuntimeProfile } from '../../src/model/profile.ts';
import { deterministicChoice } from './deterministic-choice.ts';
import { buildWheel } from './wheel-builder.ts';

/** At most four names of at most three final versions: few enough to try every choice. */
export function smallWorld(seed: number): { wheels: FileBytes[]; wanted: Requirement[] } {
  const choose = deterministicChoice(seed * 7919);
  const names = ['a', 'b', 'c', 'd'];
  const text = () =>
    choose.of(names) +
    choose.of(['', '', '[x]']) +
    choose.of(['', '>=2', '<2', '==1', '!=2', '<3', '>=3', '==2']);
  const wheels = names.flatMap((name) =>
    ['1', '2', '3']
      .filter(() => choose.below(4) > 0)
      .map((version) => {
        const requires = Array.from(
          { length: choose.below(4) },
          () =>
            `Requires-Dist: ${text()}${choose.of(['', '', ' ; extra == "x"', ' ; python_version < "3"'])}`,
        );
        const head = ['Metadata-Version: 2.1', `Name: ${name}`, `Version: ${version}`, 'Provides-Extra: x'];
        return buildWheel({ name, version, metadata: [...head, ...requires], files: [] });
      }),
  );
  const wanted = [text(), text(), text()].flatMap((one) => parseRequirement(one) ?? []);
  return { wheels, wanted };
}

/** Tries every choice of one wheel or none for each name. */
export function isSatisfiable(
  wanted: readonly Requirement[],
  supply: Supply,
  profile: RuntimeProfile,
): boolean {
  const names = [...supply.candidates.keys()];
  const tryFrom = (index: number, chosen: ReadonlyMap<string, Candidate>): boolean => {
    const name = names[index];
    if (name === undefined) return holds(wanted, chosen, profile);
    const choices = [undefined, ...(supply.candidates.get(name) ?? [])];
    return choices.some((choice) =>
      tryFrom(index + 1, choice === undefined ? chosen : new Map([...chosen, [name, choice]])),
    );
  };
  return tryFrom(0, new Map());
}

function holds(
  wanted: readonly Requirement[],
  chosen: ReadonlyMap<string, Candidate>,
  profile: RuntimeProfile,
): boolean {
  const seen = new Set<string>();
  const queue: { requirement: Requirement; extras: readonly string[] }[] = wanted.map((requirement) => ({
    requirement,
    extras: [],
  }));
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    const { requirement, extras } = one;
    if (appliesTo(requirement, profile.marker_environment, extras) !== true) continue;
    const wheel = chosen.get(requirement.name);
    if (wheel === undefined || !allowsInstalled(requirement.specifiers, wheel.version)) return false;
    for (const asked of [[], ...requirement.extras.map((extra) => [extra])]) {
      const key = `${requirement.name}[${asked}]`;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(...wheel.metadata.requires.map((next) => ({ requirement: next, extras: asked })));
    }
  }
  return true;
}
