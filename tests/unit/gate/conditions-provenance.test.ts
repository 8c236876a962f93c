import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { conditionsProvenance } from '../../../src/gate/conditions-provenance.ts';
import { judge } from '../../../src/gate/judge.ts';
import {
  type Breakage,
  finding,
  inReport,
  native,
  perfect,
  setPart,
  setReport,
  setSeen,
  setSums,
  testBreakages,
} from '../../support/breakages.ts';
import { buildDossier, type RunDraft, reportName } from '../../support/dossier-builder.ts';
import { someNoise } from '../../support/some-noise.ts';

const text = (content: string) => new TextEncoder().encode(content);

const digestOf = (name: string) =>
  sha256Hex(perfect.collected?.files.find((file) => file.name === name)?.bytes ?? assert.fail(name));

/** This output of the perfect run was recorded by a run before. */
function recorded(draft: RunDraft, ...names: readonly string[]): void {
  const outputs = Object.fromEntries(names.map((name) => [name, [digestOf(name)]]));
  draft.dossier.earlier = { runs: 1, outputs, certified: null };
}

testBreakages(conditionsProvenance, [
  ['GATE-031', 'the nonce of another run comes back', setSums('nonce', 'f'.repeat(32))],
  ['GATE-032', 'the ledger head of another run comes back', setSums('ledger_head', 'f'.repeat(64))],
  [
    'GATE-033',
    'the session mounted the previous dataset version',
    setSums('bundle_manifest_sha256', 'f'.repeat(64)),
  ],
  ['GATE-033', 'no dataset was mounted', setSums('bundle_manifest_sha256', null)],
  [
    'GATE-033',
    'a mounted file differs from the manifest',
    setSums('bundle_mismatches', { 'a.whl': 'missing' }),
  ],
  ['GATE-033', 'a file is mounted that the manifest does not list', setSums('bundle_extra', ['old.whl'])],
  ['GATE-034', 'the notebook ran in /tmp', setSeen('cwd', '/tmp')],
  [
    'GATE-035',
    'the report was written an hour before the push',
    setReport('timestamp_ns', '@1795251600000000000'),
  ],
  ['GATE-035', 'the report was written after the session', setReport('timestamp_ns', '@1795255274000000000')],
  [
    'GATE-035',
    'the report has no timestamp',
    ({ report }) => {
      delete report['timestamp_ns'];
    },
  ],
  ['GATE-035', 'the timestamp of the report is a text', setReport('timestamp_ns', '1795255240123456789 ns')],
  ['GATE-036', 'the outputs were sealed a year ago', setSums('sealed_at_ns', '@1763719241000000000')],
  [
    'GATE-037',
    "an older run's report comes back",
    (draft) => {
      const bytes = perfect.collected?.files.find((file) => file.name === reportName)?.bytes ?? text('');
      draft.dossier.earlierReports = [sha256Hex(bytes)];
    },
  ],
  ...[
    reportName,
    'lumvorax_events_ns.jsonl',
    'lumvorax_runtime_metrics.csv',
    'lumvorax_latency_breakdown.json',
    'lumvorax_checksums_manifest.json',
  ].map(
    (name): Breakage => [
      'GATE-037',
      `the ${name} of an earlier run comes back`,
      (draft) => recorded(draft, name),
    ],
  ),
  [
    'GATE-038',
    'the kit loaded another library than the published one',
    setSeen('native', { ...native, sha256: 'f'.repeat(64) }),
  ],
  [
    'GATE-038',
    'the repository holds another library of that name',
    (draft) => {
      const known = native.sha256;
      draft.dossier.libraries = [
        { path: 'lib/x.so', sha256: known },
        { path: 'old/x.so', sha256: 'f'.repeat(64) },
      ];
    },
  ],
  ['GATE-038', 'the report names another library', setReport('native_lib_sha256', 'f'.repeat(64))],
  [
    'GATE-039',
    'profile and fingerprint say two versions of glibc',
    ({ hardware }) => {
      hardware['libc'] = { name: 'glibc', version: '2.35' };
    },
  ],
  ['GATE-039', 'the session says another interpreter', setPart('session', { interpreter: '3.11.2' })],
  [
    'GATE-040',
    'the audit on the captured facts finds a cp311 wheel',
    ({ dossier }) => {
      dossier.auditAfter = { profile: 'session', findings: [finding], rulesRun: ['WHL-001'] };
    },
  ],
  ['GATE-041', 'is_kaggle is false', inReport('runtime', { is_kaggle: false })],
]);

test('a session whose paths were rewritten ran in the folder that stands for /kaggle/working; another one did not', () => {
  const answerOf = (isolation: string, cwd: string) => {
    const verdict = judge(
      buildDossier((draft) => {
        setSeen('cwd', cwd)(draft);
        setPart('session', { isolation })(draft);
      }),
      someNoise,
    );
    return verdict.conditions.find(({ id }) => id === 'GATE-034')?.answer;
  };
  const moved = '/project/.nx47/kaggle/sessions/7/kaggle/working';
  assert.equal(answerOf('rewritten-paths', moved), 'ok');
  assert.equal(answerOf('rewritten-paths', '/project'), 'fail');
  assert.equal(answerOf('namespaces', moved), 'fail');
});

test('streams, hardware and runtime profile of an earlier run may come back byte for byte', () => {
  const names = [
    'lumvorax_execution_stdout.log',
    'lumvorax_hardware_fingerprint.json',
    'nx47_runtime_profile.json',
  ];
  const verdict = judge(
    buildDossier((draft) => recorded(draft, ...names)),
    someNoise,
  );
  assert.equal(verdict.kind, 'REHEARSED');
});

test('freshness is unknown while nobody read what was recorded before', () => {
  const { earlier: _, ...rest } = perfect;
  const answer = judge(rest, someNoise).conditions.find(({ id }) => id === 'GATE-037')?.answer;
  assert.equal(answer, 'unknown');
});
