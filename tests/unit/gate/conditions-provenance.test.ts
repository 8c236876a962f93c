import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { nsFromIso } from '../../../src/codec/time.ts';
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
import { buildDossier, plainNotebook, type RunDraft, reportName } from '../../support/dossier-builder.ts';
import { someNoise } from '../../support/some-noise.ts';
import { toldOf } from '../../support/told-of.ts';

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

const told = (id: string, change: (draft: RunDraft) => void) => toldOf(id, buildDossier(change));

test('a run that kept no head of its ledger, no manifest or no server clock has not come so far', () => {
  const open = (id: string, parts: object) => {
    const { answer, expected, observed, evidence } = toldOf(id, { ...perfect, ...parts });
    return [answer, expected, observed, ...evidence];
  };
  assert.deepEqual(open('GATE-032', { ledgerHead: undefined }), ['unknown', 'ledger head', 'not reached']);
  const digest = { manifestSha256: undefined };
  assert.deepEqual(open('GATE-033', digest), ['unknown', 'manifest sha256', 'not reached']);
  const kernel = { ...perfect.kernel, pushedAt: '' };
  assert.deepEqual(open('GATE-036', { kernel }), ['unknown', 'server clock', 'not reached']);
  const late = { ...perfect.kernel, pushedAt: 'Saturday' };
  assert.deepEqual(open('GATE-036', { kernel: late }), ['unknown', 'server clock', 'not reached']);
});

test('a kit that does not list what else was mounted has proven nothing of it', () => {
  const { answer, observed } = told('GATE-033', setSums('bundle_extra', undefined));
  assert.equal(answer, 'fail');
  assert.match(observed, /^[0-9a-f]{64}, 1 mismatches bundle_extra: no list$/);
});

test('of six differences of the mounted bundle five are told', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const { observed } = told('GATE-033', setSums('bundle_extra', names));
  assert.match(observed, /, 6 mismatches a, b, c, d, e$/);
});

for (const [at, answer] of [
  ['2026-11-21T09:59:57.999999999Z', 'fail'],
  ['2026-11-21T09:59:58Z', 'ok'],
  ['2026-11-21T10:01:12Z', 'ok'],
  ['2026-11-21T10:01:12.000000001Z', 'fail'],
] as const) {
  test(`a report of ${at} is ${answer} where the push was at 10:00:00 and the end at 10:01:10`, () => {
    assert.equal(told('GATE-035', setReport('timestamp_ns', `@${nsFromIso(at)}`)).answer, answer);
  });
}

test('an output of an earlier run is told with its name and digest, by all that was read', () => {
  const name = 'lumvorax_latency_breakdown.json';
  const { observed, evidence } = told('GATE-037', (draft) => recorded(draft, name));
  assert.equal(observed, `${name}: sha256 ${digestOf(name)}`);
  assert.equal(evidence.length, 5);
});

test("the user's own bytes of an earlier run are refused, although the kit added to them", () => {
  const own = sha256Hex('own');
  const { answer, observed } = told('GATE-037', (draft) => {
    draft.checksums['main_report_sha256'] = own;
    draft.dossier.earlierReports = [own];
  });
  assert.deepEqual([answer, observed], ['fail', `${reportName}: sha256 ${own}`]);
});

test('an output that was not read is no evidence, and nothing that came before', () => {
  const gone = ({ removed, dossier }: RunDraft) => {
    removed.add('lumvorax_events_ns.jsonl');
    dossier.earlier = { runs: 0, outputs: { 'lumvorax_events_ns.jsonl': [''] }, certified: null };
  };
  const { answer, observed } = told('GATE-037', gone);
  assert.deepEqual([answer, observed], ['fail', 'lumvorax_events_ns.jsonl: sha256 ']);
});

test('a run that names no library is told so: repository == bundle == kit == report: absent', () => {
  const { answer, expected } = told('GATE-038', ({ settings }) => {
    delete settings['native'];
  });
  assert.deepEqual([answer, expected], ['fail', 'repository == bundle == kit == report: absent: ']);
});

test('where no main report is asked for, what the kit saw of the library is enough', () => {
  const { answer, observed, evidence } = told('GATE-038', (draft) => {
    const { 'main-report': _, ...settings } = draft.settings;
    draft.settings = { ...settings, packs: ['core'] };
  });
  assert.deepEqual([answer, observed], ['ok', native.sha256]);
  assert.deepEqual(evidence, ['output:nx47_runtime_profile.json']);
});

test('a session of which no interpreter is known ran in that of the profile; one of two words names it too', () => {
  const seen = (interpreter: string) => told('GATE-039', setPart('session', { interpreter }));
  const facts = '"3.12.1" "3.12.1" "2.36" "2.36" "x86_64" "x86_64"';
  assert.deepEqual([seen('').answer, seen('').observed], ['ok', `${facts} `]);
  assert.equal(seen('CPython  3.12.1').answer, 'ok');
  assert.equal(seen('CPython 3.12.10').answer, 'fail');
  const { session: _, ...rest } = perfect;
  assert.deepEqual([toldOf('GATE-039', rest).answer, toldOf('GATE-039', rest).observed], ['ok', `${facts} `]);
});

test('a machine, a libc or a Python that nobody recorded is not alike', () => {
  const { answer } = told('GATE-039', (draft) => {
    draft.profile = { ...draft.profile, platform: { machine: '', libc: { name: 'glibc', version: '2.36' } } };
    draft.hardware = { ...draft.hardware, os: { release: 'Debian', machine: '' } };
  });
  assert.equal(answer, 'fail');
});

test('a folder that only ends like /kaggle/working is another one in a rehearsal that moved nothing', () => {
  const moved = buildDossier(setSeen('cwd', '/x/kaggle/working'));
  assert.equal(toldOf('GATE-034', moved).observed, '/x/kaggle/working');
  const session = { ...(perfect.session ?? assert.fail()), isolation: 'rewritten-paths' };
  assert.equal(toldOf('GATE-034', { ...moved, session, target: 'kaggle' }).answer, 'fail');
  const { session: _, ...rest } = moved;
  assert.equal(toldOf('GATE-034', rest).answer, 'fail');
});

test('the pack core alone asks nothing of a plain notebook about bundle, report and library', () => {
  const ids = judge(buildDossier(plainNotebook), someNoise).conditions.map(({ id }) => id);
  const asked = ['GATE-033', 'GATE-035', 'GATE-038', 'GATE-041'].filter((id) => ids.includes(id));
  assert.deepEqual(asked, []);
});

test('the very bytes of an earlier report are refused, whatever the kit took for the own ones', () => {
  const { answer, observed } = told('GATE-037', (draft) => {
    draft.checksums['main_report_sha256'] = sha256Hex('own');
    draft.dossier.earlierReports = [digestOf(reportName)];
  });
  assert.deepEqual([answer, observed], ['fail', `${reportName}: sha256 ${digestOf(reportName)}`]);
});

test('only what was read proves that a run is new, and a run that was not collected has not come so far', () => {
  const { evidence } = told('GATE-037', ({ removed }) => removed.add('lumvorax_events_ns.jsonl'));
  assert.ok(!evidence.includes('output:lumvorax_events_ns.jsonl'));
  assert.equal(evidence.length, 5);
  const { collected: _, ...rest } = perfect;
  assert.equal(toldOf('GATE-037', rest).observed, 'not reached');
});

test('copies of the library in the repository that are the published one prove it too; no manifest is none', () => {
  const { answer, observed } = told('GATE-038', ({ dossier }) => {
    dossier.libraries = [{ path: 'lib/x.so', sha256: native.sha256 }];
  });
  assert.deepEqual([answer, observed], ['ok', native.sha256]);
  const { manifest: _, ...rest } = perfect;
  const { expected, observed: seen } = toldOf('GATE-038', rest);
  assert.deepEqual([expected, seen], ['liblumvorax_replit.so', 'not reached']);
});
