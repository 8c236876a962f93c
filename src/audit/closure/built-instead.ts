import { allowsInstalled } from '../wheels/specifier.ts';
import { compareVersions, isPreRelease } from '../wheels/version.ts';
import type { SourceFile, Supply } from './candidate.ts';
import type { CommandOrder } from './command-order.ts';
import type { Plan } from './plan-install.ts';

/**
 * Source distributions that pip takes in place of the planned wheels, being newer, and then has to build without an
 * index. `certain`: the command asks for that name alone, and admits this version.
 */
export function builtInstead(
  plan: Plan,
  { sources, roots, options, looksIntoBundle }: CommandOrder,
  supply: Supply,
): (SourceFile & { readonly certain: boolean })[] {
  if (!looksIntoBundle || sources.avoided || sources.onlyBinary.has(':all:')) return [];
  return plan.picks.flatMap(({ name, version, wheel }) => {
    const asked = roots.flatMap((root) =>
      'requirement' in root && root.requirement.name === name ? root.requirement.specifiers : [],
    );
    const limits = [...asked, ...(options.constraints?.get(name) ?? [])];
    const given = roots.some((root) => 'wheel' in root && root.wheel.name === name);
    const takes = wheel !== undefined || options.upgrade === true;
    if (!takes || given || version === undefined || sources.onlyBinary.has(name)) return [];
    const newer = (supply.sources.get(name) ?? []).find(
      (source) =>
        compareVersions(source.version, version) > 0 &&
        allowsInstalled(limits, source.version) &&
        (options.pre === true || !isPreRelease(source.version)),
    );
    return newer === undefined ? [] : [{ ...newer, certain: plan.picks.length === 1 }];
  });
}
