import { perfect } from './breakages.ts';
import { answers, audited, codes, cutList, set, settings, step } from './mutate-parts.ts';
import { type Mutation, oddAt } from './mutate-values.ts';

/** What may go wrong with what the conditions on the run's course look at; '' = with anything. */
export const mutationsOfRun: Readonly<Record<string, readonly Mutation[]>> = {
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
  'GATE-002': [
    audited('auditBefore', { severity: 'error', answer: 'fail' }),
    audited('auditBefore'),
    step('audit'),
  ],
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
