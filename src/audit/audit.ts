import type { BundleFacts } from '../model/facts.ts';
import type { Audit, Finding, Outlook, StoppedFile, WheelMatrix } from '../model/finding.ts';
import type { RuntimeProfile } from '../model/profile.ts';
import type { AuditInput } from './audit-input.ts';
import { checkOutlook } from './check-outlook.ts';
import { checkClosure } from './closure/check-closure.ts';
import { checkCoherence } from './coherence/check-coherence.ts';
import type { Checked } from './finding.ts';
import { missingParts, withMissingParts } from './missing-parts.ts';
import { checkNative } from './native/check-native.ts';
import { type NativeRuleId, nativeRules } from './native/rules.ts';
import { checkDataset } from './repository/check-dataset.ts';
import { checkFiles } from './repository/check-files.ts';
import { checkKernel } from './repository/check-kernel.ts';
import { checkManifest } from './repository/check-manifest.ts';
import { checkNotebook } from './repository/check-notebook.ts';
import { checkRepository } from './repository/check-repository.ts';
import { type RuleId, rules } from './rules.ts';
import { checkSecrets } from './secrets/check-secrets.ts';
import { knownSecrets } from './secrets/known-secrets.ts';
import { checkWheels } from './wheels/check-wheels.ts';
import { wheelMatrix } from './wheels/wheel-matrix.ts';

export type { AuditInput } from './audit-input.ts';

type Family = (input: AuditInput) => Checked;
/** What depends on the runtime: the same bundle and notebook can be right for one and wrong for another. */
const ofRuntime: readonly Family[] = [checkWheels, checkClosure, checkLibraries, checkNotebook];
/** What project and bundle show by themselves, whatever the runtime. */
const ofProject: readonly Family[] = [
  checkFiles,
  checkManifest,
  checkKernel,
  checkDataset,
  checkRepository,
  checkCoherence,
  checkSecrets,
];

const foreseen: readonly RuleId[] = ['PRE-001'];

/**
 * Every rule of the request's packs over these facts. The same facts give the same findings, in the same order.
 * What a foreign file says never throws: it is a finding. A rule whose subject is not there is not in `rulesRun`.
 */
export function audit(input: AuditInput): Audit {
  const facts = withoutBundle(input);
  return answer(
    input,
    [...ofRuntime, ...ofProject].map((check) => check(facts)),
    checkOutlook(facts),
  );
}

/**
 * The audit of the same project and bundle against another runtime, when `earlier` is their audit: what does not
 * depend on the runtime is taken from it, so that of the project only code and metadata are needed again. It makes no
 * forecast.
 */
export function auditOnRuntime(input: AuditInput, earlier: Audit): Audit {
  const facts = withoutBundle(input);
  const all = Object.keys(rules).filter((rule): rule is RuleId => Object.hasOwn(rules, rule));
  const carried: Checked = {
    evaluated: all.filter((rule) => !isOfRuntime(rule) && earlier.rulesRun.includes(rule)),
    findings: earlier.findings.filter(({ rule }) => !isOfRuntime(rule)),
  };
  return answer(input, [...ofRuntime.map((check) => check(facts)), carried], { findings: [] });
}

function isOfRuntime(rule: string): boolean {
  return /^(?:WHL|DEP|ELF|PRE)-|^NBK-00[1-4]$/.test(rule);
}

function answer(
  input: AuditInput,
  families: readonly Checked[],
  ahead: ReturnType<typeof checkOutlook>,
): Audit {
  const checked = [
    ...families,
    { evaluated: ahead.outlook === undefined ? [] : foreseen, findings: ahead.findings },
  ];
  const inPacks = (rule: RuleId) => input.request.packs.includes(rules[rule].pack);
  const evaluated = new Set(checked.flatMap((one) => one.evaluated).filter(inPacks));
  const names: ReadonlySet<string> = evaluated;
  const missing = missingParts(input.profile);
  const { mask } = knownSecrets(input.secrets ?? []);
  const findings = checked.flatMap((one) => one.findings.filter(({ rule }) => names.has(rule)));
  return {
    profile: input.profile.id,
    findings: findings.map((one) => masked(withMissingParts(one, missing), mask)).sort(byPlace),
    rulesRun: [...evaluated].sort(),
    ...(input.bundle === undefined ? {} : { wheels: matrixOf(input.bundle, input.profile, mask) }),
    ...(ahead.outlook === undefined ? {} : { outlook: maskedOutlook(ahead.outlook, mask) }),
  };
}

type Mask = (text: string) => string;

/** Findings quote files: no secret of the run may pass through a quotation. */
function masked(one: Finding, mask: Mask): Finding {
  return {
    ...one,
    file: mask(one.file),
    expected: mask(one.expected),
    observed: mask(one.observed),
    evidence: one.evidence.map(mask),
  };
}

function matrixOf(bundle: BundleFacts, profile: RuntimeProfile, mask: Mask): WheelMatrix {
  const matrix = wheelMatrix(bundle.files, profile);
  const fits = matrix.fits.map((fit) => ({
    ...fit,
    file: mask(fit.file),
    tag: mask(fit.tag),
    reasons: fit.reasons.map(mask),
  }));
  return { ...matrix, fits };
}

function maskedOutlook(seen: Outlook, mask: Mask): Outlook {
  const stopped = (file: StoppedFile): StoppedFile => ({
    ...file,
    file: mask(file.file),
    distribution: mask(file.distribution),
    reasons: file.reasons.map((reason) => ({ ...reason, observed: mask(reason.observed) })),
    instead: file.instead.map(mask),
  });
  const lacking = (one: { rule: string; expected: string; observed: string }) => ({
    ...one,
    expected: mask(one.expected),
    observed: mask(one.observed),
  });
  const profiles = seen.profiles.map((one) => ({
    ...one,
    stopped: one.stopped.map(stopped),
    lacking: one.lacking.map(lacking),
  }));
  return { ...seen, profiles };
}

/** Without a bundle only the question whether the configured library is there can be put. */
function checkLibraries(input: AuditInput): Checked {
  const all = Object.keys(nativeRules).filter((rule): rule is NativeRuleId =>
    Object.hasOwn(nativeRules, rule),
  );
  const unbuilt = all.filter((rule) => rule === 'ELF-001' && input.request.native !== undefined);
  return { evaluated: input.bundle === undefined ? unbuilt : all, findings: checkNative(input) };
}

/** A project that configures no bundle has an empty one: whatever it requires of it is then missing. */
function withoutBundle(input: AuditInput): AuditInput {
  const needless = input.bundle !== undefined || input.request.bundle !== undefined;
  return needless ? input : { ...input, bundle: { path: '', files: [] } };
}

function byPlace(left: Finding, right: Finding): number {
  const one = placeOf(left);
  const other = placeOf(right);
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function placeOf({ rule, file, line = 0, observed, expected }: Finding): string {
  return [rule, file, String(line).padStart(9, '0'), observed, expected].join('\n');
}
