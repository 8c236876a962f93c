import { canonicalName } from '../../codec/canonical-name.ts';
import type { BundleFacts } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import type { Request } from '../../model/request.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import type { RuleId } from '../rules.ts';
import { wheelsOf } from '../wheels/check-wheels.ts';
import { appliesTo, parseRequirement, type Requirement } from '../wheels/requirement.ts';
import type { Wheel } from '../wheels/wheel.ts';
import { type Supply, supplyOf } from './candidate.ts';
import { checkCommands } from './check-commands.ts';
import { checkPip } from './check-pip.ts';
import { checkReplaced } from './check-replaced.ts';
import { checkRequired } from './check-required.ts';
import { checkUnreached } from './check-unreached.ts';
import { type Plan, planInstall } from './plan-install.ts';

/** What the rules about the closure look at. */
export type ClosureCase = {
  readonly wheels: readonly Wheel[];
  readonly supply: Supply;
  readonly profile: RuntimeProfile;
  /** The required packages whose marker does not leave this runtime out. */
  readonly wanted: readonly Requirement[];
  /** Names among them that only the bundle may provide, and those that the image may. */
  readonly fromBundle: ReadonlySet<string>;
  readonly fromImage: ReadonlySet<string>;
  /** What pip would install to have `wanted`, with `fromBundle` taken from the bundle. */
  readonly plan: Plan;
};

const bundleRules: readonly RuleId[] = [
  'DEP-001',
  'DEP-002',
  'DEP-003',
  'DEP-004',
  'DEP-005',
  'DEP-006',
  'DEP-008',
  'DEP-009',
  'DEP-010',
  'DEP-011',
  'DEP-012',
  'DEP-017',
];

/**
 * Rules DEP-001 to DEP-017: every required package comes from the bundle, or from the image where that is allowed,
 * and so does all that it requires; what pip would pick, what that breaks, what it leaves unused; and what each
 * `pip install` of the notebook would do. Without a bundle only the list itself is checked.
 */
export function checkClosure(input: AuditInput): Checked {
  const { request, profile, bundle } = input;
  const roots = request.required.packages.map((text) => ({ text, requirement: parseRequirement(text) }));
  const invalid = roots.flatMap(({ text, requirement }) =>
    requirement === undefined
      ? [finding('DEP-003', 'fail', { file: 'nx47.yml', expected: 'PEP 508', observed: text })]
      : [],
  );
  if (bundle === undefined) return { evaluated: ['DEP-003'], findings: invalid };
  const wanted = roots.flatMap(({ requirement }) => requirement ?? []);
  const wheels = wheelsOf(input);
  const subject = openCase({ wheels, files: bundle.files }, wanted, request, profile);
  const commands = checkCommands(input, subject);
  return {
    evaluated: [...bundleRules, ...commands.evaluated],
    findings: [
      ...invalid,
      ...checkRequired(subject),
      ...checkReplaced(subject),
      ...checkUnreached(subject),
      ...checkPip(subject),
      ...commands.findings,
    ],
  };
}

/** DEP-001, -002, -004, -011 and -012 alone: what of the required packages cannot be had from this bundle there. */
export function checkAvailability(
  request: ClosureRequest,
  bundle: BundleFacts,
  profile: RuntimeProfile,
  read: readonly Wheel[] = [],
): Finding[] {
  const wanted = request.required.packages.flatMap((text) => parseRequirement(text) ?? []);
  const wheels = wheelsOf({ bundle, wheels: read });
  return checkRequired(openCase({ wheels, files: bundle.files }, wanted, request, profile));
}

/** Of the request only what is required counts. */
export type ClosureRequest = Pick<Request, 'required'>;

function openCase(
  { wheels, files }: { readonly wheels: readonly Wheel[]; readonly files: BundleFacts['files'] },
  all: readonly Requirement[],
  request: ClosureRequest,
  profile: RuntimeProfile,
): ClosureCase {
  const supply = supplyOf(wheels, profile, files);
  const wanted = all.filter((one) => appliesTo(one, profile.marker_environment, []) !== false);
  const fromImage = new Set(request.required['from-image'].map(canonicalName));
  const fromBundle = new Set(wanted.map(({ name }) => name).filter((name) => !fromImage.has(name)));
  const roots = wanted.map((requirement) => ({ requirement }));
  const plan = planInstall(roots, supply, profile, { bundleOnly: fromBundle });
  return { wheels, supply, profile, wanted, fromBundle, fromImage, plan };
}
