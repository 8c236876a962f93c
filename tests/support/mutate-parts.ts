import type { Dossier } from '../../src/model/dossier.ts';
import type { Finding } from '../../src/model/finding.ts';
import { outputNames, runtimeProfileName } from '../../src/model/kernel-outputs.ts';
import { requestSchema } from '../../src/model/request.ts';
import { perfect } from './breakages.ts';
import type { RunDraft } from './dossier-builder.ts';
import { type Choice, type Mutation, oddAt } from './mutate-values.ts';

export const answers = ['fail', 'unknown', 'ok'] as const;
export const other64 = 'e'.repeat(64);
export const codes = [
  'KAGGLE_REFUSED',
  'SESSION_DEADLINE',
  'KAGGLE_CAPACITY',
  'DEFECT',
  'CANCELLED',
  'WHL-001',
  '',
];

export function namesOf(draft: RunDraft) {
  const { packs, 'main-report': mainReport } = requestSchema.parse(draft.settings);
  return outputNames(packs, mainReport);
}

/** Members of a part of the dossier that are set to others; a part that is already gone stays gone. */
export function set<Part extends 'kernel' | 'session' | 'dataset'>(
  part: Part,
  choose: (choice: Choice) => Partial<NonNullable<Dossier[Part]>>,
): Mutation {
  return (draft, choice) => {
    const isSet = part in draft.dossier;
    const whole = isSet ? draft.dossier[part] : perfect[part];
    if (whole !== undefined) draft.dossier = { ...draft.dossier, [part]: { ...whole, ...choose(choice) } };
  };
}

export function audited(part: 'auditBefore' | 'auditAfter', named: Partial<Finding> = {}): Mutation {
  return (draft, choice) => {
    const now = part in draft.dossier ? draft.dossier[part] : perfect[part];
    const found: Finding = {
      rule: choice.of(['WHL-001', 'REP-023', 'VER-003']),
      severity: choice.of(['error', 'error', 'warning', 'note'] as const),
      answer: choice.of(answers),
      ...{ file: 'a.whl', expected: 'cp312', observed: 'cp311', evidence: [], ...named },
    };
    if (now === undefined) return;
    const rulesRun = choice.below(8) === 0 ? [] : [...now.rulesRun];
    const profile = choice.below(8) === 0 ? 'another' : now.profile;
    draft.dossier[part] = { ...now, profile, rulesRun, findings: [...now.findings, found] };
  };
}

export function step(macro: string): Mutation {
  return (draft, choice) => {
    const steps = draft.dossier.steps ?? perfect.steps;
    const changed = choice.of([
      { checkAnswer: 'unknown' },
      { checkAnswer: 'fail' },
      { state: 'FAILED' },
      { state: 'SKIPPED' },
    ] as const);
    const again = steps.filter((one) => one.macro === macro).map((one) => ({ ...one, ...changed, step: 40 }));
    draft.dossier.steps = choice.of([
      steps.map((one) => (one.macro === macro ? { ...one, ...changed } : one)),
      steps.filter((one) => one.macro !== macro),
      [...again, ...steps],
      [...steps, ...again],
    ]);
  };
}

export const stamps = [
  '',
  'soon',
  '2026-11-21T10:00:00',
  '2026-02-30T10:00:00Z',
  '2026-11-21T10:00:39.5+00:00',
];
export const isoTimes = [
  ...stamps,
  '2026-11-21T12:00:41.123456789+02:00',
  '2027-01-01T00:00:00Z',
  '2025-01-01T24:00:00Z',
];
export const nsTimes = [
  '@1795255200000000000',
  '@1795255198000000000',
  '@1795255197999999999',
  '@1795255272000000000',
];

export function cell(draft: RunDraft, choice: Choice): void {
  const rows = draft.csv.split('\n');
  const row = 1 + choice.below(Math.max(1, rows.length - 2));
  const fields = (rows[row] ?? '').split(',');
  const values = [
    '',
    'nan',
    '-1',
    '1e3',
    'inf',
    '0',
    '0x10',
    ' 5',
    '1_0',
    '99999999',
    '01',
    '"7"',
    '٣',
    '3\r',
  ];
  fields[choice.below(fields.length)] = choice.of(values);
  rows[row] = fields.join(',');
  draft.csv = rows.join('\n');
}

export const cutList: Mutation = ({ removed, ...draft }, choice) => {
  const names = Object.values(namesOf({ removed, ...draft }));
  removed.add(choice.of([...names, runtimeProfileName]));
};

export function listedOtherwise(name: (draft: RunDraft) => string): Mutation {
  return (draft, choice) => {
    const named = name(draft);
    const before = draft.files.get(named);
    draft.relisted = { ...draft.relisted, [named]: choice.of([other64, '', 'E'.repeat(64)]) };
    if (before === undefined && choice.below(6) === 0) draft.removed.add(named);
  };
}

export const role = (key: keyof ReturnType<typeof outputNames>) => (draft: RunDraft) => namesOf(draft)[key];
export const settings =
  (change: (choice: Choice) => Record<string, unknown>): Mutation =>
  (draft, choice) => {
    draft.settings = { ...draft.settings, ...change(choice) };
  };
export const extra: Mutation = (draft, choice) => {
  const name = choice.of(['extra.bin', '.hidden', '__results__.html', 'custom.css', 'sub/x.bin', 'more.txt']);
  draft.files.set(name, new TextEncoder().encode('x'));
  if (choice.below(2) === 0) draft.relisted = { ...draft.relisted, [name]: choice.of(['', other64]) };
  if (choice.below(3) === 0) draft.removed.add(name);
};
export const metric = (name: string): readonly Mutation[] => [oddAt('report', name)];
export const claim = (...path: readonly string[]): readonly Mutation[] => [oddAt('report', ...path)];

export function set31(key: string, length: number): Mutation {
  return (draft, choice) => {
    draft.checksums[key] = choice.of(['f', 'F', 'g']).repeat(length);
  };
}

export function stamped(part: 'report' | 'checksums', key: string): Mutation {
  return (draft, choice) => {
    draft[part][key] = choice.of(nsTimes);
  };
}

export function set51(draft: RunDraft, choice: Choice): void {
  draft.checksums['main_report_irregular'] = choice.of(['duplicate member status', '', null]);
}
