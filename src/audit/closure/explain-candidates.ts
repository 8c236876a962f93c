import type { RuntimeProfile } from '../../model/profile.ts';
import { explainTags } from '../wheels/explain-tags.ts';
import { formatRequirement } from '../wheels/requirement.ts';
import { allowedCandidates, allowsInstalled, formatSpecifiers } from '../wheels/specifier.ts';
import { formatVersion, parseVersion } from '../wheels/version.ts';
import type { Wheel } from '../wheels/wheel.ts';
import type { Candidate, Supply } from './candidate.ts';
import type { Demand } from './trace-unmet.ts';

/** What is at hand to explain a refusal from. */
export type Hand = {
  readonly wheels: readonly Wheel[];
  readonly supply: Supply;
  readonly profile: RuntimeProfile;
};

/**
 * For each wheel of this name, and for the installed version, why it was not taken: tags (with the nearest one),
 * Requires-Python, the requirement that leaves its version out, a pre-release that nothing asks for.
 */
export function explainCandidates(hand: Hand, name: string, demands: readonly Demand[]): string[] {
  const refused = hand.supply.refused.get(name) ?? [];
  const candidates = hand.supply.candidates.get(name) ?? [];
  const installed = hand.supply.installed.get(name)?.version ?? '';
  const version = parseVersion(installed);
  return [
    ...candidates.map((candidate) => `${candidate.file}: ${reasonAgainst(candidate, candidates, demands)}`),
    ...refused.map(({ file, rule }) => `${file}: ${rule}${detail(hand, file, rule)}`),
    ...(version === undefined
      ? []
      : [`image ${installed}: ${excluding({ version }, demands) || 'required of the bundle'}`]),
  ];
}

function reasonAgainst(candidate: Candidate, all: readonly Candidate[], demands: readonly Demand[]): string {
  const reason = excluding(candidate, demands);
  if (reason !== '') return reason;
  const specifiers = demands.flatMap(({ requirement }) => requirement.specifiers);
  const taken = allowedCandidates(specifiers, all).includes(candidate);
  return taken ? 'its own requirements' : 'pre-release';
}

/** The first requirement that leaves this version out, and what asks for it. */
function excluding({ version }: Pick<Candidate, 'version'>, demands: readonly Demand[]): string {
  const against = demands.find(({ requirement }) => !allowsInstalled(requirement.specifiers, version));
  if (against === undefined) return '';
  const from = against.chain.at(-1);
  return `${formatVersion(version)} ∉ ${formatRequirement(against.requirement)}${from === undefined ? '' : ` (${from})`}`;
}

function detail({ wheels, profile }: Hand, file: string, rule: string): string {
  const wheel = wheels.find((one) => one.file === file);
  if (wheel === undefined || typeof wheel.naming === 'string') return '';
  if (rule === 'WHL-009') {
    return ` Python ${formatSpecifiers(wheel.metadata?.requiresPython ?? [])} ∌ ${profile.python.version}`;
  }
  if (rule !== 'WHL-008') return wheel.broken === '' ? '' : ` ${wheel.broken}`;
  const [nearest] = explainTags(wheel.naming.tags, profile.compatible_tags ?? []);
  return nearest === undefined ? '' : ` ${nearest.tag}: ${nearest.reasons.join(', ')}`;
}
