import { formatVersion } from '../audit/wheels/version.ts';
import { sha256Of } from '../codec/bundle-file.ts';
import type { Finding } from '../model/finding.ts';
import type { RuntimeProfile } from '../model/profile.ts';
import {
  type Change,
  type Diagnosis,
  nothingToRepair,
  type Repair,
  type Served,
  type Unrepairable,
} from '../model/repair.ts';
import type { WheelTarget } from '../model/world.ts';
import { parseProfile } from '../profile/parse.ts';
import { minorOf } from '../survey/choose-interpreter.ts';
import type { Repairer, RepairGround, RepairTools } from './repairer.ts';
import { certificateOf } from './wheels/certificate.ts';
import { explainRefusal } from './wheels/explain-refusal.ts';
import { openSource } from './wheels/index-source.ts';
import { editLock, type LockPin } from './wheels/lock.ts';
import { openOfferBook } from './wheels/offer-book.ts';
import { type Bench, type PlannedEdit, planEdit } from './wheels/plan-edit.ts';
import { isRemoval, openWheelCase, type WheelCase } from './wheels/wheel-case.ts';

/** Rules whose findings another set of wheels can mend. */
export const mendedByWheels: readonly string[] = [
  ...['WHL-001', 'WHL-002', 'WHL-003', 'WHL-004', 'WHL-005', 'WHL-006', 'WHL-007', 'WHL-008', 'WHL-009'],
  ...[
    'WHL-010',
    'WHL-013',
    'DEP-001',
    'DEP-002',
    'DEP-004',
    'DEP-006',
    'DEP-011',
    'DEP-012',
    'DEP-013',
    'DEP-017',
  ],
];
/** Rules about wheels that somebody has to decide: what is required, what the image may provide, what is built. */
export const decidedByPeople: readonly string[] = [
  ...['WHL-011', 'WHL-012', 'WHL-014', 'WHL-015', 'DEP-003', 'DEP-005', 'DEP-010'],
];

/**
 * The smallest edit of the bundle's wheels (and of the lock that its recipe names) after which every required
 * package can be had on the profile's runtime and every wheel fits it; or why there is none. Wheels come from the
 * project's own lock, else from the user's package index, each by its digest. Errors: FILE_UNREADABLE, TOOL_MISSING.
 */
export const repairWheels: Repairer = async (ground, tools) => {
  if (ground.facts.bundle === undefined) return nothingToRepair;
  const subject = await openWheelCase(ground, tools.files);
  const open = openFindings(ground.audit.findings, subject);
  const decisions = ground.audit.findings
    .filter(({ rule, answer }) => answer === 'fail' && decidedByPeople.includes(rule))
    .map(({ rule, file }): Unrepairable => ({ rule, file, why: 'decision', core: [] }));
  if (open.length === 0) return { ...nothingToRepair, unrepairable: decisions };
  const { after, ...diagnosis } = await diagnose(ground, tools, subject, open);
  const remaining = decisions.filter((one) => after === undefined || stands(one, after));
  return { ...diagnosis, unrepairable: [...diagnosis.unrepairable, ...remaining] };
};

function stands({ rule, file }: Served, findings: readonly Finding[]): boolean {
  return findings.some((one) => one.rule === rule && one.file === file);
}

/** The diagnosis, and what the rules about wheels say after it. */
type Judged = Diagnosis & { readonly after?: readonly Finding[] };

/**
 * Not decided: because the bundle leaves a choice, and one wheel a name leaves none; or because the profile neither
 * lists nor denies a distribution, and a wheel of it in the bundle decides.
 */
const openChoices: readonly string[] = ['DEP-001', 'DEP-002', 'DEP-004', 'DEP-012', 'DEP-017'];

function openFindings(findings: readonly Finding[], { lost }: WheelCase): Served[] {
  const failing = findings.filter(
    ({ rule, answer }) => mendedByWheels.includes(rule) && (answer === 'fail' || openChoices.includes(rule)),
  );
  return [
    ...failing.map(({ rule, file }) => ({ rule, file })),
    ...lost.map((file) => ({ rule: 'GATE-093', file })),
  ];
}

async function diagnose(
  ground: RepairGround,
  tools: RepairTools,
  subject: WheelCase,
  open: readonly Served[],
): Promise<Judged> {
  const refuse = (why: 'conflict' | 'no-wheel', core: readonly string[]): Diagnosis => ({
    ...nothingToRepair,
    unrepairable: open.map((one) => ({ ...one, why, core })),
  });
  const interpreter = ground.interpreter ?? (await tools.pythons.findAny());
  if (interpreter === undefined) return refuse('no-wheel', ['CPython >= 3.10: ∅']);
  const { profile } = ground.facts;
  const target = {
    interpreter,
    minor: minorOf(profile.python.version),
    glibc: profile.platform.libc.version,
  };
  const bench = await openBench(ground, tools, subject, target);
  const planned = await planEdit(bench);
  return planned.outcome === 'found'
    ? answer(bench, planned, open)
    : refuse(...explainRefusal(planned, bench.book));
}

async function openBench(
  ground: RepairGround,
  tools: RepairTools,
  subject: WheelCase,
  target: WheelTarget,
): Promise<Bench> {
  const next = await nextRuntime(ground, tools);
  const { profile } = ground.facts;
  const preference = { profile, next, standing: subject.standing };
  const book = openOfferBook(subject.wheels, openSource(ground, subject, target, tools), preference);
  return { ground, tools, target, subject, book };
}

/** The shipped profile with the Python after this one's; wheels that it takes too need no repair then. */
async function nextRuntime(
  { facts }: RepairGround,
  { assets }: RepairTools,
): Promise<RuntimeProfile | undefined> {
  const names = facts.shipped === undefined ? await assets.profileNames() : [];
  const texts = await Promise.all(names.map((name) => assets.profile(name)));
  const read = texts.flatMap((text) =>
    text === undefined ? [] : [parseProfile(new TextEncoder().encode(text))],
  );
  const minor = (profile: RuntimeProfile) => Number(profile.python.version.split('.')[1] ?? 0);
  return [...(facts.shipped ?? []), ...read]
    .filter((profile) => minor(profile) > minor(facts.profile))
    .sort((left, right) => minor(left) - minor(right))[0];
}

async function answer(bench: Bench, planned: PlannedEdit, open: readonly Served[]): Promise<Judged> {
  const { proof, proven, after, beyond } = planned;
  const [why, core] = beyond === undefined ? (['decision', []] as const) : explainRefusal(beyond, bench.book);
  const left = open.filter((one) => stands(one, after)).map((one): Unrepairable => ({ ...one, why, core }));
  const served = open.filter((one) => !stands(one, after));
  const lock = lockChange(bench, planned);
  const changes = [...bundleChanges(bench, planned), ...lock.changes];
  if (changes.length === 0) return { ...nothingToRepair, unrepairable: left, after };
  const { python } = bench.ground.facts.profile;
  const repair: Repair = {
    kind: 'wheel-set',
    commit: `fix: the wheels of the bundle fit ${python.abi}`,
    serves: served,
    because: [
      ...certificateOf(proof),
      ...lock.because,
      ...lossesOf(bench, planned),
      ...(proven ? [] : ['search: given up, not proven smallest']),
    ],
    changes,
  };
  return { repairs: [repair], proposals: [], unrepairable: left, after };
}

/** A dataset version that loses a file is refused unless its removal is listed, which is a person's to do. */
function lossesOf(
  { ground: { earlierFiles = [], request } }: Bench,
  { proof: { edit } }: PlannedEdit,
): string[] {
  const coming = new Set(edit.added.map(({ name }) => name));
  return edit.removed
    .filter((file) => earlierFiles.includes(file) && !coming.has(file) && !isRemoval(request, file))
    .map((file) => `removals ∌ ${file}`);
}

function bundleChanges({ ground }: Bench, { proof: { edit } }: PlannedEdit): Change[] {
  const folder = ground.facts.bundle?.path ?? '';
  const added = new Set(edit.added.map(({ name }) => name));
  return [
    ...edit.removed
      .filter((file) => !added.has(file))
      .map((file): Change => ({ path: `${folder}/${file}`, content: undefined })),
    ...edit.added.map(
      ({ name, fetched }): Change => ({ path: `${folder}/${name}`, content: { from: fetched.path } }),
    ),
  ];
}

/** Building by the recipe is to give the same wheels; a lock that leads elsewhere is left as it is, and so is none. */
function lockChange(
  { ground, subject: { lock } }: Bench,
  { proof: { chosen, edit } }: PlannedEdit,
): { readonly changes: readonly Change[]; readonly because: readonly string[] } {
  if (lock === undefined) return { changes: [], because: ['lock: ∅'] };
  if (lock.lock.foreign.length > 0)
    return { changes: [], because: [`${lock.path}: ${lock.lock.foreign.join(', ')}`] };
  const digests = new Map([
    ...(ground.facts.bundle?.files ?? []).map((file) => [file.name, sha256Of(file)] as const),
    ...edit.added.map(({ fetched }) => [fetched.wheel.file, fetched.sha256] as const),
  ]);
  const pins = [...chosen.values()].flatMap(({ wheel }): LockPin[] => {
    const sha256 = digests.get(wheel.file);
    return sha256 === undefined ? [] : [{ name: wheel.name, version: formatVersion(wheel.version), sha256 }];
  });
  const text = editLock(lock.text, pins);
  if (text === lock.text) return { changes: [], because: [`${lock.path} =`] };
  const added = text.split('\n').filter((line) => !lock.lock.lines.includes(line));
  return {
    changes: [{ path: lock.path, content: text }],
    because: [`${lock.path}: ${added.map((line) => line.replace(/\\$/, '').trim()).join(' ')}`],
  };
}
