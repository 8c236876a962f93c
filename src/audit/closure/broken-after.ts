import type { RuntimeProfile } from '../../model/profile.ts';
import { appliesTo, formatRequirement, type Requirement } from '../wheels/requirement.ts';
import { allowsInstalled } from '../wheels/specifier.ts';
import { formatVersion, parseVersion, type Version } from '../wheels/version.ts';
import { type Candidate, requirementsOf, type Supply } from './candidate.ts';

/** A requirement that does not hold: whose, of what, and both as `scipy 1.16.3 → numpy<2.5`. */
export type BrokenLine = {
  readonly of: string;
  readonly needs: string;
  readonly text: string;
  /** false: whether pip gets to look at it depends on the order in which the disk lists what is installed. */
  readonly certain: boolean;
};

/** What pip would complain of once these wheels are in. */
export type Breakage = {
  readonly lines: readonly BrokenLine[];
  /** Installed distributions whose requirements are not known, so that more may be broken. */
  readonly unknown: readonly string[];
};

/**
 * The whole environment after an installation, as pip looks at it in the end: it prints an ERROR for what is
 * broken and exits 0 all the same. It looks at the new wheels and at what requires one of them.
 */
export function brokenAfter(wheels: readonly Candidate[], supply: Supply, profile: RuntimeProfile): Breakage {
  const after = environmentAfter(wheels, supply, profile);
  const near = withDependants(new Set(wheels.map(({ name }) => name)), after);
  let concerned = near;
  for (let size = 0; size < concerned.size; ) {
    size = concerned.size;
    concerned = withDependants(concerned, after);
  }
  const lines = [...after].flatMap(([name, one]) =>
    concerned.has(name)
      ? brokenRequirements(one, after, supply).map((line) => ({ of: name, certain: near.has(name), ...line }))
      : [],
  );
  return {
    lines,
    unknown: wheels.length === 0 ? [] : [...after].flatMap(([name, one]) => (one.requires ? [] : [name])),
  };
}

type Present = {
  readonly text: string;
  readonly version: Version | undefined;
  /** Those that apply here; undefined: not known. */
  readonly requires: readonly Requirement[] | undefined;
};

/** These names, and those that require one of them. */
function withDependants(names: ReadonlySet<string>, after: ReadonlyMap<string, Present>): Set<string> {
  const more = [...after].flatMap(([name, { requires }]) =>
    requires?.some((requirement) => names.has(requirement.name)) ? [name] : [],
  );
  return new Set([...names, ...more]);
}

function environmentAfter(
  wheels: readonly Candidate[],
  supply: Supply,
  profile: RuntimeProfile,
): Map<string, Present> {
  const applying = (requirements: readonly Requirement[]) =>
    requirements.filter((requirement) => appliesTo(requirement, profile.marker_environment, []) === true);
  const after = new Map<string, Present>();
  for (const [name, one] of supply.installed) {
    const requires = requirementsOf(one);
    after.set(name, {
      text: `${one.name} ${one.version || '?'}`,
      version: parseVersion(one.version),
      requires: requires === undefined ? undefined : applying(requires),
    });
  }
  for (const { name, version, metadata } of wheels) {
    after.set(name, {
      text: `${name} ${formatVersion(version)}`,
      version,
      requires: applying(metadata.requires),
    });
  }
  return after;
}

function brokenRequirements(
  one: Present,
  after: ReadonlyMap<string, Present>,
  supply: Supply,
): Pick<BrokenLine, 'needs' | 'text'>[] {
  return (one.requires ?? []).flatMap((requirement) => {
    const other = after.get(requirement.name);
    const holds =
      other === undefined
        ? !supply.isAbsent(requirement.name)
        : other.version === undefined || allowsInstalled(requirement.specifiers, other.version);
    const text = `${one.text} → ${formatRequirement(requirement)}`;
    return holds ? [] : [{ needs: requirement.name, text }];
  });
}
