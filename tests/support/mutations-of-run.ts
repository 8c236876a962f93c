import { sha256Hex } from '../../src/codec/digest.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Finding } from '../../src/model/finding.ts';
import { outputNames, runtimeProfileName } from '../../src/model/kernel-outputs.ts';
import { requestSchema } from '../../src/model/request.ts';
import { perfect } from './breakages.ts';
import type { RunDraft } from './dossier-builder.ts';
import { addLines } from './mutate-logs.ts';
import { type Choice, type Mutation, oddAt, spoil } from './mutate-values.ts';

const answers = ['fail', 'unknown', 'ok'] as const;
const other64 = 'e'.repeat(64);
const codes = ['KAGGLE_REFUSED', 'SESSION_DEADLINE', 'KAGGLE_CAPACITY', 'DEFECT', 'CANCELLED', 'WHL-001', ''];

function namesOf(draft: RunDraft) {
  const { packs, 'main-report': mainReport } = requestSchema.parse(draft.settings);
  return outputNames(packs, mainReport);
}

/** Members of a part of the dossier that are set to others; a part that is already gone stays gone. */
function set<Part extends 'kernel' | 'session' | 'dataset'>(
  part: Part,
  choose: (choice: Choice) => Partial<NonNullable<Dossier[Part]>>,
): Mutation {
  return (draft, choice) => {
    const isSet = part in draft.dossier;
    const whole = isSet ? draft.dossier[part] : perfect[part];
    if (whole !== undefined) draft.dossier = { ...draft.dossier, [part]: { ...whole, ...choose(choice) } };
  };
}

function audited(part: 'auditBefore' | 'auditAfter', named: Partial<Finding> = {}): Mutation {
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

function step(macro: string): Mutation {
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

const stamps = ['', 'soon', '2026-11-21T10:00:00', '2026-02-30T10:00:00Z', '2026-11-21T10:00:39.5+00:00'];
const isoTimes = [
  ...stamps,
  '2026-11-21T12:00:41.123456789+02:00',
  '2027-01-01T00:00:00Z',
  '2025-01-01T24:00:00Z',
];
const nsTimes = [
  '@1795255200000000000',
  '@1795255198000000000',
  '@1795255197999999999',
  '@1795255272000000000',
];

function cell(draft: RunDraft, choice: Choice): void {
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

const cutList: Mutation = ({ removed, ...draft }, choice) => {
  const names = Object.values(namesOf({ removed, ...draft }));
  removed.add(choice.of([...names, runtimeProfileName]));
};

function listedOtherwise(name: (draft: RunDraft) => string): Mutation {
  return (draft, choice) => {
    const named = name(draft);
    const before = draft.files.get(named);
    draft.relisted = { ...draft.relisted, [named]: choice.of([other64, '', 'E'.repeat(64)]) };
    if (before === undefined && choice.below(6) === 0) draft.removed.add(named);
  };
}

const role = (key: keyof ReturnType<typeof outputNames>) => (draft: RunDraft) => namesOf(draft)[key];
const settings =
  (change: (choice: Choice) => Record<string, unknown>): Mutation =>
  (draft, choice) => {
    draft.settings = { ...draft.settings, ...change(choice) };
  };
const extra: Mutation = (draft, choice) => {
  const name = choice.of(['extra.bin', '.hidden', '__results__.html', 'custom.css', 'sub/x.bin', 'more.txt']);
  draft.files.set(name, new TextEncoder().encode('x'));
  if (choice.below(2) === 0) draft.relisted = { ...draft.relisted, [name]: choice.of(['', other64]) };
  if (choice.below(3) === 0) draft.removed.add(name);
};
const metric = (name: string): readonly Mutation[] => [oddAt('report', name)];
const claim = (...path: readonly string[]): readonly Mutation[] => [oddAt('report', ...path)];

/** What may go wrong with what each condition looks at; '' = with anything. A condition that comes later adds its own. */
export const mutations: Readonly<Record<string, readonly Mutation[]>> = {
  'GATE-001': [
    (draft, choice) => {
      const rows = draft.dossier.prechecks ?? perfect.prechecks;
      const answer = choice.of(answers);
      const evidence = choice.of(['', 'command:1']);
      const at = choice.below(rows.length + 1);
      draft.dossier.prechecks = rows.map((row, index) => (index === at ? { ...row, answer, evidence } : row));
      if (choice.below(10) === 0) draft.dossier.prechecks = [];
    },
  ],
  'GATE-002': [audited('auditBefore', { severity: 'error', answer: 'fail' }), audited('auditBefore'), step('audit')],
  'GATE-003': [
    (draft, choice) => {
      const files = choice.of([[], perfect.manifest?.files ?? []]).slice(0, 1);
      draft.dossier.manifest = { schema: 'nx47.bundle-manifest/1', files };
    },
    set('dataset', (choice) => ({ version: choice.of([0, -1, 1.5, 3]) })),
  ],
  'GATE-004': [set('kernel', (choice) => ({ version: choice.of([0, -7, 2.5, 2 ** 53]) })), step('push')],
  'GATE-005': [
    set('kernel', (choice) => {
      const one = choice.of([
        'NDarray2000/NX47-dependencies/3',
        'other/nx47-dependencies',
        'nx47-dependencies',
        '',
      ]);
      return { datasetSources: choice.of([[], [one]]) };
    }),
  ],
  'GATE-006': [set('kernel', (choice) => ({ sourceMatches: choice.of(answers) }))],
  'GATE-011': [
    set('session', (choice) => ({
      status: choice.of(['error', 'cancel-acknowledged', 'running', 'new', '']),
    })),
    step('wait'),
  ],
  'GATE-012': [
    (draft) => {
      draft.log = [];
    },
    step('collect'),
  ],
  'GATE-013': [
    oddAt('observations', 'cells', 'run'),
    oddAt('observations', 'cells', 'raised'),
    (draft, choice) => {
      draft.dossier.userCells = [0, 2, 3][choice.below(4)];
    },
  ],
  'GATE-014': [set('session', (choice) => ({ waitedSeconds: choice.of([0, 30, 58.999, 59, 60]) }))],
  'GATE-015': [
    set('kernel', (choice) => {
      const [asked, had] = choice.of([
        ['NvidiaTeslaT4', 'nvidiateslat4'],
        ['NvidiaTeslaT4', ''],
        ['NvidiaTeslaP100', 'None'],
        ['true', ''],
        ['TpuV38', ''],
        ['Unheard', ''],
      ] as const);
      const row = { name: choice.of(['machine', 'gpu', 'image']), asked, had };
      return { settings: [{ name: 'internet', asked: 'false', had: choice.of(['False', 'true', '']) }, row] };
    }),
    (draft, choice) => {
      const names = choice.of([['Tesla T4', 'Tesla T4'], ['L4'], [], ['NVIDIA A100-SXM4'], [null]] as const);
      draft.hardware = {
        ...draft.hardware,
        gpu: { names, mem_total_mb: 1 },
        tpu: choice.of([{}, { devices: [0] }]),
      };
    },
  ],
  'GATE-021': [spoil('report', role('main-report')), listedOtherwise(role('main-report'))],
  'GATE-022': [
    spoil('events', role('events')),
    listedOtherwise(role('events')),
    (draft, choice) => {
      const at = choice.below(draft.events.length);
      const ts_ns = choice.of(['@1795255200123456788', '@5', '1795255200123456789', null, 1.5, '@1e3']);
      draft.events = draft.events.map((event, index) => (index === at ? { ...event, ts_ns } : event));
    },
  ],
  'GATE-023': [
    spoil('csv', role('metrics-csv')),
    listedOtherwise(role('metrics-csv')),
    cell,
    cell,
    (draft, choice) => {
      const drop = choice.of([',gpu_mem_total_mb', ',step', 'ts_ns,', '\n']);
      draft.csv = draft.csv.replace(drop, '');
    },
  ],
  'GATE-024': [
    spoil('latency', role('latency')),
    listedOtherwise(role('latency')),
    oddAt('latency', 'schema'),
    oddAt('latency', 'cells'),
    oddAt('latency', 'phases'),
    oddAt('latency', 'phases', 'kit_seal'),
    (draft, choice) => {
      draft.latency = {
        ...draft.latency,
        cells: [{ ns: choice.of([0, 1, '@3.0', '1', null]) }, choice.of([{}, { ns: 2 }])],
      };
    },
  ],
  'GATE-025': [
    spoil('hardware', role('hardware')),
    listedOtherwise(role('hardware')),
    ...[['cpu'], ['gpu'], ['ram_total_bytes'], ['os'], ['python', 'version'], ['libc', 'version']].map(
      (path) => oddAt('hardware', ...path),
    ),
  ],
  'GATE-026': [
    extra,
    extra,
    ...['schema', 'bundle_root', 'main_report_irregular', 'files'].map((key) => oddAt('checksums', key)),
  ],
  'GATE-027': [listedOtherwise(role('stdout'))],
  'GATE-028': [listedOtherwise(role('stderr'))],
  'GATE-029': [
    spoil('profile', () => runtimeProfileName),
    listedOtherwise(() => runtimeProfileName),
    oddAt('observations', 'on_kaggle'),
    oddAt('observations', 'counted_by'),
    oddAt('observations', 'native'),
    oddAt('observations', 'packages'),
  ],
  'GATE-031': [oddAt('checksums', 'nonce'), set31('nonce', 32)],
  'GATE-032': [
    oddAt('checksums', 'ledger_head'),
    set31('ledger_head', 64),
    (draft) => {
      draft.dossier.ledgerHead = undefined;
    },
  ],
  'GATE-033': [
    oddAt('checksums', 'bundle_manifest_sha256'),
    set31('bundle_manifest_sha256', 64),
    oddAt('checksums', 'bundle_mismatches'),
    oddAt('checksums', 'bundle_mismatches', 'a.whl'),
    oddAt('checksums', 'bundle_extra'),
  ],
  'GATE-034': [
    oddAt('observations', 'cwd'),
    (draft, choice) => {
      draft.observations['cwd'] = choice.of(['/kaggle/working/', '/tmp/x/kaggle/working', '/kaggle']);
    },
    set('session', () => ({ isolation: 'rewritten-paths' })),
  ],
  'GATE-035': [oddAt('report', 'timestamp_ns'), stamped('report', 'timestamp_ns')],
  'GATE-036': [
    oddAt('checksums', 'sealed_at_ns'),
    stamped('checksums', 'sealed_at_ns'),
    set('kernel', (choice) => ({ pushedAt: choice.of(isoTimes) })),
    set('session', (choice) => ({ endedAt: choice.of(isoTimes) })),
  ],
  'GATE-037': [
    (draft) => {
      draft.repeated = true;
    },
    (draft) => {
      draft.dossier.earlierReports = [sha256Hex('own bytes')];
      draft.checksums['main_report_sha256'] = sha256Hex('own bytes');
    },
  ],
  'GATE-038': [
    oddAt('observations', 'native', 'sha256'),
    ...claim('native_lib_sha256'),
    ...claim('dataset_artifacts', 'native_lib_sha256'),
    settings((choice) => ({ native: { library: choice.of(['other.so', 'a.so']), symbols: ['f'] } })),
  ],
  'GATE-039': [
    oddAt('hardware', 'libc', 'version'),
    oddAt('hardware', 'os', 'machine'),
    oddAt('profile', 'python', 'version'),
    oddAt('profile', 'platform', 'machine'),
    oddAt('profile', 'distributions'),
    oddAt('profile', 'origin'),
    set('session', (choice) => ({ interpreter: choice.of(['3.11.2', 'CPython 3.12.1', '3.12', '']) })),
  ],
  'GATE-040': [
    audited('auditAfter', { severity: 'error', answer: 'fail' }),
    audited('auditAfter'),
    step('audit-again'),
    oddAt('profile', 'id'),
  ],
  'GATE-041': claim('runtime', 'is_kaggle'),
  'GATE-051': [oddAt('checksums', 'main_report_sha256'), set51],
  'GATE-052': claim('status'),
  'GATE-053': [
    ...claim('warnings_count'),
    (draft) => {
      draft.report = { ...draft.report, warnings: ['x'], warnings_count: 1 };
    },
  ],
  'GATE-054': claim('warnings'),
  'GATE-055': claim('notes'),
  'GATE-056': [...claim('error'), ...claim('error_type')],
  'GATE-057': [
    (draft, choice) => {
      const texts = [
        'skipped',
        ' Skipped: x',
        'skip_all',
        'skipped 0 frames',
        'skip',
        'SKIPPED (x)',
        'skipping',
      ];
      draft.report[choice.of(['c_smoke', 'note'])] = choice.of([
        texts,
        { status: choice.of(texts) },
        choice.of(texts),
      ]);
    },
    ...['skipped', 'was_skipped', 'SKIPPED_TESTS', 'skipped_count'].map((key) =>
      oddAt('report', 'c_smoke', key),
    ),
  ],
  'GATE-058': claim('lzw_roundtrip_test', 'status'),
  'GATE-059': [
    oddAt('observations', 'lzw'),
    oddAt('observations', 'lzw', 'ok'),
    oddAt('observations', 'lzw', 'error'),
  ],
  'GATE-060': claim('tiff_lum_roundtrip_test', 'status'),
  'GATE-061': ['write_compression_used', 'fallback_used', 'Write_Errors', 'no_fallback'].map((key) =>
    oddAt('report', 'tiff_lum_roundtrip_test', key),
  ),
  'GATE-062': claim('so_load_check', 'status'),
  'GATE-063': [oddAt('observations', 'native', 'loaded'), oddAt('observations', 'native', 'error')],
  'GATE-064': [
    oddAt('observations', 'native', 'missing_symbols'),
    settings(() => ({ native: { library: 'liblumvorax_replit.so', symbols: [] } })),
  ],
  'GATE-065': [
    settings((choice) => ({
      required: {
        packages: choice.of([
          [],
          ['numpy'],
          ['NumPy >= 2'],
          ['imagecodecs[all]>=1', 'numpy'],
          ['pandas'],
          ['-x'],
        ]),
        'from-image': choice.of([[], ['numpy'], ['Image_Codecs', 'NUMPY']]),
      },
    })),
    (draft, choice) => {
      const origin = choice.of(['image', 'bundle', 'absent', 'unknown', 'other']);
      const found = { version: choice.of(['1', null]), imported: choice.of([true, true, false]), origin };
      const row = { name: choice.of(['numpy', 'ImageCodecs', 'imagecodecs']), ...found };
      const rows = draft.observations['packages'];
      draft.observations['packages'] = choice.of([[row], Array.isArray(rows) ? [row, ...rows] : [row]]);
    },
  ],
  'GATE-066': [
    ...claim('missing_required_packages'),
    ...claim('incompatible_required_packages'),
    ...claim('dataset_artifacts', 'missing_required_packages'),
  ],
  'GATE-067': claim('competitor_assets_test', 'status'),
  'GATE-068': claim('events_count'),
  'GATE-071': metric('throughput_items_per_s'),
  'GATE-072': metric('throughput_pixels_per_s'),
  'GATE-073': [...metric('latency_ns_by_step'), oddAt('report', 'latency_ns_by_step', 'cell_001')],
  'GATE-074': [...metric('peak_ram_mb'), oddAt('report', 'peak_ram_mb')],
  'GATE-075': metric('peak_gpu_mem_mb'),
  'GATE-081': [addLines],
  'GATE-082': [
    oddAt('observations', 'warnings'),
    oddAt('observations', 'warnings_count'),
    (draft) => {
      draft.observations['warnings'] = [{ source: 'logging', text: 'x' }];
    },
  ],
  'GATE-083': [addLines, addLines],
  'GATE-084': [addLines, addLines],
  'GATE-085': [
    oddAt('observations', 'kit_errors'),
    (draft) => {
      draft.events.push({ ts_ns: '@1795255239123456790', event: 'kit_error', text: 'OSError' });
      draft.report['events_count'] = draft.events.length;
    },
  ],
  'GATE-098': [
    audited('auditAfter', { rule: 'REP-023', severity: 'warning' }),
    audited('auditAfter', { rule: 'REP-023', severity: 'warning', answer: 'fail' }),
  ],
  'GATE-100': [
    audited('auditAfter', { rule: 'VER-003', severity: 'warning' }),
    audited('auditAfter', { rule: 'VER-003', severity: 'warning', answer: 'fail' }),
  ],
  '': [
    cutList,
    (draft, choice) => {
      const parts = [
        'auditBefore',
        'auditAfter',
        'manifest',
        'manifestSha256',
        'dataset',
        'kernel',
        'session',
      ];
      draft.dossier = { ...draft.dossier, [choice.of([...parts, 'collected'])]: undefined };
    },
    (draft, choice) => {
      const incident = { time: '', step: 'push', code: choice.of(codes), parameters: {} };
      draft.dossier.incidents = [...(draft.dossier.incidents ?? []), incident];
    },
    (draft, choice) => {
      draft.dossier.mode = choice.of(['dry-run', 'observe'] as const);
    },
    settings((choice) => ({ 'main-report': `r_${choice.of(['v6_binary', 'v13_strict', 'x'])}.json` })),
  ],
};

function set31(key: string, length: number): Mutation {
  return (draft, choice) => {
    draft.checksums[key] = choice.of(['f', 'F', 'g']).repeat(length);
  };
}

function stamped(part: 'report' | 'checksums', key: string): Mutation {
  return (draft, choice) => {
    draft[part][key] = choice.of(nsTimes);
  };
}

function set51(draft: RunDraft, choice: Choice): void {
  draft.checksums['main_report_irregular'] = choice.of(['duplicate member status', '', null]);
}
