import { sha256Hex } from '../../src/codec/digest.ts';
import { runtimeProfileName } from '../../src/model/kernel-outputs.ts';
import {
  audited,
  cell,
  claim,
  extra,
  isoTimes,
  listedOtherwise,
  role,
  set,
  set31,
  settings,
  stamped,
  step,
} from './mutate-parts.ts';
import { type Mutation, oddAt, spoil } from './mutate-values.ts';

/** What may go wrong with the outputs and where they come from. */
export const mutationsOfOutputs: Readonly<Record<string, readonly Mutation[]>> = {
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
};
