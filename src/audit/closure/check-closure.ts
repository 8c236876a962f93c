import type { Finding } from '../../model/finding.ts';
import type { InstalledDistribution, RuntimeProfile } from '../../model/profile.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { readWheels } from '../wheels/check-wheels.ts';
import { appliesTo, formatRequirement, parseRequirement, type Requirement } from '../wheels/requirement.ts';
import { compareVersions, formatVersion, parseVersion } from '../wheels/version.ts';
import { canonicalName } from '../wheels/wheel-name.ts';
import { type Candidate, describeSupply, installedMeets, type Supply, supplyOf } from './candidate.ts';
import { type Closure, close, type Demand, type Unmet } from './close.ts';

/**
 * Rules DEP-001 to DEP-006: every required package comes from the bundle, or from the image where that is allowed,
 * and so does all that it requires. Without a bundle only the list itself is checked.
 */
export function checkClosure(input: AuditInput): Checked {
  const { request, profile, bundle } = input;
  const roots = readRoots(request.required.packages);
  const invalid = roots.flatMap(({ text, requirement }) =>
    requirement === undefined
      ? [finding('DEP-003', 'fail', { file: 'nx47.yml', expected: 'PEP 508', observed: text })]
      : [],
  );
  if (bundle === undefined) return { evaluated: ['DEP-003'], findings: invalid };
  const supply = supplyOf(readWheels(bundle.files), profile);
  const wanted = roots.flatMap(({ requirement }) => (requirement === undefined ? [] : [requirement]));
  const fromImage = new Set(request.required['from-image'].map(canonicalName));
  const closure = closeOver(wanted, fromImage, supply, profile);
  return {
    evaluated: ['DEP-001', 'DEP-002', 'DEP-003', 'DEP-004', 'DEP-005', 'DEP-006'],
    findings: [
      ...invalid,
      ...closure.unmet.map((unmet) => unmetFinding(unmet, wanted, fromImage, supply)),
      ...checkReplaced(supply, profile),
      ...checkUnreached(supply, closure, profile),
    ],
  };
}

type Root = { readonly text: string; readonly requirement: Requirement | undefined };

function readRoots(texts: readonly string[]): Root[] {
  return texts.map((text) => ({ text, requirement: parseRequirement(text) }));
}

function closeOver(
  wanted: readonly Requirement[],
  fromImage: ReadonlySet<string>,
  supply: Supply,
  profile: RuntimeProfile,
): Closure {
  const fromBundle = new Set(wanted.map(({ name }) => name).filter((name) => !fromImage.has(name)));
  const roots = wanted.map((requirement) => ({ requirement, chain: [] }));
  return close(roots, fromBundle, supply, profile.marker_environment);
}

function unmetFinding(
  unmet: Unmet,
  wanted: readonly Requirement[],
  fromImage: ReadonlySet<string>,
  supply: Supply,
): Finding {
  const isRoot = wanted.some(({ name }) => name === unmet.name);
  const rootRule = fromImage.has(unmet.name) ? 'DEP-004' : 'DEP-001';
  const lastChain = unmet.demands.at(-1)?.chain ?? [];
  return finding(isRoot && lastChain.length === 0 ? rootRule : 'DEP-002', unmet.answer, {
    file: supply.refused.get(unmet.name)?.[0]?.file ?? '',
    expected: unmet.demands.map(requirementText).join(' & '),
    observed: describeSupply(supply, unmet.name),
    evidence: unmet.chains,
  });
}

/**
 * The other way round: a wheel that replaces the image's version may break what the image has built on it. pip says
 * so on stderr and still exits 0. Only a requirement that held before is held against the wheel.
 */
function checkReplaced(supply: Supply, profile: RuntimeProfile): Finding[] {
  return [...supply.candidates.values()].flatMap(([candidate]) => {
    const before = candidate === undefined ? undefined : supply.installed.get(candidate.name);
    if (candidate === undefined || before === undefined) return [];
    const old = parseVersion(before.version);
    if (old !== undefined && compareVersions(old, candidate.version) === 0) return [];
    return replacedFinding(candidate, before, supply, profile);
  });
}

function replacedFinding(
  candidate: Candidate,
  before: InstalledDistribution,
  supply: Supply,
  profile: RuntimeProfile,
): Finding[] {
  const others = [...supply.installed.values()].filter(
    (one) => !supply.candidates.has(canonicalName(one.name)),
  );
  const after = { name: candidate.name, version: formatVersion(candidate.version) };
  const broken = others.flatMap((one) =>
    (one.requires ?? []).flatMap((text) => {
      const requirement = parseRequirement(text);
      if (requirement?.name !== candidate.name) return [];
      if (appliesTo(requirement, profile.marker_environment, []) !== true) return [];
      const breaks =
        installedMeets(after, requirement) === 'fail' && installedMeets(before, requirement) !== 'fail';
      return breaks ? [`${one.name} ${one.version} → ${formatRequirement(requirement)}`] : [];
    }),
  );
  const undecided =
    profile.unknown.includes('distributions') || others.some((one) => one.requires === undefined);
  if (broken.length === 0 && !undecided) return [];
  return [
    finding('DEP-005', broken.length > 0 ? 'fail' : 'unknown', {
      file: candidate.file,
      expected: `${candidate.name} ${before.version || '?'}`,
      observed: `${candidate.name} ${after.version}`,
      evidence: broken,
    }),
  ];
}

/** Wheels that no required package leads to are only warned about: nothing says that they are installed. */
function checkUnreached(supply: Supply, closure: Closure, profile: RuntimeProfile): Finding[] {
  const names = [...supply.candidates.keys()].filter((name) => !closure.reached.includes(name)).sort();
  return names.flatMap((name) => {
    const [candidate] = supply.candidates.get(name) ?? [];
    if (candidate === undefined) return [];
    const version = formatVersion(candidate.version);
    const chain = [`${name} ${version}`];
    const roots = candidate.metadata.requires.map((requirement) => ({ requirement, chain }));
    const { unmet } = close(roots, new Set(), supply, profile.marker_environment);
    return unmet.length === 0 ? [] : [unreachedFinding(candidate, unmet, supply)];
  });
}

function unreachedFinding(candidate: Candidate, unmet: readonly Unmet[], supply: Supply): Finding {
  const answer = unmet.some((one) => one.answer === 'fail') ? 'fail' : 'unknown';
  const told = unmet.filter((one) => one.answer === answer);
  return finding('DEP-006', answer, {
    file: candidate.file,
    expected: told.map(({ demands }) => demands.map(requirementText).join(' & ')).join(', '),
    observed: told.map(({ name }) => `${name}: ${describeSupply(supply, name)}`).join(', '),
    evidence: unmet.flatMap((one) => one.chains),
  });
}

function requirementText({ requirement }: Demand): string {
  return formatRequirement(requirement);
}
